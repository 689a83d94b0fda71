import { stampsOf } from "#app/domain/people/cadre-rows.server.ts";
import { keeperOf, lockRecord } from "#app/domain/planning/record-lock.server.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { tidy } from "#app/kernel/vietnamese.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { decideRevocation, type RevocationRefusal, type Validity } from "./decisions.ts";

export type RevocationInput = {
  recordId: number;
  /** of the waiver or override */
  id: number;
  /** of it, as the form was shown */
  revision: number;
  /** first day on which it no longer counts, yyyy-mm-dd */
  revokedOn: string;
  /** number, day and body of the paper that says so, or what was recorded in error */
  reason: string;
};

export type RevokeRefusal = "not_found" | "not_allowed" | "stale" | RevocationRefusal;

/**
 * Revokes a waiver from a day on; it stays, and counts on the days before. Refuses not_found (no such waiver of a
 * record that the viewer sees), not_allowed (no planner), stale (somebody else changed it since), and as
 * `decideRevocation`. The same form sent twice is done once.
 */
export const revokeWaiver = (work: Work, input: RevocationInput) =>
  revoke(work, input, {
    action: "readiness.waiver_revoked",
    name: "waiverId",
    find: (tx) => tx.waiver.findFirst({ where: { id: input.id, recordId: input.recordId } }),
    write: (tx, data) => tx.waiver.update({ where: { id: input.id }, data }),
  });

/** The same for what a decision said of the record's readiness. */
export const revokeOverride = (work: Work, input: RevocationInput) =>
  revoke(work, input, {
    action: "readiness.override_revoked",
    name: "overrideId",
    find: (tx) =>
      tx.readinessOverride.findFirst({ where: { id: input.id, recordId: input.recordId } }),
    write: (tx, data) => tx.readinessOverride.update({ where: { id: input.id }, data }),
  });

type Revoked = ReturnType<typeof stampsOf> & {
  revokedOn: string;
  revokedReason: string;
  revision: { increment: number };
};
type Kind = {
  action: `readiness.${string}`;
  name: string;
  find: (tx: Tx) => Promise<(Validity & { revision: number; revokedReason: string | null }) | null>;
  write: (tx: Tx, data: Revoked) => Promise<unknown>;
};

async function revoke(
  work: Work,
  { recordId, id, revision, revokedOn, ...paper }: RevocationInput,
  { action, name, find, write }: Kind,
): Promise<Result<number, RevokeRefusal>> {
  const keeper = await keeperOf(work, recordId);
  if (!keeper.ok) return keeper;
  const revokedReason = tidy(paper.reason);

  const result = await work.transaction<number, RevokeRefusal | "unchanged">(async (tx) => {
    const record = await lockRecord(tx, work, recordId);
    const before = await find(tx);
    if (!record || !before) return refuse("not_found");
    if (before.revokedOn === revokedOn && before.revokedReason === revokedReason)
      return refuse("unchanged");
    if (before.revision !== revision) return refuse("stale");
    const decision = decideRevocation(before, revokedOn, work.today);
    if (!decision.ok) return decision;

    await write(tx, { revokedOn, revokedReason, revision: { increment: 1 }, ...stampsOf(work) });
    recordAudit(tx, {
      action,
      subjectType: "planning_record",
      subjectId: recordId,
      detail: { cadreId: record.cadreId, [name]: id, after: { revokedOn, revokedReason } },
    });
    return accept(id);
  });
  if (result.ok) return result;
  // why: the same form sent twice is done and needs no event
  return result.refusal === "unchanged" ? accept(id) : refuse(result.refusal);
}
