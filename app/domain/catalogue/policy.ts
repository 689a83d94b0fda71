import type { Role, Viewer } from "#app/kernel/actor.ts";

const readers: readonly Role[] = ["course_admin", "planner", "leader", "system_admin", "inspector"];

/** May open the list of programmes; changing it is for whoever keeps the standards (`isKeeper`). */
export const canReadProgrammes = ({ role }: Pick<Viewer, "role">): boolean =>
  readers.includes(role);
