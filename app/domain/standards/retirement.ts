import type { Gender } from "#app/domain/people/cadre.ts";
import { addMonths, monthsBetween } from "#app/kernel/calendar.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";

/** The age, in months, at which people of a gender retire who reach it in a month of that year. */
export type RetirementAge = { year: number; gender: Gender; months: number };

/** What of a person decides when they retire; `birth` is yyyy, yyyy-mm or yyyy-mm-dd. */
export type Worker = { birth: string; gender: Gender };

/** Months of service left at an age month; `least` and `most` differ where only the year of birth is known. */
export type TimeLeft = {
  least: number;
  most: number;
  /** yyyy-mm: the month of retirement by the latest and by the earliest birth date that is possible */
  retires: { earliest: string; latest: string };
};

/**
 * The month (yyyy-mm) in which somebody retires: the first in which their age in months is at least that of the
 * month's year. The first year recorded stands for those before it, every other for those after it until the next.
 * Null without a schedule for the gender. (Labour Code of 2019, its decree on retirement ages.)
 */
export function retirementMonth(
  birthMonth: string,
  gender: Gender,
  schedule: readonly RetirementAge[],
): string | null {
  const ages = schedule.filter((age) => age.gender === gender).toSorted((a, b) => a.year - b.year);
  for (const [index, { year, months }] of ages.entries()) {
    const reached = addMonths(birthMonth, months);
    const begins = index === 0 ? reached : `${year}-01`;
    const month = reached > begins ? reached : begins;
    const next = ages[index + 1];
    if (!next || month < `${next.year}-01`) return month;
  }
  return null;
}

/**
 * Months of service left at an age month (yyyy-mm), negative once retired: retirement month less age month
 * (product 4.6). Null without a schedule for the gender.
 */
export function timeLeft(
  { birth, gender }: Worker,
  ageMonth: string,
  schedule: readonly RetirementAge[],
): TimeLeft | null {
  const month = (last: string): string =>
    birth.length === 4 ? `${birth}-${last}` : birth.slice(0, 7);
  const earliest = retirementMonth(month("01"), gender, schedule);
  const latest = retirementMonth(month("12"), gender, schedule);
  if (earliest === null || latest === null) return null;
  return {
    least: monthsBetween(ageMonth, earliest),
    most: monthsBetween(ageMonth, latest),
    retires: { earliest, latest },
  };
}

/** Ages of consecutive years: `months` in the first, `step` months more in each later one. */
export type AgeRange = { firstYear: number; lastYear: number; months: number; step: number };

export type AgeRangeRefusal = "ends_before_start" | "too_many_years" | "age_not_possible";

/** Nobody decides on a longer schedule; what is longer is a slip of the keyboard. */
const longestRange = 50;
/** The ages that the database takes, in months: no working life ends earlier or later. */
const possibleAges = { least: 480, most: 900 };

/** The age of each year of a range. Refuses ends_before_start, too_many_years, age_not_possible (40 to 75 years). */
export function agesOfRange({
  firstYear,
  lastYear,
  months,
  step,
}: AgeRange): Result<{ year: number; months: number }[], AgeRangeRefusal> {
  if (lastYear < firstYear) return refuse("ends_before_start");
  if (lastYear - firstYear >= longestRange) return refuse("too_many_years");
  const ages = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => ({
    year: firstYear + index,
    months: months + index * step,
  }));
  const isPossible = ages.every(
    (age) => age.months >= possibleAges.least && age.months <= possibleAges.most,
  );
  return isPossible ? accept(ages) : refuse("age_not_possible");
}
