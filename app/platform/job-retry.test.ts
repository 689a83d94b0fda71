import { expect, test } from "vitest";
import { isGivenUp, nextAttempt } from "./job-retry.ts";

const now = new Date("2026-06-01T01:00:00.000Z");

test.each([
  [1, "2026-06-01T01:00:10.000Z"],
  [2, "2026-06-01T01:01:00.000Z"],
  [3, "2026-06-01T01:10:00.000Z"],
  [4, "2026-06-01T02:00:00.000Z"],
  [40, "2026-06-01T02:00:00.000Z"],
])("a job that failed %i times is tried again at %s", (attempts, expected) => {
  expect(nextAttempt(attempts, now).toISOString()).toBe(expected);
});

test.each([
  ["has a try left after the fourth", 4, false, false],
  ["is given up after the fifth", 5, false, true],
  ["is never given up where it is done again and again", 50, true, false],
])("a job %s", (_name, attempts, isStanding, expected) => {
  expect(isGivenUp(attempts, isStanding)).toBe(expected);
});
