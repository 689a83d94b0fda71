import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { type AuditedEvent } from "#app/platform/audit-log.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { sqlIn, type Work } from "#app/platform/work.server.ts";
import { lockStandards } from "./keeper.server.ts";
import { type StandardEvent, standardsSubject } from "./standard-events.ts";
import { type LoadedStandard, loadStandards } from "./standards.server.ts";

export type DraftRefusal = "not_found" | "already_in_force";

/** A draft, held against every other change of standards, with the versions of its title that are in force. */
export type LockedDraft = { draft: LoadedStandard; inForce: LoadedStandard[] };

/** Locks the standards and reads a draft of a title. Refuses not_found, already_in_force: then it never changes. */
export async function lockDraft(
  tx: Tx,
  work: Work,
  { titleId, standardId }: { titleId: number; standardId: number },
): Promise<Result<LockedDraft, DraftRefusal>> {
  await lockStandards(tx);
  const versions = await loadStandards(sqlIn(tx, work), { titleIds: [titleId], drafts: true });
  const draft = versions.find(({ id }) => id === standardId);
  if (!draft) return refuse("not_found");
  if (draft.publishedAt !== null) return refuse("already_in_force");
  return accept({ draft, inForce: versions.filter(({ publishedAt }) => publishedAt !== null) });
}

/** Counts a change of a draft: whoever has its older state open is told so. */
export async function touchDraft(tx: Tx, standardId: number): Promise<void> {
  await tx.titleStandard.update({
    where: { id: standardId },
    data: { revision: { increment: 1 } },
  });
}

/** The event of a change of a title's standards. */
export const standardEvent = (
  action: StandardEvent,
  { id, titleId, validFrom }: Pick<LoadedStandard, "id" | "titleId" | "validFrom">,
  detail: Record<string, unknown>,
): AuditedEvent => ({
  action,
  subjectType: standardsSubject,
  subjectId: titleId,
  detail: { standardId: id, validFrom, ...detail },
});
