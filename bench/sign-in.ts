import { nameColumns } from "#app/domain/access/write-account.server.ts";
import { actorLabel, type Role } from "#app/kernel/actor.ts";
import { newToken, tokenHash } from "#app/platform/auth/token.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { portalCookies } from "#app/platform/http/cookies.server.ts";
import type { Portal } from "#app/platform/portal.server.ts";
import type { Work } from "#app/platform/work.server.ts";

/** Whoever fills a database of the bench. */
export const operator = { kind: "operator", userName: "bench" } as const;

export type BenchAccount = { cadreId: number | null; role: Role; unitId: number };

/** An account with one grant and an open session; answers the session's token. */
export async function openSession(
  tx: Tx,
  work: Work,
  { cadreId, role, unitId }: BenchAccount,
): Promise<string> {
  const token = newToken();
  const userName = `${role}.${cadreId ?? 0}`;
  const account = await tx.account.create({
    data: {
      userName,
      ...nameColumns(userName),
      passwordSetBy: "self",
      cadreId,
      createdAt: work.at,
      createdBy: actorLabel(operator),
    },
  });
  const grant = await tx.grant.create({
    data: {
      accountId: account.id,
      role,
      unitId,
      validFrom: "2025-07-01",
      grantedAt: work.at,
      confirmedAt: work.at,
    },
  });
  await tx.session.create({
    data: {
      tokenHash: tokenHash(token),
      accountId: account.id,
      grantId: grant.id,
      createdAt: work.at,
      lastSeenAt: work.at,
      expiresAt: new Date(work.now.getTime() + 12 * 3600_000).toISOString(),
      userAgent: "bench",
      address: "127.0.0.1",
    },
  });
  return token;
}

/** What a browser with the session sends. */
export async function cookieOf({ settings }: Portal, token: string): Promise<string> {
  const cookie = await portalCookies(settings).session.serialize(token);
  return cookie.split(";")[0] ?? "";
}

/** Somebody of the whole province, or of one person's own record, signed in; answers the cookie. */
export async function signIn(
  portal: Portal,
  { role, cadreId = null }: { role: Role; cadreId?: number | null },
): Promise<string> {
  const work = portal.work(operator);
  const { unitId } = await portal.db.sql
    .selectFrom("OrgUnit as u")
    .innerJoin("OrgUnitVersion as v", "v.unitId", "u.id")
    .where("u.kind", "=", "province")
    .where("v.validTo", "is", null)
    .select("u.id as unitId")
    .executeTakeFirstOrThrow();
  return cookieOf(
    portal,
    await work.bookkeeping((tx) => openSession(tx, work, { role, cadreId, unitId })),
  );
}
