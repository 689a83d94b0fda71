import { newToken, tokenHash } from "#app/platform/auth/token.server.ts";
import type { Portal } from "#app/platform/portal.server.ts";

/** An address of somebody's calendar that a program asked for yesterday. */
export async function sampleFeed({ db, clock }: Portal, userName: string): Promise<void> {
  const { id: accountId } = await db.prisma.account.findUniqueOrThrow({ where: { userName } });
  const now = clock();
  const before = (days: number): string =>
    new Date(now.getTime() - days * 86_400_000).toISOString();
  await db.prisma.calendarFeed.create({
    data: {
      accountId,
      tokenHash: tokenHash(newToken()),
      createdAt: before(12),
      lastReadOn: before(1).slice(0, 10),
    },
  });
}
