import { stampsOf } from "#app/domain/people/cadre-rows.server.ts";
import { changedFields } from "#app/domain/people/cadre.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { textSortKey, tidy } from "#app/kernel/vietnamese.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { isKeeper, lockStandards } from "./keeper.server.ts";
import { readWritten } from "./title-rows.server.ts";
import { decideTitle, type TitleFacts, type TitleRefusal } from "./title.ts";

export type CorrectTitleInput = Omit<TitleFacts, "kind" | "level" | "sector"> & {
  titleId: number;
  /** 1 = still to be confirmed */
  toConfirm: 0 | 1;
  /** of the title as the form was shown */
  revision: number;
};

export type CorrectTitleRefusal =
  | "not_allowed"
  | "not_found"
  | "stale"
  | "name_taken"
  | TitleRefusal;

const corrected = [
  "name",
  "managingLevel",
  "rank",
  "seats",
  "validFrom",
  "validTo",
  "source",
  "toConfirm",
] as const;

/**
 * Corrects a title's name, rank, seats, days, managing level or source; kind, level and sector are what it is and
 * stay. Refuses not_found, not_allowed, stale (saying just what stands there is no conflict), name_taken, and what
 * decideTitle refuses.
 */
export async function correctTitle(
  work: Work,
  input: CorrectTitleInput,
): Promise<Result<number, CorrectTitleRefusal>> {
  if (!(await isKeeper(work))) return refuse("not_allowed");
  const { titleId, revision, ...stated } = { ...input, name: tidy(input.name) };
  const result = await work.transaction<number, CorrectTitleRefusal | "unchanged">(async (tx) => {
    await lockStandards(tx);
    const before = await tx.title.findUnique({ where: { id: titleId } });
    if (!before) return refuse("not_found");
    const change = changedFields(corrected, before, stated);
    if (Object.keys(change.after).length === 0) return refuse("unchanged");
    if (before.revision !== revision) return refuse("stale");
    const sortKey = textSortKey(stated.name);
    const same = { sortKey, level: before.level, id: { not: titleId } };
    if ((await tx.title.count({ where: same })) > 0) return refuse("name_taken");
    const written = await readWritten(tx);
    const own = written.find(({ id }) => id === titleId);
    const others = written.filter(({ id }) => id !== titleId);
    const { validFrom, validTo } = stated;
    const decision = decideTitle(
      { kind: before.kind === "post" ? "post" : "membership", seats: stated.seats },
      { forms: own?.forms ?? [], unitKinds: own?.unitKinds ?? [], validFrom, validTo },
      others,
    );
    if (!decision.ok) return decision;

    await tx.title.update({
      where: { id: titleId },
      data: { ...stated, sortKey, ...stampsOf(work), revision: { increment: 1 } },
    });
    recordAudit(tx, {
      action: "title.corrected",
      subjectType: "title",
      subjectId: titleId,
      detail: change,
    });
    return accept(titleId);
  });
  if (result.ok) return result;
  // why: the same form sent twice is done and needs no event
  return result.refusal === "unchanged" ? accept(titleId) : refuse(result.refusal);
}
