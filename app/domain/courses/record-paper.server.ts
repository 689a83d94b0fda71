import { actorLabel } from "#app/kernel/actor.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { tidy } from "#app/kernel/vietnamese.ts";
import { onceOnly, type OnceRefusal, writeReceipt } from "#app/platform/receipt.server.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { keeperOf, lockCourse, touchCourse } from "./keeper.server.ts";
import { decidePaper, type PaperFacts, type PaperKind, type PaperRefusal } from "./paper.ts";
import { tellSummons } from "./tell-summons.server.ts";

export type RecordPaperInput = PaperFacts & {
  courseId: number;
  /** of the form, so that sent twice it records once; null = none */
  key: string | null;
};

export type RecordPaperRefusal =
  | "not_found"
  | "not_allowed"
  | "course_cancelled"
  | "course_closed"
  | PaperRefusal
  | OnceRefusal;

/**
 * Records a paper of a course by number, date and signatory, and answers its id (product 4.3); it is never changed.
 * Refuses not_found, not_allowed, course_cancelled, course_closed, and what decidePaper refuses.
 */
export async function recordPaper(
  work: Work,
  { courseId, key, ...stated }: RecordPaperInput,
): Promise<Result<number, RecordPaperRefusal>> {
  const keeper = await keeperOf(work, courseId);
  if (!keeper.ok) return keeper;
  const { kind, date } = stated;
  const paper = {
    kind,
    date,
    number: tidy(stated.number),
    signatory: tidy(stated.signatory),
    level: stated.level === null ? null : tidy(stated.level),
  };
  return onceOnly(work, key, { courseId, ...paper }, () =>
    work.transaction<number, RecordPaperRefusal>(async (tx) => {
      const course = await lockCourse(tx, courseId);
      if (!course) return refuse("not_found");
      if (course.status === "cancelled") return refuse("course_cancelled");
      if (course.status === "closed") return refuse("course_closed");
      const rows = await tx.coursePaper.findMany({
        where: { courseId, revokedAt: null },
        select: { kind: true, number: true, date: true, signatory: true, level: true },
      });
      // why: a check constraint names the kinds
      const recorded = rows.map((row) => ({ ...row, kind: row.kind as PaperKind }));
      const refusal = decidePaper(paper, {
        today: work.today,
        endsOn: course.endsOn,
        recorded,
      });
      if (refusal !== null) return refuse(refusal);

      const by = { recordedAt: work.at, recordedBy: actorLabel(work.actor) };
      const { id } = await tx.coursePaper.create({
        data: { ...paper, courseId, ...by },
        select: { id: true },
      });
      await touchCourse(tx, work, courseId);
      if (kind === "summons") await tellSummons(tx, work, course, { number: paper.number, date });
      await writeReceipt(tx, work, key, id);
      recordAudit(tx, {
        action: "course.paper_recorded",
        subjectType: "course",
        subjectId: courseId,
        detail: { paperId: id, after: paper },
      });
      return accept(id);
    }),
  );
}

export type RevokePaperInput = { courseId: number; paperId: number; reason: string };
export type RevokePaperRefusal = "not_found" | "not_allowed" | "course_closed";

/**
 * Revokes a paper that was recorded in error or was itself revoked; it stays to be seen, and another one may be
 * recorded. Answers its id; doing it twice is doing it once. Refuses not_found, not_allowed, course_closed.
 */
export async function revokePaper(
  work: Work,
  { courseId, paperId, reason }: RevokePaperInput,
): Promise<Result<number, RevokePaperRefusal>> {
  const keeper = await keeperOf(work, courseId);
  if (!keeper.ok) return keeper;
  const result = await work.transaction<number, RevokePaperRefusal | "unchanged">(async (tx) => {
    const course = await lockCourse(tx, courseId);
    const paper = await tx.coursePaper.findFirst({ where: { id: paperId, courseId } });
    if (!course || !paper) return refuse("not_found");
    if (paper.revokedAt !== null) return refuse("unchanged");
    if (course.status === "closed") return refuse("course_closed");

    const revokedReason = tidy(reason);
    await tx.coursePaper.update({
      where: { id: paperId },
      data: { revokedAt: work.at, revokedBy: actorLabel(work.actor), revokedReason },
    });
    await touchCourse(tx, work, courseId);
    const { kind, number } = paper;
    recordAudit(tx, {
      action: "course.paper_revoked",
      subjectType: "course",
      subjectId: courseId,
      detail: { paperId, kind, number, reason: revokedReason },
    });
    return accept(paperId);
  });
  if (result.ok) return result;
  // why: the same form sent twice is done and needs no event
  return result.refusal === "unchanged" ? accept(paperId) : refuse(result.refusal);
}
