import { revokeOfCompletion } from "#app/domain/certificates/revoke-certificate.server.ts";
import { keeperOf } from "#app/domain/courses/keeper.server.ts";
import { lockSeats, moveEnrolments, type Seating } from "#app/domain/enrolment/seating.server.ts";
import { actorLabel } from "#app/kernel/actor.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { tidy } from "#app/kernel/vietnamese.ts";
import { insertRows } from "#app/platform/prepared.server.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";

export type AskVoidInput = {
  courseId: number;
  completionId: number;
  /** the paper by which the result is voided */
  documentNumber: string;
  /** yyyy-mm-dd */
  documentDate: string;
  reason: string;
};

export type AskVoidRefusal =
  | "not_found"
  | "not_allowed"
  | "own_row"
  | "not_completed"
  | "document_in_future"
  | "document_before_closing"
  | "void_open"
  | "already_voided";

/**
 * Asks for a recognised completion to be voided by a document, and answers the id of what was asked; somebody else decides
 * (product 3: a completion is voided by a reversing entry, never deleted). Refuses not_found, not_allowed, own_row,
 * not_completed (nothing was recognised), document_in_future, document_before_closing (it cannot speak of a result that
 * was not recognised yet), void_open (one waits already), already_voided.
 */
export async function askVoid(
  work: Work,
  { courseId, completionId, documentDate, ...stated }: AskVoidInput,
): Promise<Result<number, AskVoidRefusal>> {
  const keeper = await keeperOf(work, courseId);
  if (!keeper.ok) return keeper;
  const { cadreId, accountId } = keeper.value;
  return work.transaction<number, AskVoidRefusal>(async (tx) => {
    const seating = await lockSeats(tx, work, courseId);
    const completion = seating && (await completionOf(seating, completionId));
    if (!seating || !completion) return refuse("not_found");
    if (completion.cadreId === cadreId) return refuse("own_row");
    if (completion.outcome !== "completed") return refuse("not_completed");
    if (documentDate > work.today) return refuse("document_in_future");
    if (documentDate < completion.recognitionDate) return refuse("document_before_closing");
    if (completion.status === "voided") return refuse("already_voided");
    if (completion.voidId !== null) return refuse("void_open");

    const documentNumber = tidy(stated.documentNumber);
    const reason = tidy(stated.reason);
    await insertRows(seating.sql, "CompletionVoid", [
      {
        completionId,
        documentNumber,
        documentDate,
        reason,
        askedAt: work.at,
        askedBy: actorLabel(work.actor),
        askedById: accountId,
      },
    ]);
    recordAudit(tx, {
      action: "completion.void_asked",
      subjectType: "enrolment",
      subjectId: completion.enrolmentId,
      detail: { completionId, documentNumber, documentDate, reason },
    });
    const asked = await completionOf(seating, completionId);
    return accept(asked?.voidId ?? 0);
  });
}

export type DecideVoidInput = {
  courseId: number;
  voidId: number;
  decision: "accepted" | "refused";
  /** needed to refuse */
  reason: string | null;
};

export type DecideVoidRefusal =
  | "not_found"
  | "not_allowed"
  | "own_row"
  | "own_request"
  | "already_decided"
  | "reason_missing";

/**
 * Decides on voiding a completion. Accepted, its evidence counts on no day any more, its certificates are revoked by the
 * same document and keep their numbers, and the need that it met is open again, all in one transaction. Answers the
 * completion's id. Refuses not_found, not_allowed, own_row, own_request (nobody decides on what they asked for),
 * already_decided, reason_missing.
 */
export async function decideVoid(
  work: Work,
  { courseId, voidId, decision, reason }: DecideVoidInput,
): Promise<Result<number, DecideVoidRefusal>> {
  const keeper = await keeperOf(work, courseId);
  if (!keeper.ok) return keeper;
  const { cadreId, accountId } = keeper.value;
  return work.transaction<number, DecideVoidRefusal>(async (tx) => {
    const seating = await lockSeats(tx, work, courseId);
    const asked = seating && (await voidOf(seating, voidId));
    if (!seating || !asked) return refuse("not_found");
    if (asked.decision !== null) return refuse("already_decided");
    if (asked.askedById === accountId) return refuse("own_request");
    if (asked.cadreId === cadreId) return refuse("own_row");
    if (decision === "refused" && reason === null) return refuse("reason_missing");

    await seating.sql
      .updateTable("CompletionVoid")
      .set({
        decision,
        decisionReason: reason,
        decidedAt: work.at,
        decidedBy: actorLabel(work.actor),
        decidedById: accountId,
      })
      .where("id", "=", voidId)
      .execute();
    const { completionId, enrolmentId } = asked;
    if (decision === "accepted") await reverse(seating, asked);
    recordAudit(tx, {
      action: decision === "accepted" ? "completion.voided" : "completion.void_refused",
      subjectType: "enrolment",
      subjectId: enrolmentId,
      detail: { completionId, voidId, documentNumber: asked.documentNumber, reason },
    });
    return accept(completionId);
  });
}

type Asked = NonNullable<Awaited<ReturnType<typeof voidOf>>>;

async function reverse(seating: Seating, asked: Asked): Promise<void> {
  const { sql, work } = seating;
  const { completionId, enrolmentId, cadreId, reason, documentNumber, documentDate } = asked;
  await moveEnrolments(seating, [
    { id: enrolmentId, cadreId, from: "completed", to: "voided", act: "voided", reason },
  ]);
  await sql
    .updateTable("Evidence")
    // why: a statement that ends on its first day stands on no day
    .set((eb) => ({ replacedOn: eb.ref("statedOn") }))
    .where("completionId", "=", completionId)
    .execute();
  await revokeOfCompletion(sql, work, completionId, { documentNumber, documentDate, reason });
}

/** A completion of the locked course, with the voiding that waits or was accepted. */
const completionOf = ({ sql, course }: Seating, completionId: number) =>
  sql
    .selectFrom("Completion as k")
    .innerJoin("Enrolment as e", "e.id", "k.enrolmentId")
    .leftJoin("CompletionVoid as v", (join) =>
      join
        .onRef("v.completionId", "=", "k.id")
        .on((eb) => eb.or([eb("v.decision", "is", null), eb("v.decision", "=", "accepted")])),
    )
    .where("k.id", "=", completionId)
    .where("k.courseId", "=", course.id)
    .select(["k.enrolmentId", "k.outcome", "k.recognitionDate"])
    .select(["e.cadreId", "e.status", "v.id as voidId"])
    .executeTakeFirst();

const voidOf = ({ sql, course }: Seating, voidId: number) =>
  sql
    .selectFrom("CompletionVoid as v")
    .innerJoin("Completion as k", "k.id", "v.completionId")
    .innerJoin("Enrolment as e", "e.id", "k.enrolmentId")
    .where("v.id", "=", voidId)
    .where("k.courseId", "=", course.id)
    .select(["v.completionId", "v.documentNumber", "v.documentDate", "v.reason"])
    .select(["v.askedById", "v.decision", "k.enrolmentId", "e.cadreId"])
    .executeTakeFirst();
