import { expect, test } from "vitest";
import {
  contentKey,
  countNeed,
  dayOfList,
  freeSeats,
  type GapFact,
  gatherNeeds,
  isAskedFor,
  readContent,
  type RegisteredFact,
  remainingOf,
} from "#app/domain/reporting/needs.ts";

const gap = (cadreId: number, more: Partial<GapFact> = {}): GapFact => ({
  cadreId,
  subject: "political_theory",
  programmeIds: [5, 7],
  unitId: 10,
  level: "commune",
  isCovered: false,
  ...more,
});
const registered = (cadreId: number, more: Partial<RegisteredFact> = {}): RegisteredFact => ({
  cadreId,
  programmeId: 7,
  subject: "political_theory",
  unitIds: [20],
  isCovered: false,
  note: "Mong học cuối tuần",
  ...more,
});

test("a person with several records is counted once, in every group of theirs, and has a seat only where all have", () => {
  const [need] = gatherNeeds(
    [
      gap(1, { isCovered: true }),
      gap(1, { unitId: 11, level: "department" }),
      gap(2, { isCovered: true }),
    ],
    [],
  );

  expect(countNeed(need?.people ?? [])).toEqual({
    people: 2,
    registered: 0,
    covered: 1,
    byGroup: [
      { group: "department", people: 1 },
      { group: "commune", people: 2 },
    ],
  });
  expect(need?.people[0]?.unitIds).toEqual([10, 11]);
});

test("what somebody lacks and registered is one need; who only registered has a row of the programme", () => {
  const needs = gatherNeeds([gap(1)], [registered(1), registered(3), registered(3)]);

  expect(needs.map((need) => [contentKey(need), need.people.length])).toEqual([
    ["political_theory.5-7", 1],
    ["political_theory.7", 1],
  ]);
  expect(needs[0]?.people).toMatchObject([
    {
      isPlanned: true,
      isRegistered: true,
      groups: ["commune"],
      unitIds: [10],
      note: "Mong học cuối tuần",
    },
  ]);
  expect(needs[1]?.people).toMatchObject([
    { isPlanned: false, isRegistered: true, groups: ["registered"], unitIds: [20] },
  ]);
});

test("rows stand in the order of subjects, and what nothing of the portal gives has a row too", () => {
  const needs = gatherNeeds(
    [
      gap(1, { subject: "skills", programmeIds: [9] }),
      gap(1, { subject: "degree", programmeIds: [] }),
    ],
    [],
  );

  expect(needs.map(contentKey)).toEqual(["degree.", "skills.9"]);
});

test.each([
  ["political_theory.5-7", { subject: "political_theory", programmeIds: [5, 7] }],
  ["degree.", { subject: "degree", programmeIds: [] }],
  ["nothing.5", null],
  ["degree.x", null],
  ["", null],
])("the address %j names %j", (text, content) => {
  expect(readContent(text)).toEqual(content);
});

test("an address names what it was made from", () => {
  const content = { subject: "skills" as const, programmeIds: [9, 12] };

  expect(readContent(contentKey(content))).toEqual(content);
});

test.each([
  [{ people: 10, covered: 3 }, 4, 3],
  [{ people: 10, covered: 3 }, 9, 0],
  [{ people: 10, covered: 3 }, null, 0],
  [{ people: 10, covered: 3 }, 0, 7],
])("of %j with %s free seats %s remain", (counts, free, expected) => {
  expect(remainingOf(counts, free)).toBe(expected);
});

test("free seats of courses add up, never below none, and one without a limit is without", () => {
  expect(freeSeats([{ free: 4 }, { free: -1 }, { free: 6 }])).toBe(10);
  expect(freeSeats([])).toBe(0);
  expect(freeSeats([{ free: 4 }, { free: null }])).toBeNull();
});

test.each([
  [2026, "2026-06-01"],
  [2027, "2027-01-01"],
  [2025, "2025-12-31"],
])("the list of %s looks at %s", (year, day) => {
  expect(dayOfList(year, "2026-06-01")).toBe(day);
});

test.each([
  [{ unitId: 10, group: null, state: null }, true],
  [{ unitId: 11, group: null, state: null }, false],
  [{ unitId: null, group: "commune", state: null }, true],
  [{ unitId: null, group: "registered", state: null }, false],
  [{ unitId: null, group: null, state: "covered" }, false],
  [{ unitId: null, group: null, state: "open" }, true],
  [{ unitId: null, group: null, state: "registered" }, true],
] as const)("a filter %j finds somebody: %s", (filter, expected) => {
  const [need] = gatherNeeds([gap(1)], [registered(1)]);
  const [person] = need?.people ?? [];

  expect(person && isAskedFor(person, filter)).toBe(expected);
});
