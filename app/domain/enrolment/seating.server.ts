import { sql as raw } from "kysely";
import { actorLabel } from "#app/kernel/actor.ts";
import { invariant } from "#app/kernel/assert-never.ts";
import type { Sql, Tx } from "#app/platform/db.server.ts";
import { insertRows, prepared } from "#app/platform/prepared.server.ts";
import { sqlIn, type Work } from "#app/platform/work.server.ts";
import {
  canMove,
  type EnrolmentAct,
  type EnrolmentSource,
  type EnrolmentStatus,
  holdsSeat,
  isActive,
} from "./enrolment.ts";
import type { SeatCourse } from "./seats.ts";
import { tell } from "./tell.server.ts";

// why: callers have looked up what may be seen; what a locked course holds is read by ids alone

export type LockedCourse = SeatCourse & {
  id: number;
  code: string;
  programmeId: number;
  versionId: number;
  hostUnitId: number;
  endsOn: string;
  place: string | null;
  revision: number;
};

/** One transaction on the seats of one course, which it has locked. */
export type Seating = { tx: Tx; sql: Sql; work: Work; course: LockedCourse };

/**
 * Locks a course by writing it, as the first statement of a transaction: whoever else wants one of its seats waits.
 * Null when there is none. One statement.
 */
export async function lockSeats(tx: Tx, work: Work, courseId: number): Promise<Seating | null> {
  const sql = sqlIn(tx, work);
  const [course] = await lockCourse(sql, { courseId });
  return course ? { tx, sql, work, course } : null;
}

const lockCourse = prepared((sql, { courseId }: { courseId: number }) =>
  sql
    .updateTable("Course")
    .set({ seatTurn: raw<number>`"seatTurn" + 1` })
    .where("id", "=", courseId)
    .returning(["id", "code", "programmeId", "versionId", "hostUnitId", "status", "policy"])
    .returning(["startsOn", "endsOn", "place", "capacity", "seatsTaken", "offerHours", "revision"])
    .returning(["nominationEndsOn", "approvalEndsOn", "promotionStopsOn", "withdrawalEndsOn"]),
);

/** Locks people by writing, in the order of their ids, so that two courses never seat one of them at once. */
export async function lockPeople({ sql }: Seating, cadreIds: readonly number[]): Promise<void> {
  const ids = [...new Set(cadreIds)].toSorted((a, b) => a - b);
  if (ids.length === 0) return;
  await takeTurns(sql, { ids });
}

const takeTurns = prepared((sql, { ids }: { ids: readonly number[] }) =>
  sql
    .insertInto("SeatTurn")
    .values(ids.map((cadreId) => ({ cadreId, turn: 1 })))
    .onConflict((conflict) =>
      conflict.column("cadreId").doUpdateSet({ turn: raw<number>`"SeatTurn"."turn" + 1` }),
    ),
);

export type Move = {
  id: number;
  cadreId: number;
  from: EnrolmentStatus;
  to: EnrolmentStatus;
  act: EnrolmentAct;
  reason?: string | null;
  /** columns of the act itself */
  set?: { nominationId?: number; rank?: number | null; verdict?: string };
  /** of an offer */
  offerExpiresAt?: string;
};

/**
 * Moves enrolments of the locked course from one status to another, writes an event for each, and changes the number
 * of seats taken by what that gives and frees. The only place that writes a status.
 */
export async function moveEnrolments(seating: Seating, moves: readonly Move[]): Promise<void> {
  if (moves.length === 0) return;
  const { sql, work } = seating;
  for (const alike of Map.groupBy(moves, likeness).values()) {
    const [first] = alike;
    if (!first) continue;
    invariant(canMove(first.from, first.to), `an enrolment goes from ${first.from} to ${first.to}`);
    const ids = alike.map(({ id }) => id);
    const { numUpdatedRows } = await sql
      .updateTable("Enrolment")
      .set({
        ...columnsOf(first, work),
        revision: raw<number>`"revision" + 1`,
        updatedAt: work.at,
        updatedBy: actorLabel(work.actor),
      })
      .where("id", "in", ids)
      .where("status", "=", first.from)
      .executeTakeFirst();
    invariant(Number(numUpdatedRows) === ids.length, "a locked course's enrolments stay as read");
  }
  await writeEvents(
    seating,
    moves.map(({ id, from, to, act, reason = null }) => ({ id, from, to, act, reason })),
  );
  const gained = moves.reduce((sum, { from, to }) => sum + seatsOf(to) - seatsOf(from), 0);
  await changeSeats(seating, gained);
  await tell(
    seating,
    moves.map(({ reason = null, ...move }) => ({ ...move, reason })),
  );
}

const seatsOf = (status: EnrolmentStatus): number => (holdsSeat(status) ? 1 : 0);

const likeness = ({ from, to, reason = null, set = {}, offerExpiresAt = "" }: Move): string =>
  JSON.stringify([from, to, reason, set, offerExpiresAt]);

