import { expect, test } from "vitest";
import {
  everything,
  judge,
  place,
  record,
  type Row,
  thuy,
  told,
  unit,
} from "#tests/support/workbook-factory-statement.ts";
import type { KnownPerson } from "./facts.ts";

const withThuy = { people: [thuy], planning: [record] };

test.each<[string, Row, string]>([
  ["states what is on record", { row: 1, listOrder: 1 }, "unchanged known"],
  ["states less", { row: 1, person: { birth: "1985" } }, "unchanged known birth_less_exact"],
  [
    "states a less exact date that fits",
    { row: 1, person: { partyJoinedOn: "2005" } },
    "unchanged known",
  ],
  ["states another place in the list", { row: 1, listOrder: 2 }, "changed known"],
  ["states a note", { row: 1, note: "xem lại" }, "changed known"],
  ["states another ethnicity", { row: 1, person: { ethnicity: "Chứt" } }, "changed changed"],
  [
    "states a date not known so far",
    { row: 1, person: { partyOfficialOn: "2006-08-08" } },
    "changed changed",
  ],
  [
    "states another level",
    {
      row: 1,
      levels: [{ dimension: "political_theory", text: "CC", state: "held", level: "advanced" }],
    },
    "changed changed",
  ],
  [
    "states the same level in other words",
    {
      row: 1,
      levels: [
        { dimension: "political_theory", text: "Trung cấp", state: "held", level: "intermediate" },
      ],
    },
    "unchanged known",
  ],
  [
    "states the same rating in other words",
    { row: 1, ratings: [{ year: 2023, text: "HTT", level: "good" }] },
    "unchanged known",
  ],
  [
    "states another year's rating",
    { row: 1, ratings: [{ year: 2022, text: "HTT", level: "good" }] },
    "changed changed",
  ],
  [
    "states the post held",
    { row: 1, post: { text: "", name: "Phó bí thư Đảng uỷ", unitId: 5 } },
    "unchanged known",
  ],
  [
    "states another post",
    { row: 1, post: { text: "", name: "Chủ tịch UBND", unitId: 5 } },
    "changed changed",
  ],
  [
    "states a post not recognised",
    { row: 1, post: { text: "?", name: null, unitId: null } },
    "unchanged known",
  ],
  ["states another term", { row: 1, terms: ["2030-2035"] }, "new known"],
  ["states a second term", { row: 1, terms: ["2025-2030", "2030-2035"] }, "new known"],
  ["is about another person", { row: 1, person: { birth: "1990" } }, "new new"],
  [
    "has a name equal only without marks",
    { row: 1, person: { name: "Cao Xuan Thuy" } },
    "ambiguous_cadre",
  ],
])("a row about somebody on record that %s", (_name, row, expected) => {
  expect(told(judge([row], withThuy))).toEqual([expected]);
});

test("a more exact birth date is a change with both dates", () => {
  const people = [
    { ...thuy, identities: [{ name: "Cao Xuân Thủy", gender: "male", birth: "1985" }] },
  ];

  const [answer] = judge([{ row: 1 }], { people: people as KnownPerson[], planning: [record] });

  expect(answer).toMatchObject({
    verdict: "changed",
    differences: [{ field: "birth", known: "1985", stated: "1985-11-20" }],
    person: { verdict: "changed", change: { birth: "1985-11-20" } },
  });
});

test("a level that stands instead of another ends its evidence; words not recognised end nothing", () => {
  const level = (text: string, state: "held" | "not_recognised", word: string | null) => ({
    row: 1,
    levels: [{ dimension: "political_theory" as const, text, state, level: word }],
  });

  const [better] = judge([level("CC", "held", "advanced")], withThuy);
  const [unknown] = judge([level("Hoàn chỉnh", "not_recognised", null)], withThuy);

  expect(better?.person?.change.ended).toEqual([31]);
  expect(better?.differences).toEqual([{ field: "political_theory", known: "TC", stated: "CC" }]);
  expect(unknown?.person?.change.ended).toEqual([]);
});

test("the same person, title and term twice is refused the second time, with the row it repeats", () => {
  const answers = judge([
    { row: 4 },
    { row: 9, person: { name: "CAO XUÂN THUỶ" } },
    { row: 10, terms: ["2030-2035"] },
  ]);

  expect(told(answers)).toEqual(["new new", "duplicate_in_file", "new known"]);
  expect(answers[1]?.problems[0]?.values).toEqual({ other: 4 });
  expect(answers[2]?.person).toMatchObject({ cadreId: null, row: 4 });
});

test("a refused row is nobody's second time", () => {
  const problem = { ...place, column: "Dự bị", reason: "invalid_date", values: {} } as const;

  expect(told(judge([{ row: 4, problems: [problem] }, { row: 9 }]))).toEqual([
    "invalid_date",
    "new new",
  ]);
});

test("people of the file are told apart as people on record are", () => {
  const rows: Row[] = [
    { row: 1, person: { birth: "1985" } },
    { row: 2, person: { birth: "1985-11-20" }, terms: ["2030-2035"] },
    { row: 3, person: { birth: "1985-03-02" }, terms: ["2030-2035"] },
    { row: 4, person: { birth: "1985" }, terms: ["2026-2031"] },
    { row: 5, person: { name: "Cao Xuan Thuy" } },
    { row: 6, person: { gender: "female" } },
  ];

  expect(told(judge(rows))).toEqual([
    "new new",
    "new changed",
    "new new",
    "ambiguous_cadre",
    "ambiguous_cadre",
    "new new",
  ]);
});

test("what is outside the scope is refused, and people outside it are not named", () => {
  const outside = { ...thuy, inScope: false };
  const context = { ...everything, scope: new Set([5]) };
  const elsewhere: Row = { row: 1, unit: { ...unit, id: 6 } };

  expect(told(judge([elsewhere], { context }))).toEqual(["out_of_scope"]);
  expect(told(judge([{ row: 1 }], { context, people: [outside] }))).toEqual(["out_of_scope"]);
  const [answer] = judge([{ row: 1, person: { name: "Cao Xuan Thuy" } }], {
    context,
    people: [outside],
  });
  expect(answer?.problems[0]).toMatchObject({
    reason: "out_of_scope",
    values: {},
  });
});

test("all reasons are told in the order of the columns", () => {
  const wrong = (column: string) =>
    ({ ...place, column, reason: "invalid_date", values: {} }) as const;
  const [answer] = judge(
    [
      {
        row: 1,
        person: { name: "Cao Xuan Thuy" },
        problems: [wrong("Nhiệm kỳ"), wrong("Chính thức")],
      },
    ],
    withThuy,
  );

  expect(answer?.problems.map(({ column }) => column)).toEqual([
    "Họ và tên",
    "Chính thức",
    "Nhiệm kỳ",
  ]);
});
