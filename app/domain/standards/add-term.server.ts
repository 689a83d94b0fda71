import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { isKeeper, lockStandards } from "./keeper.server.ts";
import { termCode } from "./term.ts";

/**
 * Adds a term by its first and last year and answers its id; adding one that is there already succeeds. Its months
 * are recorded with correctAnchor. Refuses not_allowed, ends_before_start.
 */
export async function addTerm(
  work: Work,
  { firstYear, lastYear }: { firstYear: number; lastYear: number },
): Promise<Result<number, "not_allowed" | "ends_before_start">> {
  if (!(await isKeeper(work))) return refuse("not_allowed");
  if (lastYear <= firstYear) return refuse("ends_before_start");
  const code = termCode({ firstYear, lastYear });
  const known = await work.db.prisma.term.findUnique({ where: { code }, select: { id: true } });
  if (known) return accept(known.id);
  return work.transaction(async (tx) => {
    await lockStandards(tx);
    const same = await tx.term.findUnique({ where: { code }, select: { id: true } });
    const { id } = same ?? (await tx.term.create({ data: { code, firstYear, lastYear } }));
    recordAudit(tx, {
      action: "term.added",
      subjectType: "term",
      subjectId: id,
      detail: { code },
    });
    return accept(id);
  });
}
