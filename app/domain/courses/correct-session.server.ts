import { stampsOf } from "#app/domain/people/cadre-rows.server.ts";
import { changedFields } from "#app/domain/people/cadre.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import {
  type AddSessionsRefusal,
  lockOpenCourse,
  nameLecturers,
  sessionColumns,
} from "./add-sessions.server.ts";
import { keeperOf, touchCourse } from "./keeper.server.ts";
import { findSessionFault, type SessionFacts } from "./session.ts";
import { tellSession } from "./tell-moved.server.ts";

type Place = {
  courseId: number;
  sessionId: number;
  /** of the half-day as the form was shown */
  revision: number;
};

export type CorrectSessionRefusal = AddSessionsRefusal | "stale" | "roll_taken";

const corrected = [
  "day",
  "half",
  "startsAt",
  "endsAt",
  "periods",
  "room",
  "link",
  "topic",
  "lecturerName",
  "lecturerId",
] as const;

/** What attendance is counted by. */
const counted = ["day", "half", "startsAt", "endsAt", "periods"] as const;

const isRollTaken = async (tx: Tx, sessionId: number): Promise<boolean> =>
  (await tx.rollCall.count({ where: { sessionId } })) > 0;

/**
 * Corrects a half-day, tells whoever has a seat where it takes place at another time or in another room, and answers its
 * id. Refuses as addSession does, stale (saying just what stands there is no conflict), and roll_taken (day, time and
 * periods stay once its roll was taken, E23).
 */
export async function correctSession(
  work: Work,
  { courseId, sessionId, revision, ...typed }: Place & SessionFacts,
): Promise<Result<number, CorrectSessionRefusal>> {
  const keeper = await keeperOf(work, courseId);
  if (!keeper.ok) return keeper;
  const result = await work.transaction<number, CorrectSessionRefusal | "unchanged">(async (tx) => {
    const open = await lockOpenCourse(tx, courseId);
    if (!open.ok) return open;
    const sessions = await tx.courseSession.findMany({ where: { courseId } });
    const before = sessions.find(({ id }) => id === sessionId);
    if (!before) return refuse("not_found");
    const [named] = (await nameLecturers(tx, [typed])) ?? [];
    const stated = named ?? typed;
    const change = changedFields(corrected, before, stated);
    if (Object.keys(change.after).length === 0) return refuse("unchanged");
    if (before.revision !== revision) return refuse("stale");
    if (counted.some((field) => field in change.after) && (await isRollTaken(tx, sessionId)))
      return refuse("roll_taken");
    const others = sessions.filter(({ id }) => id !== sessionId);
    const fault = findSessionFault([stated], { ...open.value, others });
    if (fault !== null) return refuse(fault);
    if (named === undefined) return refuse("unknown_lecturer");

    await tx.courseSession.update({
      where: { id: sessionId },
      data: {
        ...sessionColumns(open.value, stated),
        revision: { increment: 1 },
        ...stampsOf(work),
      },
    });
    await touchCourse(tx, work, courseId);
    await tellSession(tx, work, open.value, { before, after: stated });
    recordAudit(tx, {
      action: "course.session_corrected",
      subjectType: "course",
      subjectId: courseId,
      detail: { sessionId, day: before.day, startsAt: before.startsAt, ...change },
    });
    return accept(sessionId);
  });
  if (result.ok) return result;
  // why: the same form sent twice is done and needs no event
  return result.refusal === "unchanged" ? accept(sessionId) : refuse(result.refusal);
}

export type RemoveSessionRefusal =
  | "not_found"
  | "not_allowed"
  | "course_over"
  | "stale"
  | "last_session"
  | "roll_taken";

/**
 * Takes a half-day out of the timetable and tells whoever has a seat; the log keeps what it said. Answers the course's id. Refuses not_found,
 * not_allowed, course_over, stale, last_session (an announced course keeps one), roll_taken (E23).
 */
export async function removeSession(
  work: Work,
  { courseId, sessionId, revision }: Place,
): Promise<Result<number, RemoveSessionRefusal>> {
  const keeper = await keeperOf(work, courseId);
  if (!keeper.ok) return keeper;
  return work.transaction<number, RemoveSessionRefusal>(async (tx) => {
    const open = await lockOpenCourse(tx, courseId);
    if (!open.ok) return open;
    const before = await tx.courseSession.findFirst({ where: { id: sessionId, courseId } });
    if (!before) return refuse("not_found");
    if (before.revision !== revision) return refuse("stale");
    if (await isRollTaken(tx, sessionId)) return refuse("roll_taken");
    const left = await tx.courseSession.count({ where: { courseId } });
    if (open.value.status !== "draft" && left === 1) return refuse("last_session");

    await tx.courseSession.delete({ where: { id: sessionId } });
    if (open.value.status !== "draft") await keepForCalendars(tx, work, before);
    await touchCourse(tx, work, courseId);
    await tellSession(tx, work, open.value, { before, after: null });
    const { id: _id, courseId: _course, ...said } = before;
    recordAudit(tx, {
      action: "course.session_removed",
      subjectType: "course",
      subjectId: courseId,
      detail: { sessionId, day: before.day, startsAt: before.startsAt, before: said },
    });
    return accept(courseId);
  });
}

type Stood = Omit<SessionFacts, "half" | "link" | "lecturerName"> & {
  id: number;
  courseId: number;
  half: string;
  revision: number;
};

/** What calendars go on saying of a half-day that is gone. */
async function keepForCalendars(tx: Tx, work: Work, session: Stood): Promise<void> {
  const { id: sessionId, courseId, day, half, startsAt, endsAt, room, topic, ...more } = session;
  const { periods, lecturerId, revision } = more;
  const stood = { day, half, startsAt, endsAt, room, topic, periods, lecturerId, revision };
  await tx.removedSession.create({ data: { sessionId, courseId, ...stood, removedAt: work.at } });
}
