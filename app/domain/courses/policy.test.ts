import { expect, test } from "vitest";
import { type Role, roles } from "#app/kernel/actor.ts";
import {
  canKeepCourses,
  canReadCourses,
  readsAllOfHost,
  readsAnnounced,
  readsOwnSessions,
} from "./policy.ts";

type Rights = [
  reads: boolean,
  allOfHost: boolean,
  announced: boolean,
  own: boolean,
  keeps: boolean,
];

const allowed: Record<Role, Rights> = {
  trainee: [false, false, false, false, false],
  unit_officer: [true, false, true, false, false],
  course_admin: [true, true, false, false, true],
  lecturer: [true, false, false, true, false],
  planner: [true, true, false, false, false],
  leader: [true, true, false, false, false],
  system_admin: [false, false, false, false, false],
  inspector: [true, true, false, false, false],
};

test.each(roles)("%s reads and keeps courses as the table says", (role) => {
  expect([
    canReadCourses({ role }),
    readsAllOfHost({ role }),
    readsAnnounced({ role }),
    readsOwnSessions({ role }),
    canKeepCourses({ role }),
  ]).toEqual(allowed[role]);
});
