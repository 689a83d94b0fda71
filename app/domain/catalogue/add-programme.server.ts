import { codeStem, freeCode } from "#app/domain/standards/free-code.ts";
import { isKeeper, lockStandards } from "#app/domain/standards/keeper.server.ts";
import { writtenForms } from "#app/domain/standards/written-forms.ts";
import { actorLabel } from "#app/kernel/actor.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { textSortKey, tidy } from "#app/kernel/vietnamese.ts";
import { onceOnly, type OnceRefusal, writeReceipt } from "#app/platform/receipt.server.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { decideProgramme, type ProgrammeFacts, subjectOf } from "./programme.ts";

export type AddProgrammeInput = ProgrammeFacts & {
  /** how files write it, beside its name and short code */
  forms: string[];
  /** of the form; null = none */
  key: string | null;
};

export type AddProgrammeRefusal =
  | "not_allowed"
  | "level_unknown"
  | "code_taken"
  | "form_taken"
  | OnceRefusal;

/**
 * Adds a kind of course and answers its id. Refuses not_allowed (not an administrator of the whole province),
 * level_unknown, code_taken (another programme has the short code), form_taken (the words name another programme).
 */
export async function addProgramme(
  work: Work,
  input: AddProgrammeInput,
): Promise<Result<number, AddProgrammeRefusal>> {
  if (!(await isKeeper(work))) return refuse("not_allowed");
  const decision = decideProgramme(input);
  if (!decision.ok) return decision;
  return onceOnly(work, input.key, input, () => insertProgramme(work, input));
}

function insertProgramme(
  work: Work,
  { forms: texts, key, ...facts }: AddProgrammeInput,
): Promise<Result<number, AddProgrammeRefusal>> {
  const stated = {
    ...facts,
    name: tidy(facts.name),
    shortCode: tidy(facts.shortCode),
    source: tidy(facts.source),
    subject: subjectOf(facts, "skills"),
  };
  const forms = writtenForms([stated.name, stated.shortCode, ...texts]);
  const stamps = { at: work.at, by: actorLabel(work.actor) };
  return work.transaction<number, AddProgrammeRefusal>(async (tx) => {
    await lockStandards(tx);
    const { shortCode } = stated;
    if ((await tx.programme.count({ where: { shortCode } })) > 0) return refuse("code_taken");
    const keys = forms.map(({ identityKey }) => identityKey);
    const taken = await tx.programmeName.count({ where: { identityKey: { in: keys } } });
    if (taken > 0) return refuse("form_taken");

    const like = { code: { startsWith: codeStem(stated.name) } };
    const codes = await tx.programme.findMany({ where: like, select: { code: true } });
    const code = freeCode(
      stated.name,
      codes.map((known) => known.code),
    );
    const { id } = await tx.programme.create({
      data: {
        ...stated,
        code,
        sortKey: textSortKey(stated.name),
        updatedAt: stamps.at,
        updatedBy: stamps.by,
        names: {
          create: forms.map((form) => ({ ...form, addedAt: stamps.at, addedBy: stamps.by })),
        },
      },
      select: { id: true },
    });
    await writeReceipt(tx, work, key, id);
    recordAudit(tx, {
      action: "programme.added",
      subjectType: "programme",
      subjectId: id,
      detail: { after: stated, forms: forms.map(({ text }) => text) },
    });
    return accept(id);
  });
}
