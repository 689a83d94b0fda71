import { keeperOf } from "#app/domain/courses/keeper.server.ts";
import type { PaperKind } from "#app/domain/courses/paper.ts";
import { stampsOf } from "#app/domain/people/cadre-rows.server.ts";
import { changedFields } from "#app/domain/people/cadre.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { paperFields, type PaperWords } from "./paper-words.ts";

export type WriteDraftInput = PaperWords & {
  courseId: number;
  kind: PaperKind;
  /** of a sending decision: whose people it sends, in words */
  level: string | null;
  /** of what was written as the form was shown; 0 = nothing was */
  revision: number;
};

export type WriteDraftRefusal =
  | "not_found"
  | "not_allowed"
  | "course_cancelled"
  | "level_not_asked"
  | "stale";

const written = [...paperFields, "level"] as const;

/**
 * Keeps what was written for a paper of a course; the file is made from it, and the next paper of its kind at this host
 * begins with it. Answers its id; writing the same again is no event. Refuses not_found, not_allowed, course_cancelled,
 * level_not_asked (only sending decisions have one) and stale (somebody else wrote meanwhile).
 */
export async function writeDraft(
  work: Work,
  { courseId, kind, revision, ...stated }: WriteDraftInput,
): Promise<Result<number, WriteDraftRefusal>> {
  const keeper = await keeperOf(work, courseId);
  if (!keeper.ok) return keeper;
  if (kind !== "sending" && stated.level !== null) return refuse("level_not_asked");
  const known = await work.db.prisma.paperDraft.findUnique({
    where: { courseId_kind: { courseId, kind } },
  });
  if (known && isSame(known, stated)) return accept(known.id);
  return work.transaction<number, WriteDraftRefusal>(async (tx) => {
    // why: one draft at a time; the course itself does not change, so that nobody who is closing it is disturbed
    await tx.auditHead.update({ where: { id: 1 }, data: { revision: { increment: 1 } } });
    const course = await tx.course.findUnique({
      where: { id: courseId },
      select: { status: true },
    });
    if (!course) return refuse("not_found");
    if (course.status === "cancelled") return refuse("course_cancelled");
    const before = await tx.paperDraft.findUnique({
      where: { courseId_kind: { courseId, kind } },
    });
    if ((before?.revision ?? 0) !== revision && !(before && isSame(before, stated)))
      return refuse("stale");
    const stamps = stampsOf(work);
    const { id } = await tx.paperDraft.upsert({
      where: { courseId_kind: { courseId, kind } },
      create: { courseId, kind, ...stated, createdAt: work.at, ...stamps },
      update: { ...stated, ...stamps, revision: { increment: 1 } },
      select: { id: true },
    });
    recordAudit(tx, {
      action: "course.paper_written",
      subjectType: "course",
      subjectId: courseId,
      detail: { kind, after: stated },
    });
    return accept(id);
  });
}

type Row = Record<(typeof written)[number], string | null>;

const isSame = (before: Row, stated: Row): boolean =>
  Object.keys(changedFields(written, before, stated).after).length === 0;
