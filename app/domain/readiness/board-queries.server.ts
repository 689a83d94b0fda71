import { sql } from "kysely";
import type { Level, Sector, TitleKind } from "#app/domain/standards/title.ts";
import { beginningOfTime, endOfTime } from "#app/kernel/calendar.ts";
import type { Sql } from "#app/platform/db.server.ts";
import type { Work } from "#app/platform/work.server.ts";
import type { Asker } from "./asker.ts";
import { type BoardRow, countBoard, type ReadinessFilter, termCounts } from "./board.ts";
import { canReadReadiness } from "./policy.ts";
import { unitsAsked } from "./scope.server.ts";
import { currentTable } from "./table.server.ts";

/** Where readiness is read: derived verdicts that are out of date are written before they are read. */
export type Reading = Pick<Work, "db" | "bookkeeping">;

/** What a board is asked for; null = whatever. `day` is the as-of day, yyyy-mm-dd. */
export type BoardWanted = Pick<
  ReadinessFilter,
  "day" | "termId" | "roundId" | "gender" | "verifiedOnly"
> & {
  titleId: number | null;
  /** of the titles */
  level: Level | null;
  /** records at this unit and what it covers on `reachDay`, or, with `unitOnly`, at it alone */
  unitId: number | null;
  unitOnly?: boolean;
  reachDay: string;
};

/** A title as the board names it. */
export type BoardTitle = {
  id: number;
  name: string;
  kind: TitleKind;
  level: Level;
  sector: Sector;
  rank: number;
};

/**
 * The readiness board of what the asker may see: verdicts and bands counted for each title at each unit, with the
 * titles of the catalogue, and how many records each term has. Null for whoever may not read it. Three statements
 * where nothing has changed since the last question.
 */
export async function findBoard(reading: Reading, asker: Asker, wanted: BoardWanted) {
  if (!canReadReadiness(asker)) return null;
  const { db } = reading;
  const table = await currentTable(reading);
  const titles = await boardTitles(db.sql);
  const units = await unitsAsked(db.sql, asker, wanted);
  const filter = filterOf(asker, { ...wanted, units, titles });
  return { ...countBoard(table, filter), titles };
}

export type FoundBoard = NonNullable<Awaited<ReturnType<typeof findBoard>>>;
export type { BoardRow };

/** How many records of each term are counted on a day, by term id; null for whoever may not read them. */
export async function countTerms(reading: Reading, asker: Asker, day: string) {
  if (!canReadReadiness(asker)) return null;
  const table = await currentTable(reading);
  const units = await unitsAsked(reading.db.sql, asker, { day, unitId: null, reachDay: day });
  const every = {
    day,
    termId: null,
    gender: null,
    verifiedOnly: false,
    titleId: null,
    level: null,
  };
  return termCounts(table, filterOf(asker, { ...every, units, titles: new Map() }));
}

type Asked = Omit<BoardWanted, "unitId" | "reachDay"> & {
  units: ReadinessFilter["units"];
  titles: ReadonlyMap<number, BoardTitle>;
};

/** What an asker's question leaves in: never their own record. */
export function filterOf(
  asker: Asker,
  { titles, titleId, level, ...wanted }: Asked,
): ReadinessFilter {
  return {
    ...wanted,
    titleIds: titlesAsked(titles, { titleId, level }),
    band: null,
    cell: null,
    withoutCadreId: asker.kind === "operator" ? null : asker.cadreId,
  };
}

/** The titles that a filter leaves in; null = every one. */
export function titlesAsked(
  titles: ReadonlyMap<number, BoardTitle>,
  { titleId, level }: { titleId: number | null; level: Level | null },
): ReadonlySet<number> | null {
  if (titleId === null && level === null) return null;
  return new Set(
    [...titles.values()]
      .filter((title) => titleId === null || title.id === titleId)
      .filter((title) => level === null || title.level === level)
      .map(({ id }) => id),
  );
}

/** All titles of the catalogue by id, as boards name them. One statement. */
export async function boardTitles(sqlDb: Sql): Promise<Map<number, BoardTitle>> {
  const rows = await sqlDb
    .selectFrom("Title")
    .select(["id", "name", "kind", "level", "sector", "rank"])
    .orderBy("rank", "desc")
    .orderBy("sortKey")
    .execute();
  // why: check constraints name kinds, levels and sectors
  return new Map((rows as BoardTitle[]).map((title) => [title.id, title]));
}

/** The names of units on a day, or the last before their end, with what they are sorted by. At most one statement. */
export async function unitNamesOn(
  sqlDb: Sql,
  unitIds: readonly number[],
  day: string,
): Promise<Map<number, { name: string; sortKey: string }>> {
  if (unitIds.length === 0) return new Map();
  const rows = await sqlDb
    .selectFrom("OrgUnitVersion as v")
    .innerJoin("OrgUnit as u", "u.id", "v.unitId")
    .where("v.unitId", "in", [...unitIds])
    .select(["v.unitId", "v.name", "v.sortKey"])
    .select([
      sql<string>`coalesce(${sql.ref("v.validFrom")}, ${beginningOfTime})`.as("begins"),
      sql<string>`coalesce(${sql.ref("v.validTo")}, ${endOfTime})`.as("ends"),
    ])
    .orderBy("begins")
    .execute();
  const names = new Map<number, { name: string; sortKey: string }>();
  for (const { unitId, name, sortKey, begins } of rows) {
    if (begins <= day || !names.has(unitId)) names.set(unitId, { name, sortKey });
  }
  return names;
}
