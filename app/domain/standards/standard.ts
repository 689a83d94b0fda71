import { isDay } from "#app/kernel/calendar.ts";
import { scaleOf } from "./level.ts";
import type { Condition, Requirement, Standard } from "./requirement.ts";
import { ruleSetOn } from "./rule-set.ts";

/** The version of a title's standard in force on a day (yyyy-mm-dd): the last that has begun, unless it has ended. */
export function standardOn<Version extends Pick<Standard, "validFrom" | "validTo">>(
  versions: readonly Version[],
  day: string,
): Version | null {
  const last = ruleSetOn(versions, day);
  return last !== null && (last.validTo === null || last.validTo >= day) ? last : null;
}

/** The parts of a condition: its alternatives, or itself. */
export const partsOf = (condition: Requirement["condition"]): readonly Condition[] =>
  condition.kind === "any_of" ? condition.of : [condition];

export type StandardRefusal =
  | "ends_before_start"
  | "overlaps"
  | "no_requirements"
  | "subject_twice"
  | "source_missing"
  | "any_of_nothing"
  | "no_programme"
  | "not_a_level"
  | "number_too_small"
  | "base_missing";

type Drafted = Pick<Standard, "validFrom" | "validTo"> & {
  requirements: readonly Pick<Requirement, "subject" | "source" | "condition">[];
};

/** A refusal, and the requirement (by its place, from 0) that it is about; null where it is about the whole. */
export type StandardFault = { refusal: StandardRefusal; at: number | null };

/** What is wrong with the days of a version beside those in force: ends_before_start, overlaps; null = nothing. */
export function findDaysFault(
  days: Pick<Standard, "validFrom" | "validTo">,
  inForce: readonly Pick<Standard, "validFrom" | "validTo">[],
): "ends_before_start" | "overlaps" | null {
  if (days.validTo !== null && days.validTo < days.validFrom) return "ends_before_start";
  return inForce.some((other) => overlap(days, other)) ? "overlaps" : null;
}

/** What is wrong with one condition: no_programme, not_a_level, number_too_small, base_missing; null = nothing. */
export const findConditionFault = (condition: Condition): StandardRefusal | null =>
  refusalOf(condition);

/**
 * Everything that keeps a version from standing beside those in force, what is about the whole first. ends_before_start;
 * overlaps (it begins on another's first day or while one with a last day still runs, or reaches into a later one);
 * no_requirements; and of a requirement the first of source_missing, subject_twice, any_of_nothing, no_programme (a
 * course without one), not_a_level, number_too_small (months, years, times below 1), base_missing (a fixed calendar
 * without its day).
 */
export function findStandardFaults(
  { requirements, ...days }: Drafted,
  inForce: readonly Pick<Standard, "validFrom" | "validTo">[],
): StandardFault[] {
  const whole = [
    findDaysFault(days, inForce),
    requirements.length === 0 ? ("no_requirements" as const) : null,
  ].flatMap((refusal) => (refusal === null ? [] : [{ refusal, at: null }]));
  const own = requirements.flatMap((requirement, at) => {
    const refusal = faultOf(requirement, requirements.slice(0, at));
    return refusal === null ? [] : [{ refusal, at }];
  });
  return [...whole, ...own];
}

/** The first of `findStandardFaults`; null = nothing keeps the version from being put in force. */
export const findStandardFault = (
  drafted: Drafted,
  inForce: readonly Pick<Standard, "validFrom" | "validTo">[],
): StandardFault | null => findStandardFaults(drafted, inForce)[0] ?? null;

function faultOf(
  { subject, source, condition }: Drafted["requirements"][number],
  earlier: Drafted["requirements"],
): StandardRefusal | null {
  if (source.trim() === "") return "source_missing";
  if (earlier.some((other) => other.subject === subject)) return "subject_twice";
  const parts = partsOf(condition);
  if (parts.length === 0) return "any_of_nothing";
  return parts.map(refusalOf).find((word) => word !== null) ?? null;
}

/** A version without a last day gives way to the next; any other two must not share a day. */
function overlap(
  a: Pick<Standard, "validFrom" | "validTo">,
  b: Pick<Standard, "validFrom" | "validTo">,
): boolean {
  const [first, second] = a.validFrom <= b.validFrom ? [a, b] : [b, a];
  if (first.validFrom === second.validFrom) return true;
  return first.validTo !== null && first.validTo >= second.validFrom;
}

function refusalOf(condition: Condition): StandardRefusal | null {
  switch (condition.kind) {
    case "level":
      return scaleOf[condition.dimension].includes(condition.level) ? null : "not_a_level";
    case "certificate":
      if (condition.programmeIds.length === 0) return "no_programme";
      return condition.validMonths !== null && condition.validMonths < 1
        ? "number_too_small"
        : null;
    case "recurring":
      return refusalOfDuty(condition);
    case "working_time":
      return condition.months < 1 ? "number_too_small" : null;
    case "ratings":
      return condition.years < 1 ? "number_too_small" : null;
  }
}

function refusalOfDuty({
  programmeIds,
  times,
  every,
}: Extract<Condition, { kind: "recurring" }>): StandardRefusal | null {
  if (programmeIds.length === 0) return "no_programme";
  if (times < 1) return "number_too_small";
  if (every.by === "fixed" && !isDay(every.base)) return "base_missing";
  const months = every.by === "period" || every.by === "fixed" ? every.months : 1;
  return months < 1 ? "number_too_small" : null;
}
