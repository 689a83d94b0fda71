import { expect, test } from "vitest";
import { type Role, roles } from "#app/kernel/actor.ts";
import { canKeepStandards, canReadStandards } from "./policy.ts";

const allowed: Record<Role, [reads: boolean, keeps: boolean]> = {
  trainee: [false, false],
  unit_officer: [false, false],
  course_admin: [false, false],
  lecturer: [false, false],
  planner: [true, false],
  leader: [true, false],
  system_admin: [true, true],
  inspector: [true, false],
};

test.each(roles)("%s reads and keeps titles, terms and rules as the table says", (role) => {
  expect([canReadStandards({ role }), canKeepStandards({ role })]).toEqual(allowed[role]);
});
