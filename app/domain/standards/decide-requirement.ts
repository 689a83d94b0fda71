import { accept, refuse, type Result } from "#app/kernel/result.ts";
import type { Requirement } from "./requirement.ts";
import { findConditionFault, partsOf, type StandardRefusal } from "./standard.ts";

export type RequirementRefusal = StandardRefusal;

/**
 * Whether a requirement can stand in a draft beside its others. Refuses source_missing, subject_twice, no_programme,
 * not_a_level, number_too_small, base_missing; an any-of without alternatives may wait for them until the version is
 * put in force.
 */
export function decideRequirement(
  { subject, source, condition }: Pick<Requirement, "subject" | "source" | "condition">,
  others: readonly Pick<Requirement, "subject">[],
): Result<null, RequirementRefusal> {
  if (source.trim() === "") return refuse("source_missing");
  if (others.some((other) => other.subject === subject)) return refuse("subject_twice");
  const fault = partsOf(condition)
    .map(findConditionFault)
    .find((word) => word !== null);
  return fault ? refuse(fault) : accept(null);
}
