import type { Role, Viewer } from "#app/kernel/actor.ts";

const readers: readonly Role[] = ["planner", "leader", "system_admin", "inspector"];
const keepers: readonly Role[] = ["system_admin"];
const drafters: readonly Role[] = ["system_admin", "planner"];
const publishers: readonly Role[] = ["planner"];

/** May open the lists of titles, terms and rules: what the portal judges by, nobody's personal data. */
export const canReadStandards = ({ role }: Pick<Viewer, "role">): boolean => readers.includes(role);

/** May add and correct titles, terms and rules; that the grant covers the whole province is the scope's part. */
export const canKeepStandards = ({ role }: Pick<Viewer, "role">): boolean => keepers.includes(role);

/** May draft versions of a title's standard (decision 0018); that the grant covers the whole province is the scope's part. */
export const canDraftStandards = ({ role }: Pick<Viewer, "role">): boolean =>
  drafters.includes(role);

/**
 * May put a version in force, after seeing whose verdicts change: hence never an administrator, who reads no planning
 * (decision 0018). That the grant covers the whole province is the scope's part.
 */
export const canPublishStandards = ({ role }: Pick<Viewer, "role">): boolean =>
  publishers.includes(role);
