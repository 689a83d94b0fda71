import { type UnitKind } from "#app/domain/organisation/unit.ts";
import { type LevelDimension, scaleOf } from "#app/domain/standards/level.ts";
import type { Rating } from "#app/domain/standards/requirement.ts";

/** Kinds of condition of admission, in the order of pages. */
export const audienceKinds = [
  "post",
  "planned",
  "level",
  "below_level",
  "party",
  "ratings",
  "age",
  "prerequisite",
  "unit",
] as const;
export type AudienceKind = (typeof audienceKinds)[number];

/** Either kind of member, the probationary too, or full members only. */
export const partyStandings = ["member", "full_member"] as const;
export type PartyStanding = (typeof partyStandings)[number];

/** Full years from and to; null = no limit. */
export type AgeLimits = { least: number | null; most: number | null };

/** What somebody has to be, hold or have done on the first day of a course. */
export type AudienceRequirement =
  /** holds a post of one of the titles */
  | { kind: "post"; titleIds: readonly number[] }
  /** is planned, by a decision in force, for one of the titles; null = of any term */
  | { kind: "planned"; titleIds: readonly number[]; termId: number | null }
  | { kind: "level"; dimension: LevelDimension; level: string }
  /** does not hold the level yet, nor a higher one */
  | { kind: "below_level"; dimension: LevelDimension; level: string }
  | { kind: "party"; party: PartyStanding }
  /** at least the rating in each of the years right before the one of the first day */
  | { kind: "ratings"; years: number; rating: Rating }
  | { kind: "age"; women: AgeLimits; men: AgeLimits }
  /** has completed one of the programmes */
  | { kind: "prerequisite"; programmeIds: readonly number[] }
  /** belongs to one of the units, to one below them, or to a unit of the kind */
  | { kind: "unit"; unitIds: readonly number[]; unitKind: UnitKind | null };

/** One condition of a rule, with the clause that it rests on; those of one group are alternatives. */
export type AudienceCondition = {
  id: number;
  groupNumber: number;
  source: string;
  toConfirm: boolean;
  requirement: AudienceRequirement;
};

/** Who a programme is for: every group has to hold; no condition = everybody. */
export type AudienceRule = readonly AudienceCondition[];

/** A rule of more groups is a slip; the database holds to the same. */
export const mostGroups = 50;

export type AudienceGroup = { groupNumber: number; conditions: AudienceCondition[] };

/** The conditions by group, in the order of the rule. */
export function groupsOf(rule: AudienceRule): AudienceGroup[] {
  const groups = Map.groupBy(rule, ({ groupNumber }) => groupNumber);
  return [...groups].map(([groupNumber, conditions]) => ({ groupNumber, conditions }));
}

/** True where being planned is a ground for admission: such courses are entered by nomination (product 4.1 and 4.8). */
export const admitsByPlanning = (rule: AudienceRule): boolean =>
  rule.some(({ requirement }) => requirement.kind === "planned");

export type AudienceFault =
  | "source_missing"
  | "no_title"
  | "not_a_level"
  | "number_too_small"
  | "no_age"
  | "age_not_possible"
  | "ages_reversed"
  | "no_programme"
  | "no_unit";

/** Nobody is sent to a course younger or older; what is beyond is a slip of the keyboard. The database holds to the same. */
export const possibleAges = { least: 15, most: 80 };

/**
 * What is wrong with a condition: source_missing; no_title, no_programme, no_unit (names none); not_a_level;
 * number_too_small (years below 1); no_age (no limit at all), age_not_possible (below 15 or over 80), ages_reversed;
 * null = nothing.
 */
export function findAudienceFault({
  source,
  requirement,
}: Pick<AudienceCondition, "source" | "requirement">): AudienceFault | null {
  return source.trim() === "" ? "source_missing" : faultOf(requirement);
}

function faultOf(requirement: AudienceRequirement): AudienceFault | null {
  switch (requirement.kind) {
    case "post":
    case "planned":
      return requirement.titleIds.length === 0 ? "no_title" : null;
    case "level":
    case "below_level":
      return scaleOf[requirement.dimension].includes(requirement.level) ? null : "not_a_level";
    case "party":
      return null;
    case "ratings":
      return requirement.years < 1 ? "number_too_small" : null;
    case "age":
      return faultOfAges([requirement.women, requirement.men]);
    case "prerequisite":
      return requirement.programmeIds.length === 0 ? "no_programme" : null;
    case "unit":
      return requirement.unitIds.length === 0 && requirement.unitKind === null ? "no_unit" : null;
  }
}

function faultOfAges(limits: readonly AgeLimits[]): AudienceFault | null {
  const ages = limits.flatMap(({ least, most }) => [least, most]).filter((age) => age !== null);
  if (ages.length === 0) return "no_age";
  if (ages.some((age) => age < possibleAges.least || age > possibleAges.most))
    return "age_not_possible";
  const reversed = limits.some(
    ({ least, most }) => least !== null && most !== null && most < least,
  );
  return reversed ? "ages_reversed" : null;
}
