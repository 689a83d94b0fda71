import { inventName } from "#app/demo/names.ts";
import type { Random } from "#app/demo/random.ts";
import type { Move } from "#app/domain/enrolment/seating.server.ts";
import {
  addEnrolments,
  lockPeople,
  lockSeats,
  moveEnrolments,
  type Seating,
} from "#app/domain/enrolment/seating.server.ts";
import { obstacleOf, seatOrPlace } from "#app/domain/enrolment/seats.ts";
import { type JudgedStanding, standingsOf } from "#app/domain/enrolment/standing.server.ts";
import { actorLabel } from "#app/kernel/actor.ts";
import { invariant } from "#app/kernel/assert-never.ts";
import { addDays } from "#app/kernel/calendar.ts";
import { accept } from "#app/kernel/result.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";

type Wanted = {
  courseId: number;
  people: readonly number[];
  random: Random;
  /** how many of them may still wait for the committee */
  undecided: number;
  /** how many are sent at most */
  most?: number;
};

/** Days between the letters of the units and the committee's decision. */
const waited = 3;

/**
 * Sends people on an announced course by a letter of each unit, and gives each a seat, or a place on the waiting list
 * where there is none; the last of them may still wait for the committee. Whom something stands against is left out.
 * Answers how many have a seat.
 */
export async function seatPeople(
  work: Work,
  { courseId, people, random, undecided, most = Infinity }: Wanted,
): Promise<number> {
  const result = await work.transaction<number, never>(async (tx) => {
    const seating = await lockSeats(tx, work, courseId);
    invariant(seating, "the course has just been opened");
    await lockPeople(seating, people);
    const standings = await standingsOf(seating, people);
    const able = people.flatMap((cadreId) => {
      const standing = standings.get(cadreId);
      return standing && obstacleOf(standing) === null && !standing.active
        ? { cadreId, verdict: standing.verdict }
        : [];
    });
    const sent = await send(seating, able.slice(0, most), random);
    const seats = await approve(seating, sent, undecided);
    recordAudit(tx, {
      action: "enrolment.decided",
      subjectType: "course",
      subjectId: courseId,
      detail: { rows: sent.map(({ id }) => ({ enrolmentId: id })) },
    });
    return accept(seats);
  });
  invariant(result.ok, "seating invented people refuses nothing");
  return result.value;
}

type Fit = { cadreId: number } & Pick<JudgedStanding, "verdict">;
type Sent = { id: number; cadreId: number };

/** One letter of each unit, with its people in order. */
async function send(seating: Seating, fit: readonly Fit[], random: Random): Promise<Sent[]> {
  const { work, course } = seating;
  const unitOf = await unitsOf(seating, fit);
  const sent: Sent[] = [];
  for (const [unitId, own] of Map.groupBy(fit, ({ cadreId }) => unitOf.get(cadreId))) {
    if (unitId === undefined) continue;
    const { id: nominationId } = await seating.tx.nomination.create({
      data: {
        courseId: course.id,
        unitId,
        letterNumber: `${random.between(11, 240)}-CV/ĐU`,
        letterDate: addDays(work.today, -waited),
        signatory: inventName(random, random.chance(0.7) ? "male" : "female"),
        sentAt: new Date(work.now.getTime() - waited * 86_400_000).toISOString(),
        sentByLabel: actorLabel(work.actor),
      },
      select: { id: true },
    });
    const rows = own.map(({ cadreId, verdict }, index) => ({
      cadreId,
      verdict,
      status: "unit_approved" as const,
      source: "nominated" as const,
      act: "sent" as const,
      nominationId,
      rank: index + 1,
    }));
    const ids = await addEnrolments(seating, rows);
    sent.push(...own.map(({ cadreId }, index) => ({ cadreId, id: ids[index] ?? 0 })));
  }
  return sent;
}

async function unitsOf({ sql, work }: Seating, fit: readonly Fit[]): Promise<Map<number, number>> {
  const ids = fit.map(({ cadreId }) => cadreId);
  const rows = await sql
    .selectFrom("PostHolding")
    .where("cadreId", "in", ids.length === 0 ? [0] : ids)
    .where("placedFrom", "<=", work.today)
    .where("placedTo", ">=", work.today)
    .select(["cadreId", "unitId"])
    .orderBy("id", "desc")
    .execute();
  return new Map(rows.map(({ cadreId, unitId }) => [cadreId, unitId]));
}

/** The committee's decision on all but the last, who still wait for it. */
async function approve(
  seating: Seating,
  sent: readonly Sent[],
  undecided: number,
): Promise<number> {
  const decided = sent.slice(0, Math.max(1, sent.length - undecided));
  let { seatsTaken } = seating.course;
  const moves = decided.map(({ id, cadreId }): Move => {
    const to = seatOrPlace({ ...seating.course, seatsTaken });
    if (to === "confirmed") seatsTaken += 1;
    return { id, cadreId, from: "unit_approved", to, act: "approved" };
  });
  await moveEnrolments(seating, moves);
  return moves.filter(({ to }) => to === "confirmed").length;
}
