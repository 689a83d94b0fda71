import { changedFields } from "#app/domain/people/cadre.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { decideVersion, type VersionFacts, type VersionRefusal } from "./decide-version.ts";
import { type DraftRefusal, lockDraft, standardEvent } from "./draft-rows.server.ts";
import { isTermKnown } from "./draft-standard.server.ts";
import { isDrafter } from "./keeper.server.ts";

export type CorrectStandardInput = VersionFacts & {
  titleId: number;
  standardId: number;
  /** of the draft as the form was shown */
  revision: number;
};

export type CorrectStandardRefusal = "not_allowed" | "stale" | DraftRefusal | VersionRefusal;

const corrected = [
  "validFrom",
  "validTo",
  "source",
  "decisionNumber",
  "decisionDate",
  "toConfirm",
  "appliesTo",
  "termId",
] as const;

/**
 * Corrects from when to when a draft is to stand, for whom, and by which decision. Answers its id. Refuses not_allowed,
 * not_found, already_in_force, stale (saying just what stands there is no conflict), and what decideVersion refuses.
 */
export async function correctStandard(
  work: Work,
  { titleId, standardId, revision, ...facts }: CorrectStandardInput,
): Promise<Result<number, CorrectStandardRefusal>> {
  if (!(await isDrafter(work))) return refuse("not_allowed");
  const result = await work.transaction<number, CorrectStandardRefusal | "unchanged">(
    async (tx) => {
      const locked = await lockDraft(tx, work, { titleId, standardId });
      if (!locked.ok) return locked;
      const { draft, inForce } = locked.value;
      const before = { ...draft, toConfirm: draft.toConfirm ? 1 : 0 };
      const change = changedFields<(typeof corrected)[number], string | number | null>(
        corrected,
        before,
        facts,
      );
      if (Object.keys(change.after).length === 0) return refuse("unchanged");
      if (draft.revision !== revision) return refuse("stale");
      if (!(await isTermKnown(tx, facts))) return refuse("term_missing");
      const decision = decideVersion(facts, inForce);
      if (!decision.ok) return decision;

      await tx.titleStandard.update({
        where: { id: standardId },
        data: { ...facts, revision: { increment: 1 } },
      });
      recordAudit(tx, standardEvent("standard.corrected", draft, change));
      return accept(standardId);
    },
  );
  if (result.ok) return result;
  // why: the same form sent twice is done and needs no event
  return result.refusal === "unchanged" ? accept(standardId) : refuse(result.refusal);
}
