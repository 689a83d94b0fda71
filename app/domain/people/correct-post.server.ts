import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import type { PostCommandRefusal, StatedPost } from "./add-post.server.ts";
import { lockCadre, placePosts, readUnit, stampsOf, viewerIn } from "./cadre-rows.server.ts";
import { changedFields } from "./cadre.ts";
import { canCorrect } from "./policy.ts";
import { decidePost } from "./post.ts";
import { isPersonInScope, isUnitInScope } from "./scope.server.ts";

export type CorrectPostInput = StatedPost & {
  cadreId: number;
  postId: number;
  /** of the post as the form was shown */
  revision: number;
};

export type CorrectPostRefusal = PostCommandRefusal | "stale";

const stated = ["name", "validFrom", "validTo", "decision"] as const;

/**
 * Corrects a post of a person. Refuses not_found (person or new unit out of scope, no such post), not_allowed
 * (one's own record; a post at a unit out of scope), stale (somebody else changed it since; saying just what
 * stands there is no conflict), ends_before_start, unit_not_there,
 * post_before_birth.
 */
export function correctPost(
  work: Work,
  input: CorrectPostInput,
): Promise<Result<number, CorrectPostRefusal>> {
  return changePost(work, { ...input, action: "post.corrected" });
}

/** Ends a post on its last day (yyyy-mm-dd); refuses as correctPost does. */
export async function endPost(
  work: Work,
  input: { cadreId: number; postId: number; revision: number; validTo: string },
): Promise<Result<number, CorrectPostRefusal>> {
  const { cadreId, postId } = input;
  const post = await findPost(work, { cadreId, postId });
  if (!post) return refuse("not_found");
  return changePost(work, { ...post, ...input, action: "post.ended" });
}

function findPost(work: Work, { cadreId, postId }: { cadreId: number; postId: number }) {
  return work.db.prisma.postHolding.findFirst({
    where: { id: postId, cadreId },
    select: { unitId: true, name: true, validFrom: true, decision: true },
  });
}

async function changePost(
  work: Work,
  input: CorrectPostInput & { action: "post.corrected" | "post.ended" },
): Promise<Result<number, CorrectPostRefusal>> {
  const { cadreId, postId, action, revision, ...post } = input;
  const viewer = viewerIn(work);
  if (!viewer || !(await isPersonInScope(work.db.sql, viewer, cadreId))) return refuse("not_found");
  if (!canCorrect(viewer, { id: cadreId })) return refuse("not_allowed");
  const held = await findPost(work, { cadreId, postId });
  if (!held) return refuse("not_found");
  for (const unitId of new Set([held.unitId, post.unitId])) {
    if (!(await isUnitInScope(work.db.sql, viewer, unitId))) return refuse("not_allowed");
  }

  const result = await work.transaction<number, CorrectPostRefusal | "unchanged">(async (tx) => {
    const cadre = await lockCadre(tx, work, cadreId);
    const before = await tx.postHolding.findFirst({ where: { id: postId, cadreId } });
    const unit = await readUnit(tx, post.unitId);
    const unitBefore = before ? await readUnit(tx, before.unitId) : null;
    if (!cadre || !before || !unit || !unitBefore) return refuse("not_found");
    const change = changedFields(
      [...stated, "unit"],
      { ...before, unit: unitBefore.name },
      { ...post, unit: unit.name },
    );
    const changed = Object.keys(change.after).length > 0 || before.unitId !== post.unitId;
    if (!changed) return refuse("unchanged");
    if (before.revision !== revision) return refuse("stale");
    const decision = decidePost(post, unit, cadre.birthDate);
    if (!decision.ok) return decision;

    await tx.postHolding.update({
      where: { id: postId },
      data: { ...post, ...stampsOf(work), revision: { increment: 1 } },
    });
    await placePosts(tx, cadreId);
    const units = { unitId: post.unitId, unitIdBefore: before.unitId };
    recordAudit(tx, {
      action,
      subjectType: "cadre",
      subjectId: cadreId,
      detail: { postId, post: post.name, ...units, ...change },
    });
    return accept(postId);
  });
  if (result.ok) return result;
  // why: the same form sent twice is done and needs no event
  return result.refusal === "unchanged" ? accept(postId) : refuse(result.refusal);
}