function columnsOf({ from, to, reason = null, set = {}, offerExpiresAt }: Move, work: Work) {
  const leavesSeat = (from === "confirmed" || from === "attending") && !isActive(to);
  return {
    ...set,
    status: to,
    returnedTo: null,
    returnReason: null,
    offerExpiresAt: to === "offered" ? (offerExpiresAt ?? null) : null,
    ...(to === "offered" ? { offeredAt: work.at } : {}),
    ...(to === "waitlisted" ? { waitingSince: work.at } : {}),
    ...(to === "confirmed" ? { seatFrom: work.today, skipped: null, skippedAt: null } : {}),
    ...(leavesSeat ? { seatUntil: work.today } : {}),
    ...(isActive(to) ? {} : { endReason: reason }),
  };
}

async function changeSeats({ sql, course }: Seating, gained: number): Promise<void> {
  if (gained === 0) return;
  await addToSeats(sql, { gained, courseId: course.id });
  course.seatsTaken += gained;
}

const addToSeats = prepared((sql, { gained, courseId }: { gained: number; courseId: number }) =>
  sql
    .updateTable("Course")
    .set({ seatsTaken: raw<number>`"seatsTaken" + ${gained}` })
    .where("id", "=", courseId),
);

export type NewEnrolment = {
  cadreId: number;
  status: EnrolmentStatus;
  source: EnrolmentSource;
  act: EnrolmentAct;
  /** canonical JSON: how eligibility was judged */
  verdict: string;
  nominationId?: number | null;
  rank?: number | null;
  autoAccept?: boolean;
};

/** Adds rows for people of whom none is active in the locked course; answers their ids in the order given. */
export async function addEnrolments(
  seating: Seating,
  added: readonly NewEnrolment[],
): Promise<number[]> {
  if (added.length === 0) return [];
  const { sql, work, course } = seating;
  const rows = await insertEnrolments(
    sql,
    added.map((one) => enrolmentRow(work, course, one)),
  );
  const idOf = new Map(rows.map(({ id, cadreId }) => [cadreId, id]));
  const ids = added.map(({ cadreId }) => idOf.get(cadreId) ?? 0);
  await writeEvents(
    seating,
    added.map(({ act, status }, index) => ({
      id: ids[index] ?? 0,
      from: null,
      to: status,
      act,
      reason: null,
    })),
  );
  await changeSeats(
    seating,
    added.reduce((sum, { status }) => sum + seatsOf(status), 0),
  );
  await tell(
    seating,
    added.map(({ cadreId, act, status: to }, index) => ({
      id: ids[index] ?? 0,
      cadreId,
      act,
      to,
      reason: null,
    })),
  );
  return ids;
}

function enrolmentRow(work: Work, course: LockedCourse, { act: _act, ...added }: NewEnrolment) {
  const { cadreId, status, source, verdict } = added;
  return {
    courseId: course.id,
    programmeId: course.programmeId,
    cadreId,
    originCadreId: cadreId,
    status,
    source,
    verdict,
    nominationId: added.nominationId ?? null,
    rank: added.rank ?? null,
    priority: 0,
    autoAccept: added.autoAccept ? 1 : 0,
    waitingSince: status === "waitlisted" ? work.at : null,
    seatFrom: status === "confirmed" ? work.today : null,
    revision: 1,
    requestedAt: work.at,
    updatedAt: work.at,
    updatedBy: actorLabel(work.actor),
  };
}

type EnrolmentRow = ReturnType<typeof enrolmentRow>;

const insertion = (sql: Sql, rows: readonly EnrolmentRow[]) =>
  sql.insertInto("Enrolment").values(rows).returning(["id", "cadreId"]);

const insertEnrolment = prepared((sql, row: EnrolmentRow) => insertion(sql, [row]));

async function insertEnrolments(sql: Sql, rows: readonly EnrolmentRow[]) {
  const [only] = rows;
  return only && rows.length === 1 ? insertEnrolment(sql, only) : insertion(sql, rows).execute();
}

type Noted = {
  returnedTo?: string | null;
  returnReason?: string | null;
  leaveAskedAt?: string | null;
  leaveReason?: string | null;
  priority?: number;
  rank?: number;
  rankReason?: string;
};

/** Notes on a row of the locked course what changes no status. */
export async function noteEnrolment(
  { sql, work }: Seating,
  id: number,
  columns: Noted,
): Promise<void> {
  await sql
    .updateTable("Enrolment")
    .set({
      ...columns,
      revision: raw<number>`"revision" + 1`,
      updatedAt: work.at,
      updatedBy: actorLabel(work.actor),
    })
    .where("id", "=", id)
    .execute();
}

export type Happening = {
  id: number;
  from: EnrolmentStatus | null;
  to: EnrolmentStatus;
  act: EnrolmentAct;
  reason: string | null;
};

/** Rows of history; what changes no status says the same one twice. */
export async function writeEvents({ sql, work }: Seating, events: readonly Happening[]) {
  const byAccountId = work.actor.kind === "account" ? work.actor.accountId : null;
  await insertRows(
    sql,
    "EnrolmentEvent",
    events.map(({ id, from, to, act, reason }) => ({
      enrolmentId: id,
      act,
      fromStatus: from,
      toStatus: to,
      at: work.at,
      by: actorLabel(work.actor),
      byAccountId,
      reason,
    })),
  );
}
