import {
  countAttempt,
  forgetAttempts,
  giveAttemptBack,
} from "#app/domain/access/attempts.server.ts";
import { accountRule, addressRule } from "#app/domain/access/throttle.ts";
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
  /** of the session that ended in this browser; its person goes on with the role of then */
  oldToken?: string | null;
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
  const keys = { name: nameThrottle(name), address: `address:${input.address}` };
  const until = await work.bookkeeping((tx) =>
    countAttempt(tx, work, [
      { key: keys.name, rule: accountRule },
      { key: keys.address, rule: addressRule },
    ]),
  );
  if (until !== null) return { ...refuse("locked"), lockedUntil: until };

  const account = await work.db.prisma.account.findFirst({
    where: { OR: [{ userName: name }, { email: name }], endedAt: null },
    select: { id: true, passwordHash: true },
  });
  const matches = await passwordMatches(account?.passwordHash ?? null, input.password);
  if (!account || !matches) {
    // why: an unknown name is logged too, without the name, and costs the same time
    await work.bookkeeping(async (tx) => {
      recordAudit(tx, {
        action: "session.refused",
        subjectType: "account",
        subjectId: account?.id ?? null,
      });
    });
    return refuse("wrong");
  }
  const token = newToken();
  return work.transaction(async (tx) => {
    await forgetAttempts(tx, keys.name);
    await giveAttemptBack(tx, keys.address);
    const before = await tx.session.findFirst({
      where: { tokenHash: tokenHash(input.oldToken ?? ""), accountId: account.id },
      select: { grantId: true },
    });
    const session = await createSession(tx, work, {
      ...input,
      accountId: account.id,
      token,
      grantId: before?.grantId ?? null,
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
