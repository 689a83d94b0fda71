import { firstMeant, monthsLater, tomorrow } from "./plain-dates.ts";

type Completion = { id: number; on: string };
type Every =
  | { by: "calendar_year" }
  | { by: "period"; months: number; windowMonths: number | null }
  | { by: "fixed"; base: string; months: number; minimumMonths: number }
  | { by: "term" };

/** Whether a duty is done on a day, by which completions, to which day, and from when on it is due again. */
export type DutyState = { until: string; dueFrom: string | null; by: number[] };

type Duty = { every: Every; times: number; term: { firstYear: number; lastYear: number } };

/** All periods in which the duty is done and that hold the day. */
export function dutyOn(completions: Completion[], duty: Duty, day: string): DutyState[] {
  const inOrder = completions
    .map(({ id, on }) => ({ id, day: firstMeant(on) }))
    .sort((a, b) => (a.day === b.day ? a.id - b.id : a.day < b.day ? -1 : 1));
  const { every, times, term } = duty;
  if (every.by === "period") return walk(inOrder, every, times, day);
  if (every.by === "calendar_year") return byYear(inOrder, times, day);
  if (every.by === "fixed") return byFixedEnds(inOrder, every, times, day);
  return byTerm(inOrder, term, times, day);
}

type Counted = { id: number; day: string };

function byYear(inOrder: Counted[], times: number, day: string): DutyState[] {
  const found: DutyState[] = [];
  const thisYear = Number(day.slice(0, 4));
  for (const year of [thisYear - 1, thisYear]) {
    const inYear = inOrder.filter((one) => one.day.slice(0, 4) === String(year));
    const soFar = inYear.filter((one) => one.day <= day);
    if (soFar.length < times) continue;
    found.push({
      until: `${year + 1}-12-31`,
      dueFrom: `${year + 1}-01-01`,
      by: inYear.map(({ id }) => id),
    });
  }
  return found;
}

function byTerm(
  inOrder: Counted[],
  { firstYear, lastYear }: Duty["term"],
  times: number,
  day: string,
): DutyState[] {
  const length = lastYear - firstYear;
  const inside = inOrder.filter((one) => {
    const year = Number(one.day.slice(0, 4));
    return year >= firstYear - length && year <= lastYear;
  });
  const until = `${lastYear}-12-31`;
  if (day > until || inside.filter((one) => one.day <= day).length < times) return [];
  return [{ until, dueFrom: null, by: inside.map(({ id }) => id) }];
}

/** The first end of a fixed calendar that lies at least the minimum after a completion, found by trying them in turn. */
export function fixedEnd(
  completed: string,
  { base, months, minimumMonths }: { base: string; months: number; minimumMonths: number },
): string {
  const least = monthsLater(completed, minimumMonths);
  let k = 0;
  while (monthsLater(base, k * months) >= least) k -= 1;
  while (monthsLater(base, k * months) < least) k += 1;
  return monthsLater(base, k * months);
}

function byFixedEnds(
  inOrder: Counted[],
  every: Extract<Every, { by: "fixed" }>,
  times: number,
  day: string,
): DutyState[] {
  const ends = new Set(inOrder.map((one) => fixedEnd(one.day, every)));
  const found: DutyState[] = [];
  for (const until of ends) {
    const those = inOrder.filter((one) => fixedEnd(one.day, every) === until);
    if (day > until || those.filter((one) => one.day <= day).length < times) continue;
    found.push({
      until,
      dueFrom: monthsLater(until, -every.months),
      by: those.map(({ id }) => id),
    });
  }
  return found;
}

/** Goes through the days one by one, from the first completion to the day asked. */
function walk(
  inOrder: Counted[],
  { months, windowMonths }: Extract<Every, { by: "period" }>,
  times: number,
  asked: string,
): DutyState[] {
  const periods: (DutyState & { from: string })[] = [];
  let collected: Counted[] = [];
  for (let today = inOrder[0]?.day ?? tomorrow(asked); today <= asked; today = tomorrow(today)) {
    for (const completion of inOrder.filter((one) => one.day === today)) {
      const running = periods.at(-1);
      const isValid = running !== undefined && today <= running.until;
      const isOpen = running === undefined || running.dueFrom === null || today >= running.dueFrom;
      if (isValid && !isOpen) continue;
      collected = collected.filter((one) => monthsLater(one.day, months) >= today);
      collected.push(completion);
      if (collected.length < times) continue;
      const until = monthsLater(today, months);
      const dueFrom = windowMonths === null ? today : monthsLater(until, -windowMonths);
      periods.push({ from: today, until, dueFrom, by: collected.map(({ id }) => id) });
      collected = [];
    }
  }
  return periods.filter(({ from, until }) => from <= asked && asked <= until);
}
