import { weekdayOf } from "#app/domain/courses/timetable.ts";
import { deliverMessages, hasWaitingMessages } from "#app/domain/messages/deliver.server.ts";
import type { Actor } from "#app/kernel/actor.ts";
import { invariant } from "#app/kernel/assert-never.ts";
import { addDays, dayOf } from "#app/kernel/calendar.ts";
import type { Work } from "#app/platform/work.server.ts";
import { stateChecks } from "#app/worker.ts";

/** Somebody's work at an instant. */
export type WorkAs = (actor: Actor, now: Date) => Work;

/** A local day (yyyy-mm-dd) and time (hh:mm). */
export type Moment = { day: string; time: string };

export const moment = (day: string, time: string): Moment => ({ day, time });

/** The same in an office, which is closed at weekends: what falls on one is done on Monday. */
export function officeHour(day: string, time: string): Moment {
  const weekday = weekdayOf(day);
  return moment(weekday > 5 ? addDays(day, 8 - weekday) : day, time);
}

/** Anybody's work at the moment that a story has come to. */
export type Stage = (actor: Actor) => Work;

/** Things that people did one after the other: yields when it goes on, and is given the stage of that moment. */
export type Chapter<Value> = AsyncGenerator<Moment, Value, Stage>;
export type Story = Chapter<void>;

/** What story-tellers need: who works, and which instant is now. */
export type Telling = { as: WorkAs; now: Date };

const system: Actor = { kind: "system" };

/** Vietnam keeps one time all the year. */
const instantOf = ({ day, time }: Moment): Date => new Date(`${day}T${time}:00+07:00`);

type Open = { story: Story; at: Date };

/**
 * Tells stories beside each other, whatever comes first first, so that the log and the numbers of registers follow the
 * calendar; at the end of each day messages are delivered as the portal does. What would come after now happens now.
 */
export async function tellStories(stories: readonly Story[], telling: Telling): Promise<void> {
  const { as, now } = telling;
  const open: Open[] = [];
  for (const story of stories) {
    const { done, value } = await story.next();
    if (!done) open.push({ story, at: notAfter(now, instantOf(value)) });
  }
  let last: Date | null = null;
  while (open.length > 0) {
    const next = open.reduce((first, one) => (one.at < first.at ? one : first));
    if (last !== null && dayOf(last) !== dayOf(next.at)) await deliver(telling, last);
    last = next.at;
    const at = next.at;
    const { done, value } = await next.story.next((actor) => as(actor, at));
    if (done) open.splice(open.indexOf(next), 1);
    else {
      const then = notAfter(now, instantOf(value));
      invariant(then >= at, "a story goes forward");
      next.at = then;
    }
  }
  await deliver(telling, now);
}

const notAfter = (now: Date, at: Date): Date => (at < now ? at : now);

async function deliver({ as }: Telling, at: Date): Promise<void> {
  const work = as(system, at);
  if (await hasWaitingMessages(work.db.sql))
    await deliverMessages(work, { checks: stateChecks, mails: false });
}
