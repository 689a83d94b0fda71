import type { LevelDimension } from "#app/domain/standards/level.ts";
import type { Subject } from "#app/domain/standards/requirement.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db } from "#app/platform/db.server.ts";
import { canReadProgrammes } from "./policy.ts";
import { chooseProgrammes, type ProgrammeChoice, type ProgrammeSort } from "./programme-list.ts";
import { programmeVersionOn } from "./version.ts";
import { type StoredVersion, storedVersions } from "./versions.server.ts";

/**
 * The programmes by name with the words files have for them; null for whoever may not read them. Those whose very
 * name says that somebody is planned are there too: a programme is nobody's.
 */
export async function listProgrammes(db: Db, viewer: Viewer) {
  if (!canReadProgrammes(viewer)) return null;
  const programmes = await db.sql
    .selectFrom("Programme")
    .selectAll()
    .orderBy("sortKey")
    .orderBy("id")
    .execute();
  const names = await db.sql
    .selectFrom("ProgrammeName")
    .select(["programmeId", "id", "text"])
    .orderBy("id")
    .execute();
  const namesOf = Map.groupBy(names, ({ programmeId }) => programmeId);
  return programmes.map(({ sortKey: _sortKey, ...programme }) => ({
    ...programme,
    // why: check constraints name them
    dimension: programme.dimension as LevelDimension | null,
    subject: programme.subject as Subject,
    names: (namesOf.get(programme.id) ?? []).map(({ id, text }) => ({ id, text })),
  }));
}

export type ProgrammeRow = NonNullable<Awaited<ReturnType<typeof listProgrammes>>>[number];

/** One programme as `listProgrammes` has it; null where there is none or it may not be read. */
export async function findProgramme(
  db: Db,
  viewer: Viewer,
  id: number,
): Promise<ProgrammeRow | null> {
  return (await listProgrammes(db, viewer))?.find((programme) => programme.id === id) ?? null;
}

export type ProgrammeListWanted = ProgrammeChoice & {
  sort: { by: ProgrammeSort; descending: boolean };
  page: number;
  pageSize: number;
};

/**
 * A page of the programmes that the filters leave in, each with its version in force today, and how many they are; else
 * as `listProgrammes`. Three statements.
 */
export async function listProgrammePage(db: Db, viewer: Viewer, wanted: ProgrammeListWanted) {
  const programmes = await listProgrammes(db, viewer);
  if (programmes === null) return null;
  const versions = await storedVersions(db.sql, { programmeIds: null, drafts: true });
  const versionsOf = Map.groupBy(versions, ({ programmeId }) => programmeId);
  const listed = programmes.map((programme) =>
    withVersion(programme, versionsOf.get(programme.id) ?? [], viewer.today),
  );
  const chosen = chooseProgrammes(listed, wanted, wanted.sort);
  const start = (wanted.page - 1) * wanted.pageSize;
  return { rows: chosen.slice(start, start + wanted.pageSize), total: chosen.length };
}

function withVersion(programme: ProgrammeRow, versions: readonly StoredVersion[], today: string) {
  const inForce = versions.filter(({ publishedAt }) => publishedAt !== null);
  return {
    ...programme,
    version: programmeVersionOn(inForce, today),
    hasDraft: inForce.length < versions.length,
    isChanging: inForce.some(({ validFrom }) => validFrom > today),
  };
}

export type ListedProgrammeRow = ReturnType<typeof withVersion>;
