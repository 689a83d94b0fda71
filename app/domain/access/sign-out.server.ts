import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";

/** Ends one session of an account: by signing out, or from the list of one's sign-ins. Refusal: not_found. */
export async function endSession(
  work: Work,
  input: { sessionId: number; accountId: number; reason: "signed_out" | "revoked" },
): Promise<Result<null, "not_found">> {
  return work.transaction(async (tx) => {
    const ended = await tx.session.updateMany({
      where: { id: input.sessionId, accountId: input.accountId, endedAt: null },
      data: { endedAt: work.at, endReason: input.reason },
    });
    if (ended.count === 0) return refuse("not_found");
    recordAudit(tx, {
      action: "session.ended",
      subjectType: "account",
      subjectId: input.accountId,
      detail: { session: input.sessionId, reason: input.reason },
    });
    return accept(null);
  });
}
