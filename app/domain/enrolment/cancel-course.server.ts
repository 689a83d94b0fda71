import { sql as raw } from "kysely";
import { actorLabel } from "#app/kernel/actor.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { tidy } from "#app/kernel/vietnamese.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { activeRows } from "./rows.server.ts";
import { lockSeats, moveEnrolments } from "./seating.server.ts";
import { courseKeeper, type SharedRefusal } from "./who.server.ts";

export type CancelCourseInput = { courseId: number; revision: number; reason: string };

export type CancelCourseRefusal = SharedRefusal | "reason_missing" | "stale" | "course_over";

/**
 * Cancels a course that has not ended, with a reason: everybody in it is told and free for another, and every need it
 * served is open again (product 4.3). Cancelling twice is cancelling once. Answers how many people stood in it.
 * Refuses not_found, not_allowed, reason_missing, stale, course_over.
 */
export async function cancelCourse(
  work: Work,
  { courseId, revision, reason: typed }: CancelCourseInput,
): Promise<Result<number, CancelCourseRefusal>> {
  const keeper = await courseKeeper(work, courseId);
  if (!keeper.ok) return keeper;
  const reason = tidy(typed);
  if (reason === "") return refuse("reason_missing");
  const result = await work.transaction<number, CancelCourseRefusal | "unchanged">(async (tx) => {
    const seating = await lockSeats(tx, work, courseId);
    if (!seating) return refuse("not_found");
    const { course, sql } = seating;
    if (course.status === "cancelled") return refuse("unchanged");
    if (course.status === "finished" || course.status === "closed") return refuse("course_over");
    if (course.revision !== revision) return refuse("stale");
    const rows = await activeRows(seating);
    const [to, act] = ["course_cancelled", "course_cancelled"] as const;
    await moveEnrolments(
      seating,
      rows.map(({ id, cadreId, status }) => ({ id, cadreId, from: status, to, act, reason })),
    );
    await sql
      .updateTable("Course")
      .set({
        status: "cancelled",
        cancelledOn: work.today,
        cancelReason: reason,
        revision: raw<number>`"revision" + 1`,
        updatedAt: work.at,
        updatedBy: actorLabel(work.actor),
      })
      .where("id", "=", courseId)
      .execute();
    recordAudit(tx, {
      action: "course.cancelled",
      subjectType: "course",
      subjectId: courseId,
      detail: { from: course.status, reason, enrolments: rows.map(({ id }) => id) },
    });
    return accept(rows.length);
  });
  if (result.ok) return result;
  // why: a double click cancels once
  return result.refusal === "unchanged" ? accept(0) : refuse(result.refusal);
}
