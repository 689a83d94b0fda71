import { canKeepPlanning, readers as planningReaders } from "#app/domain/planning/policy.ts";
import type { Role } from "#app/kernel/actor.ts";
import type { Asker } from "./asker.ts";

/** Who reads lists, and the officers who send a unit's own people to courses (product 2; decision 0018). */
export const readers: readonly Role[] = ["unit_officer", ...planningReaders];

/** May read who lacks what; whose, is the scope's part. The command line holds the database itself (product 2). */
export const canReadReadiness = (asker: Asker): boolean =>
  asker.kind === "operator" || readers.includes(asker.role);

/** May record waivers and overrides that a competent body decided. */
export const canKeepReadiness = canKeepPlanning;
