import { idleSince } from "#app/domain/access/session.ts";
import type { Db } from "#app/platform/db.server.ts";

/** One's own way to sign in and the sessions in force at `now`. `idleMinutes` is the setting. */
export async function findOwnAccount(
  db: Db,
  input: { accountId: number; now: Date; idleMinutes: number },
) {
  const account = await db.prisma.account.findUniqueOrThrow({
    where: { id: input.accountId },
    select: { userName: true, email: true, displayName: true, wantsMail: true },
  });
  const sessions = await db.prisma.session.findMany({
    where: {
      accountId: input.accountId,
      endedAt: null,
      expiresAt: { gt: input.now.toISOString() },
      lastSeenAt: { gt: idleSince(input.now, input.idleMinutes) },
    },
    orderBy: [{ lastSeenAt: "desc" }, { id: "desc" }],
    take: 50,
    select: { id: true, userAgent: true, address: true, createdAt: true, lastSeenAt: true },
  });
  return { ...account, wantsMail: account.wantsMail === 1, sessions };
}
