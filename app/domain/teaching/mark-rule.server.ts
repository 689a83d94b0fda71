import type { AttendanceBasis } from "#app/domain/catalogue/version.ts";
import type { Sql } from "#app/platform/db.server.ts";
import { frozenAfter } from "./mark.ts";
import type { CompletionRule } from "./result.ts";

// why: callers have looked up what may be seen; the rule of a course is its programme's

/**
 * By which rule a course is completed (that of its version, fixed once it is announced), and the last day on which a
 * mark may be corrected without a second person; null = no half-day is held, or there is no such course. One statement.
 */
export async function ruleOfMarks(
  sql: Sql,
  courseId: number,
): Promise<(CompletionRule & { frozenAfter: string | null }) | null> {
  const row = await sql
    .selectFrom("Course as c")
    .innerJoin("ProgrammeVersion as v", "v.id", "c.versionId")
    .where("c.id", "=", courseId)
    .select(["v.attendancePercent", "v.attendanceBasis", "v.passMark", "v.retries"])
    .select(["v.averageFrom", "v.goodFrom", "v.veryGoodFrom", "v.excellentFrom"])
    .select(["v.graded", "v.freezeDays"])
    .select((eb) =>
      eb
        .selectFrom("CourseSession as s")
        .whereRef("s.courseId", "=", "c.id")
        .select((inner) => inner.fn.max("s.day").as("day"))
        .as("lastSession"),
    )
    .executeTakeFirst();
  if (!row) return null;
  const { freezeDays, lastSession, attendanceBasis, graded, ...rule } = row;
  return {
    ...rule,
    // why: check constraints name the words
    attendanceBasis: attendanceBasis as AttendanceBasis,
    graded: graded as 0 | 1,
    frozenAfter: lastSession === null ? null : frozenAfter(lastSession, freezeDays),
  };
}
