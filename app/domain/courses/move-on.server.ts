import { stampsOf } from "#app/domain/people/cadre-rows.server.ts";
import { timeOf } from "#app/kernel/calendar.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { recordAudit, sqlIn, type Work } from "#app/platform/work.server.ts";
import {
  type ActRefusal,
  type CourseAct,
  type CoursePolicy,
  findObstacles,
  policyOf,
  statusAfter,
} from "./course.ts";
import { keeperOf, lockCourse, type LockedCourse } from "./keeper.server.ts";
import { findProgrammeOfCourse } from "./programme-of-course.server.ts";

export type MoveOnInput = {
  courseId: number;
  /** of the course whose page asked */
  revision: number;
};

export type MoveOnRefusal = "not_found" | "not_allowed" | "stale" | "no_version" | ActRefusal;

const events: Record<CourseAct, string> = {
  announce: "course.announced",
  settle: "course.settled",
  start: "course.started",
  finish: "course.finished",
};

/**
 * Takes a course to its next status (product 4.3) and answers its id; what is announced follows the version of its
 * programme in force on the first day for good. Doing it twice is doing it once. Refuses not_found, not_allowed, stale
 * (it was changed since the page was shown), no_version, and the first that findObstacles finds.
 */
export async function moveOn(
  work: Work,
  { courseId, revision }: MoveOnInput,
  act: CourseAct,
): Promise<Result<number, MoveOnRefusal>> {
  const keeper = await keeperOf(work, courseId);
  if (!keeper.ok) return keeper;
  const result = await work.transaction<number, MoveOnRefusal | "unchanged">(async (tx) => {
    const course = await lockCourse(tx, courseId);
    if (!course) return refuse("not_found");
    const status = statusAfter(act);
    if (course.status === status) return refuse("unchanged");
    const sessions = await tx.courseSession.findMany({
      where: { courseId },
      select: { day: true, endsAt: true },
    });
    const now = { today: work.today, time: timeOf(work.now) };
    const [obstacle] = findObstacles(act, { ...course, sessions }, now);
    if (obstacle !== undefined) return refuse(obstacle);
    if (course.revision !== revision) return refuse("stale");
    const announced = act === "announce" ? await announcedFacts(tx, work, course) : {};
    if (announced === null) return refuse("no_version");

    await tx.course.update({
      where: { id: courseId },
      data: {
        status,
        ...announced,
        revision: { increment: 1 },
        ...stampsOf(work),
      },
    });
    recordAudit(tx, {
      action: events[act],
      subjectType: "course",
      subjectId: courseId,
      detail: { code: course.code, before: course.status, after: status },
    });
    return accept(courseId);
  });
  if (result.ok) return result;
  // why: the question was sent twice, or somebody else answered it first
  return result.refusal === "unchanged" ? accept(courseId) : refuse(result.refusal);
}

/** What a course is announced with: the version of its programme, and the way in that follows from it. */
async function announcedFacts(
  tx: Tx,
  work: Work,
  { programmeId, startsOn, policy }: LockedCourse,
): Promise<{ announcedOn: string; versionId: number; policy: CoursePolicy } | null> {
  const programme = await findProgrammeOfCourse(sqlIn(tx, work), programmeId, startsOn);
  if (!programme || programme.versionId === null) return null;
  return {
    announcedOn: work.today,
    versionId: programme.versionId,
    policy: policyOf(policy, programme.restsOnPlanning),
  };
}
