import { newToken, tokenHash } from "#app/platform/auth/token.server.ts";
import type { Portal } from "#app/platform/portal.server.ts";

/**
 * What somebody has of their own: an address of their calendar that a program asked for yesterday, and what they asked to
 * have corrected, answered and not.
 */
export async function sampleOwn(
  { db, clock }: Portal,
  userName: string,
): Promise<{ dataRequestId: string }> {
  const { id: accountId, cadreId } = await db.prisma.account.findUniqueOrThrow({
    where: { userName },
  });
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
  const own = { accountId, cadreId: cadreId ?? 0, originCadreId: cadreId ?? 0 };
  const officer = await db.prisma.grant.findFirstOrThrow({
    where: { role: "unit_officer", accountId: { not: accountId } },
  });
  await db.prisma.dataRequest.create({
    data: {
      ...own,
      field: "birth_date",
      stands: "1984",
      asked: "12/03/1985",
      reason: "Giấy khai sinh số 45/1985 của UBND xã Lệ Thủy",
      askedAt: before(20),
      state: "refused",
      answer: "Lý lịch đảng viên gốc ghi năm 1984; cần văn bản đính chính lý lịch trước.",
      answeredById: officer.accountId,
      closedAt: before(17),
    },
  });
  const { id } = await db.prisma.dataRequest.create({
    data: {
      ...own,
      field: "ethnicity",
      stands: "Kinh",
      asked: "Bru - Vân Kiều",
      reason: "Giấy khai sinh số 45/1985; sổ hộ khẩu cũ",
      askedAt: before(2),
    },
    select: { id: true },
  });
  return { dataRequestId: String(id) };
}
