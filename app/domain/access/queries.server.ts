import { type SqlBool, sql } from "kysely";
import { type AccountState, accountState } from "#app/domain/access/account.ts";
import { decideConfirmation, rolesToConfirm } from "#app/domain/access/grant.ts";
import { grantsInForce } from "#app/domain/access/grants-in-force.server.ts";
import { canConfirmGrants, canManageAccounts, isOwnAccount } from "#app/domain/access/policy.ts";
import { accountsInScope } from "#app/domain/access/seen-accounts.server.ts";
import { type ShownGrant, shownGrants } from "#app/domain/access/shown-grants.server.ts";
import { unitsInScope } from "#app/domain/organisation/scope.server.ts";
import type { Role, Viewer } from "#app/kernel/actor.ts";
import { foldMarks, tidy } from "#app/kernel/vietnamese.ts";
import type { Db, Sql } from "#app/platform/db.server.ts";

export const accountSorts = [
  "name",
  "-name",
  "userName",
  "-userName",
  "created",
  "-created",
] as const;
export type AccountSort = (typeof accountSorts)[number];

const orders = {
  name: { by: "a.sortKey", direction: "asc" },
  "-name": { by: "a.sortKey", direction: "desc" },
  userName: { by: "a.userName", direction: "asc" },
  "-userName": { by: "a.userName", direction: "desc" },
  created: { by: "a.createdAt", direction: "asc" },
  "-created": { by: "a.createdAt", direction: "desc" },
} as const satisfies Record<AccountSort, unknown>;

export type AccountFilter = {
  /** name or user name, with or without marks */
  q: string;
  /** holds an open grant of this role, at this unit (in scope) */
  role: Role | null;
  unitId: number | null;
  state: AccountState | null;
};

const activated = sql<number>`case when ${sql.ref("a.passwordHash")} is null then 0 else 1 end`;

function foundAccounts(db: Sql, viewer: Viewer, { q, role, unitId, state }: AccountFilter) {
  let found = accountsInScope(db, viewer);
  if (tidy(q) !== "") found = found.where(named(q));
  if (role !== null || unitId !== null) {
    let holding = db
      .selectFrom("Grant as held")
      .where("held.endedAt", "is", null)
      .where("held.unitId", "in", unitsInScope(db, viewer));
    if (role !== null) holding = holding.where("held.role", "=", role);
    if (unitId !== null) holding = holding.where("held.unitId", "=", unitId);
    found = found.where("a.id", "in", holding.select("held.accountId"));
  }
  const working = grantsInForce(db, viewer.today).select("g.accountId");
  switch (state) {
    case null:
      return found;
    case "ended":
      return found.where("a.endedAt", "is not", null);
    case "awaiting_first_sign_in":
      return found.where("a.endedAt", "is", null).where("a.passwordHash", "is", null);
    case "no_role":
      return signedInOnce(found).where("a.id", "not in", working);
    case "active":
      return signedInOnce(found).where("a.id", "in", working);
  }
}

function signedInOnce(found: ReturnType<typeof accountsInScope>) {
  return found.where("a.endedAt", "is", null).where("a.passwordHash", "is not", null);
}

/** Finds beginnings of the words of a name and any part of a user name, without regard to marks. */
function named(q: string) {
  const text = foldMarks(q).replace(/[\\%_]/g, "\\$&");
  const [name, user] = [`% ${text.split(" ").join("% ")}%`, `%${text}%`];
  return sql<SqlBool>`(${sql.ref("a.searchKey")} like ${name} escape '\\'
    or ${sql.ref("a.userName")} like ${user} escape '\\')`;
}

/**
 * One page of the accounts an administrator sees, each with its state and its open grants at units in scope;
 * the units such grants exist at, for the filter; and how many grants wait for a second person.
 */
