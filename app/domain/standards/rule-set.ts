import { accept, refuse, type Result } from "#app/kernel/result.ts";
import type { Level } from "./title.ts";

/**
 * What a rule set limits. Values: persons, titles, 1 = the rule applies, months, per mille of a share, years of
 * age (young = under it), years between age groups, hundredths of a coefficient.
 */
export const limitKinds = [
  "persons_per_post_title",
  "titles_per_person",
  "only_higher",
  "months_left",
  "women_share",
  "young_share",
  "young_under_age",
  "age_group_years",
  "coefficient",
] as const;
export type LimitKind = (typeof limitKinds)[number];

export type RuleLimit = {
  kind: LimitKind;
  /** null = every level that has no row of its own */
  level: Level | null;
  /** null = no rule of the province recorded, never guessed */
  value: number | null;
  source: string;
};

export type RuleSet = {
  id: number;
  name: string;
  /** first day in force; it ends where the next one begins */
  validFrom: string;
  limits: readonly RuleLimit[];
};

/** A limit that is recorded. */
export type Limit = { value: number; source: string };

/** The version in force on a day (yyyy-mm-dd): the last that has begun; null before the first. */
export function ruleSetOn<Version extends { validFrom: string }>(
  versions: readonly Version[],
  day: string,
): Version | null {
  return versions
    .filter(({ validFrom }) => validFrom <= day)
    .reduce<Version | null>(
      (last, version) => (last === null || version.validFrom > last.validFrom ? version : last),
      null,
    );
}

/** The limit of a rule set for a level: its own row, else that for every level; null = no rule recorded. */
export function limitFor(
  rules: Pick<RuleSet, "limits"> | null,
  kind: LimitKind,
  level: Level,
): Limit | null {
  const rows = rules?.limits.filter((limit) => limit.kind === kind) ?? [];
  const row =
    rows.find((limit) => limit.level === level) ?? rows.find((limit) => limit.level === null);
  return row === undefined || row.value === null ? null : { value: row.value, source: row.source };
}

export type RuleSetRefusal = "limit_twice" | "share_too_large" | "not_yes_or_no";

/**
 * Whether limits can stand in one rule set. Refuses limit_twice (one kind for one level twice), share_too_large (more
 * than the whole, in per mille), not_yes_or_no (a rule that applies or does not).
 */
export function decideLimits(
  limits: readonly Pick<RuleLimit, "kind" | "level" | "value">[],
): Result<null, RuleSetRefusal> {
  const places = limits.map(({ kind, level }) => `${kind} ${level ?? ""}`);
  if (new Set(places).size < places.length) return refuse("limit_twice");
  const valuesOf = (...kinds: LimitKind[]): number[] =>
    limits.filter(({ kind }) => kinds.includes(kind)).map(({ value }) => value ?? 0);
  if (valuesOf("women_share", "young_share").some((share) => share > wholeShare))
    return refuse("share_too_large");
  if (valuesOf("only_higher").some((value) => value > 1)) return refuse("not_yes_or_no");
  return accept(null);
}

/** The whole of a list in per mille, the measure of shares. */
const wholeShare = 1000;
