import { expect, test } from "vitest";
import { targetOn } from "./target.ts";

test.each([
  ["before the age month", "2025-09", "2024-10-14", "2025-09-30"],
  ["on its first day", "2025-09", "2025-09-01", "2025-09-30"],
  ["on its last day", "2025-09", "2025-09-30", "2025-09-30"],
  ["the day after", "2025-09", "2025-10-01", "2025-12-31"],
  ["years after, the end of the year asked", "2025-09", "2028-02-29", "2028-12-31"],
  ["on the last day of a later year", "2025-09", "2028-12-31", "2028-12-31"],
  ["a leap February", "2028-02", "2027-01-01", "2028-02-29"],
  ["a December", "2025-12", "2025-12-31", "2025-12-31"],
])("%s", (_name, ageMonth, day, target) => {
  expect(targetOn(ageMonth, day)).toBe(target);
});

test("without an age month there is no target", () => {
  expect(targetOn(null, "2025-01-01")).toBeNull();
});
