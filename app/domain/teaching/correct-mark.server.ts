import { isCourseSeen } from "#app/domain/courses/scope.server.ts";
import { lockSeats, type Seating } from "#app/domain/enrolment/seating.server.ts";
import { viewerIn } from "#app/domain/people/cadre-rows.server.ts";
import { actorLabel } from "#app/kernel/actor.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { insertRows } from "#app/platform/prepared.server.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { replaceMarks } from "./enter-marks.server.ts";
import { ruleOfMarks } from "./mark-rule.server.ts";
import { canEnterMarks, keepsRolls } from "./policy.ts";

export type AskCorrectionInput = {
  courseId: number;
  enrolmentId: number;
  attempt: number;
  /** tenths; null = the person did not come to it */
  tenths: number | null;
  reason: string;
};

export type AskCorrectionRefusal =
  | "not_found"
  | "not_allowed"
  | "record_closed"
  | "own_row"
  | "no_mark"
  | "not_frozen"
  | "mark_unchanged"
  | "correction_open";

/**
 * Asks for a mark that is frozen to be another, and answers the correction's id; somebody else decides (product 4.4).
 * Refuses not_found, not_allowed, record_closed, own_row, no_mark (nothing stands there), not_frozen (it can still be
 * corrected at once), mark_unchanged, correction_open (one waits already).
 */
export async function askCorrection(
  work: Work,
  { courseId, enrolmentId, attempt, tenths, reason }: AskCorrectionInput,
): Promise<Result<number, AskCorrectionRefusal>> {
  const viewer = viewerIn(work);
  if (!viewer || !(await isCourseSeen(work.db.sql, viewer, courseId))) return refuse("not_found");
  if (!canEnterMarks(viewer)) return refuse("not_allowed");
  return work.transaction<number, AskCorrectionRefusal>(async (tx) => {
    const seating = await lockSeats(tx, work, courseId);
    const row = seating && (await rowOf(seating, { enrolmentId, attempt }));
    if (!seating || !row) return refuse("not_found");
    if (isClosed(seating)) return refuse("record_closed");
    if (row.cadreId === viewer.cadreId) return refuse("own_row");
    if (row.markId === null) return refuse("no_mark");
    const rule = await ruleOfMarks(seating.sql, courseId);
    const frozenAfter = rule?.frozenAfter ?? null;
    if (frozenAfter === null || work.today <= frozenAfter) return refuse("not_frozen");
    if (row.tenths === tenths) return refuse("mark_unchanged");
    if (row.openId !== null) return refuse("correction_open");

    const asked = {
      askedAt: work.at,
      askedBy: actorLabel(work.actor),
      askedById: viewer.accountId,
    };
    await insertRows(seating.sql, "MarkCorrection", [
      { enrolmentId, attempt, tenths, reason, ...asked },
    ]);
    const opened = await rowOf(seating, { enrolmentId, attempt });
    recordAudit(tx, {
      action: "course.correction_asked",
      subjectType: "enrolment",
      subjectId: enrolmentId,
      detail: { attempt, before: row.tenths, after: tenths, reason },
    });
    return accept(opened?.openId ?? 0);
  });
}

export type DecideCorrectionInput = {
  courseId: number;
  correctionId: number;
  decision: "accepted" | "refused";
  /** needed to refuse */
  reason: string | null;
};

export type DecideCorrectionRefusal =
  | "not_found"
  | "not_allowed"
  | "record_closed"
  | "own_row"
  | "own_correction"
  | "already_decided"
  | "reason_missing";

/**
 * Decides on the correction of a frozen mark: accepted, the new mark stands from now on and the old one keeps when it was
 * replaced. Refuses not_found, not_allowed (course administrators decide), record_closed, own_row, own_correction (nobody
 * decides on what they asked for), already_decided, reason_missing.
 */
export async function decideCorrection(
  work: Work,
  { courseId, correctionId, decision, reason }: DecideCorrectionInput,
): Promise<Result<number, DecideCorrectionRefusal>> {
  const viewer = viewerIn(work);
  if (!viewer || !(await isCourseSeen(work.db.sql, viewer, courseId))) return refuse("not_found");
  if (!keepsRolls(viewer)) return refuse("not_allowed");
  return work.transaction<number, DecideCorrectionRefusal>(async (tx) => {
    const seating = await lockSeats(tx, work, courseId);
    const correction = seating && (await correctionOf(seating, correctionId));
    if (!seating || !correction) return refuse("not_found");
    if (isClosed(seating)) return refuse("record_closed");
    if (correction.decidedAt !== null) return refuse("already_decided");
    if (correction.askedById === viewer.accountId) return refuse("own_correction");
    const { enrolmentId, attempt, tenths } = correction;
    const row = await rowOf(seating, { enrolmentId, attempt });
    if (row?.cadreId === viewer.cadreId) return refuse("own_row");
    if (decision === "refused" && reason === null) return refuse("reason_missing");

    await seating.sql
      .updateTable("MarkCorrection")
      .set({
        decision,
        decisionReason: reason,
        decidedAt: work.at,
        decidedBy: actorLabel(work.actor),
        decidedById: viewer.accountId,
      })
      .where("id", "=", correctionId)
      .execute();
    if (decision === "accepted")
      await replaceMarks(seating, {
        written: [{ enrolmentId, attempt, tenths }],
        replaced: [row?.markId ?? null].filter((id) => id !== null),
        reason: correction.reason,
      });
    recordAudit(tx, {
      action: decision === "accepted" ? "course.correction_accepted" : "course.correction_refused",
      subjectType: "enrolment",
      subjectId: enrolmentId,
      detail: { correctionId, attempt, before: row?.tenths ?? null, after: tenths, reason },
    });
    return accept(correctionId);
  });
}

const isClosed = ({ course }: Seating): boolean =>
  course.status === "closed" || course.status === "cancelled";

/** A person of the locked course, with the mark of an attempt that stands and a correction that waits. */
const rowOf = (
  { sql, course }: Seating,
  { enrolmentId, attempt }: { enrolmentId: number; attempt: number },
) =>
  sql
    .selectFrom("Enrolment as e")
    .leftJoin("CourseMark as m", (join) =>
      join
        .onRef("m.enrolmentId", "=", "e.id")
        .on("m.attempt", "=", attempt)
        .on("m.replacedAt", "is", null),
    )
    .leftJoin("MarkCorrection as k", (join) =>
      join
        .onRef("k.enrolmentId", "=", "e.id")
        .on("k.attempt", "=", attempt)
        .on("k.decidedAt", "is", null),
    )
    .where("e.id", "=", enrolmentId)
    .where("e.courseId", "=", course.id)
    .where("e.status", "in", ["confirmed", "attending"])
    .select(["e.cadreId", "m.id as markId", "m.tenths", "k.id as openId"])
    .executeTakeFirst();

const correctionOf = ({ sql, course }: Seating, correctionId: number) =>
  sql
    .selectFrom("MarkCorrection as k")
    .innerJoin("Enrolment as e", "e.id", "k.enrolmentId")
    .where("k.id", "=", correctionId)
    .where("e.courseId", "=", course.id)
    .select(["k.enrolmentId", "k.attempt", "k.tenths", "k.reason", "k.askedById", "k.decidedAt"])
    .executeTakeFirst();
