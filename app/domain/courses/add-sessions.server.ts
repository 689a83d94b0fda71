import { stampsOf } from "#app/domain/people/cadre-rows.server.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { onceOnly, type OnceRefusal, writeReceipt } from "#app/platform/receipt.server.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { isOpenToChange } from "./course.ts";
import { keeperOf, lockCourse, type LockedCourse, touchCourse } from "./keeper.server.ts";
import { lecturerKeyOf, roomKeyOf } from "./naming.ts";
import { findSessionFault, type SessionFacts, type SessionRefusal } from "./session.ts";
import { tellSession } from "./tell-moved.server.ts";
import { planTimetable, type TimetableRefusal, type TimetableWanted } from "./timetable.ts";

type Place = {
  courseId: number;
  /** of the form, so that sent twice it adds once; null = none */
  key: string | null;
};

/** What the half-days of a generated timetable share. */
export type SharedFacts = Pick<
  SessionFacts,
  "room" | "link" | "topic" | "lecturerName" | "lecturerId"
>;

export type AddSessionsRefusal =
  | "not_found"
  | "not_allowed"
  | "course_over"
  | "unknown_lecturer"
  | SessionRefusal
  | OnceRefusal;

/**
 * Adds a half-day to a course and answers its id. Refuses not_found, not_allowed, course_over (its teaching has ended),
 * unknown_lecturer, and what findSessionFault finds: rooms, lecturers and people that clash are warned of, not refused.
 */
export async function addSession(
  work: Work,
  { courseId, key, ...session }: Place & SessionFacts,
): Promise<Result<number, AddSessionsRefusal>> {
  const keeper = await keeperOf(work, courseId);
  if (!keeper.ok) return keeper;
  return onceOnly(work, key, { courseId, ...session }, () =>
    work.transaction<number, AddSessionsRefusal>(async (tx) => {
      const added = await insertSessions(tx, work, courseId, [session]);
      if (!added.ok) return added;
      const { id } = await tx.courseSession.findFirstOrThrow({
        where: { courseId, day: session.day, startsAt: session.startsAt },
        select: { id: true },
      });
      await writeReceipt(tx, work, key, id);
      recordAudit(tx, {
        action: "course.session_added",
        subjectType: "course",
        subjectId: courseId,
        detail: { sessionId: id, after: session },
      });
      return accept(id);
    }),
  );
}

export type GenerateTimetableInput = Place & SharedFacts & { wanted: TimetableWanted };

/**
 * Adds the half-days of a pattern to a course, all or none, and answers how many. Refuses as addSession does, and what
 * planTimetable refuses.
 */
export async function generateTimetable(
  work: Work,
  { courseId, key, wanted, ...shared }: GenerateTimetableInput,
): Promise<Result<number, AddSessionsRefusal | TimetableRefusal>> {
  const keeper = await keeperOf(work, courseId);
  if (!keeper.ok) return keeper;
  const planned = planTimetable(wanted);
  if (!planned.ok) return planned;
  const sessions = planned.value.map((session) => ({ ...session, ...shared }));
  return onceOnly(work, key, { courseId, wanted, ...shared }, () =>
    work.transaction<number, AddSessionsRefusal | TimetableRefusal>(async (tx) => {
      const added = await insertSessions(tx, work, courseId, sessions);
      if (!added.ok) return added;
      await writeReceipt(tx, work, key, sessions.length);
      recordAudit(tx, {
        action: "course.timetable_added",
        subjectType: "course",
        subjectId: courseId,
        detail: { count: sessions.length, wanted, shared },
      });
      return accept(sessions.length);
    }),
  );
}

async function insertSessions(
  tx: Tx,
  work: Work,
  courseId: number,
  sessions: readonly SessionFacts[],
): Promise<Result<null, AddSessionsRefusal>> {
  const open = await lockOpenCourse(tx, courseId);
  if (!open.ok) return open;
  const course = open.value;
  const others = await tx.courseSession.findMany({
    where: { courseId },
    select: { day: true, startsAt: true, endsAt: true },
  });
  const fault = findSessionFault(sessions, { ...course, others });
  if (fault !== null) return refuse(fault);
  const named = await nameLecturers(tx, sessions);
  if (named === null) return refuse("unknown_lecturer");
  const stamps = { createdAt: work.at, ...stampsOf(work) };
  await tx.courseSession.createMany({
    data: named.map((session) => ({ ...sessionColumns(course, session), courseId, ...stamps })),
  });
  await touchCourse(tx, work, courseId);
  const [only, ...further] = sessions;
  const after = only && further.length === 0 ? only : null;
  await tellSession(tx, work, course, { before: null, after });
  return accept(null);
}

/** Locks a course whose timetable may still change. */
export async function lockOpenCourse(
  tx: Tx,
  courseId: number,
): Promise<Result<LockedCourse, "not_found" | "course_over">> {
  const course = await lockCourse(tx, courseId);
  if (!course) return refuse("not_found");
  return isOpenToChange(course.status) ? accept(course) : refuse("course_over");
}

/** The columns of a half-day, with what it clashes by. */
export const sessionColumns = ({ place }: { place: string | null }, session: SessionFacts) => ({
  ...session,
  roomKey: roomKeyOf(place, session.room),
  lecturerKey: lecturerKeyOf(session.lecturerName),
});

/**
 * Half-days with their lecturers named: where only an account is chosen, its own name is the lecturer's, on the timetable
 * and for clashes. Null where an account is no lecturer's.
 */
export async function nameLecturers<Session extends Lecturing>(
  tx: Tx,
  sessions: readonly Session[],
): Promise<Session[] | null> {
  const ids = [...new Set(sessions.flatMap(({ lecturerId }) => lecturerId ?? []))];
  if (ids.length === 0) return [...sessions];
  const known = await tx.account.findMany({
    where: { id: { in: ids }, grants: { some: { role: "lecturer" } } },
    select: { id: true, displayName: true },
  });
  if (known.length !== ids.length) return null;
  const names = new Map(known.map(({ id, displayName }) => [id, displayName]));
  return sessions.map((session) => ({
    ...session,
    lecturerName: session.lecturerName ?? names.get(session.lecturerId ?? 0) ?? null,
  }));
}

type Lecturing = Pick<SessionFacts, "lecturerId" | "lecturerName">;
