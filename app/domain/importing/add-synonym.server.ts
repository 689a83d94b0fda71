import { coversEveryUnit } from "#app/domain/organisation/scope.server.ts";
import { lockStandards } from "#app/domain/standards/keeper.server.ts";
import { actorLabel } from "#app/kernel/actor.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { tidy } from "#app/kernel/vietnamese.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { onceOnly, type OnceRefusal, writeReceipt } from "#app/platform/receipt.server.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { canKeepSynonyms } from "./policy.ts";
import { findPlace, isPostTarget, targetsOf, type WordPlace } from "./synonym-place.ts";
import { type SynonymKind, synonymKey } from "./synonym.ts";

export type AddSynonymInput = {
  kind: SynonymKind;
  /** the form of a header, the dimension of a level; "" for the other kinds */
  scope: string;
  /** as files write it */
  text: string;
  /** column, level word, post name, rating word, term code, or the id of a unit */
  target: string;
  /** of the form; null = none */
  key: string | null;
};

export type AddSynonymRefusal =
  | "not_allowed"
  | "word_empty"
  | "word_taken"
  | "target_unknown"
  | OnceRefusal;

/** True for somebody who may keep the words by which files are read. */
export async function isSynonymKeeper({ actor, db }: Work): Promise<boolean> {
  return actor.kind === "account" && canKeepSynonyms(actor, await coversEveryUnit(db, actor));
}

/**
 * Adds a word that files use and answers its id. Refuses not_allowed (planner or administrator of the whole
 * province), word_empty (nothing but signs), word_taken (it stands for something already), target_unknown (there is
 * no such column, level, rating, term or unit, or the text is no post's name).
 */
export async function addSynonym(
  work: Work,
  input: AddSynonymInput,
): Promise<Result<number, AddSynonymRefusal>> {
  if (!(await isSynonymKeeper(work))) return refuse("not_allowed");
  const place = findPlace(input);
  if (!place) return refuse("target_unknown");
  return onceOnly(work, input.key, input, () => insertSynonym(work, { ...input, place }));
}

function insertSynonym(
  work: Work,
  { kind, scope, key: formKey, place, ...typed }: AddSynonymInput & { place: WordPlace },
): Promise<Result<number, AddSynonymRefusal>> {
  const text = tidy(typed.text);
  const target = tidy(typed.target);
  const key = synonymKey(kind, text);
  return work.transaction<number, AddSynonymRefusal>(async (tx) => {
    await lockStandards(tx);
    if (key === "") return refuse("word_empty");
    if (!(await isTarget(tx, place, target))) return refuse("target_unknown");
    const same = { kind_scope_key: { kind, scope, key } };
    if (await tx.synonym.findUnique({ where: same, select: { id: true } }))
      return refuse("word_taken");

    const { id } = await tx.synonym.create({
      data: { kind, scope, text, key, target, addedAt: work.at, addedBy: actorLabel(work.actor) },
      select: { id: true },
    });
    await writeReceipt(tx, work, formKey, id);
    recordAudit(tx, {
      action: "synonym.added",
      subjectType: "synonym",
      subjectId: id,
      detail: { kind, scope, text, target },
    });
    return accept(id);
  });
}

async function isTarget(tx: Tx, place: WordPlace, target: string): Promise<boolean> {
  const known = targetsOf(place);
  if (known !== null) return known.includes(target);
  if (place.kind === "post") return isPostTarget(target);
  if (place.kind === "term") return (await tx.term.count({ where: { code: target } })) > 0;
  if (place.kind !== "unit" || !/^[1-9]\d{0,8}$/.test(target)) return false;
  return (await tx.orgUnit.count({ where: { id: Number(target) } })) > 0;
}
