import ICAL from "ical.js";
import type { TestApp } from "#tests/support/app.ts";

/** What a calendar program makes of an entry. */
export type Read = {
  uid: string;
  summary: string;
  description: string;
  location: string | null;
  /** instants */
  startsAt: string;
  endsAt: string;
  changedAt: string;
  sequence: number;
  status: string;
  url: string;
};

/** Reads a calendar as a program does; throws for what is none. */
export function readCalendar(text: string): { name: string; entries: Read[] } {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const textOf = (component: ICAL.Component, name: string): string =>
    String(component.getFirstPropertyValue(name) ?? "");
  const instant = (time: ICAL.Time): string => time.toJSDate().toISOString();
  const entries = calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    const changed = component.getFirstPropertyValue("last-modified");
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      location: event.location || null,
      startsAt: instant(event.startDate),
      endsAt: instant(event.endDate),
      changedAt: changed instanceof ICAL.Time ? instant(changed) : "",
      sequence: event.sequence,
      status: textOf(component, "status"),
      url: textOf(component, "url"),
    };
  });
  return { name: textOf(calendar, "x-wr-calname"), entries };
}

/** The address that a page shows once, as a path. */
export function shownAddress(html: string): string {
  const path = /http:\/\/portal\.test(\/calendars\/[\w-]{43}\/timetable\.ics)/.exec(html)?.[1];
  if (path === undefined) throw new Error("the page shows no address of a calendar");
  return path;
}

/** Asks for a calendar as a program does: without a session. */
export async function askCalendar(app: TestApp, path: string) {
  const answer = await app.request(path, { locale: "vi" });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}
