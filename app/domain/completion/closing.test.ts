import { expect, test } from "vitest";
import {
  type ClosingFacts,
  endingOf,
  enteredResults,
  findClosingGaps,
  type PersonToClose,
} from "./closing.ts";

const [first, second] = [
  { id: 1, day: "2026-06-01", startsAt: "07:30" },
  { id: 2, day: "2026-06-02", startsAt: "07:30" },
];
const person: PersonToClose = {
  enrolmentId: 5,
  fullName: "Trần Thị Hoa",
  status: "attending",
  unknown: [],
  lacksMark: false,
  correctionOpen: false,
  leaveOpen: false,
};
const complete: ClosingFacts = {
  status: "finished",
  untaken: [],
  people: [person],
  undecided: 0,
  papers: ["opening", "sending", "recognition"],
};
const named = { enrolmentId: 5, fullName: "Trần Thị Hoa" };

test("a whole record lacks nothing, with the summons as well as with a sending decision", () => {
  expect(findClosingGaps(complete)).toEqual([]);
  expect(
    findClosingGaps({ ...complete, papers: ["call", "opening", "summons", "recognition"] }),
  ).toEqual([]);
});

test.each<[string, Partial<ClosingFacts>, unknown[]]>([
  ["teaching goes on", { status: "running" }, [{ kind: "teaching_not_over" }]],
  ["nobody is in it", { people: [] }, [{ kind: "nobody_attends" }]],
  [
    "a roll was not taken: said once, not for each person",
    { untaken: [second], people: [{ ...person, unknown: [second] }] },
    [{ kind: "roll_missing", session: second }],
  ],
  [
    "a roll that says nothing of somebody",
    { people: [{ ...person, unknown: [first, second] }] },
    [{ kind: "roll_incomplete", person: named, sessions: 2 }],
  ],
  [
    "a mark is missing",
    { people: [{ ...person, lacksMark: true }] },
    [{ kind: "mark_missing", person: named }],
  ],
  [
    "a correction waits",
    { people: [{ ...person, correctionOpen: true }] },
    [{ kind: "correction_open", person: named }],
  ],
  [
    "somebody asked to leave",
    { people: [{ ...person, leaveOpen: true }] },
    [{ kind: "leave_open", person: named }],
  ],
  ["offers still stand", { undecided: 3 }, [{ kind: "places_open", count: 3 }]],
  [
    "no paper at all",
    { papers: [] },
    [
      { kind: "paper_missing", paper: "opening" },
      { kind: "paper_missing", paper: "sending" },
      { kind: "paper_missing", paper: "recognition" },
    ],
  ],
])("%s", (_what, changed, gaps) => {
  expect(findClosingGaps({ ...complete, ...changed })).toEqual(gaps);
});

test.each([
  ["attending", "completed", null, { outcome: "completed", reason: null, steps: ["completed"] }],
  ["attending", "failed", "mark", { outcome: "failed", reason: "mark", steps: ["failed"] }],
  [
    "attending",
    "no_show",
    "never_came",
    { outcome: "failed", reason: "attendance", steps: ["failed"] },
  ],
  [
    "confirmed",
    "no_show",
    "never_came",
    { outcome: "no_show", reason: "never_came", steps: ["no_show"] },
  ],
  [
    "confirmed",
    "failed",
    "attendance",
    { outcome: "failed", reason: "attendance", steps: ["attending", "failed"] },
  ],
] as const)("whoever is %s with %s (%s)", (status, outcome, reason, ending) => {
  expect(endingOf(status, { outcome, reason })).toEqual(ending);
});

test.each([
  [true, [7], [], true],
  [true, [8], [7], false],
  [false, [7], [8], false],
  [false, [], [7], true],
])("graded %s, marks by %j, rolls by %j", (graded, markers, rollTakers, expected) => {
  expect(enteredResults(7, graded, { markers, rollTakers })).toBe(expected);
});
