import { expect, test } from "vitest";
import type { AttendanceShare } from "./attendance.ts";
import type { Attempt } from "./mark.ts";
import { type CompletionRule, type CourseResult, lacksMark, resultOf } from "./result.ts";

const rule: CompletionRule = {
  attendancePercent: 80,
  attendanceBasis: "course",
  passMark: 50,
  retries: 1,
  averageFrom: 50,
  goodFrom: 70,
  veryGoodFrom: 80,
  excellentFrom: 90,
  graded: 1,
};

/** Of forty periods. */
const came = (attended: number): AttendanceShare[] => [
  { subject: null, counted: 40, attended, missed: 40 - attended, mayMiss: 0, mayMissSessions: 0 },
];
const mark = (attempt: number, tenths: number | null): Attempt => ({ attempt, tenths });

const cases: [
  sentence: string,
  attended: number,
  attempts: Attempt[],
  change: Partial<CompletionRule>,
  result: Partial<CourseResult>,
][] = [
  ["passed", 40, [mark(1, 75)], {}, { outcome: "completed", tenths: 75, band: "good" }],
  ["just passed", 32, [mark(1, 50)], {}, { outcome: "completed", band: "average" }],
  [
    "just not there often enough",
    31,
    [mark(1, 90)],
    {},
    { outcome: "failed", reason: "attendance" },
  ],
  ["just not passed", 40, [mark(1, 49)], {}, { outcome: "failed", reason: "mark", tenths: 49 }],
  [
    "passed at the second try",
    40,
    [mark(1, 40), mark(2, 60)],
    {},
    { outcome: "completed", tenths: 60 },
  ],
  ["failed twice", 40, [mark(1, 45), mark(2, 30)], {}, { outcome: "failed", reason: "mark" }],
  [
    "did not come to the paper",
    40,
    [mark(1, null)],
    {},
    { outcome: "failed", reason: "not_attempted" },
  ],
  ["came late to it", 40, [mark(1, null), mark(2, 70)], {}, { outcome: "completed", band: "good" }],
  ["never came", 0, [], {}, { outcome: "no_show", reason: "never_came" }],
  ["no marks are given", 40, [], { graded: 0 }, { outcome: "completed", tenths: null, band: null }],
  ["no marks, too rarely", 20, [], { graded: 0 }, { outcome: "failed", reason: "attendance" }],
];

test.each(cases)("%s", (_sentence, attended, attempts, change, result) => {
  expect(resultOf(came(attended), attempts, { ...rule, ...change })).toMatchObject(result);
});

test("a mark is lacking only of whom attendance lets pass", () => {
  expect(lacksMark(came(40), [], rule)).toBe(true);
  expect(lacksMark(came(31), [], rule)).toBe(false);
  expect(lacksMark(came(40), [mark(1, null)], rule)).toBe(false);
  expect(lacksMark(came(40), [], { ...rule, graded: 0 })).toBe(false);
});
