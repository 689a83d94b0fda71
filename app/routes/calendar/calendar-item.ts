import type { FeedHolder } from "#app/domain/access/calendar-feed.server.ts";
import type { CalendarEntry } from "#app/domain/teaching/calendar-entry.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { instantOf } from "#app/kernel/calendar.ts";
import type { CalendarItem } from "#app/platform/files/calendar.server.ts";

/** What a calendar is called; programs show it beside others of the same person. */
export function calendarName(t: Translate, { attends, teaches }: FeedHolder): string {
  return t(`calendar.feed.${attends && teaches ? "both" : teaches ? "teaches" : "attends"}`);
}

/** A half-day in sentences, with a link to the page of the portal at `base` that says more. */
export function calendarItem(t: Translate, entry: CalendarEntry, base: string): CalendarItem {
  const { id, sequence, changedAt, day, startsAt, endsAt, isCancelled, room, place } = entry;
  const places = [room, place].filter((text) => text !== null);
  return {
    // why: the same for good, at whatever address the portal is reached
    id: `half-day-${id}@cadre-training-portal`,
    sequence,
    isCancelled,
    changedAt: new Date(changedAt),
    startsAt: instantOf(day, startsAt),
    endsAt: instantOf(day, endsAt),
    summary: summaryOf(t, entry),
    description: linesOf(t, entry).join("\n"),
    location: places.length > 0 ? places.join(", ") : entry.link,
    url: `${base}${entry.as === "teaches" ? `/courses/${entry.courseId}` : "/me/timetable"}`,
  };
}

function summaryOf(t: Translate, { name, code, as }: CalendarEntry): string {
  const course =
    name === null ? t("calendar.feed.unnamed", { code }) : t("calendar.feed.entry", { name, code });
  return as === "teaches" ? t("calendar.feed.teaching", { entry: course }) : course;
}

function linesOf(t: Translate, { half, periods, topic, link, isCancelled }: CalendarEntry) {
  return [
    ...(isCancelled ? [t("calendar.feed.cancelled")] : []),
    t("calendar.feed.half", { half: t(`study.half.${half}`), count: periods }),
    ...(topic === null ? [] : [t("calendar.feed.topic", { topic })]),
    ...(link === null ? [] : [t("calendar.feed.link", { link })]),
  ];
}
