import type { Db } from "#app/platform/db.server.ts";

/** A certificate of another body that somebody recorded by hand; answers its id. */
export async function makeByHand(
  db: Pick<Db, "prisma">,
  { cadreId, number = "118/2024-HVCT" }: { cadreId: number; number?: string },
): Promise<number> {
  const programme = await db.prisma.programme.findUniqueOrThrow({
    where: { code: "political-theory-advanced" },
  });
  const { id } = await db.prisma.evidence.create({
    data: {
      cadreId,
      originCadreId: cadreId,
      dimension: "political_theory",
      level: "advanced",
      text: "Bằng tốt nghiệp cao cấp lý luận chính trị",
      state: "held",
      grade: "document_verified",
      programmeId: programme.id,
      issuer: "Học viện Chính trị khu vực III",
      certificate: number,
      certificateKey: number,
      issuedOn: "2024-06-28",
      statedOn: "2024-06-28",
      source: "Đã xem bản gốc tại Ban Tổ chức",
      recordedAt: "2026-06-01T01:00:00.000Z",
      recordedBy: "operator:tests",
    },
  });
  return id;
}
