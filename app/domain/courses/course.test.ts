import { expect, test } from "vitest";
import {
  type ActFacts,
  type CourseAct,
  type CourseFacts,
  courseActs,
  courseStatuses,
  findCourseFaults,
  findObstacles,
  nextAct,
  policyOf,
  suggestCode,
} from "./course.ts";

const today = "2026-06-01";
const right: CourseFacts = {
  startsOn: "2026-07-06",
  endsOn: "2026-07-17",
  capacity: 50,
  unlimited: 0,
  nominationEndsOn: "2026-06-15",
  approvalEndsOn: "2026-06-22",
  promotionStopsOn: "2026-07-07",
  withdrawalEndsOn: "2026-06-30",
};

test.each<[string, Partial<CourseFacts>, string[]]>([
  ["a course in order", {}, []],
  ["one day", { endsOn: "2026-07-06", promotionStopsOn: "2026-07-06" }, []],
  [
    "an end before the start",
    { endsOn: "2026-07-05", promotionStopsOn: null },
    ["ends_before_start"],
  ],
  [
    "a start that has passed",
    { startsOn: "2026-05-31" },
    ["starts_past", "deadline_after_start", "deadline_after_start"],
  ],
  ["an empty capacity (E3)", { capacity: null }, ["capacity_missing"]],
  ["no seat at all (E3)", { capacity: 0 }, []],
  ["unlimited (E3)", { capacity: null, unlimited: 1 }, []],
  ["a number and unlimited", { unlimited: 1 }, ["capacity_and_unlimited"]],
  [
    "no clock yet",
    {
      nominationEndsOn: null,
      approvalEndsOn: null,
      promotionStopsOn: null,
      withdrawalEndsOn: null,
    },
    [],
  ],
  ["a deadline today", { nominationEndsOn: today }, []],
  ["a deadline in the past", { nominationEndsOn: "2026-05-31" }, ["deadline_past"]],
  ["approval before nomination", { approvalEndsOn: "2026-06-14" }, ["approval_before_nomination"]],
  ["approval on the day of nomination", { approvalEndsOn: "2026-06-15" }, []],
  ["approval on the first day", { approvalEndsOn: "2026-07-06" }, []],
  ["approval after the first day", { approvalEndsOn: "2026-07-07" }, ["deadline_after_start"]],
  [
    "promotion stopped before approval",
    { promotionStopsOn: "2026-06-21" },
    ["promotion_before_approval"],
  ],
  ["promotion until the last day", { promotionStopsOn: "2026-07-17" }, []],
  ["promotion after the last day", { promotionStopsOn: "2026-07-18" }, ["deadline_after_end"]],
  ["withdrawal after the last day", { withdrawalEndsOn: "2026-07-18" }, ["deadline_after_end"]],
])("%s", (_what, change, refusals) => {
  const faults = findCourseFaults({ ...right, ...change }, { today, before: null });
  expect(faults.map(({ refusal }) => refusal)).toEqual(refusals);
});

test("what passed while it stood there is no fault of a later correction", () => {
  const before = { ...right, nominationEndsOn: "2026-05-20", startsOn: "2026-05-25" };
  const moment = { today, before };
  const clocksOff = { approvalEndsOn: null };

  expect(findCourseFaults({ ...before, ...clocksOff }, moment)).toEqual([]);
  expect(
    findCourseFaults({ ...before, ...clocksOff, nominationEndsOn: "2026-05-21" }, moment),
  ).toEqual([{ field: "nominationEndsOn", refusal: "deadline_past" }]);
});

test("a course that rests on planning is by nomination only, whatever is stated", () => {
  expect([policyOf("open", false), policyOf("open", true), policyOf("approval", true)]).toEqual([
    "open",
    "nomination",
    "nomination",
  ]);
});

const ready: ActFacts = {
  ...right,
  status: "draft",
  sessions: [
    { day: "2026-07-06", endsAt: "11:00" },
    { day: "2026-07-17", endsAt: "17:00" },
  ],
};

test.each<[string, CourseAct, Partial<ActFacts>, string, string[]]>([
  ["announced", "announce", {}, "2026-06-01 08:00", []],
  ["announced on the day of the first deadline", "announce", {}, "2026-06-15 23:59", []],
  ["announced too late", "announce", {}, "2026-06-16 00:00", ["deadline_past"]],
  [
    "announced without clocks",
    "announce",
    { withdrawalEndsOn: null },
    "2026-06-01 08:00",
    ["clocks_missing"],
  ],
  [
    "announced without a half-day",
    "announce",
    { sessions: [] },
    "2026-06-01 08:00",
    ["no_session"],
  ],
  [
    "announced with a half-day outside",
    "announce",
    { startsOn: "2026-07-07" },
    "2026-06-01 08:00",
    ["sessions_outside"],
  ],
  ["announced twice", "announce", { status: "announced" }, "2026-06-01 08:00", ["wrong_status"]],
  ["settled", "settle", { status: "announced" }, "2026-06-01 08:00", []],
  ["settled as a draft", "settle", {}, "2026-06-01 08:00", ["wrong_status"]],
  ["begun on the first day", "start", { status: "confirmed" }, "2026-07-06 00:00", []],
  ["begun the day before", "start", { status: "confirmed" }, "2026-07-05 23:59", ["not_begun"]],
  [
    "begun without a settled list",
    "start",
    { status: "announced" },
    "2026-07-06 08:00",
    ["wrong_status"],
  ],
  ["ended after the last half-day", "finish", { status: "running" }, "2026-07-17 17:00", []],
  [
    "ended during the last half-day",
    "finish",
    { status: "running" },
    "2026-07-17 16:59",
    ["not_over"],
  ],
  ["ended when cancelled", "finish", { status: "cancelled" }, "2026-07-18 08:00", ["wrong_status"]],
])("%s", (_what, act, change, now, obstacles) => {
  const [day = "", time = ""] = now.split(" ");
  expect(findObstacles(act, { ...ready, ...change }, { today: day, time })).toEqual(obstacles);
});

test("every status has at most one next act, and only the four have one", () => {
  expect(courseStatuses.map(nextAct)).toEqual([...courseActs, null, null, null]);
});

test.each([
  ["CNKT", [], "CNKT-2026-01"],
  ["CNKT", ["CNKT-2026-01", "cnkt-2026-07", "CNKT-2025-09", "CNKT-2026-X"], "CNKT-2026-08"],
  ["LLCT-CC", ["LLCT-CC-2026-99"], "LLCT-CC-2026-100"],
])("a code for %s after %j is %s", (shortCode, known, code) => {
  expect(suggestCode(shortCode, "2026-07-06", known)).toBe(code);
});
