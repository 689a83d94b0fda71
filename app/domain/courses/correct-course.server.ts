import { stampsOf } from "#app/domain/people/cadre-rows.server.ts";
import { changedFields } from "#app/domain/people/cadre.ts";
import { addDays, dayNumber } from "#app/kernel/calendar.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { tidy } from "#app/kernel/vietnamese.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { recordAudit, sqlIn, type Work } from "#app/platform/work.server.ts";
import {
  areDaysMoved,
  areSessionsWithin,
  clocks,
  type CourseRefusal,
  findCourseFaults,
  isOpenToChange,
  policyOf,
} from "./course.ts";
import { type CourseStated, lockCodes } from "./create-course.server.ts";
import { keeperOf, lockCourse, type LockedCourse } from "./keeper.server.ts";
import { codeKeyOf, courseSearchKey, roomKeyOf } from "./naming.ts";
import { findProgrammeOfCourse } from "./programme-of-course.server.ts";
import { tellMoved } from "./tell-moved.server.ts";

export type CorrectCourseInput = Omit<CourseStated, "capacity" | "unlimited"> & {
  courseId: number;
  /** of the course as the form was shown */
  revision: number;
  /** the half-days move with the first day */
  moveSessions: boolean;
  /** why the days of an announced course move, as its people are told; null = nothing stated */
  reason: string | null;
};

export type CorrectCourseRefusal =
  | "not_found"
  | "not_allowed"
  | "stale"
  | "course_over"
  | "code_taken"
  | "no_version"
  | "clocks_missing"
  | "policy_announced"
  | "sessions_outside"
  | "reason_missing"
  | CourseRefusal;

const corrected = [
  "code",
  "name",
  "place",
  "link",
  "startsOn",
  "endsOn",
  "policy",
  "offerHours",
  ...clocks,
] as const;

/**
 * Corrects a course until its teaching has ended; the capacity has a command of its own. Half-days stay where they are,
 * or move with the first day; where the days of an announced course move, everybody in it is told why. Answers its id.
 * Refuses not_found, not_allowed, stale (saying just what stands there is no conflict), course_over, code_taken,
 * no_version (none of the programme is in force on a draft's first day), clocks_missing and policy_announced (once
 * announced, deadlines cannot be taken away and the way in stays), reason_missing (its days move), sessions_outside (a
 * half-day would lie outside of them), and what findCourseFaults finds.
 */
export async function correctCourse(
  work: Work,
  input: CorrectCourseInput,
): Promise<Result<number, CorrectCourseRefusal>> {
  const keeper = await keeperOf(work, input.courseId);
  if (!keeper.ok) return keeper;
  const { courseId } = input;
  const result = await work.transaction<number, CorrectCourseRefusal | "unchanged">(async (tx) => {
    await lockCodes(tx);
    const course = await lockCourse(tx, courseId);
    if (!course) return refuse("not_found");
    const sql = sqlIn(tx, work);
    const programme = await findProgrammeOfCourse(sql, course.programmeId, input.startsOn);
    const { courseId: _id, revision, moveSessions, reason, ...typed } = input;
    // why: people were sent and judged by the version and the way in with which a course was announced
    const isDraft = course.status === "draft";
    const versionId = isDraft ? (programme?.versionId ?? null) : course.versionId;
    const policy = policyOf(typed.policy, isDraft && (programme?.restsOnPlanning ?? false));
    const stated = { ...typed, code: tidy(typed.code), policy };
    const change = changedFields(corrected, course, stated);
    if (Object.keys(change.after).length === 0) return refuse("unchanged");
    if (course.revision !== revision) return refuse("stale");
    const fault = findFault(course, stated, work.today);
    if (fault !== null) return refuse(fault);
    if (versionId === null) return refuse("no_version");
    const isMoved = !isDraft && areDaysMoved(course, stated);
    if (isMoved && reason === null) return refuse("reason_missing");
    const codeKey = codeKeyOf(stated.code);
    const taken = { codeKey, id: { not: courseId } };
    if ((await tx.course.count({ where: taken })) > 0) return refuse("code_taken");

    const moved = await moveOrKeep(tx, work, course, { ...stated, moveSessions });
    if (!moved.ok) return moved;
    await tx.course.update({
      where: { id: courseId },
      data: {
        ...stated,
        versionId,
        codeKey,
        searchKey: courseSearchKey({ ...stated, programmeName: programme?.name ?? "" }),
        revision: { increment: 1 },
        ...stampsOf(work),
      },
    });
    if (isMoved) await tellMoved(tx, work, { ...stated, id: courseId, reason: reason ?? "" });
    recordAudit(tx, {
      action: "course.corrected",
      subjectType: "course",
      subjectId: courseId,
      detail: { ...change, reason, sessionsMovedBy: moved.value },
    });
    return accept(courseId);
  });
  if (result.ok) return result;
  // why: the same form sent twice is done and needs no event
  return result.refusal === "unchanged" ? accept(courseId) : refuse(result.refusal);
}

type Stated = Omit<CourseStated, "capacity" | "unlimited">;

function findFault(
  course: LockedCourse,
  stated: Stated,
  today: string,
): CorrectCourseRefusal | null {
  if (!isOpenToChange(course.status)) return "course_over";
  const { capacity, unlimited } = course;
  const facts = { ...stated, capacity, unlimited };
  const [fault] = findCourseFaults(facts, { today, before: course });
  if (fault) return fault.refusal;
  if (course.status === "draft") return null;
  if (clocks.some((clock) => stated[clock] === null)) return "clocks_missing";
  return stated.policy === course.policy ? null : "policy_announced";
}

/** By how many days the half-days moved; each keeps its room under the course's place. */
async function moveOrKeep(
  tx: Tx,
  work: Work,
  course: LockedCourse,
  stated: Stated & { moveSessions: boolean },
): Promise<Result<number, "sessions_outside">> {
  const courseId = course.id;
  const sessions = await tx.courseSession.findMany({ where: { courseId } });
  const days = stated.moveSessions ? dayNumber(stated.startsOn) - dayNumber(course.startsOn) : 0;
  const moved = sessions.map((session) => ({
    ...session,
    day: addDays(session.day, days),
    roomKey: roomKeyOf(stated.place, session.room),
  }));
  if (!areSessionsWithin(stated, moved)) return refuse("sessions_outside");
  if (days === 0 && stated.place === course.place) return accept(0);
  // why: one at a time two half-days could stand on one moment, which the database refuses: the last first, or the first
  const inTurn = moved.toSorted((a, b) => (a.day < b.day ? -1 : 1) * (days > 0 ? -1 : 1));
  for (const { id, day, roomKey } of inTurn) {
    await tx.courseSession.update({
      where: { id },
      data: { day, roomKey, revision: { increment: 1 }, ...stampsOf(work) },
    });
  }
  return accept(days);
}
