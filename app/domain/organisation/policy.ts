import type { Role, Viewer } from "#app/kernel/actor.ts";

const readers: readonly Role[] = [
  "unit_officer",
  "course_admin",
  "planner",
  "leader",
  "system_admin",
  "inspector",
];

/** May open the tree, the list and the pages of units; which units those are is the scope's part. */
export const canReadUnits = ({ role }: Pick<Viewer, "role">): boolean => readers.includes(role);
