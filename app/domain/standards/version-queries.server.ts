import type { Viewer } from "#app/kernel/actor.ts";
import type { Db, Sql } from "#app/platform/db.server.ts";
import type { AppliesTo } from "./audience.ts";
import { canReadStandards } from "./policy.ts";
import type { Condition } from "./requirement.ts";
import { changesBetween } from "./standard-changes.ts";
import { findStandardFaults } from "./standard.ts";
import { loadStandards } from "./standards.server.ts";
import { lastDayOf, stateOf, versionBefore } from "./versions.ts";

/** The columns by which versions are told apart, of all titles or of one. One statement. */
async function versionRows(sql: Sql, titleId: number | null) {
  let found = sql
    .selectFrom("TitleStandard as s")
    .leftJoin("Term as e", "e.id", "s.termId")
    .select(["s.id", "s.titleId", "s.validFrom", "s.validTo", "s.source", "s.toConfirm"])
    .select(["s.decisionNumber", "s.decisionDate", "s.appliesTo", "s.termId", "s.revision"])
    .select(["s.publishedAt", "e.code as term"])
    .select((eb) =>
      eb
        .selectFrom("Requirement as q")
        .whereRef("q.standardId", "=", "s.id")
        .where("q.parentId", "is", null)
        .select((inner) => inner.fn.countAll<number>().as("n"))
        .as("requirements"),
    );
  if (titleId !== null) found = found.where("s.titleId", "=", titleId);
  const rows = await found.orderBy("s.validFrom", "desc").orderBy("s.id", "desc").execute();
  return rows.map(({ requirements, ...row }) => ({
    ...row,
    appliesTo: row.appliesTo as AppliesTo, // why: a check constraint names the words
    requirements: requirements ?? 0,
  }));
}

type Row = Awaited<ReturnType<typeof versionRows>>[number];

const withState = (row: Row, others: readonly Row[], today: string) => ({
  ...row,
  state: stateOf(row, others, today),
  lastDay: lastDayOf(row, others),
});

export type VersionRow = ReturnType<typeof withState>;

/**
 * The versions of a title's standard, drafts too, the latest first, each with where it stands today and the last day on
 * which it judges anybody; null for whoever may not read them. One statement.
 */
export async function listVersions(
  db: Db,
  viewer: Viewer,
  titleId: number,
): Promise<VersionRow[] | null> {
  if (!canReadStandards(viewer)) return null;
  const rows = await versionRows(db.sql, titleId);
  return rows.map((row) => withState(row, rows, viewer.today));
}

/** The same of every title, by its id. One statement. */
export async function versionsByTitle(
  db: Db,
  viewer: Viewer,
): Promise<Map<number, VersionRow[]> | null> {
  if (!canReadStandards(viewer)) return null;
  const rows = Map.groupBy(await versionRows(db.sql, null), ({ titleId }) => titleId);
  return new Map(
    [...rows].map(([titleId, those]) => [
      titleId,
      those.map((row) => withState(row, those, viewer.today)),
    ]),
  );
}

/** A row of a version that a form may change: a requirement, or an alternative of an any-of. */
export type RequirementRow = {
  id: number;
  parentId: number | null;
  revision: number;
};

/**
 * A version of a title's standard with what it asks, the version it comes after and what it changes against that, what
 * keeps a draft from being put in force (`at` = place of the requirement), and its rows; null where there is none or it
 * may not be read. Five statements.
 */
export async function findVersion(
  db: Db,
  viewer: Viewer,
  { titleId, standardId }: { titleId: number; standardId: number },
) {
  const rows = await listVersions(db, viewer, titleId);
  const row = rows?.find(({ id }) => id === standardId);
  if (!rows || !row) return null;
  const versions = await loadStandards(db.sql, { titleIds: [titleId], drafts: true });
  const version = versions.find(({ id }) => id === standardId);
  if (!version) return null;
  const inForce = versions.filter(({ publishedAt }) => publishedAt !== null);
  const before = versionBefore(versions, version);
  const places: RequirementRow[] = await db.sql
    .selectFrom("Requirement")
    .where("standardId", "=", standardId)
    .select(["id", "parentId", "revision"])
    .orderBy("position")
    .orderBy("id")
    .execute();
  const { requirements } = version;
  return {
    ...row,
    requirements: requirements.map((requirement) => ({
      ...requirement,
      revision: places.find(({ id }) => id === requirement.id)?.revision ?? 1,
      alternatives: alternatives(requirement, places),
    })),
    before:
      before === null
        ? null
        : { id: before.id, validFrom: before.validFrom, validTo: before.validTo },
    changes: changesBetween(before?.requirements ?? [], requirements),
    faults: row.state === "draft" ? findStandardFaults(version, inForce) : [],
  };
}

export type FoundVersion = NonNullable<Awaited<ReturnType<typeof findVersion>>>;
export type FoundRequirement = FoundVersion["requirements"][number];

function alternatives(
  {
    id,
    condition,
  }: { id: number; condition: Condition | { kind: "any_of"; of: readonly Condition[] } },
  places: readonly RequirementRow[],
) {
  if (condition.kind !== "any_of") return [];
  const own = places.filter(({ parentId }) => parentId === id);
  return condition.of.flatMap((part, index) => {
    const place = own[index];
    return place ? [{ id: place.id, revision: place.revision, condition: part }] : [];
  });
}
