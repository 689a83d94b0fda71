import type { Role, Viewer } from "#app/kernel/actor.ts";

const readers: readonly Role[] = [
  "unit_officer",
  "course_admin",
  "planner",
  "leader",
  "system_admin",
  "inspector",
];

/**
 * May open the list of programmes: who sends people has to know for whom each is; who teaches one of its sessions reads
 * its name there. Changing it is for whoever keeps the standards (`isKeeper`).
 */
export const canReadProgrammes = ({ role }: Pick<Viewer, "role">): boolean =>
  readers.includes(role);
