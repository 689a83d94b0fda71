import { canReadSensitive, isOwnRecord } from "#app/domain/people/policy.ts";
import { canReadPlanning } from "#app/domain/planning/policy.ts";
import type { Role, Viewer } from "#app/kernel/actor.ts";

export const keepers: readonly Role[] = ["planner"];
const readers: readonly Role[] = ["unit_officer", "course_admin", "planner", "leader", "inspector"];

/** May read which levels and courses people have; whose, is the scope's part. */
export const canReadEvidence = ({ role }: Pick<Viewer, "role">): boolean => readers.includes(role);

/** May read ratings (product 4.8). */
export const canReadRatings = (viewer: Viewer): boolean =>
  canReadEvidence(viewer) && canReadSensitive(viewer);

/** May read of courses whose very name says that somebody is planned, and from which list a statement came. */
export const canReadDisclosing = (viewer: Viewer): boolean => canReadPlanning(viewer);

/**
 * May record by hand what a paper of another body shows, and void what was recorded so: whoever brings in the lists that
 * say the same, and nobody for themselves (product 2).
 */
export const canKeepEvidence = (viewer: Viewer, person: { id: number }): boolean =>
  keepers.includes(viewer.role) && !isOwnRecord(viewer, person);
