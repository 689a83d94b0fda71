import { actorLabel } from "#app/kernel/actor.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { identityKey, tidy } from "#app/kernel/vietnamese.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { isKeeper, lockStandards } from "./keeper.server.ts";
import { readWritten } from "./title-rows.server.ts";
import { findRival } from "./title.ts";

/**
 * Adds a way in which files write a title, before the name of the unit. Answers the title's id. Refuses not_allowed,
 * not_found, form_taken (the words name another title of a common kind of unit and day). Adding what is there
 * already succeeds.
 */
export async function addTitleName(
  work: Work,
  input: { titleId: number; text: string },
): Promise<Result<number, "not_allowed" | "not_found" | "form_taken">> {
  if (!(await isKeeper(work))) return refuse("not_allowed");
  const { titleId } = input;
  const form = { text: tidy(input.text), identityKey: identityKey(input.text) };
  const result = await work.transaction<number, "not_found" | "form_taken" | "unchanged">(
    async (tx) => {
      await lockStandards(tx);
      const titles = await readWritten(tx);
      const title = titles.find(({ id }) => id === titleId);
      if (!title) return refuse("not_found");
      if (title.forms.includes(form.identityKey)) return refuse("unchanged");
      const others = titles.filter(({ id }) => id !== titleId);
      if (findRival({ ...title, forms: [form.identityKey] }, others)) return refuse("form_taken");

      await tx.titleName.create({
        data: { titleId, ...form, addedAt: work.at, addedBy: actorLabel(work.actor) },
      });
      recordAudit(tx, {
        action: "title.named",
        subjectType: "title",
        subjectId: titleId,
        detail: { form: form.text },
      });
      return accept(titleId);
    },
  );
  if (result.ok) return result;
  return result.refusal === "unchanged" ? accept(titleId) : refuse(result.refusal);
}
