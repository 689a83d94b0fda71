import { canReadReadiness } from "#app/domain/readiness/policy.ts";
import type { Role, Viewer } from "#app/kernel/actor.ts";

/** Who reads what a year needs and what it brought; whose, is the scope's part. */
export const reportReaders: readonly Role[] = [
  "unit_officer",
  "course_admin",
  "planner",
  "leader",
  "inspector",
];

export const canReadReports = ({ role }: Pick<Viewer, "role">): boolean =>
  reportReaders.includes(role);

/**
 * May read who lacks what by the standard of a planned title, and at which unit. Whoever runs courses reads how many they
 * are, and the names of those who registered by themselves (decision 0039).
 */
export const canReadPlannedNeeds = (viewer: Viewer): boolean => canReadReadiness(viewer);
