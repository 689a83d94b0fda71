import { decideGrant, type GiveRefusal, rolesToConfirm } from "#app/domain/access/grant.ts";
import { isOwnAccount } from "#app/domain/access/policy.ts";
import { unitsInScope } from "#app/domain/organisation/scope.server.ts";
import { actorLabel, type Role, type Viewer } from "#app/kernel/actor.ts";
import { covers } from "#app/kernel/calendar.ts";
import { accept, type Result } from "#app/kernel/result.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { recordAudit, sqlIn, type Work } from "#app/platform/work.server.ts";

/** A role at a unit with its whole subtree; first and last day yyyy-mm-dd, both inclusive, null = open. */
export type NewGrant = { role: Role; unitId: number; validFrom: string; validTo: string | null };

/** Gives a grant inside the caller's transaction, which holds the account's lock; answers its id. */
export async function writeGrant(
  tx: Tx,
  work: Work,
  input: NewGrant & { viewer: Viewer; accountId: number; reason: string | null },
): Promise<Result<number, GiveRefusal>> {
  const { viewer, ...grant } = input;
  const firstDay = grant.validFrom > work.today ? grant.validFrom : work.today;
  const same = await tx.grant.findFirst({
    where: { accountId: grant.accountId, role: grant.role, unitId: grant.unitId, endedAt: null },
    select: { id: true, validTo: true },
  });
  const expired = same !== null && same.validTo !== null && same.validTo < work.today;
  const decision = decideGrant({
    ...grant,
    own: isOwnAccount(viewer, grant.accountId),
    today: work.today,
    unitThere: await isUnitThere(tx, work, { viewer, unitId: grant.unitId, day: firstDay }),
    alreadyGiven: same !== null && !expired,
  });
  if (!decision.ok) return decision;
  if (same) {
    // why: one open row per role and unit; the one that has run out makes room for the new one
    await endGrants(tx, work, { ids: [same.id], reason: null });
    recordGrant(tx, "grant.ended", { ...grant, id: same.id }, { expired: same.validTo });
  }
  const { id } = await tx.grant.create({
    data: { ...grant, grantedAt: work.at, grantedById: viewer.accountId },
    select: { id: true },
  });
  recordGrant(
    tx,
    "grant.given",
    { ...grant, id },
    {
      from: grant.validFrom,
      to: grant.validTo,
      ...(grant.reason === null ? {} : { reason: grant.reason }),
    },
  );
  return accept(id);
}

/**
 * Whoever makes a new link for an account could use it themselves: the grants that a second person had
 * confirmed count as given anew by them, and are in force only once somebody else confirms them again.
 */
export async function withdrawConfirmations(
  tx: Tx,
  { accountId, grantedById }: { accountId: number; grantedById: number },
): Promise<void> {
  const confirmed = await tx.grant.findMany({
    where: {
      accountId,
      role: { in: [...rolesToConfirm] },
      endedAt: null,
      confirmedAt: { not: null },
    },
    select: { id: true, accountId: true, role: true, unitId: true },
  });
  if (confirmed.length === 0) return;
  const ids = confirmed.map(({ id }) => id);
  await tx.grant.updateMany({
    where: { id: { in: ids } },
    data: { confirmedAt: null, confirmedById: null, grantedById },
  });
  await tx.session.updateMany({ where: { grantId: { in: ids } }, data: { grantId: null } });
  for (const grant of confirmed) recordGrant(tx, "grant.confirmation_withdrawn", grant);
}

/** Ends grants; sessions that worked under one go on without it. */
export async function endGrants(
  tx: Tx,
  work: Work,
  { ids, reason }: { ids: number[]; reason: string | null },
): Promise<void> {
  await tx.grant.updateMany({
    where: { id: { in: ids }, endedAt: null },
    data: { endedAt: work.at, endedBy: actorLabel(work.actor), endReason: reason },
  });
  await tx.session.updateMany({ where: { grantId: { in: ids } }, data: { grantId: null } });
}

/** Notes in the account's history what happened to one of its grants. */
export function recordGrant(
  tx: Tx,
  action: "grant.given" | "grant.confirmed" | "grant.confirmation_withdrawn" | "grant.ended",
  grant: { id: number; accountId: number; role: string; unitId: number },
  more: Record<string, unknown> = {},
): void {
  recordAudit(tx, {
    action,
    subjectType: "account",
    subjectId: grant.accountId,
    detail: { grant: grant.id, role: grant.role, unit: grant.unitId, ...more },
  });
}

async function isUnitThere(
  tx: Tx,
  work: Work,
  { viewer, unitId, day }: { viewer: Viewer; unitId: number; day: string },
): Promise<boolean> {
  const sql = sqlIn(tx, work);
  const unit = await sql
    .selectFrom("OrgUnit as u")
    .where("u.id", "=", unitId)
    .where("u.id", "in", unitsInScope(sql, viewer))
    .select(["u.validFrom", "u.validTo"])
    .executeTakeFirst();
  return unit !== undefined && covers(unit, day);
}
