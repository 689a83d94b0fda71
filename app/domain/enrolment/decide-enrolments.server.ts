import { viewerIn } from "#app/domain/people/cadre-rows.server.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { tidy } from "#app/kernel/vietnamese.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import type { EnrolmentStatus } from "./enrolment.ts";
import { isOwnNomination, isOwnRow } from "./policy.ts";
import { giveBack } from "./return-enrolment.server.ts";
import { lockPeople, lockSeats, moveEnrolments, type Seating } from "./seating.server.ts";
import { obstacleOf, type SeatObstacle, seatOrPlace, takesApprovals } from "./seats.ts";
import { type JudgedStanding, standingsOf } from "./standing.server.ts";
import { courseKeeper, type SharedRefusal } from "./who.server.ts";

export type Decision = {
  enrolmentId: number;
  /** of the row as the form was shown */
  revision: number;
  decision: "approve" | "return" | "reject";
  /** of a return or a rejection */
  reason: string | null;
};

export type DecisionRefusal =
  | "unknown_row"
  | "own_row"
  | "own_nomination"
  | "stale"
  | "not_sent"
  | "reason_missing"
  | SeatObstacle;

/** What became of one row: where it stands now, or why it stays as it was. */
export type DecidedRow = {
  enrolmentId: number;
  outcome: "confirmed" | "waitlisted" | "returned" | "rejected" | DecisionRefusal;
};

export type DecideRefusal = SharedRefusal | "nobody_chosen" | "course_not_open" | "approval_over";

/**
 * The committee decides on people whom units have sent, each alone (product 4.2, E9): N+1 approvals on N seats leave
 * one waiting. Who is approved is judged anew today and has a seat where one is free, else a place on the waiting list.
 * Answers the outcome of each row, in the order given. Refuses not_found, not_allowed, nobody_chosen, course_not_open,
 * approval_over; a row by itself: unknown_row, own_row and own_nomination (nobody decides on these), stale (somebody
 * else did), not_sent, reason_missing, not_eligible, seat_of_programme, clash.
 */
export async function decideEnrolments(
  work: Work,
  { courseId, decisions }: { courseId: number; decisions: readonly Decision[] },
): Promise<Result<DecidedRow[], DecideRefusal>> {
  const keeper = await courseKeeper(work, courseId);
  if (!keeper.ok) return keeper;
  if (decisions.length === 0) return refuse("nobody_chosen");
  return work.transaction<DecidedRow[], DecideRefusal>(async (tx) => {
    const seating = await lockSeats(tx, work, courseId);
    if (!seating) return refuse("not_found");
    if (seating.course.status !== "announced") return refuse("course_not_open");
    if (!takesApprovals(seating.course, work.today)) return refuse("approval_over");
    const rows = new Map((await rowsOf(seating, decisions)).map((row) => [row.id, row]));
    const cadreIds = [...rows.values()].map(({ cadreId }) => cadreId);
    await lockPeople(seating, cadreIds);
    const standings = await standingsOf(seating, cadreIds);
    const decided: DecidedRow[] = [];
    const seen = new Set<number>();
    for (const decision of decisions) {
      const { enrolmentId } = decision;
      if (seen.has(enrolmentId)) continue;
      seen.add(enrolmentId);
      const row = rows.get(enrolmentId);
      const standing = row ? standings.get(row.cadreId) : undefined;
      const outcome =
        row && standing ? await decideRow(seating, row, standing, decision) : "unknown_row";
      decided.push({ enrolmentId, outcome });
    }
    recordAudit(tx, {
      action: "enrolment.decided",
      subjectType: "course",
      subjectId: courseId,
      detail: { rows: decided },
    });
    return accept(decided);
  });
}

async function rowsOf({ sql, course }: Seating, decisions: readonly Decision[]) {
  const rows = await sql
    .selectFrom("Enrolment as e")
    .leftJoin("Nomination as n", "n.id", "e.nominationId")
    .where("e.courseId", "=", course.id)
    .where(
      "e.id",
      "in",
      decisions.map(({ enrolmentId }) => enrolmentId),
    )
    .select(["e.id", "e.cadreId", "e.status", "e.revision", "n.sentById"])
    .execute();
  // why: a check constraint names the states
  return rows.map((row) => ({ ...row, status: row.status as EnrolmentStatus }));
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

async function decideRow(
  seating: Seating,
  row: Row,
  standing: JudgedStanding,
  { decision, revision, reason: typed }: Decision,
): Promise<DecidedRow["outcome"]> {
  const viewer = viewerIn(seating.work);
  if (viewer && isOwnRow(viewer, row)) return "own_row";
  if (viewer && isOwnNomination(viewer, row)) return "own_nomination";
  if (row.status !== "unit_approved") return row.revision === revision ? "not_sent" : "stale";
  if (row.revision !== revision) return "stale";
  const reason = tidy(typed ?? "");
  const { id, cadreId } = row;
  if (decision !== "approve" && reason === "") return "reason_missing";
  if (decision === "return") {
    await giveBack(seating, row, "unit", reason);
    return "returned";
  }
  const from = "unit_approved";
  if (decision === "reject") {
    await moveEnrolments(seating, [{ id, cadreId, from, to: "rejected", act: "rejected", reason }]);
    return "rejected";
  }
  const obstacle = obstacleOf(standing);
  if (obstacle !== null) return obstacle;
  const to = seatOrPlace(seating.course);
  await moveEnrolments(seating, [{ id, cadreId, from, to, act: "approved" }]);
  return to;
}
