import type { UnitKind } from "#app/domain/organisation/unit.ts";
import { actorLabel } from "#app/kernel/actor.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { foldMarks, textSortKey, tidy } from "#app/kernel/vietnamese.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { onceOnly, writeReceipt } from "#app/platform/receipt.server.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
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

export type AddTitleRefusal = "not_allowed" | "name_taken" | TitleRefusal;

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
  return onceOnly(work, input.key, () => insertTitle(work, input));
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

    const { id } = await tx.title.create({
      data: {
        ...facts,
        name,
        code: await freeCode(tx, name),
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

/** A code from the words of the name; a number follows where another title has it. */
async function freeCode(tx: Tx, name: string): Promise<string> {
  const stem = foldMarks(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const taken = await tx.title.findMany({
    where: { code: { startsWith: stem } },
    select: { code: true },
  });
  const codes = new Set(taken.map(({ code }) => code));
  if (!codes.has(stem)) return stem;
  let number = 2;
  while (codes.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}
