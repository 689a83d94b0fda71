import { stampsOf } from "#app/domain/people/cadre-rows.server.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { isKeeper, lockStandards } from "./keeper.server.ts";

export type EndTitleInput = {
  titleId: number;
  /** yyyy-mm-dd: the last day on which somebody may be planned for it */
  validTo: string;
  /** of the title as the form was shown */
  revision: number;
};

export type EndTitleRefusal =
  | "not_allowed"
  | "not_found"
  | "stale"
  | "ends_before_start"
  | "already_ended";

/**
 * Ends a title on a day; the records planned for it stay. Answers its id. Refuses not_allowed, not_found, stale
 * (the same end said again is no conflict), ends_before_start, already_ended (on an earlier day: that is a
 * correction, which looks whether its words have gone to another title since).
 */
export async function endTitle(
  work: Work,
  { titleId, validTo, revision }: EndTitleInput,
): Promise<Result<number, EndTitleRefusal>> {
  if (!(await isKeeper(work))) return refuse("not_allowed");
  const result = await work.transaction<number, EndTitleRefusal | "unchanged">(async (tx) => {
    await lockStandards(tx);
    const before = await tx.title.findUnique({
      where: { id: titleId },
      select: { validFrom: true, validTo: true, revision: true },
    });
    if (!before) return refuse("not_found");
    if (before.validTo === validTo) return refuse("unchanged");
    if (before.revision !== revision) return refuse("stale");
    if (before.validFrom !== null && validTo < before.validFrom) return refuse("ends_before_start");
    if (before.validTo !== null && before.validTo < validTo) return refuse("already_ended");

    await tx.title.update({
      where: { id: titleId },
      data: { validTo, ...stampsOf(work), revision: { increment: 1 } },
    });
    recordAudit(tx, {
      action: "title.ended",
      subjectType: "title",
      subjectId: titleId,
      detail: { before: { validTo: before.validTo }, after: { validTo } },
    });
    return accept(titleId);
  });
  if (result.ok) return result;
  // why: the same form sent twice is done and needs no event
  return result.refusal === "unchanged" ? accept(titleId) : refuse(result.refusal);
}
