import { expect, test } from "vitest";
import { type Role, roles, type Viewer } from "#app/kernel/actor.ts";
import { canReadUnits } from "./policy.ts";

const mayRead = {
  trainee: false,
  unit_officer: true,
  course_admin: true,
  lecturer: false,
  planner: true,
  leader: true,
  system_admin: true,
  inspector: true,
} satisfies Record<Role, boolean>;

function viewerAs(role: Role): Viewer {
  return {
    kind: "account",
    accountId: 1,
    accountName: "a",
    cadreId: null,
    grantId: 1,
    role,
    unitId: 1,
    today: "2026-11-23",
  };
}

test.each(roles.map((role) => [role, mayRead[role]]))("%s reads units: %s", (role, expected) => {
  expect(canReadUnits(viewerAs(role))).toBe(expected);
});
