import { sql as raw } from "kysely";
import { actorLabel } from "#app/kernel/actor.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { fillSeats } from "./fill-seats.server.ts";
import { lockSeats } from "./seating.server.ts";
import { type CapacityRefusal, decideCapacity } from "./seats.ts";
import { courseKeeper, type SharedRefusal } from "./who.server.ts";

export type SetCapacityInput = {
  courseId: number;
  /** of the course as the form was shown */
  revision: number;
  /** null with `unlimited` only: empty is not 0 */
  capacity: number | null;
  unlimited: boolean;
};

export type SetCapacityRefusal = SharedRefusal | "stale" | "course_over" | CapacityRefusal;

/**
 * Changes how many seats a course has; seats that come free by it go to the waiting list in the same transaction (E8),
 * and the answer is how many did. Refuses not_found, not_allowed, stale, course_over (finished, closed or cancelled),
 * capacity_missing, capacity_out_of_range, capacity_below_taken (E10).
 */
export async function setCapacity(
  work: Work,
  { courseId, revision, ...wanted }: SetCapacityInput,
): Promise<Result<number, SetCapacityRefusal>> {
  const keeper = await courseKeeper(work, courseId);
  if (!keeper.ok) return keeper;
  return work.transaction<number, SetCapacityRefusal>(async (tx) => {
    const seating = await lockSeats(tx, work, courseId);
    if (!seating) return refuse("not_found");
    const { course, sql } = seating;
    if (["finished", "closed", "cancelled"].includes(course.status)) return refuse("course_over");
    if (course.revision !== revision) return refuse("stale");
    const decision = decideCapacity(wanted, course.seatsTaken);
    if (!decision.ok) return decision;
    const before = course.capacity;
    course.capacity = decision.value;
    await sql
      .updateTable("Course")
      .set({
        capacity: decision.value,
        unlimited: decision.value === null ? 1 : 0,
        revision: raw<number>`"revision" + 1`,
        updatedAt: work.at,
        updatedBy: actorLabel(work.actor),
      })
      .where("id", "=", courseId)
      .execute();
    const { filled } = await fillSeats(seating);
    recordAudit(tx, {
      action: "course.capacity_set",
      subjectType: "course",
      subjectId: courseId,
      detail: { before, after: decision.value, filled: filled.map(({ id }) => id) },
    });
    return accept(filled.length);
  });
}
