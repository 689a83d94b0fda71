// why: the oracle must not borrow the arithmetic that it judges; nothing here is fast

/** A day of the calendar as three numbers. */
type Day = { y: number; m: number; d: number };

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (y: number): boolean => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;

export const lengthOfMonth = (y: number, m: number): number =>
  m === 2 && isLeap(y) ? 29 : (monthLengths[m - 1] ?? 0);

export const readDay = (text: string): Day => ({
  y: Number(text.slice(0, 4)),
  m: Number(text.slice(5, 7)),
  d: Number(text.slice(8, 10)),
});

export const writeDay = ({ y, m, d }: Day): string =>
  `${String(y).padStart(4, "0")}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;

/** The next day, one by one. */
export function tomorrow(text: string): string {
  const { y, m, d } = readDay(text);
  if (d < lengthOfMonth(y, m)) return writeDay({ y, m, d: d + 1 });
  return m < 12 ? writeDay({ y, m: m + 1, d: 1 }) : writeDay({ y: y + 1, m: 1, d: 1 });
}

export function yesterday(text: string): string {
  const { y, m, d } = readDay(text);
  if (d > 1) return writeDay({ y, m, d: d - 1 });
  return m > 1
    ? writeDay({ y, m: m - 1, d: lengthOfMonth(y, m - 1) })
    : writeDay({ y: y - 1, m: 12, d: 31 });
}

/** Month by month forwards or backwards; a day that the last month lacks becomes its last. */
export function monthsLater(text: string, months: number): string {
  let { y, m } = readDay(text);
  const { d } = readDay(text);
  for (let step = 0; step < Math.abs(months); step += 1) {
    m += months > 0 ? 1 : -1;
    if (m === 13) [y, m] = [y + 1, 1];
    if (m === 0) [y, m] = [y - 1, 12];
  }
  return writeDay({ y, m, d: Math.min(d, lengthOfMonth(y, m)) });
}

/** The first day that yyyy, yyyy-mm or yyyy-mm-dd may mean. */
export function firstMeant(partial: string): string {
  if (partial.length === 4) return `${partial}-01-01`;
  return partial.length === 7 ? `${partial}-01` : partial;
}

/** The last day of a month yyyy-mm. */
export function endOfMonth(month: string): string {
  const { y, m } = readDay(`${month}-01`);
  return writeDay({ y, m, d: lengthOfMonth(y, m) });
}

/** The day so many days later or, negative, earlier: one by one. */
export function daysLater(text: string, days: number): string {
  let { y, m, d } = readDay(text);
  for (let step = 0; step < days; step += 1) {
    d += 1;
    if (d > lengthOfMonth(y, m)) [m, d] = [m + 1, 1];
    if (m === 13) [y, m] = [y + 1, 1];
  }
  for (let step = 0; step > days; step -= 1) {
    d -= 1;
    if (d === 0) m -= 1;
    if (m === 0) [y, m] = [y - 1, 12];
    if (d === 0) d = lengthOfMonth(y, m);
  }
  return writeDay({ y, m, d });
}

/** How many days one walks from a day to a later one. */
export function daysTo(from: string, to: string): number {
  let walked = 0;
  for (let day = from; day < to; day = tomorrow(day)) walked += 1;
  return walked;
}
