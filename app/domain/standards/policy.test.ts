import { expect, test } from "vitest";
import { type Role, roles } from "#app/kernel/actor.ts";
import {
  canDraftStandards,
  canKeepStandards,
  canPublishStandards,
  canReadStandards,
} from "./policy.ts";

const allowed: Record<Role, [reads: boolean, keeps: boolean, drafts: boolean, publishes: boolean]> =
  {
    trainee: [false, false, false, false],
    unit_officer: [false, false, false, false],
    course_admin: [false, false, false, false],
    lecturer: [false, false, false, false],
    planner: [true, false, true, true],
    leader: [true, false, false, false],
    system_admin: [true, true, true, false],
    inspector: [true, false, false, false],
  };

test.each(roles)("%s reads, keeps, drafts and puts in force as the table says", (role) => {
  expect([
    canReadStandards({ role }),
    canKeepStandards({ role }),
    canDraftStandards({ role }),
    canPublishStandards({ role }),
  ]).toEqual(allowed[role]);
});
