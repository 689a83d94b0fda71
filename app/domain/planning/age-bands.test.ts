import { expect, test } from "vitest";
import { ageBandKey, ageBandOn, ageBandsOf } from "./age-bands.ts";

const bands = ageBandsOf([35, 30, 40]);
const on = (birth: string, day: string): string | null => {
  const band = ageBandOn(birth, day, bands);
  return band === null ? null : ageBandKey(band);
};

test("the last years of the groups make a first one without a beginning and a last one without an end", () => {
  expect(bands).toEqual([
    { from: null, to: 30 },
    { from: 31, to: 35 },
    { from: 36, to: 40 },
    { from: 41, to: null },
  ]);
  expect(ageBandsOf([])).toEqual([{ from: null, to: null }]);
});

test.each([
  ["the last day of thirty", "1993-10-15", "2024-10-14", "-30"],
  ["the thirty-first birthday", "1993-10-14", "2024-10-14", "31-35"],
  ["a birthday on 29 February falls on 1 March", "1988-02-29", "2024-02-28", "31-35"],
  ["on 29 February itself", "1988-02-29", "2024-02-29", "36-40"],
  ["a month within one group", "1980-05", "2024-10-14", "41-"],
  ["a year within one group", "1990", "2024-10-14", "31-35"],
  ["a year whose people are 35 and 36", "1988", "2024-10-14", null],
  ["a month whose people are 35 and 36", "1988-10", "2024-10-14", null],
])("%s: born %s, on %s", (_name, birth, day, group) => {
  expect(on(birth, day)).toBe(group);
});
