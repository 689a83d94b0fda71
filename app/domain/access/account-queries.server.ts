import { accountState } from "#app/domain/access/account.ts";
import { grantsInForce } from "#app/domain/access/grants-in-force.server.ts";
import { canManageAccounts, isOwnAccount } from "#app/domain/access/policy.ts";
import { accountsInScope } from "#app/domain/access/seen-accounts.server.ts";
import { idleSince } from "#app/domain/access/session.ts";
import { shownGrants } from "#app/domain/access/shown-grants.server.ts";
import { unitsInScope } from "#app/domain/organisation/scope.server.ts";
import { peopleInScope } from "#app/domain/people/scope.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db, Sql } from "#app/platform/db.server.ts";

const columns = [
  "a.id",
  "a.userName",
  "a.displayName",
  "a.email",
  "a.wantsMail",
  "a.cadreId",
  "a.revision",
  "a.createdAt",
  "a.endedAt",
  "a.endReason",
  "a.passwordHash",
  "a.passwordSetAt",
] as const;

/**
 * An account with its state, the grants and the linked person in scope, its one-time links (without tokens),
 * how many sign-ins are in force at `now` and when it was last used. Null when the administrator does not see
 * it. `idleMinutes` is the setting.
 */
export async function findAccount(
  db: Db,
  viewer: Viewer,
  { id, now, idleMinutes }: { id: number; now: Date; idleMinutes: number },
) {
  if (!canManageAccounts(viewer)) return null;
  const found = await accountsInScope(db.sql, viewer)
    .where("a.id", "=", id)
    .select(columns)
    .executeTakeFirst();
  if (!found) return null;
  const { passwordHash, cadreId, ...account } = found;
  const activated = passwordHash !== null;
  const inForce = await grantsInForce(db.sql, viewer.today)
    .where("g.accountId", "=", id)
    .select("g.id")
    .execute();
  return {
    ...account,
    activated,
    state: accountState({ endedAt: account.endedAt, activated, roles: inForce.length }),
    own: isOwnAccount(viewer, id),
    grantsElsewhere: await hasGrantElsewhere(db.sql, viewer, id),
    sessions: await sessionsOf(db.sql, { accountId: id, now, idleMinutes }),
    cadre: cadreId === null ? null : await linkedCadre(db.sql, viewer, cadreId),
    grants: await grantsOf(db.sql, viewer, id),
    invitations: await invitationsOf(db.sql, { accountId: id, at: now.toISOString() }),
  };
}

export type AccountPage = NonNullable<Awaited<ReturnType<typeof findAccount>>>;

type InForce = { accountId: number; now: Date; idleMinutes: number };

/** How many sign-ins are in force, and when the account was last used. */
async function sessionsOf(db: Sql, { accountId, now, idleMinutes }: InForce) {
  const sessions = db.selectFrom("Session as s").where("s.accountId", "=", accountId);
  const { open } = await sessions
    .where("s.endedAt", "is", null)
    .where("s.expiresAt", ">", now.toISOString())
    .where("s.lastSeenAt", ">", idleSince(now, idleMinutes))
    .select((eb) => eb.fn.countAll<number>().as("open"))
    .executeTakeFirstOrThrow();
  const { lastSeenAt } = await sessions
    .select((eb) => eb.fn.max("s.lastSeenAt").as("lastSeenAt"))
    .executeTakeFirstOrThrow();
  return { open, lastSeenAt };
}

/** The grants in scope, each with whether the viewer may be its second person. */
async function grantsOf(db: Sql, viewer: Viewer, accountId: number) {
  const grants = await shownGrants(db, viewer, { accountIds: [accountId] });
  return grants.map((grant) => ({
    ...grant,
    mayConfirm:
      grant.state === "awaiting_confirmation" &&
      grant.grantedById !== viewer.accountId &&
      !isOwnAccount(viewer, accountId),
  }));
}

async function hasGrantElsewhere(db: Sql, viewer: Viewer, accountId: number): Promise<boolean> {
  const grant = await db
    .selectFrom("Grant as g")
    .where("g.accountId", "=", accountId)
    .where("g.endedAt", "is", null)
    .where("g.unitId", "not in", unitsInScope(db, viewer))
    .select("g.id")
    .executeTakeFirst();
  return grant !== undefined;
}

/** The linked person; without a name when placed outside of the scope. */
async function linkedCadre(db: Sql, viewer: Viewer, id: number) {
  const names = await cadreNames(db, viewer, [id]);
  return { id, fullName: names.get(id) ?? null };
}

/** Names of people placed in scope, by id. */
export async function cadreNames(
  db: Sql,
  viewer: Viewer,
  ids: number[],
): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("Cadre as c")
    .where("c.id", "in", ids)
    .where("c.id", "in", peopleInScope(db, viewer))
    .select(["c.id", "c.fullName"])
    .execute();
  return new Map(rows.map(({ id, fullName }) => [id, fullName]));
}

async function invitationsOf(db: Sql, { accountId, at }: { accountId: number; at: string }) {
  const rows = await db
    .selectFrom("Invitation as i")
    .where("i.accountId", "=", accountId)
    .select(["i.id", "i.purpose", "i.createdAt", "i.expiresAt", "i.usedAt", "i.revokedAt"])
    .orderBy("i.id", "desc")
    .limit(20)
    .execute();
  return rows.map((row) => ({ ...row, state: invitationState(row, at) }));
}

export type InvitationState = "open" | "used" | "revoked" | "expired";

function invitationState(
  link: { usedAt: string | null; revokedAt: string | null; expiresAt: string },
  at: string,
): InvitationState {
  if (link.usedAt !== null) return "used";
  if (link.revokedAt !== null) return "revoked";
  return link.expiresAt <= at ? "expired" : "open";
}
