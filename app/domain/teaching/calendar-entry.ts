import type { Half, Slot } from "#app/domain/courses/session.ts";

/** How far back a calendar reaches, in days: what was longer ago is on the pages of the portal. */
export const calendarReach = 180;

/** A half-day as it lies in the database, with its course, seen by somebody who attends or teaches it. */
export type HalfDayFacts = Slot & {
  id: number;
  half: Half;
  as: "attends" | "teaches";
  room: string | null;
  place: string | null;
  link: string | null;
  topic: string | null;
  periods: number;
  revision: number;
  /** instants */
  updatedAt: string;
  removedAt: string | null;
  courseId: number;
  code: string;
  name: string;
  courseStatus: string;
  courseUpdatedAt: string;
  /** the very name of its programme says that somebody is planned */
  discloses: boolean;
};

/** What a calendar says of a half-day; the sentences are the page's. */
export type CalendarEntry = Slot & {
  id: number;
  half: Half;
  as: "attends" | "teaches";
  courseId: number;
  code: string;
  /** null = its name is not said to a program outside of the portal */
  name: string | null;
  topic: string | null;
  room: string | null;
  place: string | null;
  link: string | null;
  periods: number;
  isCancelled: boolean;
  /** rises with every change of the half-day, once more when it is cancelled */
  sequence: number;
  /** instant of the last change of the half-day or its course */
  changedAt: string;
};

/**
 * A half-day as calendars show it: one entry for good, whatever becomes of it. It is cancelled with its course, or when
 * it was taken out of the timetable. A course whose name discloses planning is called by its code alone, as in
 * messages (product 4.8): what a calendar program reads lies with whoever runs that program.
 */
export function calendarEntryOf(facts: HalfDayFacts): CalendarEntry {
  const { removedAt, courseStatus, courseUpdatedAt, updatedAt, revision, discloses, ...said } =
    facts;
  const isCancelled = removedAt !== null || courseStatus === "cancelled";
  const changes = [updatedAt, courseUpdatedAt, removedAt ?? ""].toSorted();
  return {
    ...said,
    name: discloses ? null : said.name,
    topic: discloses ? null : said.topic,
    isCancelled,
    sequence: revision - 1 + (isCancelled ? 1 : 0),
    changedAt: changes.at(-1) ?? updatedAt,
  };
}

const timeOf = ({ day, startsAt }: Slot): string => `${day} ${startsAt}`;

/** The entries of a calendar in the order of their days; a half-day that somebody teaches is not theirs to attend. */
export function calendarOf(halfDays: readonly HalfDayFacts[]): CalendarEntry[] {
  const byId = new Map<number, HalfDayFacts>();
  for (const one of halfDays) {
    if (byId.get(one.id)?.as !== "teaches") byId.set(one.id, one);
  }
  return [...byId.values()]
    .toSorted((a, b) => (timeOf(a) === timeOf(b) ? a.id - b.id : timeOf(a) < timeOf(b) ? -1 : 1))
    .map(calendarEntryOf);
}
