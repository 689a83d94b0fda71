import type { Role, Viewer } from "#app/kernel/actor.ts";

const readers: readonly Role[] = ["planner", "leader", "system_admin", "inspector"];
const keepers: readonly Role[] = ["system_admin"];

/** May open the lists of titles, terms and rules: what the portal judges by, nobody's personal data. */
export const canReadStandards = ({ role }: Pick<Viewer, "role">): boolean => readers.includes(role);

/** May add and correct titles, terms and rules; that the grant covers the whole province is the scope's part. */
export const canKeepStandards = ({ role }: Pick<Viewer, "role">): boolean => keepers.includes(role);
