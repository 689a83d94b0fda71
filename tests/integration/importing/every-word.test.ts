import { expect, test } from "vitest";
import type { RowJson } from "#app/domain/importing/row-json.ts";
import { type TestDb, testDb, testWork } from "#tests/support/database.ts";
import { checkFile, importInto, listFile } from "#tests/support/imports.ts";
import { line } from "#tests/support/workbook-factory-known.ts";
import { plainManner, planningSheet } from "#tests/support/workbook-factory-lists.ts";
import { type CellValue, inFile, makeWorkbook } from "#tests/support/workbook-factory.ts";

type Told = { file: string; rows: string[]; warnings: string[] };

/** What is said of a file and of each row of it: the reason, or the verdict with its warnings. */
async function told(db: TestDb, file: string, kind?: "past-training"): Promise<Told> {
  const asked = kind === undefined ? { file } : { file, kind, asOf: "2024-12-31" };
  const { id } = await checkFile(db, testWork(db), asked);
  const { refusedWhole, layout } = await db.prisma.import.findUniqueOrThrow({ where: { id } });
  const rows = await db.prisma.importRow.findMany({
    where: { importId: id, verdict: { not: "ignored" } },
    orderBy: { row: "asc" },
  });
  const details = rows.map(({ detail }) => JSON.parse(detail) as RowJson & Said); // why: staging wrote it
  const said = JSON.parse(layout ?? '{"warnings":[]}') as { warnings: { warning: string }[] };
  return {
    file: refusedWhole ?? "",
    rows: details.map(
      ({ reason, verdict, warnings = [] }) => reason ?? [verdict, ...warnings].join(" "),
    ),
    warnings: said.warnings.map(({ warning }) => warning),
  };
}

type Said = { reason?: string; warnings?: string[] };

const rowsIn = async (rows: CellValue[][], name = "list.xlsx"): Promise<string> =>
  inFile(await makeWorkbook([{ name: "DS", rows }]), name);

const head = ["STT", "Họ và tên", "Nam", "Nữ", "Ngày sinh", "Chức danh quy hoạch", "Nhiệm kỳ"];
const secretary = "Bí thư Đảng ủy xã Phong Thủy";

test("what a list says of birth and gender is read, or refused by its word", async () => {
  const db = await testDb({ starter: true });
  const file = await rowsIn([
    head,
    [1, "Lê Văn A", "x", null, "01/02/1980", secretary, "2025-2030"],
    [2, "Lê Văn B", null, null, "01/02/1980", secretary, "2025-2030"],
    [3, "Lê Văn C", "x", "x", "01/02/1980", secretary, "2025-2030"],
    [4, "Lê Văn D", "x", null, null, secretary, "2025-2030"],
    [5, "Lê Văn E", "x", null, "01/02/1980", null, "2025-2030"],
    [6, "Lê Văn G", "x", null, "01/02/2030", secretary, "2025-2030"],
  ]);

  expect((await told(db, file)).rows).toEqual([
    "new",
    "gender_missing",
    "gender_ambiguous",
    "birth_missing",
    "title_missing",
    "birth_in_future",
  ]);
});

test("a row that may mean two people, or one less exactly, says so", async () => {
  const db = await testDb({ starter: true });
  await importInto(db, testWork(db), {
    file: await listFile([
      { name: "Lê Thị Hồng", gender: "female", birth: "01/02/1980" },
      { name: "Lê Thị Hồng", gender: "female", birth: "05/02/1980" },
      { name: "Trần Văn Một", birth: "03/04/1979" },
    ]),
  });

  const again = await listFile([
    { name: "Lê Thị Hồng", gender: "female", birth: "02/1980" },
    { name: "Tran Van Mot", birth: "03/04/1979" },
    { name: "Trần Văn Một", birth: "1979" },
  ]);

  expect((await told(db, again)).rows).toEqual([
    "ambiguous_cadre",
    "ambiguous_cadre",
    "unchanged birth_less_exact",
  ]);
});

test("what is stated and not recognised is told, kept and refuses nothing", async () => {
  const db = await testDb({ starter: true });
  const file = await listFile([
    { theory: "Đang học CC" },
    { name: "Lê Văn Hai", theory: "Bằng gì đó", post: "Ông từ giữ đền xã Phong Thủy" },
  ]);

  const { rows, warnings } = await told(db, file);

  expect(rows).toEqual(["new studying", "new level_not_recognised post_not_recognised"]);
  expect(warnings).toContain("vote_columns_ignored");
});

