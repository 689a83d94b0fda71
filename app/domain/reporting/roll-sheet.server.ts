import type { Half } from "#app/domain/courses/session.ts";
import { statesOf } from "#app/domain/teaching/attendance.ts";
import { recordedIn } from "#app/domain/teaching/results.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db } from "#app/platform/db.server.ts";
import { listLearners } from "./learners.server.ts";
import { rollPages } from "./roll-pages.ts";

/**
 * The roll-call sheet of a course that the caller has found for its reader: its half-days page by page, and everybody with
 * what stands of them for each; nothing where the roll was not taken, to be signed by hand. Four statements.
 */
export async function findRollSheet(db: Db, viewer: Viewer, courseId: number) {
  const rows = await db.sql
    .selectFrom("CourseSession as s")
    .leftJoin("RollCall as r", "r.sessionId", "s.id")
    .where("s.courseId", "=", courseId)
    .select(["s.id", "s.day", "s.half", "s.startsAt", "s.endsAt", "s.topic", "r.takenAt"])
    .orderBy("s.day")
    .orderBy("s.startsAt")
    .execute();
  const sessions = rows.map(({ takenAt, half, ...session }) => ({
    ...session,
    half: half as Half, // why: a check constraint names the halves
    isTaken: takenAt !== null,
  }));
  const learners = await listLearners(db, viewer, courseId);
  const recorded = await recordedIn(db.sql, { courseId, cadreId: null });
  const statements = Map.groupBy(recorded, ({ cadreId }) => cadreId);
  const taken = new Set(sessions.filter(({ isTaken }) => isTaken).map(({ id }) => id));
  return {
    pages: rollPages(sessions),
    people: learners.map((learner) => {
      const states = statesOf(sessions, statements.get(learner.cadreId) ?? [], learner.seatFrom);
      const known = [...states].filter(([sessionId]) => taken.has(sessionId));
      return { ...learner, states: Object.fromEntries(known) };
    }),
  };
}

export type RollSheet = Awaited<ReturnType<typeof findRollSheet>>;
