import type { Portal } from "#app/platform/portal.server.ts";
import { layout, makeImport, makeRows } from "#tests/integration/importing/import-factory.ts";

const provincial = "Bí thư Đảng ủy xã Lệ Thủy";

async function province({ db }: Portal): Promise<number> {
  const { unitId } = await db.prisma.grant.findFirstOrThrow({
    where: { role: "planner", endedAt: null },
    select: { unitId: true },
  });
  return unitId;
}

/** A planning list that has been checked, with a row of every kind. */
export async function sampleImport(portal: Portal): Promise<number> {
  const { db } = portal;
  const id = await makeImport(db, {
    unitId: await province(portal),
    fileName: "Danh sách quy hoạch cấp xã (bổ sung tháng 10).xlsx",
    layout: JSON.stringify({
      ...layout,
      warnings: [
        ...layout.warnings,
        {
          warning: "share_not_met",
          values: { group: "women", n: 9, total: 58, p: 15.5, t: 25, source: "Quy định 50-QĐ/TW" },
        },
      ],
    }),
  });
  const planned = { title: provincial, unit: "xã Lệ Thủy", term: "2025-2030" };
  const at = (column: string, cell: string, header: string) => ({ column, cell, header });
  const source = "Quy định 50-QĐ/TW, Điều 5, khoản 2";
  await makeRows(db, id, [
    { row: 10, verdict: "ignored", detail: { text: "I | BAN THƯỜNG VỤ ĐẢNG ỦY" } },
    {
      row: 11,
      verdict: "new",
      name: "Nguyễn Thị Hồng Nhung",
      person: "new",
      detail: { birth: "1985-05-19", ...planned },
    },
    {
      row: 12,
      verdict: "new",
      name: "Trần Văn Đạt",
      person: "known",
      cadreId: 1,
      detail: {
        birth: "1979",
        ...planned,
        records: [
          { term: "2025-2030", verdict: "new" },
          { term: "2026-2031", verdict: "new" },
        ],
        warnings: ["too_many_for_title", "studying"],
        details: [
          {
            word: "too_many_for_title",
            ...at("Chức danh quy hoạch", "O12", "Chức danh quy hoạch"),
            values: { title: provincial, term: "2025-2030", n: 4, limit: 3, source },
          },
          {
            word: "studying",
            ...at("Lý luận chính trị", "J12", "Trình độ - LLCT"),
            values: { value: "Đang học CC" },
          },
        ],
      },
    },
    {
      row: 13,
      verdict: "changed",
      name: "Lê Thị Mận",
      person: "changed",
      cadreId: 2,
      detail: {
        birth: "1990-02-03",
        ...planned,
        differences: [
          { field: "birth", known: "1990", stated: "1990-02-03" },
          { field: "political_theory", known: "TC", stated: "CC" },
          { field: "rating:2023", known: null, stated: "HTTNV" },
        ],
      },
    },
    {
      row: 14,
      verdict: "unchanged",
      name: "Hoàng Đức Long",
      person: "known",
      cadreId: 3,
      detail: { birth: "1981-11", ...planned },
    },
    {
      row: 15,
      verdict: "refused",
      reason: "invalid_date",
      name: "Phạm Quốc Khánh",
      detail: {
        ...planned,
        details: [
          {
            word: "invalid_date",
            ...at("Nam", "D15", "Ngày, tháng, năm sinh - Nam"),
            values: { value: "31/02/1980" },
          },
          {
            word: "unknown_unit",
            ...at("Chức danh quy hoạch", "O15", "Chức danh quy hoạch"),
            values: { value: "xã Le Thuy", didYouMean: "xã Lệ Thủy", asOf: "2024-10-14" },
          },
        ],
      },
    },
    {
      row: 16,
      verdict: "refused",
      reason: "name_missing",
      detail: {
        birth: "1977-03-08",
        title: provincial,
        details: [
          { word: "name_missing", ...at("Họ và tên", "B16", "Họ tên khai sinh"), values: {} },
        ],
      },
    },
  ]);
  await db.prisma.importWord.createMany({
    data: [
      { kind: "header", scope: "planning", key: "so truong", text: "Sở trường", rows: 1 },
      { kind: "level", scope: "political_theory", key: "ccvc", text: "CCVC", rows: 3 },
      { kind: "title", scope: "", key: "to truong", text: "Tổ trưởng tổ dân phố", rows: 2 },
    ].map((word) => ({ importId: id, ...word })),
  });
  return id;
}

/** An import in each state but that of the sample. */
export async function importsByState(portal: Portal): Promise<Record<string, number>> {
  const unitId = await province(portal);
  const made: Record<string, number> = {};
  const make = async (state: string, given: object): Promise<void> => {
    made[state] = await makeImport(portal.db, { unitId, status: state, ...given });
  };
  const counts = { rowsNew: 55, rowsChanged: 2, rowsUnchanged: 1, rowsRefused: 4 };
  // why: what another machine is said to work on is left alone by the server that is photographed
  const elsewhere = { claim: "elsewhere:1:photo", aliveAt: "2099-01-01T00:00:00.000Z" };
  await make("reading", { layout: null, rowsRead: 12_500, ...elsewhere });
  await make("accepting", { ...counts, atWork: 1, ...elsewhere });
  await make("accepted", counts);
  await make("refused", {
    layout: null,
    refusedWhole: "columns_not_recognised",
    refusedValues: JSON.stringify({
      needed: "Họ và tên, Ngày, tháng, năm sinh, Chức danh quy hoạch, Nhiệm kỳ",
      found: "STT, Tên, Tuổi, Địa chỉ",
    }),
  });
  await make("failed", { layout: null });
  await make("discarded", { layout: null });
  await make("undone", counts);
  return made;
}
