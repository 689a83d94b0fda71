import { expect, test } from "vitest";
import { type Actor, type Role, roles } from "#app/kernel/actor.ts";
import {
  canConfirmGrants,
  canCreateFromCommandLine,
  canInviteOwnPeople,
  canManageAccounts,
  isOwnAccount,
} from "./policy.ts";

const acts = {
  manage: canManageAccounts,
  confirm: canConfirmGrants,
  invite: canInviteOwnPeople,
  fromCommandLine: canCreateFromCommandLine,
};
type Acts = (keyof typeof acts)[];

const allowed: Record<Role, Acts> = {
  trainee: [],
  unit_officer: ["invite"],
  course_admin: [],
  lecturer: [],
  planner: [],
  leader: ["confirm"],
  system_admin: ["manage", "confirm"],
  inspector: [],
};

function viewer(role: Role) {
  return {
    kind: "account" as const,
    accountId: 1,
    accountName: "Nguyễn Thị Hà",
    cadreId: null,
    grantId: 1,
    role,
    unitId: 1,
    today: "2026-06-01",
  };
}

function actsOf(actor: Actor): string[] {
  return Object.entries(acts)
    .filter(([, may]) => may(actor))
    .map(([act]) => act);
}

test.each(roles)("what %s may do with accounts and grants", (role) => {
  expect(actsOf(viewer(role))).toEqual(allowed[role]);
});

test.each<[string, Actor, Acts]>([
  ["the operator", { kind: "operator", userName: "root" }, ["fromCommandLine"]],
  ["the system", { kind: "system" }, []],
  ["a visitor", { kind: "visitor" }, []],
  ["a guest", { kind: "guest", accountId: 1, accountName: "Hà", cadreId: null }, []],
])("what %s may do with accounts and grants", (_name, actor, expected) => {
  expect(actsOf(actor)).toEqual(expected);
});

test("an account is one's own by its id", () => {
  expect([
    isOwnAccount(viewer("system_admin"), 1),
    isOwnAccount(viewer("system_admin"), 2),
  ]).toEqual([true, false]);
});
