import { programmeVersionOn } from "#app/domain/catalogue/version.ts";
import { storedVersions } from "#app/domain/catalogue/versions.server.ts";
import type { Sql } from "#app/platform/db.server.ts";

/**
 * What a course that begins on a day takes over from its programme: the version in force then (null = there is none),
 * and whether it rests on planning, by its name or by who is admitted (product 4.8). Null where there is no such
 * programme. Three statements at most.
 */
export async function findProgrammeOfCourse(sql: Sql, programmeId: number, day: string) {
  const programme = await sql
    .selectFrom("Programme")
    .where("id", "=", programmeId)
    .select(["name", "disclosesPlanning"])
    .executeTakeFirst();
  if (!programme) return null;
  const versions = await storedVersions(sql, { programmeIds: [programmeId], drafts: false });
  const versionId = programmeVersionOn(versions, day)?.id ?? null;
  const { name, disclosesPlanning } = programme;
  const restsOnPlanning =
    disclosesPlanning === 1 || (versionId !== null && (await admitsPlanned(sql, versionId)));
  return { name, versionId, restsOnPlanning };
}

async function admitsPlanned(sql: Sql, versionId: number): Promise<boolean> {
  const planned = await sql
    .selectFrom("AudienceCondition")
    .where("versionId", "=", versionId)
    .where("kind", "=", "planned")
    .select("id")
    .limit(1)
    .executeTakeFirst();
  return planned !== undefined;
}
