import { Temporal } from "temporal-polyfill";

/** The zone in which days begin and end, wherever the server stands. */
export const zone = "Asia/Ho_Chi_Minh";

/** Sentinels of derived intervals, where null would make every comparison longer. */
export const beginningOfTime = "0001-01-01";
export const endOfTime = "9999-12-31";

/** True for a calendar day written yyyy-mm-dd that exists. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: "reject" });
    return true;
  } catch {
    // why: the library has no test without a throw
    return false;
  }
}

/** The local day (yyyy-mm-dd) of an instant. */
export function dayOf(instant: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}

/** The day `days` after (or, negative, before) a day. */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** Last instant that still belongs to a local day: deadlines are inclusive to its end. */
export function endOfDay(day: string): Date {
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(zone);
  return new Date(next.epochMilliseconds - 1);
}

/** The instant at which a local time (hh:mm) of a day begins. */
export function instantOf(day: string, time: string): Date {
  const local = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone);
  return new Date(local.epochMilliseconds);
}

/** True when the day lies in the closed interval; null ends are open. */
export function covers(
  interval: { validFrom: string | null; validTo: string | null },
  day: string,
): boolean {
  return (
    (interval.validFrom === null || interval.validFrom <= day) &&
    (interval.validTo === null || day <= interval.validTo)
  );
}

/** A date known to the day (yyyy-mm-dd), month (yyyy-mm) or year (yyyy); null when `text` is none of them. */
export function partialDatePrecision(text: string): "day" | "month" | "year" | null {
  if (/^\d{4}$/.test(text)) return "year";
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return "month";
  return isDay(text) ? "day" : null;
}

/**
 * Reads a date as people type it: dd/mm/yyyy, mm/yyyy, yyyy (also with - or . between), or ISO.
 * @returns yyyy-mm-dd, yyyy-mm or yyyy; null when it is not a date of the calendar
 */
export function parsePartialDate(typed: string): string | null {
  const text = typed.trim();
  if (isPartialDate(text)) return text;
  const parts = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/.exec(text);
  if (!parts) return null;
  const [, day, month, year] = parts;
  const iso = [year, month?.padStart(2, "0"), day?.padStart(2, "0")].filter(Boolean).join("-");
  return isPartialDate(iso) ? iso : null;
}

/** There was no year 0, and the days before it cannot be written with four digits. */
const isPartialDate = (text: string): boolean =>
  partialDatePrecision(text) !== null && !text.startsWith("0000");

/** First day that a partial date may mean. */
export function earliestDay(partial: string): string {
  return partial.length === 4
    ? `${partial}-01-01`
    : partial.length === 7
      ? `${partial}-01`
      : partial;
}

/** Last day that a partial date may mean. */
export function latestDay(partial: string): string {
  if (partial.length === 10) return partial;
  const month = partial.length === 4 ? `${partial}-12` : partial;
  return dayOfNumber(dayNumber(`${addMonths(month, 1)}-01`) - 1);
}

const monthNumber = (month: string): number =>
  Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

/** The month (yyyy-mm) `months` after, or, negative, before a month. */
export function addMonths(month: string, months: number): string {
  const number = monthNumber(month) + months;
  const [year, rest] = [Math.floor(number / 12), number % 12];
  return `${String(year).padStart(4, "0")}-${String(rest + 1).padStart(2, "0")}`;
}

/** The day `months` after a day; where the month has no such day, its last one: 31 August + 6 months is 28 or 29 February. */
export function addMonthsToDay(day: string, months: number): string {
  const month = addMonths(day.slice(0, 7), months);
  const last = latestDay(month);
  const same = `${month}-${day.slice(8)}`;
  return same > last ? last : same;
}

/** How many months lie from one month (yyyy-mm) to another; negative when the other is earlier. */
export function monthsBetween(from: string, to: string): number {
  return monthNumber(to) - monthNumber(from);
}

const msOfDay = 86_400_000;

/** The number of a day, counted from 1 January 1970; cheap to compare and to keep by the million. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / msOfDay;

/** The day of a number that `dayNumber` gave. */
export const dayOfNumber = (number: number): string =>
  new Date(number * msOfDay).toISOString().slice(0, 10);

/** Full years of age on a day of somebody born on a day. A birthday on 29 February falls on 1 March. */
export function ageOn(birthDay: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDay.slice(0, 4));
  return day.slice(5) < birthDay.slice(5) ? years - 1 : years;
}

/** The local time (hh:mm) of an instant. */
export function timeOf(instant: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainTime()
    .toString({ smallestUnit: "minute" });
}
