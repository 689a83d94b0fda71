import type { TestDb } from "#tests/support/database.ts";
import type { World } from "#tests/support/world.ts";

const at = "2026-06-01T01:00:00.000Z";

/** A draft of a title's standard from 2027 on, with one requirement. */
export async function draftStandardOf(db: TestDb, code: string): Promise<World["draft"]> {
  const { id: title } = await db.prisma.title.findUniqueOrThrow({ where: { code } });
  const { id: standard } = await db.prisma.titleStandard.create({
    data: {
      titleId: title,
      validFrom: "2027-01-01",
      source: "Quy định 20-QĐ/TU",
      draftedAt: at,
      draftedBy: "operator:tests",
    },
  });
  const { id: requirement } = await db.prisma.requirement.create({
    data: {
      standardId: standard,
      position: 0,
      kind: "level",
      subject: "degree",
      stage: "planning",
      source: "Điều 5",
      dimension: "degree",
      level: "master",
    },
  });
  return { title, standard, requirement };
}

/** A draft of the first programme from 2027 on, with one condition of admission. */
export async function draftVersionOfFirst(db: TestDb): Promise<World["versionDraft"]> {
  const { id: programme } = await db.prisma.programme.findFirstOrThrow({ orderBy: { id: "asc" } });
  const { id: version } = await db.prisma.programmeVersion.create({
    data: {
      programmeId: programme,
      validFrom: "2027-01-01",
      source: "Quy định 21-QĐ/TU",
      form: "part_time",
      draftedAt: at,
      draftedBy: "operator:tests",
    },
  });
  const { id: condition } = await db.prisma.audienceCondition.create({
    data: {
      versionId: version,
      groupNumber: 1,
      position: 0,
      kind: "age",
      womenLeast: 28,
      menLeast: 30,
      source: "Điều 5",
    },
  });
  return { programme, version, condition };
}