test("votes are kept nowhere, not even with a row that is passed over", async () => {
  const db = await testDb({ starter: true });
  const file = await rowsIn([
    ["STT", "Họ và tên", "Nam", "Nữ", "Chức danh quy hoạch", "Nhiệm kỳ", "Số phiếu đồng ý"],
    [1, "Lê Văn A", "01/02/1980", null, secretary, "2025-2030", "PHIẾU-1"],
    [null, "Tổng cộng", null, null, null, null, "PHIẾU-2"],
  ]);

  const { rows, warnings } = await told(db, file);

  expect({ rows, warnings }).toMatchObject({
    rows: ["new"],
    warnings: expect.arrayContaining(["vote_columns_ignored"]),
  });
  const kept = JSON.stringify([
    await db.prisma.importRow.findMany(),
    await db.prisma.stagedRecord.findMany(),
    await db.prisma.stagedEvidence.findMany(),
    await db.prisma.import.findMany(),
  ]);
  expect(kept).toContain("Tổng cộng");
  expect(kept).not.toContain("PHIẾU-");
});

test("the limits of the list's day are told with the row or the list", async () => {
  const db = await testDb({ starter: true });
  const { rows: first, warnings } = await told(
    db,
    "tests/samples/planning-provincial-committee.xlsx",
  );
  expect(warnings).toEqual(["share_not_met", "share_not_met"]);
  expect(first.filter((row) => row === "new too_little_time")).toHaveLength(3);

  const places = ["xã Phong Thủy", "xã Quảng Phú", "xã Quang Phú", "xã Quảng Tiên"];
  const { rows } = await told(
    db,
    await listFile([
      ...places.map((unit) => ({ title: `Bí thư Đảng ủy ${unit}` })),
      {
        name: "Lê Văn Hai",
        post: "Bí thư Đảng ủy xã Phong Thủy",
        title: "Phó Bí thư Đảng ủy xã Phong Thủy",
      },
    ]),
  );
  expect(rows).toEqual(["new", "new", "new", "new too_many_titles", "new not_higher"]);
});

test("a list of courses refuses what it cannot place", async () => {
  const db = await testDb({ starter: true });
  await importInto(db, testWork(db), { file: await listFile([{}]) });
  const { name } = line;
  const file = await rowsIn([
    ["STT", "Họ và tên", "Ngày sinh", "Nội dung lớp", "Từ", "Đến", "Số hiệu"],
    [1, name, "20/11/1985", "Cao cấp lý luận chính trị", "01/2020", "06/2021", "A 1"],
    [2, name, "20/11/1985", "Lớp không có", "01/2020", "06/2021", "A 2"],
    [3, name, "20/11/1985", "Cao cấp lý luận chính trị", "06/2021", "01/2020", "A 3"],
    [4, "Lê Không Có", "20/11/1985", "Cao cấp lý luận chính trị", "01/2020", "06/2021", "A 4"],
    [5, name, "20/11/1985", "Cao cấp lý luận chính trị", "01/2020", "06/2021", "A 1"],
  ]);

  expect((await told(db, file, "past-training")).rows).toEqual([
    "new",
    "unknown_programme",
    "ends_before_start",
    "unknown_cadre",
    "duplicate_in_file",
  ]);
});

test("a file is refused whole by its word, and leaves nothing", async () => {
  const db = await testDb({ starter: true });
  const { plan } = planningSheet([line], plainManner);
  const marked = { ...plan, rows: [["MẬT"], ...plan.rows.slice(1)] };
  const book = async (...sheets: (typeof plan)[]) => inFile(await makeWorkbook(sheets));

  const files = [
    await book(plan, { ...plan, name: "Lần hai" }),
    await book(marked),
    await rowsIn([
      ["Tên hàng", "Số lượng"],
      ["Bàn", 3],
    ]),
    await rowsIn([[...head]]),
    "tests/samples/not-a-workbook.xlsx",
  ];

  const words: string[] = [];
  for (const file of files) words.push((await told(db, file)).file);
  expect(words).toEqual([
    "several_tables",
    "classified_marking",
    "columns_not_recognised",
    "no_rows",
    "not_a_workbook",
  ]);
  expect(await db.prisma.importRow.count()).toBe(0);
  expect(await db.prisma.import.count({ where: { filePath: { not: null } } })).toBe(0);
});
