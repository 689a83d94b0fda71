import { zone } from "#app/kernel/calendar.ts";

const instantFormat = new Intl.DateTimeFormat("en-GB", {
  timeZone: zone,
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** dd/mm/yyyy, mm/yyyy or yyyy, as exact as the date is known; both languages write it so. */
export function formatDate(partial: string): string {
  return partial.split("-").reverse().join("/");
}

/** "14:05 23/11/2026" in the local zone, from an ISO instant. */
export function formatInstant(instant: string): string {
  const parts = instantFormat.formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((p) => p.type === type)?.value ?? "";
  return `${part("hour")}:${part("minute")} ${part("day")}/${part("month")}/${part("year")}`;
}

/** "23/11/2026" and "14:05" of an instant, in the local zone. */
export const dayOfInstant = (instant: string): string => formatInstant(instant).slice(6);
export const timeOfInstant = (instant: string): string => formatInstant(instant).slice(0, 5);
