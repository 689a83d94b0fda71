import { expect, test } from "vitest";
import { type Role, roles } from "#app/kernel/actor.ts";
import { canKeepPlanning, canReadPlanning } from "./policy.ts";

const allowed: Record<Role, [reads: boolean, keeps: boolean]> = {
  trainee: [false, false],
  unit_officer: [false, false],
  course_admin: [false, false],
  lecturer: [false, false],
  planner: [true, true],
  leader: [true, false],
  system_admin: [false, false],
  inspector: [true, false],
};

test.each(roles)("%s reads and keeps planning as the table says", (role) => {
  expect([canReadPlanning({ role }), canKeepPlanning({ role })]).toEqual(allowed[role]);
});
