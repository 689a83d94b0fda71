import type { PaperKind } from "#app/domain/courses/paper.ts";
import type { PaperWords } from "#app/domain/papers/paper-words.ts";
import { identityKey } from "#app/kernel/vietnamese.ts";
import type { TestDb } from "#tests/support/database.ts";

const at = "2026-05-01T01:00:00.000Z";

export const words: PaperWords = {
  family: "party",
  issuer: "Ban Thường vụ",
  superior: "Đảng ủy xã",
  code: "QĐ/ĐU",
  place: "Lệ Thủy",
  decider: "Ban Thường vụ Đảng ủy",
  authority: "T/M Ban Thường vụ",
  signerPost: "Phó Bí thư",
  signerName: "Trần Văn Mẫu",
  bases: "Căn cứ quy chế làm việc\nXét đề nghị của Văn phòng",
  addressees: null,
  recipients: "Như Điều 3\nLưu Đảng ủy",
};

/** A template as it lies in the database. */
export async function makeTemplate(
  db: TestDb,
  unitId: number,
  { kind = "sending", ...own }: Partial<PaperWords> & { kind?: PaperKind } = {},
): Promise<number> {
  const facts = { ...words, ...own };
  const { id } = await db.prisma.paperTemplate.create({
    data: {
      ...facts,
      unitId,
      kind,
      issuerKey: identityKey(facts.issuer),
      source: "Quyết định mẫu",
      createdAt: at,
      updatedAt: at,
      updatedBy: "operator:tests",
    },
  });
  return id;
}
