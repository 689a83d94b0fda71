import { sql as raw } from "kysely";
import type { EnrolmentStatus } from "./enrolment.ts";
import {
  lockPeople,
  type Move,
  moveEnrolments,
  type Seating,
  writeEvents,
} from "./seating.server.ts";
import {
  byWaitingOrder,
  freeSeats,
  noRank,
  obstacleOf,
  offerEnds,
  promotes,
  type SeatObstacle,
  type Waiting,
} from "./seats.ts";
import { standingsOf } from "./standing.server.ts";

type Candidate = Waiting & { cadreId: number; autoAccept: number; skipped: string | null };

/** Who was given what: offered, or confirmed where the seat is taken automatically. */
export type Filled = { id: number; cadreId: number; status: "offered" | "confirmed" };

/**
 * Gives the free seats of the locked course to its waiting list, in order, as long as the promotion stop has not
 * ended (product 4.2). Each is judged anew today: whom something stands against is skipped with the reason stored, and
 * the next is served (E12). A seat is offered, or taken at once where the person chose so.
 */
export async function fillSeats(seating: Seating): Promise<{ filled: Filled[]; skipped: number }> {
  const { course, work } = seating;
  const filled: Filled[] = [];
  let skipped = 0;
  if (!promotes(course, work.today) || freeSeats(course) <= 0) return { filled, skipped };
  // why: the waiting list does not change while the course is locked, so it is read in pages by place
  for (let from = 0; freeSeats(course) > 0;) {
    const size = Math.min(500, Math.max(20, freeSeats(course)));
    const page = await waitingPage(seating, from, size);
    if (page.length === 0) break;
    const { moves, skips } = await serve(seating, page);
    await moveEnrolments(seating, moves);
    await noteSkips(seating, skips);
    for (const { id, cadreId, to } of moves)
      filled.push({ id, cadreId, status: to === "confirmed" ? "confirmed" : "offered" });
    skipped += skips.length;
    from += page.length - moves.length;
  }
  return { filled, skipped };
}

/** The next of those who wait, after as many as were passed over. */
async function waitingPage(
  { sql, course }: Seating,
  passedOver: number,
  size: number,
): Promise<Candidate[]> {
  const rows = await sql
    .selectFrom("Enrolment")
    .where("courseId", "=", course.id)
    .where("status", "=", "waitlisted")
    .select(["id", "cadreId", "priority", "waitingSince", "rank", "autoAccept", "skipped"])
    .orderBy("priority", "desc")
    .orderBy("waitingSince")
    .orderBy(raw`coalesce("rank", ${raw.lit(noRank)})`)
    .orderBy("id")
    .limit(size)
    .offset(passedOver)
    .execute();
  // why: a check constraint says since when whoever waits does
  return rows
    .map((row) => ({ ...row, waitingSince: row.waitingSince ?? "" }))
    .toSorted(byWaitingOrder);
}

type Skip = { id: number; reason: SeatObstacle; known: boolean };

async function serve(seating: Seating, page: readonly Candidate[]) {
  const { course, work } = seating;
  const cadreIds = page.map(({ cadreId }) => cadreId);
  await lockPeople(seating, cadreIds);
  const standings = await standingsOf(seating, cadreIds);
  const offerExpiresAt = offerEnds(course, work.now).toISOString();
  const moves: Move[] = [];
  const skips: Skip[] = [];
  let left = freeSeats(course);
  for (const { id, cadreId, autoAccept, skipped } of page) {
    if (left <= 0) break;
    const standing = standings.get(cadreId);
    // why: that they wait here is no reason against a seat here
    const reason = standing ? obstacleOf(standing) : "not_eligible";
    if (reason !== null) {
      skips.push({ id, reason, known: skipped === reason });
      continue;
    }
    left -= 1;
    const from: EnrolmentStatus = "waitlisted";
    moves.push(
      autoAccept === 1
        ? { id, cadreId, from, to: "confirmed", act: "confirmed" }
        : { id, cadreId, from, to: "offered", act: "offered", offerExpiresAt },
    );
  }
  return { moves, skips };
}

/** Keeps why a seat passed by and when, and tells it in the history where it is another reason than the last time. */
async function noteSkips(seating: Seating, skips: readonly Skip[]): Promise<void> {
  for (const [reason, those] of Map.groupBy(skips, (skip) => skip.reason)) {
    await seating.sql
      .updateTable("Enrolment")
      .set({ skipped: reason, skippedAt: seating.work.at })
      .where(
        "id",
        "in",
        those.map(({ id }) => id),
      )
      .execute();
  }
  const news = skips.filter(({ known }) => !known);
  const status: EnrolmentStatus = "waitlisted";
  await writeEvents(
    seating,
    news.map(({ id, reason }) => ({ id, from: status, to: status, act: "skipped", reason })),
  );
}
