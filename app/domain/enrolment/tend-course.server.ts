import { accept, refuse } from "#app/kernel/result.ts";
import type { Sql } from "#app/platform/db.server.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import type { EnrolmentStatus } from "./enrolment.ts";
import { fillSeats } from "./fill-seats.server.ts";
import { activeRows } from "./rows.server.ts";
import { lockSeats, type Move, moveEnrolments } from "./seating.server.ts";
import { type SeatCourse, waitingIsOver } from "./seats.ts";

type Row = { id: number; cadreId: number; status: EnrolmentStatus; offerExpiresAt: string | null };

/** What time alone ends in a course: offers not answered, requests past their day, a waiting list once it has begun. */
export function dueMoves(
  course: SeatCourse,
  rows: readonly Row[],
  { at, today }: { at: string; today: string },
): Move[] {
  const past = (day: string | null): boolean => day !== null && today > day;
  const waitingOver = waitingIsOver(course, today);
  const noRequests = past(course.nominationEndsOn) || course.status !== "announced";
  const noApprovals = past(course.approvalEndsOn) || course.status !== "announced";
  return rows.flatMap(({ id, cadreId, status: from, offerExpiresAt }): Move[] => {
    const row = { id, cadreId, from };
    if (from === "offered" && offerExpiresAt !== null && offerExpiresAt <= at)
      return [{ ...row, to: "offer_expired", act: "offer_expired" }];
    const late =
      (from === "requested" && noRequests) ||
      ((from === "unit_approved" || from === "approved") && noApprovals);
    if (late) return [{ ...row, to: "request_expired", act: "request_expired" }];
    if (from === "waitlisted" && waitingOver)
      return [{ ...row, to: "request_expired", act: "waiting_closed" }];
    return [];
  });
}

/**
 * Does for a course what its time has come for, in one transaction: offers and requests expire, a waiting list closes
 * once the course has begun (E16), and seats that are free go to whoever waits (E11). Answers how many rows moved.
 */
export async function tendCourse(work: Work, courseId: number): Promise<number> {
  const result = await work.transaction<number, "nothing_due">(async (tx) => {
    const seating = await lockSeats(tx, work, courseId);
    if (!seating) return refuse("nothing_due");
    const moves = dueMoves(seating.course, await activeRows(seating), work);
    await moveEnrolments(seating, moves);
    const { filled, skipped } = await fillSeats(seating);
    if (moves.length + filled.length + skipped === 0) return refuse("nothing_due");
    recordAudit(tx, {
      action: "course.tended",
      subjectType: "course",
      subjectId: courseId,
      detail: {
        ended: moves.map(({ id, act }) => ({ id, act })),
        filled: filled.map(({ id }) => id),
        skipped,
      },
    });
    return accept(moves.length + filled.length);
  });
  return result.ok ? result.value : 0;
}

/** How long whoever was skipped waits until a free seat looks at them again. */
const skippedFor = 3_600_000;

/**
 * The courses for which something is due at an instant, by id: an offer that has ended, a request past its day, a
 * waiting list of a course that has begun, or a free seat that somebody waits for (who was skipped, after an hour
 * again). One statement.
 */
export async function coursesToTend(
  sql: Sql,
  { now, at, today }: Pick<Work, "now" | "at" | "today">,
): Promise<number[]> {
  const skippedBefore = new Date(now.getTime() - skippedFor).toISOString();
  const rows = await sql
    .selectFrom("Course as c")
    .innerJoin("Enrolment as e", "e.courseId", "c.id")
    .where("e.status", "in", ["requested", "unit_approved", "approved", "waitlisted", "offered"])
    .where((eb) =>
      eb.or([
        eb.and([eb("e.status", "=", "offered"), eb("e.offerExpiresAt", "<=", at)]),
        eb.and([
          eb("e.status", "=", "requested"),
          eb.or([eb("c.nominationEndsOn", "<", today), eb("c.status", "<>", "announced")]),
        ]),
        eb.and([
          eb("e.status", "in", ["unit_approved", "approved"]),
          eb.or([eb("c.approvalEndsOn", "<", today), eb("c.status", "<>", "announced")]),
        ]),
        eb.and([
          eb("e.status", "=", "waitlisted"),
          eb.or([
            eb("c.status", "in", ["running", "finished", "closed"]),
            eb.and([eb("c.startsOn", "<=", today), eb("c.promotionStopsOn", "<", today)]),
            eb.and([
              eb("c.status", "in", ["announced", "confirmed"]),
              eb("c.promotionStopsOn", ">=", today),
              eb.or([eb("e.skippedAt", "is", null), eb("e.skippedAt", "<=", skippedBefore)]),
              eb.or([eb("c.capacity", "is", null), eb("c.seatsTaken", "<", eb.ref("c.capacity"))]),
            ]),
          ]),
        ]),
      ]),
    )
    .select("c.id")
    .distinct()
    .orderBy("c.id")
    .execute();
  return rows.map(({ id }) => id);
}
