import { sql } from "kysely";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db } from "#app/platform/db.server.ts";
import { type ActFacts, actsOn } from "./acts.ts";
import type { EnrolmentAct, EnrolmentStatus } from "./enrolment.ts";
import { withPosts } from "./people-shown.server.ts";
import { isOwnRow } from "./policy.ts";
import { sourceOf, statusOf } from "./row-view.ts";
import { enrolmentsSeen } from "./scope.server.ts";
import type { SeatObstacle } from "./seats.ts";
import { readVerdicts } from "./verdict-lines.server.ts";
import { numberOnList } from "./waiting-queries.server.ts";

/**
 * An enrolment with its course, letter and whole history, and what the viewer may do with it now; null for one that
 * they do not read. At most nine statements.
 */
export async function findEnrolment(db: Db, viewer: Viewer, id: number) {
  const row = await enrolmentsSeen(db.sql, viewer)
    .innerJoin("Cadre as c", "c.id", "e.cadreId")
    .innerJoin("Programme as p", "p.id", "k.programmeId")
    .leftJoin("Nomination as n", "n.id", "e.nominationId")
    .where("e.id", "=", id)
    .select(["e.id", "e.courseId", "e.cadreId", "e.status", "e.source", "e.priority", "e.rank"])
    .select(["e.rankReason", "e.waitingSince", "e.autoAccept", "e.offeredAt", "e.offerExpiresAt"])
    .select(["e.returnedTo", "e.returnReason", "e.leaveAskedAt", "e.leaveReason", "e.skipped"])
    .select(["e.skippedAt", "e.seatFrom", "e.seatUntil", "e.endReason", "e.revision"])
    .select(["e.requestedAt", "e.verdict", "c.fullName", "c.birthDate", "c.phone"])
    .select(["n.letterNumber", "n.letterDate", "n.signatory", "n.sentById"])
    .select(["k.code", "k.startsOn", "k.endsOn", "k.place", "k.policy", "p.disclosesPlanning"])
    .select(["k.status as courseStatus", "k.nominationEndsOn", "k.approvalEndsOn"])
    .select(["k.promotionStopsOn", "k.withdrawalEndsOn"])
    .select(sql<string>`coalesce(${sql.ref("k.name")}, ${sql.ref("p.name")})`.as("courseName"))
    .executeTakeFirst();
  if (!row) return null;
  const [shown] = await withPosts(db.sql, viewer, [statusOf(row)]);
  if (!shown) return null;
  const isWaiting = shown.status === "waitlisted";
  const number = isWaiting
    ? await numberOnList(db, { courseId: row.courseId, enrolmentId: id })
    : null;
  const { lines, names } = await readVerdicts(
    db.sql,
    // why: of one's own row nothing is told by which one could learn of a planned title
    [isOwnRow(viewer, row) ? null : row.verdict],
    row.startsOn,
  );
  const facts: ActFacts = { ...shown, course: { ...row, status: row.courseStatus } };
  const { verdict: _verdict, ...told } = shown;
  return {
    ...told,
    source: sourceOf(row.source),
    skipped: row.skipped as SeatObstacle | null, // why: only obstacles are written there
    number,
    lines: lines[0] ?? [],
    names,
    history: await historyOf(db, id),
    acts: actsOn(viewer, facts),
  };
}

export type EnrolmentShown = NonNullable<Awaited<ReturnType<typeof findEnrolment>>>;

/** What happened to an enrolment, the newest first; callers have found it by their scope. One statement. */
async function historyOf(db: Db, id: number) {
  const rows = await db.sql
    .selectFrom("EnrolmentEvent as v")
    .leftJoin("Account as a", "a.id", "v.byAccountId")
    .where("v.enrolmentId", "=", id)
    .select(["v.id", "v.act", "v.fromStatus", "v.toStatus", "v.at", "v.reason", "v.by"])
    .select(["a.displayName as byName"])
    .orderBy("v.id", "desc")
    .execute();
  return rows.map((event) => ({
    ...event,
    act: event.act as EnrolmentAct, // why: only such words are written
    toStatus: event.toStatus as EnrolmentStatus, // why: only such words are written
  }));
}

export type HistoryEvent = Awaited<ReturnType<typeof historyOf>>[number];
