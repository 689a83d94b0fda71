import { isDay, parsePartialDate } from "#app/kernel/calendar.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";

/** The day of a page: `day` (yyyy-mm-dd) is null when what was typed is not a day; `typed` stands in the field. */
export type AsOf = { day: string | null; typed: string };

/** Reads the day in an address, as people type it (dd/mm/yyyy) or ISO; nothing typed means today. */
export const readAsOf = (url: string, today: string): AsOf => readDay(url, "asOf", today);

/** The same of another parameter; nothing typed means `usual`. */
export function readDay(url: string, name: string, usual: string): AsOf {
  const typed = (new URL(url).searchParams.get(name) ?? "").trim().slice(0, 200);
  if (typed === "") return { day: usual, typed: formatDate(usual) };
  const day = parsePartialDate(typed);
  if (day === null || !isDay(day)) return { day: null, typed };
  return { day, typed: formatDate(day) };
}

/** The status of a page that was asked for a day: 400 when it was none. */
export const statusOf = ({ day }: AsOf): number => (day === null ? 400 : 200);
