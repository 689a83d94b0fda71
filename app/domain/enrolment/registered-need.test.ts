import { expect, test } from "vitest";
import { decideNeed, mostNeeds, needYears } from "#app/domain/enrolment/registered-need.ts";

const free = {
  year: 2026,
  today: "2026-06-01",
  isOffered: true,
  standing: [{ programmeId: 8, year: 2026 }],
  isInCourse: false,
};
const many = Array.from({ length: mostNeeds }, (_, index) => ({
  programmeId: index + 100,
  year: 2026,
}));

test.each([
  ["a programme that nobody offers here", { ...free, isOffered: false }, "not_offered"],
  ["a year that is over", { ...free, year: 2025 }, "year_not_open"],
  ["a year too far", { ...free, year: 2028 }, "year_not_open"],
  [
    "what stands already",
    { ...free, standing: [{ programmeId: 7, year: 2026 }] },
    "already_registered",
  ],
  ["a course on its way", { ...free, isInCourse: true }, "already_in_course"],
  ["one more than there may be", { ...free, standing: many }, "too_many_needs"],
])("%s is refused", (_name, facts, refusal) => {
  expect(decideNeed(7, facts)).toEqual({ ok: false, refusal });
});

test.each([
  ["this year", free],
  ["next year", { ...free, year: 2027 }],
  [
    "the same programme for the other year",
    { ...free, standing: [{ programmeId: 7, year: 2027 }] },
  ],
])("a need is registered for %s", (_name, facts) => {
  expect(decideNeed(7, facts)).toEqual({ ok: true, value: null });
});

test("plans of this year and the next are open", () => {
  expect(needYears("2026-12-31")).toEqual([2026, 2027]);
});
