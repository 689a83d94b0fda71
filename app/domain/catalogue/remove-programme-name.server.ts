import { isKeeper, lockStandards } from "#app/domain/standards/keeper.server.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { identityKey } from "#app/kernel/vietnamese.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";

export type RemoveProgrammeNameRefusal = "not_allowed" | "not_found" | "own_name" | "last_name";

/**
 * Removes a way in which files write a programme; what was read by it stays. Answers the programme's id. Refuses
 * not_allowed, not_found, own_name (its name or short code), last_name (no file could name the programme).
 */
export async function removeProgrammeName(
  work: Work,
  { programmeId, nameId }: { programmeId: number; nameId: number },
): Promise<Result<number, RemoveProgrammeNameRefusal>> {
  if (!(await isKeeper(work))) return refuse("not_allowed");
  return work.transaction<number, RemoveProgrammeNameRefusal>(async (tx) => {
    await lockStandards(tx);
    const form = await tx.programmeName.findFirst({
      where: { id: nameId, programmeId },
      select: {
        text: true,
        identityKey: true,
        programme: { select: { name: true, shortCode: true } },
      },
    });
    if (!form) return refuse("not_found");
    const own = [form.programme.name, form.programme.shortCode].map(identityKey);
    if (own.includes(form.identityKey)) return refuse("own_name");
    if ((await tx.programmeName.count({ where: { programmeId } })) === 1)
      return refuse("last_name");

    await tx.programmeName.delete({ where: { id: nameId } });
    recordAudit(tx, {
      action: "programme.unnamed",
      subjectType: "programme",
      subjectId: programmeId,
      detail: { form: form.text },
    });
    return accept(programmeId);
  });
}
