import { ageOn, earliestDay, latestDay } from "#app/kernel/calendar.ts";

/** Full years of age from and to, both inclusive; null = open. */
export type AgeBand = { from: number | null; to: number | null };

/** The age groups of form F2 by the last year of each: 30, 35 make "up to 30", "31 to 35", "over 35". */
export function ageBandsOf(lastYears: readonly number[]): AgeBand[] {
  const sorted = lastYears.toSorted((a, b) => a - b);
  const last = sorted.at(-1) ?? null;
  return [
    ...sorted.map((to, index) => ({ from: index === 0 ? null : (sorted[index - 1] ?? 0) + 1, to })),
    { from: last === null ? null : last + 1, to: null },
  ];
}

/** How addresses write an age group: "-30", "31-35", "56-". */
export const ageBandKey = ({ from, to }: AgeBand): string => `${from ?? ""}-${to ?? ""}`;

/** The age group on a day (yyyy-mm-dd) of somebody born on a partial date; null where not every possible day agrees. */
export function ageBandOn(birth: string, day: string, bands: readonly AgeBand[]): AgeBand | null {
  const [oldest, youngest] = [ageOn(earliestDay(birth), day), ageOn(latestDay(birth), day)];
  const band = bands.find(({ from, to }) => isWithin(oldest, from, to));
  return band !== undefined && isWithin(youngest, band.from, band.to) ? band : null;
}

const isWithin = (age: number, from: number | null, to: number | null): boolean =>
  (from === null || from <= age) && (to === null || age <= to);
