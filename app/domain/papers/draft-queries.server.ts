import { sql as raw } from "kysely";
import type { PaperKind } from "#app/domain/courses/paper.ts";
import type { Db } from "#app/platform/db.server.ts";
import type { PaperFamily } from "./paper-words.ts";

type Of = { courseId: number; hostUnitId: number; kind: PaperKind };

/**
 * What was written for a paper of a course that the caller has found for its keeper, and what was written last for one of
 * its kind in another course of the host; null = nothing was. Two statements.
 */
export async function findDrafts(db: Db, { courseId, hostUnitId, kind }: Of) {
  const drafts = db.sql
    .selectFrom("PaperDraft as d")
    .where("d.kind", "=", kind)
    .selectAll("d")
    .select(raw<PaperFamily>`${raw.ref("d.family")}`.as("family"));
  const own = await drafts.where("d.courseId", "=", courseId).executeTakeFirst();
  const last = await drafts
    .innerJoin("Course as c", "c.id", "d.courseId")
    .where("c.hostUnitId", "=", hostUnitId)
    .where("d.courseId", "<>", courseId)
    .orderBy("d.updatedAt", "desc")
    .orderBy("d.id", "desc")
    .limit(1)
    .executeTakeFirst();
  return { own: own ?? null, last: last ?? null };
}

export type DraftRow = NonNullable<Awaited<ReturnType<typeof findDrafts>>["own"]>;
