import { expect, test } from "vitest";
import { type Role, roles, type Viewer } from "#app/kernel/actor.ts";
import { canAddPeople, canCorrect, canMerge, canReadPeople, canReadSensitive } from "./policy.ts";

function viewerAs(role: Role): Viewer {
  return {
    kind: "account",
    accountId: 1,
    accountName: "someone",
    cadreId: 7,
    grantId: 1,
    role,
    unitId: 1,
    today: "2026-06-01",
  };
}

const allowed = {
  trainee: [],
  unit_officer: ["read", "sensitive", "add", "correct"],
  course_admin: ["read"],
  lecturer: [],
  planner: ["read", "sensitive", "add", "correct", "merge"],
  leader: ["read", "sensitive"],
  system_admin: ["read"],
  inspector: ["read", "sensitive"],
} satisfies Record<Role, string[]>;

const other = { id: 8 };
const own = { id: 7 };

test.each(roles)("what a %s may do with people", (role) => {
  const viewer = viewerAs(role);
  const may = {
    read: canReadPeople(viewer),
    sensitive: canReadSensitive(viewer),
    add: canAddPeople(viewer),
    correct: canCorrect(viewer, other),
    merge: canMerge(viewer, other, { id: 9 }),
  };

  expect(Object.keys(may).filter((act) => may[act as keyof typeof may])).toEqual(allowed[role]);
});

test.each(roles)("a %s never acts on their own record", (role) => {
  const viewer = viewerAs(role);

  expect([
    canCorrect(viewer, own),
    canMerge(viewer, own, other),
    canMerge(viewer, other, own),
  ]).toEqual([false, false, false]);
});
