import {
  accountRule,
  addressRule,
  afterFailure,
  lockedUntil,
  type Throttle,
  type ThrottleRule,
} from "#app/domain/access/throttle.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { identityKey } from "#app/kernel/vietnamese.ts";
import { passwordMatches } from "#app/platform/auth/password.server.ts";
import { newToken, tokenHash } from "#app/platform/auth/token.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";

export type SignInInput = {
  /** user name or e-mail, as typed */
  user: string;
  password: string;
  address: string;
  userAgent: string;
  /** absolute life of the sign-in, in minutes */
  maxMinutes: number;
};

export type SignInRefusal = "wrong" | "locked";

/**
 * Signs in: a session row and the token for its cookie.
 * Refusals: wrong (name, password or ended account alike), locked (until `lockedUntil`, an instant).
 */
export async function signIn(
  work: Work,
  input: SignInInput,
): Promise<Result<{ token: string; accountId: number }, SignInRefusal> & { lockedUntil?: string }> {
  const name = input.user.trim().toLowerCase();
  const keys = [nameThrottle(name), `address:${input.address}`];
  const now = work.now.getTime();
  const locks = await work.db.prisma.signInThrottle.findMany({ where: { key: { in: keys } } });
  const locked = locks.map((lock) => lockedUntil(asThrottle(lock), now) ?? 0);
  const until = Math.max(0, ...locked);
  if (until > 0) return { ...refuse("locked"), lockedUntil: new Date(until).toISOString() };

  const account = await work.db.prisma.account.findFirst({
    where: { OR: [{ userName: name }, { email: name }], endedAt: null },
    select: { id: true, passwordHash: true },
  });
  const matches = await passwordMatches(account?.passwordHash ?? null, input.password);
  if (!account || !matches) {
    await work.bookkeeping(async (tx) => {
      await countFailure(tx, keys[0] ?? "", accountRule, work);
      await countFailure(tx, keys[1] ?? "", addressRule, work);
      if (account)
        recordAudit(tx, {
          action: "session.refused",
          subjectType: "account",
          subjectId: account.id,
        });
    });
    return refuse("wrong");
  }
  const token = newToken();
  return work.transaction(async (tx) => {
    await tx.signInThrottle.deleteMany({ where: { key: keys[0] ?? "" } });
    const session = await createSession(tx, work, {
      ...input,
      accountId: account.id,
      token,
      grantId: null,
    });
    recordAudit(tx, {
      action: "session.started",
      subjectType: "account",
      subjectId: account.id,
      detail: { session: session.id },
    });
    return accept({ token, accountId: account.id });
  });
}

/** The key under which wrong sign-ins of a name are counted. */
export const nameThrottle = (name: string): string => `name:${identityKey(name)}`;

/** A session row for a token; its absolute end is `maxMinutes` from now. */
export function createSession(
  tx: Tx,
  work: Work,
  input: Pick<SignInInput, "address" | "userAgent" | "maxMinutes"> & {
    accountId: number;
    token: string;
    grantId: number | null;
  },
) {
  return tx.session.create({
    data: {
      tokenHash: tokenHash(input.token),
      accountId: input.accountId,
      grantId: input.grantId,
      createdAt: work.at,
      lastSeenAt: work.at,
      expiresAt: new Date(work.now.getTime() + input.maxMinutes * 60_000).toISOString(),
      userAgent: input.userAgent.slice(0, 300),
      address: input.address,
    },
    select: { id: true },
  });
}

function asThrottle(row: {
  failures: number;
  lastFailureAt: string;
  lockedUntil: string | null;
}): Throttle {
  return {
    failures: row.failures,
    lastFailureAt: Date.parse(row.lastFailureAt),
    lockedUntil: row.lockedUntil === null ? null : Date.parse(row.lockedUntil),
  };
}

async function countFailure(tx: Tx, key: string, rule: ThrottleRule, work: Work): Promise<void> {
  // why: the upsert takes the row's lock, so that parallel attempts are all counted
  const row = await tx.signInThrottle.upsert({
    where: { key },
    create: { key, failures: 0, lastFailureAt: work.at },
    update: { lockedUntil: null },
  });
  const next = afterFailure(asThrottle(row), rule, work.now.getTime());
  await tx.signInThrottle.update({
    where: { key },
    data: {
      failures: next.failures,
      lastFailureAt: work.at,
      lockedUntil: next.lockedUntil === null ? null : new Date(next.lockedUntil).toISOString(),
    },
  });
}
