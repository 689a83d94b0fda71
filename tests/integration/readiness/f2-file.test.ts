import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { expect, test } from "vitest";
import { invariant } from "#app/kernel/assert-never.ts";
import { makeCadre, unitNamed } from "#tests/integration/people/people-factory.ts";
import { makeRecord, makeRound } from "#tests/integration/planning/planning-factory.ts";
import { openReadinessOffice } from "./readiness-office.ts";

const office = await openReadinessOffice({ samples: true });
const { db } = office;
const planner = await office.confirmed("planner", office.province);
const { id: termId } = await db.prisma.term.findUniqueOrThrow({ where: { code: "2025-2030" } });

async function f2(query: string): Promise<Worksheet> {
  const workbook = new Workbook();
  await workbook.xlsx.load(
    await office.file(planner, `/readiness/structure/f2.xlsx?term=${termId}&${query}`),
  );
  const sheet = workbook.worksheets[0];
  invariant(sheet, "a workbook has a sheet");
  return sheet;
}

/** The rows of a sheet from column 1, blank cells as null. */
const rowsOf = (sheet: Worksheet): unknown[][] =>
  Array.from({ length: sheet.rowCount }, (_, index) => {
    const row = sheet.getRow(index + 1);
    return Array.from({ length: 31 }, (_cell, column) => row.getCell(column + 1).value ?? null);
  });

const rowNamed = (rows: unknown[][], name: string): unknown[] =>
  rows.find((row) => row[1] === name) ?? [];

test("a row for each title under a head of two merged rows, and everybody once beneath", async () => {
  const sheet = await f2("asOf=14/10/2024");
  const rows = rowsOf(sheet);
  const head = rows.findIndex(([first]) => first === "STT");
  const at = (name: string): string => `${name}${head + 1}`;

  expect(rows[head]?.slice(0, 5)).toEqual([
    "STT",
    "Chức danh",
    "Số lượng theo quy định",
    "Số người quy hoạch",
    "Hệ số",
  ]);
  expect(rows[head + 1]?.slice(5, 17)).toEqual([
    "Số lượng",
    "Tỷ lệ (%)",
    "Số lượng",
    "Tỷ lệ (%)",
    "Dân tộc thiểu số",
    "≤ 30",
    "31–35",
    "36–40",
    "41–45",
    "46–50",
    "51–55",
    "> 55",
  ]);
  expect(sheet.getCell(at("G")).master.address).toBe(at("F"));
  expect(sheet.getCell(at("F")).value).toBe("Nữ");
  expect(sheet.getCell(`A${head + 2}`).master.address).toBe(at("A"));
  expect(sheet.getCell(at("Q")).master.address).toBe(at("K"));
  expect(sheet.pageSetup).toMatchObject({
    orientation: "landscape",
    paperSize: 9,
    printTitlesRow: `${head + 1}:${head + 2}`,
  });

  // 58 people for 62 seats; of the cells under "Dân tộc" of rows 10 to 67, 41 say Kinh
  expect(rowNamed(rows, "Tỉnh ủy viên").slice(2, 10)).toEqual([62, 58, 0.94, 9, 15.5, 4, 6.9, 17]);
  const whole = rowNamed(rows, "Tổng số người (không trùng)");
  expect(whole.slice(2, 7)).toEqual([null, 91, null, 25, 27.5]);
  expect(whole.slice(10, 17).reduce<number>((sum, n) => sum + Number(n), 0)).toBe(91);
});

test("the head says as of when, by which rules and who made it; blank sources and signatures stand below", async () => {
  const rows = rowsOf(await f2("asOf=14/10/2024&level=commune"));
  const said = rows.map(([first]) => (typeof first === "string" ? first : "")).join("\n");

  for (const told of [
    "BIỂU TỔNG HỢP QUY HOẠCH CÁN BỘ",
    "Nhiệm kỳ 2025-2030",
    "Tính đến ngày 14/10/2024; tính tuổi tại thời điểm 14/10/2024.",
    "Quy định áp dụng: Quy định 50-QĐ/TW",
    "Kỳ báo cáo: từ ngày 01/01/2024 đến ngày 14/10/2024",
    "Điều kiện lọc: Cấp: Cấp xã",
    `Người xuất: ${planner.accountName}`,
    "Nguồn tại chỗ, nơi khác để trống",
    "Người lập",
    "Người kiểm tra",
  ]) {
    expect(said).toContain(told);
  }
  expect(rowNamed(rows, "Bí thư Đảng ủy cấp xã").slice(26, 28)).toEqual([null, null]);
});

test("who came and who left in the period stands beside each title, by the days asked", async () => {
  const round = await db.prisma.planningRound.findFirstOrThrow({ where: { asOf: "2024-10-14" } });
  const unit = await unitNamed(db, "Xã Phong Thủy", "2024-10-14");
  const cadreId = await makeCadre(db, { posts: [{ unitId: unit, validFrom: null }] });
  const list = await makeRound(db, { unitId: round.unitId, asOf: "2025-01-10" });
  await makeRecord(db, { roundId: list, cadreId, unitId: unit });
  const gone = await makeCadre(db, { posts: [{ unitId: unit, validFrom: null }] });
  const before = await makeRound(db, { unitId: round.unitId, asOf: "2024-12-01" });
  await makeRecord(db, { roundId: before, cadreId: gone, unitId: unit, endedOn: "2025-02-01" });
  const movedOn = async (query: string): Promise<unknown[]> =>
    rowNamed(rowsOf(await f2(query)), "Bí thư Đảng ủy cấp xã").slice(28, 30);

  expect(await movedOn("asOf=01/03/2025&since=01/01/2025")).toEqual([1, 1]);
  expect(await movedOn("asOf=20/01/2025&since=01/01/2025")).toEqual([0, 1]);
  expect(await movedOn("asOf=01/03/2025&since=01/03/2025")).toEqual([0, 0]);
});

test("a text that looks like a formula stays a text", async () => {
  const formula = '=HYPERLINK("http://x")';
  await db.prisma.title.update({ where: { code: "commune-secretary" }, data: { name: formula } });
  const sheet = await f2("asOf=14/10/2024");
  const row = rowsOf(sheet).findIndex(([, name]) => name === formula);

  expect(row).toBeGreaterThan(0);
  expect(sheet.getCell(`B${row + 1}`).formula).toBeUndefined();
});
