import { type GrantState, grantState, isRole } from "#app/domain/access/grant.ts";
import { sessionEnd } from "#app/domain/access/session.ts";
import { type Role, roles } from "#app/kernel/actor.ts";
import { dayOf } from "#app/kernel/calendar.ts";
import { tokenHash } from "#app/platform/auth/token.server.ts";
import type { Db } from "#app/platform/db.server.ts";
import { prepared } from "#app/platform/prepared.server.ts";
import { sqlIn, type Work } from "#app/platform/work.server.ts";

export type GrantInForce = { id: number; role: Role; unitId: number; unitName: string };

export type SignedIn = {
  sessionId: number;
  lastSeenAt: string;
  accountId: number;
  accountName: string;
  cadreId: number | null;
  locale: string | null;
  theme: string | null;
  mustChangePassword: boolean;
  /** in the order of the roles */
  grants: GrantInForce[];
  /** the one the person works with; null without any */
  active: GrantInForce | null;
  /** the day on which the last grant ended, for the sentence shown to somebody without one */
  lastGrantEnd: string | null;
};

/**
 * Who holds the token, in one query: the account with its grants, or whose session it was when it has ended.
 * `idleMinutes` is the setting.
 */
export async function readSession(
  db: Db,
  token: string,
  at: { now: Date; today: string; idleMinutes: number },
): Promise<{ state: "open"; signedIn: SignedIn } | { state: "ended"; accountId: number } | null> {
  const rows = await sessionRows(db.sql, { hash: tokenHash(token), today: at.today });
  const first = rows[0];
  if (!first) return null;
  if (first.accountEndedAt !== null || sessionEnd(first, at.now, at.idleMinutes) !== null) {
    return { state: "ended", accountId: first.accountId };
  }
  const stated = rows.flatMap((row) => withState(row, at.today));
  const inForce = stated
    .filter(({ state }) => state === "in_force")
    .sort(
      ({ grant: a }, { grant: b }) => roles.indexOf(a.role) - roles.indexOf(b.role) || a.id - b.id,
    );
  const ends = stated
    .filter(({ state }) => state === "expired")
    .map(({ validTo }) => validTo ?? "");
  return {
    state: "open",
    signedIn: {
      sessionId: first.sessionId,
      lastSeenAt: first.lastSeenAt,
      accountId: first.accountId,
      accountName: first.displayName,
      cadreId: first.cadreId,
      locale: first.locale,
      theme: first.theme,
      mustChangePassword: first.passwordSetBy === "other",
      grants: inForce.map(({ grant }) => grant),
      active: activeOf(first, inForce)?.grant ?? null,
      lastGrantEnd: ends.sort().at(-1) ?? null,
    },
  };
}

/**
 * The grant that a person works with: the one they chose, else the first that they had when they signed in, so that a role
 * given later does not change the page under their hands; whoever had none then gets the first of now.
 */
function activeOf(
  { activeGrantId, startedAt }: { activeGrantId: number | null; startedAt: string },
  inForce: Stated[],
): Stated | undefined {
  const startedOn = dayOf(new Date(startedAt));
  return (
    inForce.find(({ grant }) => grant.id === activeGrantId) ??
    inForce.find(({ givenAt, validFrom }) => givenAt <= startedAt && validFrom <= startedOn) ??
    inForce[0]
  );
}

/** One row per grant that was not ended, with the session and the account in each. */
const sessionRows = prepared((sql, { hash, today }: { hash: string; today: string }) =>
  sql
    .selectFrom("Session as s")
    .innerJoin("Account as a", "a.id", "s.accountId")
    .leftJoin("Grant as g", (join) =>
      join.onRef("g.accountId", "=", "a.id").on("g.endedAt", "is", null),
    )
    .leftJoin("OrgUnit as u", "u.id", "g.unitId")
    .leftJoin("OrgUnitVersion as v", (join) =>
      join
        .onRef("v.unitId", "=", "u.id")
        .on((on) => on.or([on("v.validFrom", "is", null), on("v.validFrom", "<=", today)]))
        .on((on) => on.or([on("v.validTo", "is", null), on("v.validTo", ">=", today)])),
    )
    .where("s.tokenHash", "=", hash)
    .select([
      "s.id as sessionId",
      "s.accountId",
      "s.grantId as activeGrantId",
      "s.createdAt as startedAt",
      "s.lastSeenAt",
      "s.expiresAt",
      "s.endedAt",
      "a.displayName",
      "a.cadreId",
      "a.locale",
      "a.theme",
      "a.passwordSetBy",
      "a.endedAt as accountEndedAt",
      "g.id as grantId",
      "g.role",
      "g.unitId",
      "g.validFrom",
      "g.validTo",
      "g.grantedAt",
      "g.confirmedAt",
      "u.validFrom as unitValidFrom",
      "u.validTo as unitValidTo",
      "v.name as unitName",
    ]),
);

type GrantRow = {
  grantId: number | null;
  role: string | null;
  unitId: number | null;
  unitName: string | null;
  validFrom: string | null;
  validTo: string | null;
  grantedAt: string | null;
  confirmedAt: string | null;
  unitValidFrom: string | null;
  unitValidTo: string | null;
};

type Stated = {
  grant: GrantInForce;
  state: GrantState;
  /** when it was given, and confirmed where that is needed */
  givenAt: string;
  validFrom: string;
  validTo: string | null;
};

function withState(row: GrantRow, today: string): Stated[] {
  if (row.grantId === null || row.unitId === null || row.validFrom === null) return [];
  if (row.role === null || !isRole(row.role)) return [];
  const facts = { ...row, role: row.role, validFrom: row.validFrom, endedAt: null };
  const grant = {
    id: row.grantId,
    role: row.role,
    unitId: row.unitId,
    unitName: row.unitName ?? "",
  };
  const { validFrom, validTo } = row;
  const givenAt = row.confirmedAt ?? row.grantedAt ?? "";
  return [{ grant, state: grantState(facts, today), givenAt, validFrom, validTo }];
}

const touchEvery = 60_000;

/** Notes that a session is in use, at most once a minute, so that reading pages hardly writes. */
export async function touchSession(work: Work, signedIn: SignedIn): Promise<void> {
  if (work.now.getTime() - Date.parse(signedIn.lastSeenAt) < touchEvery) return;
  await work.bookkeeping((tx) =>
    sqlIn(tx, work)
      .updateTable("Session")
      .set({ lastSeenAt: work.at })
      .where("id", "=", signedIn.sessionId)
      .where("endedAt", "is", null)
      .execute(),
  );
}
