import type { Role, Viewer } from "#app/kernel/actor.ts";

const synonymKeepers: readonly Role[] = ["planner", "system_admin"];

/**
 * May see, add and remove the words by which files are read: they decide for every import of the province, so the
 * grant must cover every unit.
 */
export const canKeepSynonyms = ({ role }: Pick<Viewer, "role">, everyUnit: boolean): boolean =>
  everyUnit && synonymKeepers.includes(role);
