import { accept, refuse, type Result } from "#app/kernel/result.ts";
import type { Level, Sector } from "./title.ts";

/** When working time is counted and when the congress or election is (yyyy-mm); null = not recorded. */
export type TermAnchor = {
  termId: number;
  sector: Sector;
  level: Level;
  /** the one organisation it is for; null = every one of the level that has none of its own */
  unitId: number | null;
  ageMonth: string | null;
  eventMonth: string | null;
};

/** A term as it is written: 2025-2030. */
export const termCode = (term: { firstYear: number; lastYear: number }): string =>
  `${term.firstYear}-${term.lastYear}`;

/** The anchor of a title's term at a unit: the unit's own, else that of its sector and level; null = not recorded. */
export function anchorFor<Anchor extends TermAnchor>(
  anchors: readonly Anchor[],
  wanted: { termId: number; sector: Sector; level: Level; unitId: number },
): Anchor | null {
  const { termId, sector, level, unitId } = wanted;
  const those = anchors.filter(
    (anchor) => anchor.termId === termId && anchor.sector === sector && anchor.level === level,
  );
  const own = those.find((anchor) => anchor.unitId === unitId);
  return own ?? those.find((anchor) => anchor.unitId === null) ?? null;
}

/** True when two terms are the Party's and the state's of one period, which begin within a year of each other. */
export const areOfOnePeriod = (a: { firstYear: number }, b: { firstYear: number }): boolean =>
  Math.abs(a.firstYear - b.firstYear) <= 1;

/** Refuses event_before_age_month: age is counted before, or in the month of, the congress or election. */
export function decideAnchor({
  ageMonth,
  eventMonth,
}: Pick<TermAnchor, "ageMonth" | "eventMonth">): Result<null, "event_before_age_month"> {
  return ageMonth !== null && eventMonth !== null && eventMonth < ageMonth
    ? refuse("event_before_age_month")
    : accept(null);
}
