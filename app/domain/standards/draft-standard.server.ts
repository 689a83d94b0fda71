import { actorLabel } from "#app/kernel/actor.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { onceOnly, type OnceRefusal, writeReceipt } from "#app/platform/receipt.server.ts";
import { recordAudit, sqlIn, type Work } from "#app/platform/work.server.ts";
import { decideVersion, type VersionFacts, type VersionRefusal } from "./decide-version.ts";
import { standardEvent } from "./draft-rows.server.ts";
import { isDrafter, lockStandards } from "./keeper.server.ts";
import { loadStandards } from "./standards.server.ts";
import { versionBefore } from "./versions.ts";
import { writeRequirements } from "./write-requirements.server.ts";

export type DraftStandardInput = VersionFacts & {
  titleId: number;
  /** with the requirements of the version before it, or with none */
  start: "copy" | "empty";
  /** of the form; null = none */
  key: string | null;
};

export type DraftStandardRefusal =
  | "not_allowed"
  | "not_found"
  | "nothing_to_copy"
  | VersionRefusal
  | OnceRefusal;

/**
 * Drafts a version of a title's standard from a day on and answers its id; nobody is judged by a draft. Refuses
 * not_allowed (not an administrator or planner of the whole province), not_found, nothing_to_copy (no version of the
 * title has begun by then), and what decideVersion refuses.
 */
export async function draftStandard(
  work: Work,
  input: DraftStandardInput,
): Promise<Result<number, DraftStandardRefusal>> {
  if (!(await isDrafter(work))) return refuse("not_allowed");
  return onceOnly(work, input.key, input, () => insertDraft(work, input));
}

function insertDraft(
  work: Work,
  { key, start, titleId, ...facts }: DraftStandardInput,
): Promise<Result<number, DraftStandardRefusal>> {
  return work.transaction<number, DraftStandardRefusal>(async (tx) => {
    await lockStandards(tx);
    if ((await tx.title.count({ where: { id: titleId } })) === 0) return refuse("not_found");
    if (!(await isTermKnown(tx, facts))) return refuse("term_missing");
    const inForce = await loadStandards(sqlIn(tx, work), { titleIds: [titleId], drafts: false });
    const decision = decideVersion(facts, inForce);
    if (!decision.ok) return decision;
    const before = versionBefore(inForce, { id: null, validFrom: facts.validFrom });
    if (start === "copy" && before === null) return refuse("nothing_to_copy");

    const { id } = await tx.titleStandard.create({
      data: { ...facts, titleId, draftedAt: work.at, draftedBy: actorLabel(work.actor) },
      select: { id: true },
    });
    const requirements = start === "copy" && before !== null ? before.requirements : [];
    await writeRequirements(tx, [{ id, requirements }]);
    await writeReceipt(tx, work, key, id);
    const version = { id, titleId, validFrom: facts.validFrom };
    const copied = start === "copy" ? before?.id : null;
    recordAudit(tx, standardEvent("standard.drafted", version, { after: facts, copied }));
    return accept(id);
  });
}

/** A version for one term names one that there is. */
export async function isTermKnown(tx: Tx, { termId }: { termId: number | null }): Promise<boolean> {
  return termId === null || (await tx.term.count({ where: { id: termId } })) === 1;
}
