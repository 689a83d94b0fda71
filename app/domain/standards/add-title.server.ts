import type { UnitKind } from "#app/domain/organisation/unit.ts";
import { actorLabel } from "#app/kernel/actor.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { textSortKey, tidy } from "#app/kernel/vietnamese.ts";
import { onceOnly, type OnceRefusal, writeReceipt } from "#app/platform/receipt.server.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { codeStem, freeCode } from "./free-code.ts";
import { isKeeper, lockStandards } from "./keeper.server.ts";
import { readWritten } from "./title-rows.server.ts";
import { decideTitle, type TitleFacts, type TitleRefusal } from "./title.ts";
import { writtenForms } from "./written-forms.ts";

export type AddTitleInput = TitleFacts & {
  /** the kinds of unit at which it exists */
  unitKinds: UnitKind[];
  /** how files write it before the unit's name, beside its own name */
  forms: string[];
  /** of the form; null = none */
  key: string | null;
};

export type AddTitleRefusal = "not_allowed" | "name_taken" | TitleRefusal | OnceRefusal;

/**
 * Adds a title that people can be planned for and answers its id. Refuses not_allowed (not an administrator of the
 * whole province), name_taken (a title of the level is called so), ends_before_start,
 * seats_of_post, no_unit_kind, form_taken (the words name another title of a common kind of unit and day).
 */
export async function addTitle(
  work: Work,
  input: AddTitleInput,
): Promise<Result<number, AddTitleRefusal>> {
  if (!(await isKeeper(work))) return refuse("not_allowed");
  return onceOnly(work, input.key, input, () => insertTitle(work, input));
}

function insertTitle(work: Work, input: AddTitleInput): Promise<Result<number, AddTitleRefusal>> {
  const { unitKinds, forms: texts, key, ...facts } = input;
  const name = tidy(facts.name);
  const forms = writtenForms([name, ...texts]);
  const written = { ...input, forms: forms.map(({ identityKey }) => identityKey) };
  const stamps = { at: work.at, by: actorLabel(work.actor) };
  return work.transaction<number, AddTitleRefusal>(async (tx) => {
    await lockStandards(tx);
    const same = { sortKey: textSortKey(name), level: facts.level };
    if ((await tx.title.count({ where: same })) > 0) return refuse("name_taken");
    const decision = decideTitle(facts, written, await readWritten(tx));
    if (!decision.ok) return decision;

    const like = { code: { startsWith: codeStem(name) } };
    const codes = await tx.title.findMany({ where: like, select: { code: true } });
    const code = freeCode(
      name,
      codes.map((known) => known.code),
    );
    const { id } = await tx.title.create({
      data: {
        ...facts,
        name,
        code,
        sortKey: textSortKey(name),
        updatedAt: stamps.at,
        updatedBy: stamps.by,
        names: {
          create: forms.map((form) => ({ ...form, addedAt: stamps.at, addedBy: stamps.by })),
        },
        unitKinds: { create: [...new Set(unitKinds)].map((kind) => ({ kind })) },
      },
      select: { id: true },
    });
    await writeReceipt(tx, work, key, id);
    recordAudit(tx, {
      action: "title.added",
      subjectType: "title",
      subjectId: id,
      detail: { after: { ...facts, name }, unitKinds, forms: forms.map(({ text }) => text) },
    });
    return accept(id);
  });
}
