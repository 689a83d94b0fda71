import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { identityKey } from "#app/kernel/vietnamese.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { isKeeper, lockStandards } from "./keeper.server.ts";

export type RemoveTitleNameRefusal = "not_allowed" | "not_found" | "own_name" | "last_name";

/**
 * Removes a way in which files write a title; what was read by it stays. Answers the title's id. Refuses not_allowed,
 * not_found, own_name (the title is called so), last_name (no file could name the title).
 */
export async function removeTitleName(
  work: Work,
  { titleId, nameId }: { titleId: number; nameId: number },
): Promise<Result<number, RemoveTitleNameRefusal>> {
  if (!(await isKeeper(work))) return refuse("not_allowed");
  return work.transaction<number, RemoveTitleNameRefusal>(async (tx) => {
    await lockStandards(tx);
    const form = await tx.titleName.findFirst({
      where: { id: nameId, titleId },
      select: { text: true, identityKey: true, title: { select: { name: true } } },
    });
    if (!form) return refuse("not_found");
    if (form.identityKey === identityKey(form.title.name)) return refuse("own_name");
    if ((await tx.titleName.count({ where: { titleId } })) === 1) return refuse("last_name");

    await tx.titleName.delete({ where: { id: nameId } });
    recordAudit(tx, {
      action: "title.unnamed",
      subjectType: "title",
      subjectId: titleId,
      detail: { form: form.text },
    });
    return accept(titleId);
  });
}
