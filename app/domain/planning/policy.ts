import type { Role, Viewer } from "#app/kernel/actor.ts";

export const readers: readonly Role[] = ["planner", "leader", "inspector"];
export const keepers: readonly Role[] = ["planner"];

/** May read planning lists; which records those are is the scope's part. An administrator of the system never (product 2). */
export const canReadPlanning = ({ role }: Pick<Viewer, "role">): boolean => readers.includes(role);

/** May record what was decided on planning. */
export const canKeepPlanning = ({ role }: Pick<Viewer, "role">): boolean => keepers.includes(role);
