import { stampsOf, viewerIn } from "#app/domain/people/cadre-rows.server.ts";
import { isUnitInScope } from "#app/domain/people/scope.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Work } from "#app/platform/work.server.ts";
import type { CoursePolicy, CourseStatus } from "./course.ts";
import { canKeepCourses, canReadCourses } from "./policy.ts";
import { isCourseSeen } from "./scope.server.ts";

/** Whoever keeps a course. Refuses not_found (none that the viewer sees) and not_allowed (no course administrator). */
export async function keeperOf(
  work: Work,
  courseId: number,
): Promise<Result<Viewer, "not_found" | "not_allowed">> {
  const viewer = viewerIn(work);
  if (!viewer || !canReadCourses(viewer)) return refuse("not_found");
  if (!(await isCourseSeen(work.db.sql, viewer, courseId))) return refuse("not_found");
  return canKeepCourses(viewer) ? accept(viewer) : refuse("not_allowed");
}

/** True when somebody may keep the courses of a unit: a course administrator in whose scope it lies. */
export async function keepsCoursesOf(work: Work, hostUnitId: number): Promise<boolean> {
  const viewer = viewerIn(work);
  return (
    viewer !== null &&
    canKeepCourses(viewer) &&
    (await isUnitInScope(work.db.sql, viewer, hostUnitId))
  );
}

/** Locks a course by writing it, as every change of its seats does, and answers what it says; null when there is none. */
export async function lockCourse(tx: Tx, id: number) {
  await tx.course.updateMany({ where: { id }, data: { seatTurn: { increment: 1 } } });
  const course = await tx.course.findUnique({ where: { id } });
  if (!course) return null;
  return {
    ...course,
    // why: check constraints name the words
    status: course.status as CourseStatus,
    policy: course.policy as CoursePolicy,
    unlimited: course.unlimited === 1 ? (1 as const) : (0 as const),
  };
}

export type LockedCourse = NonNullable<Awaited<ReturnType<typeof lockCourse>>>;

/** Notes that a course has changed, so that a form opened before is stale. */
export async function touchCourse(tx: Tx, work: Work, id: number): Promise<void> {
  await tx.course.update({
    where: { id },
    data: { revision: { increment: 1 }, ...stampsOf(work) },
  });
}
