import { stampsOf } from "#app/domain/people/cadre-rows.server.ts";
import { changedFields } from "#app/domain/people/cadre.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { tidy } from "#app/kernel/vietnamese.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { isKeeper, lockStandards } from "./keeper.server.ts";
import { decideAnchor, type TermAnchor } from "./term.ts";

export type CorrectAnchorInput = TermAnchor & {
  source: string;
  /** of the anchor as the form was shown; null = none was recorded */
  revision: number | null;
};

export type CorrectAnchorRefusal = "not_allowed" | "not_found" | "stale" | "event_before_age_month";

const corrected = ["ageMonth", "eventMonth", "source"] as const;

/**
 * Records or corrects when age is counted and when the congress or election is, for a term, sector and level, or
 * for one organisation; and confirms it. Answers the anchor's id. Refuses not_allowed, not_found (no such term or
 * unit), stale (somebody else recorded or changed it since), event_before_age_month.
 */
export async function correctAnchor(
  work: Work,
  input: CorrectAnchorInput,
): Promise<Result<number, CorrectAnchorRefusal>> {
  if (!(await isKeeper(work))) return refuse("not_allowed");
  const decision = decideAnchor(input);
  if (!decision.ok) return decision;
  const { termId, sector, level, unitId, ageMonth, eventMonth, revision } = input;
  const place = { termId, sector, level, unitId };
  const stated = { ageMonth, eventMonth, source: tidy(input.source) };
  return work.transaction<number, CorrectAnchorRefusal>(async (tx) => {
    await lockStandards(tx);
    const before = await tx.termAnchor.findFirst({ where: place });
    if (!before && !(await isPlace(tx, place))) return refuse("not_found");
    if ((before?.revision ?? null) !== revision) return refuse("stale");

    const data = { ...stated, toConfirm: 0, ...stampsOf(work) };
    const { id } = before
      ? await tx.termAnchor.update({
          where: { id: before.id },
          data: { ...data, revision: { increment: 1 } },
          select: { id: true },
        })
      : await tx.termAnchor.create({ data: { ...place, ...data }, select: { id: true } });
    const nothing = { ageMonth: null, eventMonth: null, source: null };
    recordAudit(tx, {
      action: "term.corrected",
      subjectType: "term",
      subjectId: termId,
      detail: { sector, level, unitId, ...changedFields(corrected, before ?? nothing, stated) },
    });
    return accept(id);
  });
}

async function isPlace(
  tx: Tx,
  { termId, unitId }: { termId: number; unitId: number | null },
): Promise<boolean> {
  if ((await tx.term.count({ where: { id: termId } })) === 0) return false;
  return unitId === null || (await tx.orgUnit.count({ where: { id: unitId } })) > 0;
}
