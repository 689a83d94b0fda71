import { expect, test } from "vitest";
import type { EnrolmentStatus } from "./enrolment.ts";
import { actsOf, type OwnSession, pageOfOwn, partOfOwn, timetableOf } from "./own-enrolment.ts";

const now = { at: "2026-06-01T01:00:00.000Z", today: "2026-06-01" };
const course = { status: "announced", withdrawalEndsOn: "2026-06-01" };
const none = { returnedTo: null, leaveAsked: false, offerExpiresAt: null };

test.each<[string, EnrolmentStatus, object, object, string[]]>([
  ["a request may be withdrawn", "requested", {}, {}, ["withdrawal"]],
  [
    "one that came back is completed",
    "requested",
    { returnedTo: "person" },
    {},
    ["completion", "withdrawal"],
  ],
  [
    "what the unit has to complete is the unit's",
    "unit_approved",
    { returnedTo: "unit" },
    {},
    ["withdrawal"],
  ],
  ["a place on the list may be given up", "waitlisted", {}, {}, ["withdrawal"]],
  [
    "an offer is taken or declined",
    "offered",
    { offerExpiresAt: "2026-06-01T01:00:00.001Z" },
    {},
    ["acceptance", "decline"],
  ],
  ["an offer that has ended is neither", "offered", { offerExpiresAt: now.at }, {}, []],
  ["a seat is given back to the end of the last day", "confirmed", {}, {}, ["withdrawal"]],
  ["after it leaving is asked for", "confirmed", {}, { withdrawalEndsOn: "2026-05-31" }, ["leave"]],
  ["once", "confirmed", { leaveAsked: true }, { withdrawalEndsOn: "2026-05-31" }, []],
  ["whoever attends asks to leave", "attending", {}, { status: "running" }, ["leave"]],
  ["what has ended allows nothing", "withdrawn", {}, {}, []],
])("%s", (_name, status, row, change, expected) => {
  expect(actsOf({ ...none, status, ...row }, { ...course, ...change }, now)).toEqual(expected);
});

test("a person's rows stand by what they wait for", () => {
  const parts = (
    ["offered", "confirmed", "attending", "approved", "waitlisted", "failed"] as const
  ).map((status) => partOfOwn({ status }));

  expect(parts).toEqual(["offers", "seats", "seats", "requests", "waiting", "past"]);
});

const session = (
  id: number,
  courseId: number,
  day: string,
  from: string,
  to: string,
): OwnSession => ({
  id,
  courseId,
  code: `LOP-${courseId}`,
  name: "Lớp",
  status: "confirmed",
  day,
  half: "morning",
  startsAt: from,
  endsAt: to,
  place: null,
  room: null,
  link: null,
  topic: null,
  lecturerName: null,
});

test("half-days stand by week from Monday to Sunday, and say what they overlap with; adjacent ones do not (E48)", () => {
  const weeks = timetableOf([
    session(1, 1, "2026-07-05", "07:30", "11:30"),
    session(2, 1, "2026-07-06", "07:30", "11:30"),
    session(3, 2, "2026-07-06", "11:00", "12:00"),
    session(4, 3, "2026-07-06", "12:00", "13:00"),
    session(5, 1, "2026-07-12", "07:30", "11:30"),
  ]);

  expect(weeks.map(({ monday, sunday, rows }) => [monday, sunday, rows.length])).toEqual([
    ["2026-06-29", "2026-07-05", 1],
    ["2026-07-06", "2026-07-12", 4],
  ]);
  expect(weeks[1]?.rows.map(({ clashes }) => clashes)).toEqual([["LOP-2"], ["LOP-1"], [], []]);
});

const rows = (count: number, status: EnrolmentStatus) =>
  Array.from({ length: count }, (_, id) => ({ id: `${status} ${id}`, status }));

test.each([
  [1, 0, 1, ["confirmed 0"]],
  [1, 2, 1, ["confirmed 0", "failed 0", "failed 1"]],
  [2, 3, 2, ["confirmed 0", "failed 2"]],
  [9, 3, 2, ["confirmed 0", "failed 2"]],
])("page %i of a list of which %i rows are over", (page, over, shown, ids) => {
  const all = [...rows(1, "confirmed"), ...rows(over, "failed")];
  const found = pageOfOwn(all, { page, pageSize: 2 });

  expect(found.courses.map(({ id }) => id)).toEqual(ids);
  expect([found.past, found.page]).toEqual([over, shown]);
});
