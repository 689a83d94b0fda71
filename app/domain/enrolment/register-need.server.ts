import { survivorOf } from "#app/domain/people/cadre-queries.server.ts";
import { lockCadre, viewerIn } from "#app/domain/people/cadre-rows.server.ts";
import { actorLabel } from "#app/kernel/actor.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { tidy } from "#app/kernel/vietnamese.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { onceOnly, type OnceRefusal, writeReceipt } from "#app/platform/receipt.server.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { activeStatuses } from "./enrolment.ts";
import { canEnrolOneself } from "./policy.ts";
import { decideNeed, type NeedRefusal } from "./registered-need.ts";

export type RegisterNeedInput = {
  programmeId: number;
  year: number;
  note: string | null;
  /** of the form; null = none */
  key: string | null;
};

export type RegisterNeedRefusal = "not_found" | NeedRefusal | OnceRefusal;

/**
 * A person says that they need a programme for which there is no course; the unit reads it, and the list of needs of the
 * year counts it. Answers its id; the same form sent twice registers once. Refuses not_found (nobody who asks for seats
 * of their own), not_offered, year_not_open, already_registered, already_in_course, too_many_needs.
 */
export async function registerNeed(
  work: Work,
  { key, ...need }: RegisterNeedInput,
): Promise<Result<number, RegisterNeedRefusal>> {
  const viewer = viewerIn(work);
  if (!viewer || viewer.cadreId === null || !canEnrolOneself(viewer)) return refuse("not_found");
  const cadreId = await survivorOf(work.db.sql, viewer.cadreId);
  return onceOnly(work, key, need, () =>
    work.transaction<number, RegisterNeedRefusal>(async (tx) => {
      if (!(await lockCadre(tx, work, cadreId))) return refuse("not_found");
      const { programmeId, year } = need;
      const facts = await factsOf(tx, { cadreId, programmeId });
      const decision = decideNeed(programmeId, { ...facts, year, today: work.today });
      if (!decision.ok) return decision;
      const { id } = await tx.registeredNeed.create({
        data: {
          cadreId,
          originCadreId: cadreId,
          programmeId,
          year,
          note: need.note === null ? null : tidy(need.note),
          registeredOn: work.today,
          registeredAt: work.at,
          registeredBy: actorLabel(work.actor),
        },
        select: { id: true },
      });
      await writeReceipt(tx, work, key, id);
      recordAudit(tx, {
        action: "need.registered",
        subjectType: "registered_need",
        subjectId: id,
        detail: { cadreId, programmeId, year },
      });
      return accept(id);
    }),
  );
}

async function factsOf(tx: Tx, { cadreId, programmeId }: { cadreId: number; programmeId: number }) {
  const programme = await tx.programme.findUnique({
    where: { id: programmeId },
    select: { disclosesPlanning: true },
  });
  const standing = await tx.registeredNeed.findMany({
    where: { cadreId, withdrawnAt: null },
    select: { programmeId: true, year: true },
  });
  const places = await tx.enrolment.count({
    where: { cadreId, programmeId, status: { in: [...activeStatuses] } },
  });
  return { isOffered: programme?.disclosesPlanning === 0, standing, isInCourse: places > 0 };
}
