import type { Viewer } from "#app/kernel/actor.ts";
import type { Db } from "#app/platform/db.server.ts";
import { listTitles, type TitleFilter } from "./queries.server.ts";
import { fitsFilter, type StandardFilter } from "./standard-list.ts";
import { sortTitles, type TitleSort } from "./title-list.ts";
import { versionsByTitle } from "./version-queries.server.ts";

export type StandardListWanted = TitleFilter & {
  standard: StandardFilter | null;
  sort: { by: TitleSort; descending: boolean };
  page: number;
  pageSize: number;
};

/**
 * A page of the titles with the versions of their standards that are in force, to come or drafted, and how many titles
 * the filters leave in; null for whoever may not read them. Four statements.
 */
export async function listStandards(db: Db, viewer: Viewer, wanted: StandardListWanted) {
  const titles = await listTitles(db, viewer, wanted);
  const versions = await versionsByTitle(db, viewer);
  if (titles === null || versions === null) return null;
  const rows = titles.map(({ names: _names, unitKinds: _kinds, ...title }) => ({
    ...title,
    versions: (versions.get(title.id) ?? []).filter(({ state }) => state !== "past"),
  }));
  const chosen = sortTitles(
    rows.filter((row) => fitsFilter(row.versions, wanted.standard)),
    wanted.sort,
  );
  const start = (wanted.page - 1) * wanted.pageSize;
  return { rows: chosen.slice(start, start + wanted.pageSize), total: chosen.length };
}

export type StandardListRow = NonNullable<
  Awaited<ReturnType<typeof listStandards>>
>["rows"][number];
