import { survivorOf } from "#app/domain/people/cadre-queries.server.ts";
import { viewerIn } from "#app/domain/people/cadre-rows.server.ts";
import { isPersonInScope, isUnitInScope } from "#app/domain/people/scope.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import type { Work } from "#app/platform/work.server.ts";
import type { EnrolmentStatus } from "./enrolment.ts";
import { canEnrolOneself, canKeepSeats, canReadRosters, canSend } from "./policy.ts";
import type { Seating } from "./seating.server.ts";

export type SharedRefusal = "not_found" | "not_allowed";

/** An enrolment as a command finds it before it locks the course. */
export type EnrolmentRow = {
  id: number;
  courseId: number;
  cadreId: number;
  hostUnitId: number;
};

async function rowOf(work: Work, enrolmentId: number): Promise<EnrolmentRow | null> {
  const row = await work.db.sql
    .selectFrom("Enrolment as e")
    .innerJoin("Course as c", "c.id", "e.courseId")
    .where("e.id", "=", enrolmentId)
    .select(["e.id", "e.courseId", "e.cadreId", "c.hostUnitId"])
    .executeTakeFirst();
  return row ?? null;
}

/**
 * Whoever keeps a course's seats: a course administrator with its host in scope, or the operator (null). Refuses
 * not_found (no such course that they see), not_allowed (they may read it).
 */
export async function courseKeeper(
  work: Work,
  courseId: number,
): Promise<Result<Viewer | null, SharedRefusal>> {
  if (work.actor.kind === "operator") return accept(null);
  const viewer = viewerIn(work);
  if (!viewer || !canReadRosters(viewer)) return refuse("not_found");
  const course = await work.db.sql
    .selectFrom("Course")
    .where("id", "=", courseId)
    .select(["hostUnitId", "status"])
    .executeTakeFirst();
  if (!course) return refuse("not_found");
  if (canSend(viewer)) return refuse(course.status === "draft" ? "not_found" : "not_allowed");
  if (!(await isUnitInScope(work.db.sql, viewer, course.hostUnitId))) return refuse("not_found");
  return canKeepSeats(viewer) ? accept(viewer) : refuse("not_allowed");
}

/** The same for the course of an enrolment; one's own row is not found here, as in every list. */
export async function keeperOfRow(
  work: Work,
  enrolmentId: number,
): Promise<Result<EnrolmentRow, SharedRefusal>> {
  const row = await rowOf(work, enrolmentId);
  if (!row) return refuse("not_found");
  const keeper = await courseKeeper(work, row.courseId);
  if (keeper.ok) return accept(row);
  if (keeper.refusal === "not_found") return refuse("not_found");
  const viewer = viewerIn(work);
  // why: an officer sees of a roster only the unit's own people
  const sees =
    viewer && (!canSend(viewer) || (await isPersonInScope(work.db.sql, viewer, row.cadreId)));
  return refuse(sees ? "not_allowed" : "not_found");
}

/** The person's own enrolment. Refuses not_found for anybody else's. */
export async function ownRow(
  work: Work,
  enrolmentId: number,
): Promise<Result<EnrolmentRow, "not_found">> {
  const viewer = viewerIn(work);
  if (!viewer || viewer.cadreId === null || !canEnrolOneself(viewer)) return refuse("not_found");
  const row = await rowOf(work, enrolmentId);
  const own = await survivorOf(work.db.sql, viewer.cadreId);
  return row?.cadreId === own ? accept(row) : refuse("not_found");
}

/** The enrolment of one of an officer's own people. Refuses not_found out of scope, not_allowed for one's own row. */
export async function officersRow(
  work: Work,
  enrolmentId: number,
): Promise<Result<EnrolmentRow, SharedRefusal>> {
  const viewer = viewerIn(work);
  if (!viewer || !canSend(viewer)) return refuse("not_found");
  const row = await rowOf(work, enrolmentId);
  if (!row || !(await isPersonInScope(work.db.sql, viewer, row.cadreId)))
    return refuse("not_found");
  return viewer.cadreId === row.cadreId ? refuse("not_allowed") : accept(row);
}

/** The person's own, an officer's own people's, or the course keeper's: who may take, decline and give back a seat. */
export async function rowToLeave(
  work: Work,
  enrolmentId: number,
): Promise<Result<EnrolmentRow, SharedRefusal>> {
  const own = await ownRow(work, enrolmentId);
  if (own.ok) return own;
  const sent = await officersRow(work, enrolmentId);
  if (sent.ok || sent.refusal === "not_allowed") return sent;
  return keeperOfRow(work, enrolmentId);
}

/** An enrolment of the locked course as it stands now. One statement. */
export async function readEnrolment({ sql, course }: Seating, id: number) {
  const row = await sql
    .selectFrom("Enrolment as e")
    .leftJoin("Nomination as n", "n.id", "e.nominationId")
    .where("e.id", "=", id)
    .where("e.courseId", "=", course.id)
    .select(["e.id", "e.cadreId", "e.status", "e.revision", "e.offerExpiresAt", "e.source"])
    .select(["e.returnedTo", "e.leaveAskedAt", "n.sentById"])
    .executeTakeFirst();
  // why: a check constraint names the states
  return row ? { ...row, status: row.status as EnrolmentStatus } : null;
}
