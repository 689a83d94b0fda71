import { expect, test } from "vitest";
import {
  type Attempt,
  type AttemptFault,
  bandOf,
  findAttemptFault,
  findMarkFaults,
  frozenAfter,
  hasPassed,
  lastAttempt,
  type MarkBand,
  type MarkRowFault,
  mayRetry,
} from "./mark.ts";

const rule = {
  passMark: 50,
  retries: 1,
  averageFrom: 50,
  goodFrom: 70,
  veryGoodFrom: 80,
  excellentFrom: 90,
};

const edges: [tenths: number, band: MarkBand | null][] = [
  [0, null],
  [49, null],
  [50, "average"],
  [69, "average"],
  [70, "good"],
  [79, "good"],
  [80, "very_good"],
  [89, "very_good"],
  [90, "excellent"],
  [100, "excellent"],
];

test.each(edges)("%i tenths are %s", (tenths, band) => {
  expect(bandOf(tenths, rule)).toBe(band);
  expect(hasPassed({ tenths }, rule)).toBe(band !== null);
});

const failed: Attempt = { attempt: 1, tenths: 45 };
const passed: Attempt = { attempt: 1, tenths: 50 };
const notThere: Attempt = { attempt: 1, tenths: null };

const asked: [
  sentence: string,
  attempt: number,
  before: Attempt[],
  retries: number,
  fault: AttemptFault | null,
][] = [
  ["the first stands open", 1, [], 1, null],
  ["the first may be corrected", 1, [passed], 1, null],
  ["a second follows a failed one", 2, [failed], 1, null],
  ["a second follows one that nobody came to", 2, [notThere], 1, null],
  ["none follows a passed one", 2, [passed], 1, "attempt_not_open"],
  ["none without the one before", 2, [], 1, "attempt_not_open"],
  ["a third is one too many", 3, [failed, { attempt: 2, tenths: 40 }], 1, "attempts_used_up"],
  ["without a retry the second is one too many", 2, [failed], 0, "attempts_used_up"],
];

test.each(asked)("%s", (_sentence, attempt, before, retries, fault) => {
  expect(findAttemptFault(attempt, before, { ...rule, retries })).toBe(fault);
});

test("a retry stands open to whom the last attempt failed, as often as the programme says", () => {
  const [first, second] = [failed, { attempt: 2, tenths: 40 }];

  expect(mayRetry([first], rule)).toBe(true);
  expect(mayRetry([notThere], rule)).toBe(true);
  expect(mayRetry([first, second], rule)).toBe(false);
  expect(mayRetry([passed], rule)).toBe(false);
  expect(mayRetry([], rule)).toBe(false);
  expect(mayRetry([first], { ...rule, retries: 0 })).toBe(false);
});

test("the last attempt counts, also where it is the worse one", () => {
  expect(lastAttempt([{ attempt: 2, tenths: 30 }, failed])).toEqual({ attempt: 2, tenths: 30 });
  expect(lastAttempt([])).toBeNull();
});

const standing = new Map<number, Attempt[]>([
  [1, [passed]],
  [2, [failed]],
]);
const typedMarks: [
  sentence: string,
  enrolmentId: number,
  tenths: number | null,
  asked: { attempt: number; isFrozen: boolean },
  fault: MarkRowFault | undefined,
][] = [
  ["a new mark is entered", 3, 80, { attempt: 1, isFrozen: false }, undefined],
  ["also late, where there was none", 3, 80, { attempt: 1, isFrozen: true }, undefined],
  ["a mark is corrected in time", 1, 60, { attempt: 1, isFrozen: false }, undefined],
  ["afterwards it is frozen", 1, 60, { attempt: 1, isFrozen: true }, "mark_frozen"],
  ["to no mark as well", 1, null, { attempt: 1, isFrozen: true }, "mark_frozen"],
  ["written as it stands it is nothing new", 1, 50, { attempt: 1, isFrozen: true }, undefined],
  ["a retry of who failed", 2, 60, { attempt: 2, isFrozen: true }, undefined],
  ["no retry of who passed", 1, 60, { attempt: 2, isFrozen: false }, "attempt_not_open"],
];

test.each(typedMarks)("%s", (_sentence, enrolmentId, tenths, { attempt, isFrozen }, fault) => {
  const typed = [{ enrolmentId, attempt, tenths }];
  const faults = findMarkFaults(typed, standing, { rule, isFrozen });

  expect(faults.get(`${enrolmentId} ${attempt}`)).toBe(fault);
});

test("both attempts of one person may be typed together, if the first failed", () => {
  const both = (first: number) => [
    { enrolmentId: 3, attempt: 2, tenths: 60 },
    { enrolmentId: 3, attempt: 1, tenths: first },
  ];
  const faultsOf = (first: number) => [
    ...findMarkFaults(both(first), standing, { rule, isFrozen: false }),
  ];

  expect(faultsOf(40)).toEqual([]);
  expect(faultsOf(50)).toEqual([["3 2", "attempt_not_open"]]);
});

test("marks are free for some days after the last half-day, over a month's end too", () => {
  expect(frozenAfter("2026-02-26", 7)).toBe("2026-03-05");
  expect(frozenAfter("2026-02-26", 0)).toBe("2026-02-26");
});
