import { loadStandards } from "#app/domain/standards/standards.server.ts";
import type { WrittenRequirement } from "#app/domain/standards/write-requirements.server.ts";
import type { TestDb } from "#tests/support/database.ts";

/** A version from 2027 on for everybody, where the test does not care. */
export const draftFacts = {
  validFrom: "2027-01-01",
  validTo: null,
  source: "Quy định 20-QĐ/TU ngày 15/11/2026",
  decisionNumber: null,
  decisionDate: null,
  toConfirm: 0,
  appliesTo: "everybody",
  termId: null,
  key: null,
} as const;

/** The requirement of a degree. */
export const degreeOf = (level: string) =>
  ({
    subject: "degree",
    stage: "planning",
    waivableBy: "province",
    source: "Điều 5",
    toConfirm: false,
    condition: { kind: "level", dimension: "degree", level },
  }) as const satisfies WrittenRequirement;

export async function titleIdOf(db: TestDb, code: string): Promise<number> {
  return (await db.prisma.title.findUniqueOrThrow({ where: { code } })).id;
}

/** The first version of a title's standard that is in force. */
export async function versionOf(db: TestDb, titleId: number) {
  const [version] = await loadStandards(db.sql, { titleIds: [titleId], drafts: false });
  if (!version) throw new Error("the title has no version in force");
  return version;
}
