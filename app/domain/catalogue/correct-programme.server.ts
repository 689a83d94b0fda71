import { stampsOf } from "#app/domain/people/cadre-rows.server.ts";
import { changedFields } from "#app/domain/people/cadre.ts";
import { isKeeper, lockStandards } from "#app/domain/standards/keeper.server.ts";
import type { Subject } from "#app/domain/standards/requirement.ts";
import { writtenForms } from "#app/domain/standards/written-forms.ts";
import { actorLabel } from "#app/kernel/actor.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { textSortKey, tidy } from "#app/kernel/vietnamese.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { decideProgramme, type ProgrammeFacts, subjectOf } from "./programme.ts";

export type CorrectProgrammeInput = ProgrammeFacts & {
  programmeId: number;
  /** 1 = still to be confirmed */
  toConfirm: 0 | 1;
  /** of the programme as the form was shown */
  revision: number;
};

export type CorrectProgrammeRefusal =
  | "not_allowed"
  | "not_found"
  | "stale"
  | "level_unknown"
  | "code_taken"
  | "form_taken";

const corrected = [
  "name",
  "shortCode",
  "dimension",
  "level",
  "subject",
  "disclosesPlanning",
  "source",
  "toConfirm",
] as const;

/**
 * Corrects a programme; its new name and short code become words of files too, the earlier ones stay such. Answers
 * its id. Refuses not_allowed, not_found, stale (saying just what stands there is no conflict), level_unknown,
 * code_taken, form_taken (the new name or short code names another programme).
 */
export async function correctProgramme(
  work: Work,
  input: CorrectProgrammeInput,
): Promise<Result<number, CorrectProgrammeRefusal>> {
  if (!(await isKeeper(work))) return refuse("not_allowed");
  const decision = decideProgramme(input);
  if (!decision.ok) return decision;
  const { programmeId, revision, ...typed } = input;
  const said = tidied(typed);
  const forms = writtenForms([said.name, said.shortCode]);
  const result = await work.transaction<number, CorrectProgrammeRefusal | "unchanged">(
    async (tx) => {
      await lockStandards(tx);
      const before = await tx.programme.findUnique({ where: { id: programmeId } });
      if (!before) return refuse("not_found");
      // why: a check constraint names the subjects
      const stated = { ...said, subject: subjectOf(said, before.subject as Subject) };
      const change = changedFields(corrected, before, stated);
      if (Object.keys(change.after).length === 0) return refuse("unchanged");
      if (before.revision !== revision) return refuse("stale");
      const same = { shortCode: stated.shortCode, id: { not: programmeId } };
      if ((await tx.programme.count({ where: same })) > 0) return refuse("code_taken");
      const keys = forms.map(({ identityKey }) => identityKey);
      const known = await tx.programmeName.findMany({
        where: { identityKey: { in: keys } },
        select: { identityKey: true, programmeId: true },
      });
      if (known.some((form) => form.programmeId !== programmeId)) return refuse("form_taken");

      const missing = forms.filter(
        (form) => !known.some(({ identityKey }) => identityKey === form.identityKey),
      );
      const added = { addedAt: work.at, addedBy: actorLabel(work.actor) };
      await tx.programme.update({
        where: { id: programmeId },
        data: {
          ...stated,
          sortKey: textSortKey(stated.name),
          ...stampsOf(work),
          revision: { increment: 1 },
          names: { create: missing.map((form) => ({ ...form, ...added })) },
        },
      });
      recordAudit(tx, {
        action: "programme.corrected",
        subjectType: "programme",
        subjectId: programmeId,
        detail: change,
      });
      return accept(programmeId);
    },
  );
  if (result.ok) return result;
  // why: the same form sent twice is done and needs no event
  return result.refusal === "unchanged" ? accept(programmeId) : refuse(result.refusal);
}

const tidied = <Typed extends ProgrammeFacts>(typed: Typed): Typed => ({
  ...typed,
  name: tidy(typed.name),
  shortCode: tidy(typed.shortCode),
  source: tidy(typed.source),
});
