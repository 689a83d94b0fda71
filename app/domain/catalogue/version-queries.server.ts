import type { Viewer } from "#app/kernel/actor.ts";
import { addDays } from "#app/kernel/calendar.ts";
import type { Db } from "#app/platform/db.server.ts";
import { type AudienceNames, namesIn } from "./audience-names.server.ts";
import { loadAudience, type LoadedCondition } from "./audience.server.ts";
import type { AudienceFault } from "./audience.ts";
import { canReadProgrammes } from "./policy.ts";
import {
  findRuleFaults,
  findVersionFaults,
  programmeVersionOn,
  type ProgrammeVersionFault,
  programmeVersionState,
  type ProgrammeVersionState,
} from "./version.ts";
import { lastCourseOf, type StoredVersion, storedVersions } from "./versions.server.ts";

/** A version with where it stands today, and its last day as far as the others say; null = none yet. */
export type ListedVersion = StoredVersion & {
  state: ProgrammeVersionState;
  lastDay: string | null;
};

/** The versions of a programme, drafts too, the latest first; null for whoever may not read them. One statement. */
export async function listProgrammeVersions(
  db: Db,
  viewer: Viewer,
  programmeId: number,
): Promise<ListedVersion[] | null> {
  if (!canReadProgrammes(viewer)) return null;
  const all = await storedVersions(db.sql, { programmeIds: [programmeId], drafts: true });
  return all
    .map((version) => ({
      ...version,
      state: programmeVersionState(version, all, viewer.today),
      lastDay: lastDayOf(version, all),
    }))
    .toReversed();
}

function lastDayOf(version: StoredVersion, all: readonly StoredVersion[]): string | null {
  if (version.publishedAt === null) return null;
  const next = all.find(
    ({ publishedAt, validFrom }) => publishedAt !== null && validFrom > version.validFrom,
  );
  return next ? addDays(next.validFrom, -1) : null;
}

/** What keeps a draft from being put in force; `at` = place of the condition, null = the version itself. */
export type DraftFault = { refusal: ProgrammeVersionFault | AudienceFault; at: number | null };

export type FoundVersion = ListedVersion & {
  audience: LoadedCondition[];
  names: AudienceNames;
  /** in force before it; null = it is the first */
  before: { id: number; validFrom: string } | null;
  faults: DraftFault[];
};

/**
 * A version of a programme with who it is for, by name, and what keeps a draft from being put in force; null where there
 * is none or it may not be read. Ten statements at most.
 */
export async function findProgrammeVersion(
  db: Db,
  viewer: Viewer,
  { programmeId, versionId }: { programmeId: number; versionId: number },
): Promise<FoundVersion | null> {
  const versions = await listProgrammeVersions(db, viewer, programmeId);
  const version = versions?.find(({ id }) => id === versionId);
  if (!versions || !version) return null;
  const audience = (await loadAudience(db.sql, [versionId])).get(versionId) ?? [];
  const others = versions.filter(({ publishedAt, id }) => publishedAt !== null && id !== versionId);
  const before = programmeVersionOn(others, addDays(version.validFrom, -1));
  const isDraft = version.publishedAt === null;
  const lastCourse = isDraft ? await lastCourseOf(db.sql, programmeId) : null;
  return {
    ...version,
    audience,
    names: await namesIn(db.sql, audience, viewer.today),
    before: before && { id: before.id, validFrom: before.validFrom },
    faults: isDraft
      ? [
          ...findVersionFaults(version, { inForce: others, lastCourse }).map((refusal) => ({
            refusal,
            at: null,
          })),
          ...findRuleFaults(audience),
        ]
      : [],
  };
}

/** The version of a programme in force today, as `findProgrammeVersion` has it; null where there is none. */
export async function findVersionInForce(
  db: Db,
  viewer: Viewer,
  programmeId: number,
): Promise<FoundVersion | null> {
  const versions = await listProgrammeVersions(db, viewer, programmeId);
  const id = versions?.find(({ state }) => state === "in_force")?.id;
  return id === undefined ? null : findProgrammeVersion(db, viewer, { programmeId, versionId: id });
}
