import ical, { ICalEventStatus } from "ical-generator";

/** An entry of a calendar: whatever becomes of it, `id` is the same, and `sequence` rises with each change. */
export type CalendarItem = {
  id: string;
  sequence: number;
  changedAt: Date;
  startsAt: Date;
  endsAt: Date;
  summary: string;
  description: string;
  location: string | null;
  url: string;
  isCancelled: boolean;
};

/** How often a program is asked to look again, in seconds. */
const lookAgain = 3600;

/** A calendar as programs read it (RFC 5545): the same entries give the same bytes, whenever they are asked for. */
export function calendarFile({
  name,
  items,
}: {
  name: string;
  items: readonly CalendarItem[];
}): string {
  const prodId = { company: "Cadre Training Portal", product: "timetable" };
  // why: with a time zone the library writes the server's own time under that zone's name; without one it writes UTC
  const calendar = ical({ name, prodId, ttl: lookAgain });
  for (const { isCancelled, changedAt, startsAt, endsAt, ...item } of items) {
    calendar.createEvent({
      ...item,
      start: startsAt,
      end: endsAt,
      // why: the moment of asking would make each answer differ; that of the last change says the same to a program
      stamp: changedAt,
      lastModified: changedAt,
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return `${calendar.toString()}\r\n`;
}
