import {
  countAttempt,
  forgetAttempts,
  giveAttemptBack,
} from "#app/domain/access/attempts.server.ts";
import {
  deviceThrottle,
  findKnownDevice,
  rememberDevice,
} from "#app/domain/access/known-device.server.ts";
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
  /** of the cookie by which the browser is known */
  deviceToken?: string | null;
};

export type SignInRefusal = "wrong" | "locked";

/** What a sign-in answers: the tokens for the two cookies. */
type Opened = { token: string; deviceToken: string; accountId: number };

/**
 * Signs in: a session row and the tokens for its cookie and for that of the device. Wrong passwords count for
 * the name and the address, from a device known to the account for the device alone: whoever tries the name
 * elsewhere cannot keep its person out.
 * Refusals: wrong (name, password or ended account alike), locked (until `lockedUntil`, an instant).
 */
export async function signIn(
  work: Work,
  input: SignInInput,
): Promise<Result<Opened, SignInRefusal> & { lockedUntil?: string }> {
  const name = input.user.trim().toLowerCase();
  const { deviceToken = null } = input;
  const deviceId = await findKnownDevice(work.db, { token: deviceToken, name, at: work.at });
  const keys =
    deviceId === null
      ? { own: nameThrottle(name), address: `address:${input.address}` }
      : { own: deviceThrottle(deviceId), address: null };
  const counted = [
    { key: keys.own, rule: accountRule },
    ...(keys.address === null ? [] : [{ key: keys.address, rule: addressRule }]),
  ];
  const until = await work.bookkeeping((tx) => countAttempt(tx, work, counted));
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
    await forgetAttempts(tx, keys.own);
    if (keys.address !== null) await giveAttemptBack(tx, keys.address);
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
    const accountId = account.id;
    const known = await rememberDevice(tx, work, { accountId, token: deviceToken });
    return accept({ token, deviceToken: known, accountId });
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
