import type { TestDb } from "#tests/support/database.ts";

type Asked = {
  cadreId: number;
  accountId: number;
  field?: string;
  stands?: string;
  asked?: string;
};

/** Something that a person asked to have corrected, as it lies in the database; answers its id. */
export async function makeDataRequest(
  { prisma }: Pick<TestDb, "prisma">,
  { cadreId, accountId, field = "phone", stands = "0912 000 001", asked = "0912 000 002" }: Asked,
): Promise<number> {
  const { id } = await prisma.dataRequest.create({
    data: {
      cadreId,
      originCadreId: cadreId,
      accountId,
      field,
      stands,
      asked,
      reason: "Đã đổi số",
      askedAt: "2026-05-20T02:00:00.000Z",
    },
    select: { id: true },
  });
  return id;
}
