import { post } from "#app/domain/messages/post.server.ts";
import { survivorOf } from "#app/domain/people/cadre-queries.server.ts";
import { viewerIn } from "#app/domain/people/cadre-rows.server.ts";
import { isPersonInScope } from "#app/domain/people/scope.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import {
  type AnswerRefusal,
  type Answered,
  canAnswerRequests,
  canReadRequests,
  decideAnswering,
  fieldsOf,
  requestNumber,
  type RequestState,
} from "./data-request.ts";

export type AnswerInput = {
  requestId: number;
  decision: Answered;
  /** where it was corrected, or why it was not */
  answer: string;
};

/**
 * Answers what a person asked to have corrected, and tells them; the correction itself is made where the data are kept.
 * Answers the request's id. Refuses not_found (out of scope, or another's to answer), not_allowed (who only reads),
 * own_request (nobody answers their own), already_answered, was_withdrawn.
 */
export async function answerDataRequest(
  work: Work,
  { requestId, decision, answer }: AnswerInput,
): Promise<Result<number, "not_found" | "not_allowed" | AnswerRefusal>> {
  const viewer = viewerIn(work);
  const found = viewer && (await personOf(work, viewer, requestId));
  if (!viewer || !found) return refuse("not_found");
  if (!canAnswerRequests(viewer)) return refuse("not_allowed");
  const { cadreId, isOwn } = found;
  return work.transaction<number, AnswerRefusal>(async (tx) => {
    // why: writing what stands there takes the row, so that of two answers the second finds the first
    await tx.dataRequest.updateMany({ where: { id: requestId }, data: { cadreId } });
    const { state, field } = await tx.dataRequest.findUniqueOrThrow({
      where: { id: requestId },
      select: { state: true, field: true },
    });
    // why: a check constraint names the states
    const decided = decideAnswering({ state: state as RequestState, isOwn });
    if (!decided.ok) return decided;

    await tx.dataRequest.update({
      where: { id: requestId },
      data: { state: decision, answer, answeredById: viewer.accountId, closedAt: work.at },
    });
    await post(tx, work, {
      kind: "data_request_answered",
      params: { code: requestNumber(requestId), decision, answer },
      recipient: { to: "cadre", cadreId },
    });
    recordAudit(tx, {
      action: decision === "accepted" ? "data_request.accepted" : "data_request.refused",
      subjectType: "cadre",
      subjectId: cadreId,
      detail: { requestId, field, answer },
    });
    return accept(requestId);
  });
}

/** Whose request it is, where the viewer reads requests of that person about that field; null else. */
async function personOf(
  work: Work,
  viewer: Viewer,
  id: number,
): Promise<{ cadreId: number; isOwn: boolean } | null> {
  if (!canReadRequests(viewer)) return null;
  const request = await work.db.prisma.dataRequest.findUnique({
    where: { id, field: { in: fieldsOf(viewer) } },
    select: { cadreId: true },
  });
  if (!request || !(await isPersonInScope(work.db.sql, viewer, request.cadreId))) return null;
  const own = viewer.cadreId === null ? null : await survivorOf(work.db.sql, viewer.cadreId);
  return { cadreId: request.cadreId, isOwn: request.cadreId === own };
}
