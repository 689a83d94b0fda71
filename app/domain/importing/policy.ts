import type { Actor, Role, Viewer } from "#app/kernel/actor.ts";

const synonymKeepers: readonly Role[] = ["planner", "system_admin"];
export const importers: readonly Role[] = ["planner"];
export const importReaders: readonly Role[] = ["planner", "inspector"];

/** May bring files in, accept, discard and take back imports of their scope; so may whoever runs the command line. */
export const canImport = (actor: Actor): boolean =>
  actor.kind === "operator" || (actor.kind === "account" && importers.includes(actor.role));

/** May read what was imported; which imports those are is the scope's part. */
export const canReadImports = ({ role }: Pick<Viewer, "role">): boolean =>
  importReaders.includes(role);

/**
 * May see, add and remove the words by which files are read: they decide for every import of the province, so the
 * grant must cover every unit.
 */
export const canKeepSynonyms = ({ role }: Pick<Viewer, "role">, everyUnit: boolean): boolean =>
  everyUnit && synonymKeepers.includes(role);
