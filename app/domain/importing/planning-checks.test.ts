import { expect, test } from "vitest";
import { identityKey } from "#app/kernel/vietnamese.ts";
import { type CheckedRecord, type CheckFacts, recordChecks } from "./planning-checks.ts";

const limits = [
  { kind: "titles_per_person", level: null, value: 3, source: "QĐ" },
  { kind: "only_higher", level: null, value: 1, source: "QĐ" },
  { kind: "months_left", level: null, value: 60, source: "QĐ" },
] as const;

const commune = {
  level: "commune",
  sector: "party",
  kind: "post",
  validFrom: null,
  validTo: null,
} as const;
const titled = (id: number, name: string, rank: number) => ({
  ...commune,
  id,
  name,
  rank,
  names: [{ text: name, identityKey: identityKey(name) }],
  unitKinds: ["commune"] as const,
});

const facts: CheckFacts = {
  asOf: "2024-10-14",
  rules: { limits },
  titles: [titled(1, "Bí thư Đảng ủy", 30), titled(2, "Phó Bí thư Đảng ủy", 20)],
  terms: [
    {
      id: 1,
      code: "2025-2030",
      firstYear: 2025,
      anchors: [
        {
          termId: 1,
          sector: "party",
          level: "commune",
          unitId: null,
          ageMonth: "2025-06",
          eventMonth: null,
        },
      ],
    },
    { id: 2, code: "2030-2035", firstYear: 2030, anchors: [] },
  ],
  ages: [{ year: 2028, gender: "male", months: 744 }],
  kindOfUnit: (unitId) => (unitId === 9 ? null : "commune"),
};

const record: CheckedRecord = {
  person: -10,
  name: "Lê Văn An",
  birth: "1980-05-17",
  gender: "male",
  titleId: 2,
  unitId: 5,
  term: "2025-2030",
  posts: [],
  known: [],
};

const told = (records: Partial<CheckedRecord>[]): string[][] => {
  const check = recordChecks(facts);
  return records.map((own) => check({ ...record, ...own }).map(({ warning }) => warning));
};

test("a fourth title of one level and period is one too many, whoever stated the others", () => {
  const units = [1, 2, 3, 4, 4].map((unitId) => ({ unitId }));
  const known = [1, 2, 3].map((unitId) => ({
    id: unitId,
    cadreId: 7,
    titleId: 1,
    unitId,
    term: "2025-2030",
    listOrder: null,
    note: null,
    asOf: "2024-01-01",
  }));

  expect(told(units)).toEqual([[], [], [], ["too_many_titles"], ["too_many_titles"]]);
  expect(told([{ known }, { known, unitId: 3, titleId: 1 }])).toEqual([["too_many_titles"], []]);
  expect(told([...units.slice(0, 3), { unitId: 4, term: "2030-2035" }])[3]).toEqual([]);
});

test.each([
  ["a post of the same rank", [{ name: "Phó Bí thư Đảng ủy", unitId: 5 }], ["not_higher"]],
  ["a higher one", [{ name: "bí thư đảng ủy", unitId: 6 }], ["not_higher"]],
  ["a post that is no title", [{ name: "Chuyên viên", unitId: 5 }], []],
  ["a post at no unit", [{ name: "Bí thư Đảng ủy", unitId: null }], []],
  ["a post at a unit that is not there", [{ name: "Bí thư Đảng ủy", unitId: 9 }], []],
])("only a higher title: beside %s", (_what, posts, expected) => {
  expect(told([{ posts }])).toEqual([expected]);
});

test.each([
  ["1968-06-17", []],
  ["1968-06", []],
  ["1968", []],
  ["1968-05-17", ["too_little_time"]],
  ["1967", ["too_little_time"]],
])("time left of somebody born %s is counted to the month of the term", (birth, expected) => {
  expect(told([{ birth }])).toEqual([expected]);
});

test("a term whose age month is not recorded says nothing about time", () => {
  expect(told([{ birth: "1950", term: "2030-2035" }])).toEqual([[]]);
});
