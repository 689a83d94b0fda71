import { expect, test } from "vitest";
import { type Role, roles, type Viewer } from "#app/kernel/actor.ts";
import { canReadDisclosing, canReadEvidence, canReadRatings } from "./policy.ts";

const viewerAs = (role: Role): Viewer => ({
  kind: "account",
  accountId: 1,
  accountName: "",
  cadreId: null,
  grantId: 1,
  role,
  unitId: 1,
  today: "2026-06-01",
});

const allowed: Record<Role, [evidence: boolean, ratings: boolean, disclosing: boolean]> = {
  trainee: [false, false, false],
  unit_officer: [true, true, false],
  course_admin: [true, false, false],
  lecturer: [false, false, false],
  planner: [true, true, true],
  leader: [true, true, true],
  system_admin: [false, false, false],
  inspector: [true, true, true],
};

test.each(roles)("%s reads evidence, ratings and reserve courses as the table says", (role) => {
  const viewer = viewerAs(role);

  expect([canReadEvidence(viewer), canReadRatings(viewer), canReadDisclosing(viewer)]).toEqual(
    allowed[role],
  );
});
