import { expect, test } from "vitest";
import { headerMatcher } from "#app/domain/importing/header-words.ts";
import { recogniseMarks } from "./marks-sheet-head.ts";
import { findMarksTable } from "./marks-table.ts";
import { pastedRows } from "./pasted-rows.ts";

const matcher = headerMatcher("past-training", []);
const headOf = (text: string) => recogniseMarks(pastedRows(text), matcher);

/** What was recognised, as "name@1 birth@2 mark1@4", with the first row behind the head. */
function seen(text: string): string | null {
  const head = headOf(text);
  if (head === null) return null;
  const columns = Object.entries(head.columns).map(([key, { index }]) => `${key}@${index}`);
  const marks = head.marks.map(({ attempt, index }) => `mark${attempt}@${index}`);
  return [...columns, ...marks, `from ${head.firstRow}`].join(" ");
}

const heads: [sentence: string, text: string, found: string | null][] = [
  [
    "our own sheet, in Vietnamese",
    "STT\tMã đối chiếu\tHọ và tên\tNgày sinh\tChức vụ, đơn vị\tĐiểm lần 1\tLàm lại lần 1",
    "code@1 name@2 birth@3 mark1@5 mark2@6 from 2",
  ],
  [
    "and in English",
    "No.\tRow code\tFull name\tBorn\tPost, unit\tFirst mark\tRetry 1",
    "code@1 name@2 birth@3 mark1@5 mark2@6 from 2",
  ],
  ["a name and a mark are enough", "Họ tên\tĐiểm", "name@0 mark1@1 from 2"],
  [
    "names in two columns",
    "TT\tHọ đệm\tTên\tĐiểm thu hoạch",
    "familyName@1 givenName@2 mark1@3 from 2",
  ],
  ["one header over both", "Họ và tên\t\tĐiểm", "name@0 givenName@1 mark1@2 from 2"],
  [
    "case, tone placement and brackets are no matter",
    "HỌ VÀ TÊN\tNGÀY SINH\tĐiểm (thang 10)",
    "name@0 birth@1 mark1@2 from 2",
  ],
  [
    "numbers of attempts in words",
    "Họ và tên\tĐiểm thi lần thứ nhất\tĐiểm thi lần II",
    "name@0 mark1@1 mark2@2 from 2",
  ],
  [
    "a retry without a number is the first",
    "Họ và tên\tĐiểm\tThi lại",
    "name@0 mark1@1 mark2@2 from 2",
  ],
  [
    "a group above the attempts",
    "Họ và tên\tĐiểm\t\n\tLần 1\tLần 2\nNguyễn Văn An\t7\t",
    "name@0 mark1@1 mark2@2 from 3",
  ],
  [
    "the mark in words is left out",
    "Họ và tên\tĐiểm\t\n\tBằng số\tBằng chữ\nAn\t7\tbảy",
    "name@0 mark1@1 from 3",
  ],
  [
    "attempts above their figures",
    "Họ và tên\tĐiểm lần 1\t\tĐiểm lần 2\t\n\tSố\tChữ\tSố\tChữ",
    "name@0 mark1@1 mark2@3 from 3",
  ],
  [
    "titles above, and the row of column numbers",
    "TRƯỜNG CHÍNH TRỊ\nBẢNG ĐIỂM\n\nSTT\tHọ và tên\tĐiểm lần 1\n(1)\t(2)\t(3)\n1\tAn\t7",
    "name@1 mark1@2 from 6",
  ],
  ["a mark beneath is no header", "Name\tMark\nNguyễn Văn An\t7", "name@0 mark1@1 from 2"],
  ["nor is a dash", "Họ và tên\tĐiểm lần 1\nNguyễn Văn An\t-", "name@0 mark1@1 from 2"],
  ["no marks", "Họ và tên\tNgày sinh\tXếp loại", null],
  ["no name", "STT\tĐiểm", null],
  ["marks of something else", "Họ và tên\tĐiểm rèn luyện\tĐiểm bằng chữ", null],
  ["no head at all", "1\tNguyễn Văn An\t7,5", null],
];

test.each(heads)("%s", (_sentence, text, found) => {
  expect(seen(text)).toBe(found);
});

const refusals: [sentence: string, text: string, refusal: string, values: object][] = [
  ["an empty sheet", "", "no_rows", {}],
  ["no head", "1\tAn\t7", "columns_not_recognised", { found: "1, An, 7" }],
  [
    "two columns of one attempt",
    "Họ và tên\tĐiểm thi\tĐiểm thu hoạch",
    "two_columns",
    { columns: "Điểm thi (B), Điểm thu hoạch (C)" },
  ],
  ["a stamp above the table", "MẬT\nHọ và tên\tĐiểm", "classified_marking", { value: "MẬT" }],
];

test.each(refusals)("%s is refused", (_sentence, text, refusal, values) => {
  const sheets = [{ name: "Sheet1", hidden: false, rows: pastedRows(text) }];

  expect(findMarksTable(sheets, { fileName: "diem.xlsx", matcher })).toEqual({
    ok: false,
    refusal,
    values,
  });
});

test("a person called Mật is no stamp, two tables are one too many, and hidden sheets are none", () => {
  const rows = pastedRows("Họ và tên\tĐiểm\nTrần Thị Mật\t8");
  const [one, two] = ["Lớp A", "Lớp B"].map((name) => ({ name, hidden: false, rows }));
  const both = [one, two].flatMap((sheet) => sheet ?? []);
  const find = (sheets: typeof both) => findMarksTable(sheets, { fileName: "", matcher });

  expect(find(both)).toEqual({
    ok: false,
    refusal: "several_tables",
    values: { sheets: "Lớp A, Lớp B" },
  });
  expect(find(both.map((sheet, index) => ({ ...sheet, hidden: index === 0 })))).toMatchObject({
    ok: true,
    sheet: 1,
  });
});
