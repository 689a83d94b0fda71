import { expect, test } from "vitest";
import type { Role, Viewer } from "#app/kernel/actor.ts";
import { roles } from "#app/kernel/actor.ts";
import { type ActFacts, actsOn, type RowAct } from "./acts.ts";
import type { EnrolmentStatus } from "./enrolment.ts";

const viewerOf = (role: Role): Viewer => ({
  kind: "account",
  accountId: 7,
  accountName: "Người duyệt",
  cadreId: 70,
  grantId: 1,
  role,
  unitId: 1,
  today: "2026-06-10",
});

const row: ActFacts = {
  cadreId: 1,
  status: "requested",
  returnedTo: null,
  leaveAskedAt: null,
  sentById: null,
  course: { status: "announced", nominationEndsOn: "2026-06-10", withdrawalEndsOn: "2026-06-10" },
};

test.each<[string, EnrolmentStatus, Partial<ActFacts>, RowAct[], RowAct[]]>([
  ["a request", "requested", {}, ["answer", "withdrawal"], ["withdrawal"]],
  [
    "a request given back to the person",
    "requested",
    { returnedTo: "person" },
    ["withdrawal"],
    ["withdrawal"],
  ],
  ["somebody sent", "unit_approved", {}, ["withdrawal"], ["decision", "withdrawal"]],
  [
    "somebody given back to the unit",
    "unit_approved",
    { returnedTo: "unit" },
    ["completion", "withdrawal"],
    ["withdrawal"],
  ],
  [
    "somebody whom the viewer sent",
    "unit_approved",
    { sentById: 7 },
    ["withdrawal"],
    ["withdrawal"],
  ],
  ["somebody who waits", "waitlisted", {}, ["withdrawal"], ["withdrawal", "rank"]],
  [
    "somebody who waits, sent by the viewer",
    "waitlisted",
    { sentById: 7 },
    ["withdrawal"],
    ["withdrawal"],
  ],
  ["an offer", "offered", {}, ["offer", "withdrawal"], ["offer", "withdrawal"]],
  ["a seat on the last day of free withdrawal", "confirmed", {}, ["withdrawal"], ["withdrawal"]],
  [
    "a seat after it",
    "confirmed",
    { course: { ...row.course, withdrawalEndsOn: "2026-06-09" } },
    ["leave"],
    [],
  ],
  [
    "a seat that somebody asked to leave",
    "attending",
    { leaveAskedAt: "2026-06-01" },
    [],
    ["leave_answer"],
  ],
  ["an ended row", "withdrawn", {}, [], []],
])("%s", (_name, status, change, ofOfficer, ofAdministrator) => {
  const facts = { ...row, status, ...change };

  expect(actsOn(viewerOf("unit_officer"), facts)).toEqual(ofOfficer);
  expect(actsOn(viewerOf("course_admin"), facts)).toEqual(ofAdministrator);
});

test("nobody has an act on their own row, and other readers have none at all", () => {
  const own = { ...row, cadreId: 70 };
  const readers = roles.filter((role) => role !== "unit_officer" && role !== "course_admin");

  expect(actsOn(viewerOf("unit_officer"), own)).toEqual([]);
  expect(actsOn(viewerOf("course_admin"), { ...own, status: "unit_approved" })).toEqual([]);
  expect(readers.flatMap((role) => actsOn(viewerOf(role), row))).toEqual([]);
});
