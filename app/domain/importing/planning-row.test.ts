import { expect, test } from "vitest";
import { layoutOf, rowOf } from "#tests/support/workbook-factory-rows.ts";
import {
  postWords,
  termCodes,
  titlesOn,
  unitWordsOn,
} from "#tests/support/workbook-factory-starter.ts";
import { planningRowReader } from "./planning-row.ts";
import { postReader } from "./post-text.ts";
import { titleReader } from "./title-text.ts";

const asOf = "2024-10-14";
const units = unitWordsOn(asOf, ["TỈNH ỦY QUẢNG BÌNH"]);
const words = {
  asOf,
  readTitle: titleReader(titlesOn(asOf), units),
  readPost: postReader(units, postWords),
  terms: termCodes,
  synonyms: [],
};

function read(head: string[], line: string) {
  const { layout, next } = layoutOf("planning", ...head);
  return planningRowReader(layout, words)(rowOf(next, line));
}

/** Reasons with their columns and cells. */
const told = (statement: ReturnType<typeof read>): string[] =>
  statement.problems.map(({ reason, column, cell }) => `${reason} ${column} ${cell}`);

const inColumns = ["Họ tên|Ngày sinh||Chức danh quy hoạch|Nhiệm kỳ", "|Nam|Nữ||"];
const withGender = ["Họ tên|Năm sinh|Giới tính|Chức danh quy hoạch|Nhiệm kỳ"];
const withTicks = ["Họ tên|Năm sinh|Giới tính||Chức danh quy hoạch|Nhiệm kỳ", "||Nam|Nữ||"];
const end = "|Tỉnh ủy viên|2025-2030";

test.each<[string, string[], string, object]>([
  ["a man by his column", inColumns, `Lê An|1980|${end}`, { gender: "male", birth: "1980" }],
  ["a woman by her column", inColumns, `Lê An||1980${end}`, { gender: "female", birth: "1980" }],
  ["a gender in words", withGender, `Lê An|1980|nữ${end}`, { gender: "female", birth: "1980" }],
  ["a ticked gender", withTicks, `Lê An|1980|X|${end}`, { gender: "male", birth: "1980" }],
  ["a gender written under its header", withTicks, `Lê An|1980||Nữ${end}`, { gender: "female" }],
])("a row states %s", (_name, head, line, person) => {
  const statement = read(head, line);

  expect(statement.person).toMatchObject({ name: "Lê An", ...person });
  expect(told(statement)).toEqual([]);
});

test.each<[string, string[], string, string[]]>([
  ["both columns are filled", inColumns, `Lê An|1980|1980${end}`, ["gender_ambiguous Nữ C3"]],
  ["both are ticked", withTicks, `Lê An|1980|x|x${end}`, ["gender_ambiguous Nữ D3"]],
  ["neither is filled", inColumns, `Lê An||${end}`, ["birth_missing Nam B3"]],
  ["a ticked gender has no date", inColumns, `Lê An||x${end}`, ["birth_missing Nữ C3"]],
  ["no gender is told", withGender, `Lê An|1980|${end}`, ["gender_missing Giới tính C2"]],
  ["the gender is no gender", withGender, `Lê An|1980|khác${end}`, ["gender_missing Giới tính C2"]],
  [
    "there is no column for it",
    ["Họ tên|Năm sinh|Chức danh quy hoạch|Nhiệm kỳ"],
    "Lê An|1980|Tỉnh ủy viên|2025-2030",
    ["gender_missing Giới tính B2"],
  ],
  ["the date is none", inColumns, `Lê An||31/02/1980${end}`, ["invalid_date Nữ C3"]],
  ["the date is to come", inColumns, `Lê An|15/10/2024|${end}`, ["birth_in_future Nam B3"]],
  [
    "title and term are blank",
    inColumns,
    "Lê An|1980",
    ["title_missing Chức danh quy hoạch D3", "unknown_term Nhiệm kỳ E3"],
  ],
  [
    "the title is in an old encoding",
    inColumns,
    "Lê An|1980||BÝ th\u00ad §¶ng uû|2025-2030",
    ["legacy_encoding Chức danh quy hoạch D3"],
  ],
])("a row is refused when %s", (_name, head, line, reasons) => {
  expect(told(read(head, line))).toEqual(reasons);
});

const withParty = (header: string) => [`Họ tên|Nam|Nữ|${header}|Chức danh quy hoạch|Nhiệm kỳ`];

test.each<[string, string, string, object, string[]]>([
  [
    "one date",
    "Ngày vào Đảng",
    "08/08/2005",
    { partyJoinedOn: "2005-08-08", partyOfficialOn: null },
    [],
  ],
  [
    "both dates in one cell",
    "Ngày vào Đảng / chính thức",
    "08/08/2005; 08/08/2006",
    { partyJoinedOn: "2005-08-08", partyOfficialOn: "2006-08-08" },
    [],
  ],
  [
    "both in the wrong order",
    "Ngày vào Đảng",
    "08/08/2006; 08/08/2005",
    {},
    ["ends_before_start Chính thức null"],
  ],
  ["no date", "Ngày chính thức", "năm sau", {}, ["invalid_date Chính thức D2"]],
])("the Party date states %s", (_name, header, value, person, reasons) => {
  const statement = read(withParty(header), `Lê An|1980||${value}${end}`);

  expect(statement.person).toMatchObject(person);
  expect(told(statement)).toEqual(reasons);
});

test("post and unit may stand in two columns, ratings in one with their years", () => {
  const head = [
    "Họ tên|Nam|Nữ|Chức vụ|Đơn vị công tác|Xếp loại 3 năm gần nhất|Chức danh quy hoạch|Nhiệm kỳ",
  ];

  const statement = read(head, `Lê An|1980||Giám đốc|Sở Nội vụ|2022: HTT; 2023: HTXS${end}`);

  expect(statement.post).toMatchObject({ name: "Giám đốc", text: "Giám đốc Sở Nội vụ" });
  expect(statement.ratings.map(({ year, level }) => `${year} ${level}`)).toEqual([
    "2022 good",
    "2023 excellent",
  ]);
});

test("words not recognised are warnings with their cells, and the row stands", () => {
  const head = ["Họ tên|Nam|Nữ|LLCT|Chức vụ|Chức danh quy hoạch|Nhiệm kỳ"];

  const { problems, warnings } = read(head, `Lê An|1980||Đang học CC|Nghỉ hưu${end}`);

  expect(problems).toEqual([]);
  expect(warnings.map(({ warning, cell, values }) => [warning, cell, values["value"]])).toEqual([
    ["studying", "D2", "Đang học CC"],
    ["post_not_recognised", "E2", "Nghỉ hưu"],
  ]);
});

test("a term above the table counts where there is no column for it", () => {
  const { layout, next } = layoutOf(
    "planning",
    "DANH SÁCH NHIỆM KỲ 2025 - 2030",
    "Họ tên|Nam|Nữ|Chức danh quy hoạch",
  );

  const statement = planningRowReader(layout, words)(rowOf(next, "Lê An|1980||Tỉnh ủy viên"));

  expect(statement.terms).toEqual(["2025-2030"]);
});

test("a formula as a note stays the text it is", () => {
  const head = ["STT|Họ tên|Nam|Nữ|Chức danh quy hoạch|Nhiệm kỳ|Ghi chú"];

  const statement = read(head, `7.|Lê An|1980|${end}|=HYPERLINK("http://127.0.0.1/x","xem")`);

  expect(statement).toMatchObject({
    listOrder: 7,
    note: '=HYPERLINK("http://127.0.0.1/x","xem")',
    problems: [],
  });
});
