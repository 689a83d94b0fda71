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
  if (partialDatePrecision(text) !== null) return text;
  const parts = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/.exec(text);
  if (!parts) return null;
  const [, day, month, year] = parts;
  const iso = [year, month?.padStart(2, "0"), day?.padStart(2, "0")].filter(Boolean).join("-");
  return partialDatePrecision(iso) === null ? null : iso;
}

/** First day that a partial date may mean. */
export function earliestDay(partial: string): string {
  return partial.length === 4
    ? `${partial}-01-01`
    : partial.length === 7
      ? `${partial}-01`
      : partial;
}
