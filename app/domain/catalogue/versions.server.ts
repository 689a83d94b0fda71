import type { Sql } from "#app/platform/db.server.ts";
import type { LoadedCondition } from "./audience.server.ts";
import { loadAudience } from "./audience.server.ts";
import type { AttendanceBasis, Proof, ProgrammeVersionFacts, StudyForm } from "./version.ts";

export type StoredVersion = Omit<ProgrammeVersionFacts, "toConfirm"> & {
  id: number;
  programmeId: number;
  toConfirm: 0 | 1;
  revision: number;
  draftedAt: string;
  draftedBy: string;
  publishedAt: string | null;
  publishedBy: string | null;
};

export type LoadedVersion = StoredVersion & { audience: LoadedCondition[] };

/** Which versions: of some programmes or of all, those put in force only or drafts too. */
export type VersionsWanted = { programmeIds: readonly number[] | null; drafts: boolean };

/** The versions of programmes without their audience, the earliest first. One statement. */
export async function storedVersions(sql: Sql, wanted: VersionsWanted): Promise<StoredVersion[]> {
  let found = sql.selectFrom("ProgrammeVersion as v");
  if (wanted.programmeIds !== null)
    found = found.where("v.programmeId", "in", [...wanted.programmeIds]);
  if (!wanted.drafts) found = found.where("v.publishedAt", "is not", null);
  const rows = await found.selectAll("v").orderBy("v.validFrom").orderBy("v.id").execute();
  return rows.map((row) => ({
    ...row,
    // why: check constraints name the words
    form: row.form as StudyForm,
    attendanceBasis: row.attendanceBasis as AttendanceBasis,
    toConfirm: row.toConfirm === 1 ? 1 : 0,
    graded: row.graded === 1 ? 1 : 0,
    proof: row.proof as Proof,
  }));
}

/** The same with their audience. Five statements. */
export async function loadVersions(sql: Sql, wanted: VersionsWanted): Promise<LoadedVersion[]> {
  const versions = await storedVersions(sql, wanted);
  const rules = await loadAudience(
    sql,
    versions.map(({ id }) => id),
  );
  return versions.map((version) => ({ ...version, audience: rules.get(version.id) ?? [] }));
}

/** First day of the last course of a programme that was announced by one of its versions; null = none. One statement. */
export async function lastCourseOf(sql: Sql, programmeId: number): Promise<string | null> {
  const { last } = await sql
    .selectFrom("Course")
    .where("programmeId", "=", programmeId)
    .where("versionId", "is not", null)
    .where("status", "not in", ["draft", "cancelled"])
    .select((eb) => eb.fn.max("startsOn").as("last"))
    .executeTakeFirstOrThrow();
  return last;
}
