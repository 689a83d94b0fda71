import { markAllRead } from "#app/domain/messages/mark-read.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import { addDays } from "#app/kernel/calendar.ts";
import type { Surroundings } from "./opened-course.server.ts";
import { moment, type Story } from "./story.server.ts";

/** Days before the demo's own on which people read what had come; the last of them leaves two weeks unread. */
const readings = [400, 250, 120, 60, 30, 14] as const;
/** Above every message of the demo. */
const everything = 2_000_000_000;

/** Everybody with an account of the demo reads what has come to them now and then. */
export async function* readInboxes({ today, cast }: Surroundings): Story {
  const readers: Viewer[] = [
    ...Object.values(cast.officers),
    ...Object.values(cast.trainees),
    cast.keeper,
    cast.registrar,
    cast.lecturer,
  ];
  for (const days of readings) {
    const stage = yield moment(addDays(today, -days), "16:50");
    for (const reader of readers) await markAllRead(stage(reader), reader, everything);
  }
}
