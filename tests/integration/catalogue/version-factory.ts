import type { AudienceRequirement } from "#app/domain/catalogue/audience.ts";
import { usualCompletion } from "#app/domain/catalogue/version.ts";
import type { WrittenCondition } from "#app/domain/catalogue/write-conditions.server.ts";
import type { TestDb } from "#tests/support/database.ts";

/** A version from 2027 on, where the test does not care. */
export const versionFacts = {
  ...usualCompletion,
  validFrom: "2027-01-01",
  source: "Quy định 21-QĐ/TU ngày 15/11/2026",
  toConfirm: 0,
  form: "part_time",
  periods: 660,
  usualDays: 540,
  certificateDays: 15,
  validMonths: null,
  key: null,
} as const;

/** A condition of admission by Article 5. */
export const conditionOf = (
  requirement: AudienceRequirement,
): Omit<WrittenCondition, "groupNumber"> => ({
  source: "Điều 5",
  toConfirm: false,
  requirement,
});

/** Women from 28, men from 30. */
export const grown = {
  kind: "age",
  women: { least: 28, most: null },
  men: { least: 30, most: null },
} as const satisfies AudienceRequirement;

export async function programmeIdOf(db: TestDb, code: string): Promise<number> {
  return (await db.prisma.programme.findUniqueOrThrow({ where: { code } })).id;
}

/** A course announced by a version of a programme. */
export async function announceCourse(
  db: TestDb,
  course: { programmeId: number; versionId: number; startsOn: string; hostUnitId: number },
): Promise<void> {
  const at = "2026-06-01T01:00:00.000Z";
  const by = "operator:tests";
  const { startsOn } = course;
  const clocks = {
    nominationEndsOn: startsOn,
    approvalEndsOn: startsOn,
    promotionStopsOn: startsOn,
    withdrawalEndsOn: startsOn,
  };
  await db.prisma.course.create({
    data: {
      ...course,
      ...clocks,
      code: `LOP-${startsOn}`,
      codeKey: `lop-${startsOn}`,
      searchKey: " lop",
      endsOn: startsOn,
      capacity: 20,
      policy: "approval",
      status: "announced",
      announcedOn: startsOn,
      createdAt: at,
      createdBy: by,
      updatedAt: at,
      updatedBy: by,
    },
  });
}
