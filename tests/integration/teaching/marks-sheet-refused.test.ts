import { beforeEach, expect, test } from "vitest";
import { formOf, textOf } from "#tests/integration/routes/pages.ts";
import { head, marksFile, type MarksOffice, marksOffice, pasted, sent } from "./marks-office.ts";
import { setStatus } from "./teaching-stage.ts";

let on: MarksOffice;
beforeEach(async () => {
  on = await marksOffice();
});

const texts: [sentence: string, given: { pasted?: string }, vi: string, en: string][] = [
  ["nothing", {}, "Chưa có gì để kiểm tra.", "There is nothing to check."],
  [
    "rows without their head",
    { pasted: "1\tLê Văn 1\t7" },
    "Không nhận ra dòng tiêu đề. Cần có cột “Họ và tên”",
    "No row of headers was recognised.",
  ],
  ["a head alone", { pasted: head }, "Bảng không có dòng dữ liệu nào.", "has no row with data"],
  [
    "two columns of one attempt",
    { pasted: "Họ và tên\tĐiểm\tĐiểm thi\nLê Văn 1\t7\t8" },
    "Nhiều cột cùng là điểm của một lần: Điểm (B), Điểm thi (C).",
    "Several columns are marks of one attempt: Điểm (B), Điểm thi (C).",
  ],
  [
    "more than is taken",
    { pasted: pasted("x".repeat(30_000)) },
    "Nội dung dài quá 30.000 ký tự.",
    "Longer than 30,000 characters.",
  ],
  [
    "a stamp of secrecy above the table",
    { pasted: `TUYỆT MẬT\n${pasted("1\tLê Văn 1\t\t7\t")}` },
    "Bảng có dấu “TUYỆT MẬT”.",
    "The sheet is marked “TUYỆT MẬT”.",
  ],
];
test.each(texts)("%s", async (_sentence, given, vi, en) => {
  for (const [locale, sentence] of [
    ["vi", vi],
    ["en", en],
  ] as const) {
    const answer = await on.check({ ...given, locale });

    expect(answer.status).toBe(400);
    expect(textOf(answer.html)).toContain(sentence);
    expect(formOf(answer.html, on.page("/sheet"))["pasted"]).toBe(sent(given.pasted ?? ""));
  }
});

const text = (bytes: Uint8Array | string, name: string) => new File([Buffer.from(bytes)], name);
const files: [sentence: string, file: () => File, vi: string][] = [
  [
    "a text",
    () => text("Họ và tên,Điểm\nLê Văn 1,7", "diem.csv"),
    "Tệp không phải bảng tính Excel",
  ],
  [
    "an old or locked workbook",
    () => text(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), "diem.xls"),
    "Tệp ",
  ],
  ["a damaged one", () => text("PK\u0003\u0004 gãy", "diem.xlsx"), "Không đọc được tệp"],
  ["an empty one", () => text("", "diem.xlsx"), "Tệp này rỗng."],
  ["one whose name bears a stamp", () => text("PK", "Điểm MẬT.xlsx"), "Bảng có dấu “MẬT”."],
  [
    "one that is too large",
    () => text(Buffer.alloc(5 * 1024 * 1024 + 1), "diem.xlsx"),
    "vượt mức 5 MB",
  ],
];
test.each(files)("%s", async (_sentence, file, vi) => {
  const answer = await on.check({ file: file() });

  expect(answer.status).toBe(400);
  expect(textOf(answer.html)).toContain(vi);
  expect(on.storedFiles()).toEqual([]);
  expect(await on.standing()).toEqual([]);
});

test("a list with more rows than a course has", async () => {
  const rows = Array.from({ length: 1001 }, (_, n) => [n, `Lê Văn ${n}`, 7]);

  const answer = await on.check({ file: await marksFile(rows) });

  expect(answer.status).toBe(400);
  expect(textOf(answer.html)).toContain("Trang tính có hơn 1.000 dòng.");
});

test("a file beside pasted rows, which stay", async () => {
  const rows = pasted("1\tLê Văn 1\t\t7\t");

  const answer = await on.check({ pasted: rows, file: await marksFile([[1, "Lê Văn 1", 8]]) });

  expect(answer.status).toBe(400);
  expect(textOf(answer.html)).toContain("Vừa dán các dòng vừa chọn tệp");
  expect(formOf(answer.html, on.page("/sheet"))["pasted"]).toBe(sent(rows));
});

test("of a course whose record was closed meanwhile; what was pasted stays", async () => {
  const rows = pasted("1\tLê Văn 1\t\t7\t");
  await setStatus(on.db, on.courseId, "closed");

  const answer = await on.check({ pasted: rows });

  expect(answer.status).toBe(409);
  expect(textOf(answer.html)).toContain("Hồ sơ lớp đã chốt");
  expect(formOf(answer.html, on.page("/sheet"))["pasted"]).toBe(sent(rows));
});

test("a stamp of secrecy is recorded without the name of its file", async () => {
  await on.check({ file: text("PK", "Điểm TỐI MẬT lớp A.xlsx") });

  const events = await on.db.prisma.auditEvent.findMany({
    where: { action: "course.marks_sheet_refused" },
  });
  expect(events.map(({ subjectId, detail }) => [subjectId, detail])).toEqual([
    [on.courseId, JSON.stringify({ marking: "TỐI MẬT", reason: "classified_marking" })],
  ]);
});
