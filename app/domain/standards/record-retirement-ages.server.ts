import type { Gender } from "#app/domain/people/cadre.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { tidy } from "#app/kernel/vietnamese.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { isKeeper, lockStandards } from "./keeper.server.ts";
import { agesOfRange, type AgeRange, type AgeRangeRefusal } from "./retirement.ts";

export type RecordRetirementAgesInput = AgeRange & { gender: Gender; source: string };

export type RecordRetirementAgesRefusal = "not_allowed" | AgeRangeRefusal;

/**
 * Records the retirement ages of a range of years, in place of those recorded for them, and confirms them. Answers how
 * many years. Refuses not_allowed and what agesOfRange refuses.
 */
export async function recordRetirementAges(
  work: Work,
  { gender, source: typed, ...range }: RecordRetirementAgesInput,
): Promise<Result<number, RecordRetirementAgesRefusal>> {
  if (!(await isKeeper(work))) return refuse("not_allowed");
  const decision = agesOfRange(range);
  if (!decision.ok) return decision;
  const ages = decision.value;
  const source = tidy(typed);
  return work.transaction<number, never>(async (tx) => {
    await lockStandards(tx);
    const years = { gender, year: { gte: range.firstYear, lte: range.lastYear } };
    const before = await tx.retirementAge.findMany({
      where: years,
      orderBy: { year: "asc" },
      select: { year: true, months: true, source: true },
    });
    await tx.retirementAge.deleteMany({ where: years });
    await tx.retirementAge.createMany({
      data: ages.map((age) => ({ ...age, gender, source, toConfirm: 0 })),
    });
    recordAudit(tx, {
      action: "retirement_ages.recorded",
      subjectType: "retirement_age",
      subjectId: null,
      detail: { gender, before, after: ages, source },
    });
    return accept(ages.length);
  });
}
