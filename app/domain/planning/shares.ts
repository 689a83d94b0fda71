import type { Limit } from "#app/domain/standards/rule-set.ts";
import { ageOn, earliestDay, latestDay } from "#app/kernel/calendar.ts";

/** Whether something holds of somebody, as far as is known. */
export type Certainty = "yes" | "no" | "unknown";

/** A share of a list against its threshold; percents have one decimal, half up: 15.5 for 9 of 58. */
export type Share = {
  /** people of whom it is certain */
  count: number;
  total: number;
  /** people of whom it is not known */
  unknown: number;
  percent: number | null;
  /** null = no rule of the province recorded */
  threshold: { percent: number; source: string } | null;
  verdict: "met" | "not_met" | "unknown" | "no_rule" | "nobody";
};

/** Whether somebody born on a partial date is under an age (years) on a day; certain only where every date possible agrees. */
export function isUnder(birth: string, age: number, day: string): Certainty {
  if (ageOn(earliestDay(birth), day) < age) return "yes";
  return ageOn(latestDay(birth), day) >= age ? "no" : "unknown";
}

/** A part of a whole in percent with one decimal, half up. */
export function percentOf(count: number, total: number): number {
  return Math.floor((count * 2000 + total) / (total * 2)) / 10;
}

/**
 * A share (women, young) with its numbers and verdict; `threshold` in per mille of a rule set, null = no rule
 * recorded. Whom it is not known of counts for neither side: while they could decide, the verdict is unknown
 * (product 4.6).
 */
export function shareOf(people: readonly Certainty[], threshold: Limit | null): Share {
  const total = people.length;
  const count = people.filter((certainty) => certainty === "yes").length;
  const unknown = people.filter((certainty) => certainty === "unknown").length;
  const reaches = (those: number): boolean =>
    threshold !== null && those * 1000 >= threshold.value * total;
  const verdict = (): Share["verdict"] => {
    if (total === 0) return "nobody";
    if (threshold === null) return "no_rule";
    if (reaches(count)) return "met";
    return reaches(count + unknown) ? "unknown" : "not_met";
  };
  return {
    count,
    total,
    unknown,
    percent: total === 0 ? null : percentOf(count, total),
    threshold:
      threshold === null ? null : { percent: threshold.value / 10, source: threshold.source },
    verdict: verdict(),
  };
}

/** How many more of as large a list would reach the threshold; 0 where it is reached or none is recorded. */
export function lackingFor({
  count,
  total,
  threshold,
}: Pick<Share, "count" | "total" | "threshold">): number {
  if (threshold === null) return 0;
  // why: thresholds are whole per mille, as percents they would not multiply exactly
  const needed = Math.ceil((Math.round(threshold.percent * 10) * total) / 1000);
  return Math.max(0, needed - count);
}

/** How many people are in each age group of `years` years on a day; whose group is not certain is apart. */
export function ageGroups(
  births: readonly string[],
  years: number,
  day: string,
): { groups: { from: number; to: number; count: number }[]; unknown: number } {
  const counts = new Map<number, number>();
  let unknown = 0;
  for (const birth of births) {
    const [oldest, youngest] = [earliestDay(birth), latestDay(birth)].map((born) =>
      Math.floor(ageOn(born, day) / years),
    );
    if (oldest === undefined || oldest !== youngest) unknown += 1;
    else counts.set(oldest, (counts.get(oldest) ?? 0) + 1);
  }
  const groups = [...counts]
    .sort(([a], [b]) => a - b)
    .map(([group, count]) => ({ from: group * years, to: group * years + years - 1, count }));
  return { groups, unknown };
}
