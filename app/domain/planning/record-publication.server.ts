import { changedFields } from "#app/domain/people/cadre.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { tidy } from "#app/kernel/vietnamese.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { decidePublication, type Publication, type PublicationRefusal } from "./publication.ts";
import { keepsRound, lockRound } from "./round-lock.server.ts";

export type RecordPublicationInput = Publication & {
  roundId: number;
  /** of the round as the form was shown */
  revision: number;
};

export type RecordPublicationRefusal = "not_found" | "not_allowed" | "stale" | PublicationRefusal;

const published = ["publicationNumber", "publicationDate", "status"] as const;

/**
 * Records number and day of the notice that made a list known, or corrects them (product 4.8); the list is published
 * from then on, and nobody sees more of it by that alone. Refuses not_found and not_allowed as recordDecision does,
 * stale (somebody else changed it since; saying just what stands there is no conflict), and what decidePublication
 * refuses.
 */
export async function recordPublication(
  work: Work,
  { roundId, revision, ...typed }: RecordPublicationInput,
): Promise<Result<number, RecordPublicationRefusal>> {
  const may = await keepsRound(work, roundId);
  if (!may.ok) return may;
  const stated = { ...typed, publicationNumber: tidy(typed.publicationNumber) };
  const result = await work.transaction<number, RecordPublicationRefusal | "unchanged">(
    async (tx) => {
      const before = await lockRound(tx, work, roundId);
      if (!before) return refuse("not_found");
      const decision = decidePublication(before, stated, work.today);
      if (!decision.ok) return decision;
      const after = { ...stated, status: "published" };
      const change = changedFields(published, before, after);
      if (Object.keys(change.after).length === 0) return refuse("unchanged");
      if (before.revision !== revision) return refuse("stale");

      await tx.planningRound.update({
        where: { id: roundId },
        data: { ...after, revision: { increment: 1 } },
      });
      recordAudit(tx, {
        action: "planning.published",
        subjectType: "planning_round",
        subjectId: roundId,
        detail: change,
      });
      return accept(roundId);
    },
  );
  if (result.ok) return result;
  // why: the same form sent twice is done and needs no event
  return result.refusal === "unchanged" ? accept(roundId) : refuse(result.refusal);
}
