import { expect, test } from "vitest";
import { ageGroups, type Certainty, isUnder, shareOf } from "./shares.ts";

const people = (yes: number, no: number, unknown = 0): Certainty[] => [
  ...Array<Certainty>(yes).fill("yes"),
  ...Array<Certainty>(no).fill("no"),
  ...Array<Certainty>(unknown).fill("unknown"),
];
const quarter = { value: 250, source: "clause" };
const threshold = { percent: 25, source: "clause" };

test.each([
  ["9 women of 58", people(9, 49), quarter, { percent: 15.5, verdict: "not_met" }],
  [
    "4 young of 58",
    people(4, 54),
    { ...quarter, value: 150 },
    { percent: 6.9, verdict: "not_met" },
  ],
  ["exactly the threshold", people(1, 3), quarter, { percent: 25, verdict: "met", threshold }],
  [
    "24.96 % shows as 25 and is not met",
    people(624, 1876),
    quarter,
    { percent: 25, verdict: "not_met" },
  ],
  ["half goes up", people(1, 7), quarter, { percent: 12.5, verdict: "not_met" }],
  ["a tenth and a half goes up", people(1, 31, 0), quarter, { percent: 3.1, verdict: "not_met" }],
  ["5 of 16 is 31.25 %", people(5, 11), quarter, { percent: 31.3, verdict: "met" }],
  [
    "the unknown could decide",
    people(1, 3, 1),
    quarter,
    { count: 1, total: 5, unknown: 1, verdict: "unknown" },
  ],
  ["the unknown cannot decide", people(0, 8, 1), quarter, { unknown: 1, verdict: "not_met" }],
  ["no rule recorded", people(1, 3), null, { percent: 25, verdict: "no_rule", threshold: null }],
  ["nobody on the list", [], quarter, { percent: null, verdict: "nobody" }],
] as const)("%s", (_name, list, limit, expected) => {
  expect(shareOf(list, limit)).toMatchObject(expected);
});

test.each([
  ["1984-10-14", "2024-10-14", "no"],
  ["1984-10-15", "2024-10-14", "yes"],
  ["1984-10", "2024-10-14", "unknown"],
  ["1984-11", "2024-10-14", "yes"],
  ["1984-09", "2024-10-14", "no"],
  ["1984", "2024-10-14", "unknown"],
  ["1984", "2024-12-31", "no"],
  ["1985", "2024-12-31", "yes"],
] as const)("born %s, on %s under 40: %s", (birth, day, expected) => {
  expect(isUnder(birth, 40, day)).toBe(expected);
});

test("age groups count whom they are certain of", () => {
  expect(ageGroups(["1984-10-14", "1980-01-01", "1979", "1990-05"], 5, "2024-10-14")).toEqual({
    groups: [
      { from: 30, to: 34, count: 1 },
      { from: 40, to: 44, count: 2 },
    ],
    unknown: 1,
  });
});
