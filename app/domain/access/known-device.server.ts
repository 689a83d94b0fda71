import { newToken, tokenHash } from "#app/platform/auth/token.server.ts";
import type { Db, Tx } from "#app/platform/db.server.ts";
import type { Work } from "#app/platform/work.server.ts";

/** Days for which a browser stays known after a sign-in; the cookie lives as long. */
export const knownDays = 90;

/** The key under which wrong passwords from a known device are counted, whoever else tries the name. */
export const deviceThrottle = (deviceId: number): string => `device:${deviceId}`;

/** The device behind a token, where it is known to the account of a name (user name or e-mail); else null. */
export async function findKnownDevice(
  db: Db,
  { token, name, at }: { token: string | null; name: string; at: string },
): Promise<number | null> {
  if (token === null) return null;
  const device = await db.prisma.knownDevice.findFirst({
    where: {
      tokenHash: tokenHash(token),
      expiresAt: { gt: at },
      account: { OR: [{ userName: name }, { email: name }], endedAt: null },
    },
    select: { id: true },
  });
  return device?.id ?? null;
}

/**
 * Makes a browser known to an account inside the caller's transaction and answers the token for its cookie: the
 * one it has where that is known to anybody, since several people may use one computer.
 */
export async function rememberDevice(
  tx: Tx,
  work: Work,
  { accountId, token }: { accountId: number; token: string | null },
): Promise<string> {
  await forgetWhere(tx, { accountId, expiresAt: { lte: work.at } });
  const known = await tx.knownDevice.findFirst({
    where: { tokenHash: tokenHash(token ?? ""), expiresAt: { gt: work.at } },
    select: { id: true },
  });
  const kept = known === null || token === null ? newToken() : token;
  const device = { tokenHash: tokenHash(kept), accountId };
  const expiresAt = new Date(work.now.getTime() + knownDays * 24 * 3600_000).toISOString();
  await tx.knownDevice.upsert({
    where: { tokenHash_accountId: device },
    create: { ...device, createdAt: work.at, expiresAt },
    update: { expiresAt },
  });
  return kept;
}

/** Forgets the devices of an account but the one it sits at: somebody else may have signed in with the old password. */
export async function forgetOtherDevices(
  tx: Tx,
  { accountId, token }: { accountId: number; token: string | null },
): Promise<void> {
  await forgetWhere(tx, { accountId, tokenHash: { not: tokenHash(token ?? "") } });
}

type Which = {
  accountId: number;
  expiresAt?: { lte: string };
  tokenHash?: { not: string };
};

async function forgetWhere(tx: Tx, where: Which): Promise<void> {
  const devices = await tx.knownDevice.findMany({ where, select: { id: true } });
  if (devices.length === 0) return;
  const ids = devices.map(({ id }) => id);
  await tx.signInThrottle.deleteMany({ where: { key: { in: ids.map(deviceThrottle) } } });
  await tx.knownDevice.deleteMany({ where: { id: { in: ids } } });
}
