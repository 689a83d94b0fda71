import { expect, test } from "vitest";
import { type Role, roles } from "#app/kernel/actor.ts";
import { canReadProgrammes } from "./policy.ts";

const allowed: Record<Role, boolean> = {
  trainee: false,
  unit_officer: true,
  course_admin: true,
  lecturer: false,
  planner: true,
  leader: true,
  system_admin: true,
  inspector: true,
};

test.each(roles)("%s reads the list of programmes as the table says", (role) => {
  expect(canReadProgrammes({ role })).toBe(allowed[role]);
});
