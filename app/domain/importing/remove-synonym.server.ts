import { lockStandards } from "#app/domain/standards/keeper.server.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { isSynonymKeeper } from "./add-synonym.server.ts";

/**
 * Removes a word that files use; what was read by it stays. Answers its id. Refuses not_allowed, not_found.
 */
export async function removeSynonym(
  work: Work,
  { synonymId }: { synonymId: number },
): Promise<Result<number, "not_allowed" | "not_found">> {
  if (!(await isSynonymKeeper(work))) return refuse("not_allowed");
  return work.transaction<number, "not_found">(async (tx) => {
    await lockStandards(tx);
    const before = await tx.synonym.findUnique({ where: { id: synonymId } });
    if (!before) return refuse("not_found");
    await tx.synonym.delete({ where: { id: synonymId } });
    const { kind, scope, text, target } = before;
    recordAudit(tx, {
      action: "synonym.removed",
      subjectType: "synonym",
      subjectId: synonymId,
      detail: { kind, scope, text, target },
    });
    return accept(synonymId);
  });
}
