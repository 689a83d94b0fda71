import { isKeeper, lockStandards } from "#app/domain/standards/keeper.server.ts";
import { actorLabel } from "#app/kernel/actor.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { identityKey, tidy } from "#app/kernel/vietnamese.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";

/**
 * Adds a way in which files write a programme. Answers the programme's id. Refuses not_allowed (not an administrator
 * of the whole province), not_found, form_taken (the words name another programme). Adding what is there already
 * succeeds.
 */
export async function addProgrammeName(
  work: Work,
  input: { programmeId: number; text: string },
): Promise<Result<number, "not_allowed" | "not_found" | "form_taken">> {
  if (!(await isKeeper(work))) return refuse("not_allowed");
  const { programmeId } = input;
  const form = { text: tidy(input.text), identityKey: identityKey(input.text) };
  const result = await work.transaction<number, "not_found" | "form_taken" | "unchanged">(
    async (tx) => {
      await lockStandards(tx);
      if ((await tx.programme.count({ where: { id: programmeId } })) === 0)
        return refuse("not_found");
      const same = await tx.programmeName.findUnique({
        where: { identityKey: form.identityKey },
        select: { programmeId: true },
      });
      if (same) return refuse(same.programmeId === programmeId ? "unchanged" : "form_taken");

      await tx.programmeName.create({
        data: { programmeId, ...form, addedAt: work.at, addedBy: actorLabel(work.actor) },
      });
      recordAudit(tx, {
        action: "programme.named",
        subjectType: "programme",
        subjectId: programmeId,
        detail: { form: form.text },
      });
      return accept(programmeId);
    },
  );
  if (result.ok) return result;
  return result.refusal === "unchanged" ? accept(programmeId) : refuse(result.refusal);
}
