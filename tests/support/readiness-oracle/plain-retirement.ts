import type { RecordFacts } from "#app/domain/readiness/facts.ts";

type Schedule = RecordFacts["retirementAges"];
type Gender = RecordFacts["person"]["gender"];

/** The age of retirement in a year: that of the last recorded year not after it, before all of them that of the first. */
function ageAskedIn(year: number, gender: Gender, schedule: Schedule): number | null {
  let best: { year: number; months: number } | null = null;
  let first: { year: number; months: number } | null = null;
  for (const row of schedule) {
    if (row.gender !== gender) continue;
    if (first === null || row.year < first.year) first = row;
    if (row.year <= year && (best === null || row.year > best.year)) best = row;
  }
  return best?.months ?? first?.months ?? null;
}

/** Steps through a life month by month until the age is that of the month's year; months counted from January of year 0. */
function retires(bornYear: number, bornMonth: number, gender: Gender, schedule: Schedule) {
  let [year, month, age] = [bornYear, bornMonth, 0];
  for (;;) {
    const asked = ageAskedIn(year, gender, schedule);
    if (asked === null) return null;
    if (age >= asked) return year * 12 + month - 1;
    age += 1;
    month += 1;
    if (month === 13) [year, month] = [year + 1, 1];
  }
}

/** Months left at an age month for every month in which somebody may be born; null = no schedule. */
export function monthsLeft(
  person: RecordFacts["person"],
  ageMonth: string,
  schedule: Schedule,
): number[] | null {
  const year = Number(person.birth.slice(0, 4));
  const months =
    person.birth.length === 4
      ? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
      : [Number(person.birth.slice(5, 7))];
  const at = Number(ageMonth.slice(0, 4)) * 12 + Number(ageMonth.slice(5, 7)) - 1;
  const left: number[] = [];
  for (const month of months) {
    const when = retires(year, month, person.gender, schedule);
    if (when === null) return null;
    left.push(when - at);
  }
  return left;
}
