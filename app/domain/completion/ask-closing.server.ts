import type { CourseStatus } from "#app/domain/courses/course.ts";
import { keeperOf } from "#app/domain/courses/keeper.server.ts";
import { lockSeats } from "#app/domain/enrolment/seating.server.ts";
import { postAll } from "#app/domain/messages/post.server.ts";
import { actorLabel } from "#app/kernel/actor.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { findClosingGaps } from "./closing.ts";
import { loadClosing } from "./load-closing.server.ts";

export type AskClosingRefusal = "not_found" | "not_allowed" | "incomplete";

/**
 * Asks the other administrators of a course to close its record, which is complete, and answers its id. Asking again, or
 * for what is closed, changes nothing. Refuses not_found, not_allowed, incomplete.
 */
export async function askClosing(
  work: Work,
  { courseId }: { courseId: number },
): Promise<Result<number, AskClosingRefusal>> {
  const keeper = await keeperOf(work, courseId);
  if (!keeper.ok) return keeper;
  const { accountId, accountName } = keeper.value;
  const result = await work.transaction<number, AskClosingRefusal | "unchanged">(async (tx) => {
    const seating = await lockSeats(tx, work, courseId);
    if (!seating) return refuse("not_found");
    const { sql, course } = seating;
    if (course.status === "closed") return refuse("unchanged");
    // why: a check constraint names the statuses
    const status = course.status as CourseStatus;
    const load = await loadClosing(sql, { id: courseId, status });
    if (!load || findClosingGaps(load.facts).length > 0) return refuse("incomplete");
    const asked = { askedAt: work.at, askedBy: actorLabel(work.actor), askedById: accountId };
    const rows = await sql
      .insertInto("CourseClosing")
      .values({ courseId, ...asked })
      .onConflict((conflict) => conflict.column("courseId").doNothing())
      .returning("courseId")
      .execute();
    if (rows.length === 0) return refuse("unchanged");
    await postAll(tx, work, [
      {
        kind: "closing_asked",
        params: { code: course.code, person: accountName },
        recipient: { to: "course_admins", unitId: course.hostUnitId },
        courseId,
      },
    ]);
    recordAudit(tx, {
      action: "course.closing_asked",
      subjectType: "course",
      subjectId: courseId,
      detail: { code: course.code },
    });
    return accept(courseId);
  });
  if (result.ok) return result;
  return result.refusal === "unchanged" ? accept(courseId) : refuse(result.refusal);
}
