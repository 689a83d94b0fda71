import { accountState } from "#app/domain/access/account.ts";
import { grantsInForce } from "#app/domain/access/grants-in-force.server.ts";
import { type AccountEvent, eventDetail, isAccountEvent } from "#app/domain/access/history.ts";
import { canManageAccounts, isOwnAccount } from "#app/domain/access/policy.ts";
import { accountsInScope } from "#app/domain/access/seen-accounts.server.ts";
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
 * how many sign-ins are open and when it was last used. Null when the administrator does not see it.
 */
export async function findAccount(db: Db, viewer: Viewer, { id, at }: { id: number; at: string }) {
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
    sessions: await sessionsOf(db.sql, { accountId: id, at }),
    cadre: cadreId === null ? null : await linkedCadre(db.sql, viewer, cadreId),
    grants: await grantsOf(db.sql, viewer, id),
    invitations: await invitationsOf(db.sql, { accountId: id, at }),
  };
}

export type AccountPage = NonNullable<Awaited<ReturnType<typeof findAccount>>>;

/** How many sign-ins are open, and when the account was last used. */
async function sessionsOf(db: Sql, { accountId, at }: { accountId: number; at: string }) {
  const sessions = db.selectFrom("Session as s").where("s.accountId", "=", accountId);
  const { open } = await sessions
    .where("s.endedAt", "is", null)
    .where("s.expiresAt", ">", at)
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

async function cadreNames(db: Sql, viewer: Viewer, ids: number[]): Promise<Map<number, string>> {
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

const historyLength = 100;

/** The latest events of an account the viewer sees, the newest first; what lies outside the scope is left out. */
export async function accountHistory(db: Db, viewer: Viewer, id: number) {
  const rows = await db.sql
    .selectFrom("AuditEvent as e")
    .where("e.subjectType", "=", "account")
    .where("e.subjectId", "=", id)
    .where("e.subjectId", "in", accountsInScope(db.sql, viewer).select("a.id"))
    .where("e.action", "not like", "session.%")
    .where("e.action", "not like", "read.%")
    .select(["e.seq", "e.at", "e.actor", "e.actorName", "e.action", "e.detail"])
    .orderBy("e.seq", "desc")
    .limit(historyLength)
    .execute();
  const events = rows.flatMap(({ action, detail, ...event }) =>
    isAccountEvent(action) ? [{ ...event, action, detail: eventDetail(detail) }] : [],
  );
  const units = await unitNames(
    db.sql,
    viewer,
    events.flatMap(({ detail }) => detail.unit ?? []),
  );
  const cadres = await cadreNames(
    db.sql,
    viewer,
    events.flatMap(({ detail }) => detail.cadre ?? []),
  );
  return events
    .filter(({ detail }) => detail.unit === null || units.has(detail.unit))
    .map(({ detail, ...event }) => ({
      ...event,
      detail,
      unitName: detail.unit === null ? null : (units.get(detail.unit) ?? null),
      cadreName: detail.cadre === null ? null : (cadres.get(detail.cadre) ?? null),
    }));
}

export type HistoryEntry = Awaited<ReturnType<typeof accountHistory>>[number];

/** Names of units in scope, the latest of each. */
async function unitNames(db: Sql, viewer: Viewer, ids: number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("OrgUnitVersion as v")
    .where("v.unitId", "in", ids)
    .where("v.unitId", "in", unitsInScope(db, viewer))
    .select(["v.unitId", "v.name", "v.validFrom"])
    .execute();
  rows.sort((a, b) => ((a.validFrom ?? "") < (b.validFrom ?? "") ? -1 : 1));
  return new Map(rows.map(({ unitId, name }) => [unitId, name]));
}

const changes: AccountEvent[] = [
  "account.corrected",
  "account.cadre_linked",
  "account.cadre_unlinked",
  "account.ended",
];

/** Who changed an account last, for whoever saves second; null when nobody has. */
export async function lastChange(db: Db, viewer: Viewer, id: number) {
  const history = await accountHistory(db, viewer, id);
  const last = history.find(({ action }) => changes.includes(action)) ?? history[0];
  return last ? { name: last.actorName, at: last.at } : null;
}
