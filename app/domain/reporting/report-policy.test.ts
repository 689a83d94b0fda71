import { expect, test } from "vitest";
import { canReadPlannedNeeds, canReadReports } from "#app/domain/reporting/report-policy.ts";
import { type Role, roles, type Viewer } from "#app/kernel/actor.ts";

const viewer = (role: Role): Viewer => ({
  kind: "account",
  accountId: 1,
  accountName: "",
  cadreId: null,
  grantId: 1,
  role,
  unitId: 1,
  today: "2026-06-01",
});

test("who reads reports, and who of them reads names by planned titles", () => {
  const those = (may: (viewer: Viewer) => boolean) => roles.filter((role) => may(viewer(role)));

  expect(those(canReadReports)).toEqual([
    "unit_officer",
    "course_admin",
    "planner",
    "leader",
    "inspector",
  ]);
  expect(those(canReadPlannedNeeds)).toEqual(["unit_officer", "planner", "leader", "inspector"]);
});
