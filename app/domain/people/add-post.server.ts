import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { onceOnly, type OnceRefusal, writeReceipt } from "#app/platform/receipt.server.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import {
  lockCadre,
  notYetPlaced,
  placePosts,
  readUnit,
  stampsOf,
  viewerIn,
} from "./cadre-rows.server.ts";
import { canCorrect } from "./policy.ts";
import { decidePost, type PostRefusal } from "./post.ts";
import { isPersonInScope, isUnitInScope } from "./scope.server.ts";

/** A post as it is stated: yyyy-mm-dd; validFrom null = not known since when, validTo null = still held. */
export type StatedPost = {
  unitId: number;
  name: string;
  validFrom: string | null;
  validTo: string | null;
  decision: string | null;
};

export type PostCommandRefusal = "not_allowed" | "not_found" | PostRefusal | OnceRefusal;

/**
 * Adds a post of a person and answers its id; a second post of the same form finds the first one's. Refuses
 * not_found (person or unit out of scope), not_allowed (also for one's own record), ends_before_start,
 * unit_not_there, post_before_birth.
 */
export async function addPost(
  work: Work,
  input: StatedPost & { cadreId: number; key: string | null },
): Promise<Result<number, PostCommandRefusal>> {
  const { cadreId, key, ...post } = input;
  const viewer = viewerIn(work);
  if (!viewer || !(await isPersonInScope(work.db.sql, viewer, cadreId))) return refuse("not_found");
  if (!canCorrect(viewer, { id: cadreId })) return refuse("not_allowed");
  if (!(await isUnitInScope(work.db.sql, viewer, post.unitId))) return refuse("not_found");

  return onceOnly(work, key, input, () =>
    work.transaction<number, PostCommandRefusal>(async (tx) => {
      const cadre = await lockCadre(tx, work, cadreId);
      const unit = await readUnit(tx, post.unitId);
      if (!cadre || cadre.mergedIntoId !== null || !unit) return refuse("not_found");
      const decision = decidePost(post, unit, cadre.birthDate);
      if (!decision.ok) return decision;

      const { id } = await tx.postHolding.create({
        data: {
          ...post,
          cadreId,
          originCadreId: cadreId,
          ...notYetPlaced,
          createdAt: work.at,
          ...stampsOf(work),
        },
        select: { id: true },
      });
      await placePosts(tx, cadreId);
      await writeReceipt(tx, work, key, id);
      const { unitId: _, name, ...days } = post;
      recordAudit(tx, {
        action: "post.added",
        subjectType: "cadre",
        subjectId: cadreId,
        detail: { postId: id, post: name, unitId: unit.id, after: { ...days, unit: unit.name } },
      });
      return accept(id);
    }),
  );
}
