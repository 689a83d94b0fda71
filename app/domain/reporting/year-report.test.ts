import { expect, test } from "vitest";
import {
  type Completed,
  groupsOf,
  type ReportPerson,
  turnsOf,
  yearReport,
} from "#app/domain/reporting/year-report.ts";

const completed = (cadreId: number, more: Partial<Completed> = {}): Completed => ({
  cadreId,
  programmeId: 5,
  subject: "knowledge_update",
  endedOn: "2026-05-15",
  band: null,
  ...more,
});

test.each([
  ["a course of the portal and a list that names its month", ["2026-05-15", "2026-05"], 1],
  ["two courses of a programme in two months", ["2026-05-15", "2026-11-02"], 2],
  ["a list that knows the year alone, beside one that knows the day", ["2026", "2026-05-15"], 1],
  ["a list that knows the year alone", ["2026"], 1],
  ["two lists that know the year alone", ["2026", "2026"], 1],
])("%s: turns of one person", (_name, days, turns) => {
  expect(turnsOf(days.map((endedOn) => completed(1, { endedOn })))).toHaveLength(turns);
});

test("other people and other programmes are other turns, and the result is that of whoever says it", () => {
  const turns = turnsOf([
    completed(1),
    completed(1, { endedOn: "2026-05", band: "good" }),
    completed(1, { programmeId: 6 }),
    completed(2),
  ]);

  expect(turns.map(({ cadreId, programmeId, band }) => [cadreId, programmeId, band])).toEqual([
    [1, 5, "good"],
    [1, 6, null],
    [2, 5, null],
  ]);
});

test.each([
  ["nobody's title", [], ["other"]],
  [
    "a committee",
    [{ code: "provincial-committee-member", kind: "membership", unitKind: "province" }],
    ["committee_member"],
  ],
  [
    "a department",
    [{ code: "department-director", kind: "post", unitKind: "department" }],
    ["department_leader"],
  ],
  [
    "the school",
    [{ code: "school-head", kind: "post", unitKind: "school" }],
    ["department_leader"],
  ],
  [
    "the province",
    [{ code: "provincial-committee-chair", kind: "post", unitKind: "province" }],
    ["province_leader"],
  ],
  [
    "a secretary of a commune",
    [{ code: "commune-secretary", kind: "post", unitKind: "commune" }],
    ["commune_secretary"],
  ],
  [
    "a chair of a commune",
    [{ code: "commune-committee-chair", kind: "post", unitKind: "commune" }],
    ["commune_leader"],
  ],
  [
    "two of them",
    [
      { code: "commune-secretary", kind: "post", unitKind: "commune" },
      { code: "provincial-committee-member", kind: "membership", unitKind: "province" },
    ],
    ["committee_member", "commune_secretary"],
  ],
] as const)("whoever holds a title of %s", (_name, titles, groups) => {
  expect(groupsOf(titles)).toEqual(groups);
});

const person = (cadreId: number, more: Partial<ReportPerson> = {}): [number, ReportPerson] => [
  cadreId,
  { cadreId, gender: "male", ethnicity: "Kinh", groups: ["other"], ...more },
];

// Worked out by hand: three people, five turns.
//   1 (woman, Bru - Vân Kiều; committee and secretary): update in May and November, theory in June (good)
//   2 (man, Kinh; other): update in May
//   3 (woman, ethnicity not recorded; other): theory in June (excellent)
const people = new Map([
  person(1, {
    gender: "female",
    ethnicity: "Bru - Vân Kiều",
    groups: ["committee_member", "commune_secretary"],
  }),
  person(2),
  person(3, { gender: "female", ethnicity: null }),
]);
const theory = { programmeId: 2, subject: "political_theory" as const };
const turns = [
  completed(1),
  completed(1),
  { ...completed(1), ...theory, band: "good" as const },
  completed(2),
  { ...completed(3), ...theory, band: "excellent" as const },
];

test("the whole counts every turn, and each person once", () => {
  expect(yearReport(turns, people).whole).toEqual({
    turns: 5,
    people: 3,
    women: 2,
    minority: 1,
    minorityUnknown: 1,
    bands: { average: 0, good: 1, very_good: 0, excellent: 1, none: 3 },
  });
});

test("programmes stand in the order of subjects, each with its own turns and people", () => {
  expect(
    yearReport(turns, people).programmes.map((row) => [
      row.programmeId,
      row.turns,
      row.people,
      row.women,
    ]),
  ).toEqual([
    [2, 2, 2, 2],
    [5, 3, 2, 1],
  ]);
});

test("whoever belongs to two groups is counted in both", () => {
  const { groups } = yearReport(turns, people);

  expect(groups.map((row) => [row.group, row.turns, row.people])).toEqual([
    ["committee_member", 3, 1],
    ["commune_secretary", 3, 1],
    ["other", 2, 2],
  ]);
  expect(groups[0]?.bySubject).toEqual([
    { subject: "political_theory", turns: 1 },
    { subject: "knowledge_update", turns: 2 },
  ]);
});

test("a year without turns counts nothing", () => {
  expect(yearReport([], new Map())).toMatchObject({
    whole: { turns: 0, people: 0 },
    programmes: [],
    groups: [],
  });
});