export async function listAccounts(
  db: Db,
  viewer: Viewer,
  wanted: AccountFilter & { sort: AccountSort; page: number; pageSize: number },
) {
  if (!canManageAccounts(viewer)) return { rows: [], total: 0 };
  const { total } = await foundAccounts(db.sql, viewer, wanted)
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const order = orders[wanted.sort];
  const exact = sql`case when lower(${sql.ref("a.displayName")}) = ${tidy(wanted.q).toLowerCase()}
    or ${sql.ref("a.userName")} = ${foldMarks(wanted.q)} then 0 else 1 end`;
  const accounts = await foundAccounts(db.sql, viewer, wanted)
    .select(["a.id", "a.userName", "a.displayName", "a.endedAt", "a.createdAt"])
    .select(activated.as("activated"))
    .orderBy(exact)
    .orderBy(order.by, order.direction)
    .orderBy("a.id")
    .limit(wanted.pageSize)
    .offset((wanted.page - 1) * wanted.pageSize)
    .execute();
  const ids = accounts.map(({ id }) => id);
  const grants = await shownGrants(db.sql, viewer, { accountIds: ids, onlyOpen: true });
  const atWork = await accountsAtWork(db.sql, { ids, today: viewer.today });
  const rows = accounts.map(({ activated: once, ...account }) => ({
    ...account,
    grants: grants.filter(({ accountId }) => accountId === account.id),
    state: accountState({
      endedAt: account.endedAt,
      activated: once === 1,
      roles: atWork.has(account.id) ? 1 : 0,
    }),
  }));
  return { rows, total };
}

/** How many accounts that an administrator sees are in a state. One statement. */
export async function countAccounts(db: Db, viewer: Viewer, state: AccountState): Promise<number> {
  if (!canManageAccounts(viewer)) return 0;
  const { n } = await foundAccounts(db.sql, viewer, { q: "", role: null, unitId: null, state })
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return Number(n);
}

export type AccountRow = Awaited<ReturnType<typeof listAccounts>>["rows"][number];

/** Which of these accounts hold a grant in force, wherever: their state must not depend on who looks. */
async function accountsAtWork(db: Sql, { ids, today }: { ids: number[]; today: string }) {
  if (ids.length === 0) return new Set<number>();
  const rows = await grantsInForce(db, today)
    .where("g.accountId", "in", ids)
    .select("g.accountId")
    .distinct()
    .execute();
  return new Set(rows.map(({ accountId }) => accountId));
}

/** The units in scope at which somebody holds an open grant, by name: the choices of the filter. */
export async function listGrantUnits(db: Db, viewer: Viewer) {
  if (!canManageAccounts(viewer)) return [];
  return await db.sql
    .selectFrom("OrgUnitVersion as v")
    .where("v.unitId", "in", unitsInScope(db.sql, viewer))
    .where("v.unitId", "in", (eb) =>
      eb.selectFrom("Grant as g").where("g.endedAt", "is", null).select("g.unitId"),
    )
    .where((eb) => eb.or([eb("v.validTo", "is", null), eb("v.validTo", ">=", viewer.today)]))
    .where((eb) => eb.or([eb("v.validFrom", "is", null), eb("v.validFrom", "<=", viewer.today)]))
    .select(["v.unitId as id", "v.name"])
    .orderBy("v.sortKey")
    .orderBy("v.unitId")
    .execute();
}

/**
 * The grants of planner, leader and inspector at units in scope that wait for a second person, the oldest
 * first; `refusal` says why the viewer cannot be that person.
 */
export async function listGrantsToConfirm(db: Db, viewer: Viewer) {
  if (!canConfirmGrants(viewer)) return [];
  const grants = await shownGrants(db.sql, viewer, { onlyOpen: true, roles: rolesToConfirm });
  return grants
    .filter(({ state }) => state === "awaiting_confirmation")
    .map((grant) => withRefusal(viewer, grant));
}

/** One grant of such a role in scope, also when it no longer waits; null out of scope. */
export async function findGrantToConfirm(db: Db, viewer: Viewer, id: number) {
  if (!canConfirmGrants(viewer)) return null;
  const [grant] = await shownGrants(db.sql, viewer, { ids: [id], roles: rolesToConfirm });
  return grant ? withRefusal(viewer, grant) : null;
}

function withRefusal(viewer: Viewer, grant: ShownGrant) {
  const decision = decideConfirmation({
    role: grant.role,
    own: isOwnAccount(viewer, grant.accountId),
    givenByOneself: grant.grantedById === viewer.accountId,
    confirmedAt: grant.confirmedAt,
    over: grant.state === "ended" || grant.state === "expired",
  });
  return { ...grant, refusal: decision.ok ? null : decision.refusal };
}

/** How many grants in scope wait for a second person. */
export async function countGrantsToConfirm(db: Db, viewer: Viewer): Promise<number> {
  return (await listGrantsToConfirm(db, viewer)).length;
}
