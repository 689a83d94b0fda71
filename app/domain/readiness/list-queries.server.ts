import { type SqlBool, sql } from "kysely";
import { nameSearch } from "#app/domain/people/search.ts";
import type { AgeBand } from "#app/domain/planning/age-bands.ts";
import { sortPlaces } from "#app/kernel/partial-sort.ts";
import type { Sql } from "#app/platform/db.server.ts";
import type { Asker } from "./asker.ts";
import {
  type BoardTitle,
  type BoardWanted,
  boardTitles,
  filterOf,
  type Reading,
} from "./board-queries.server.ts";
import { eachFound, type ReadinessFilter } from "./board.ts";
import { type ClosingCount, countClosing } from "./closing-counts.ts";
import { cadresInGroup } from "./group-queries.server.ts";
import { listOrder, type ListSort } from "./list-order.ts";
import { canReadReadiness } from "./policy.ts";
import type { ReadinessTable } from "./readiness-table.ts";
import { keptBook } from "./rule-book.server.ts";
import { unitsAsked } from "./scope.server.ts";
import type { PeopleGroup } from "./structure.ts";
import { currentTable } from "./table.server.ts";
import { tellRecords, type ToldRecord } from "./told-records.server.ts";

export type ListWanted = BoardWanted &
  Pick<ReadinessFilter, "band" | "cell"> & {
    /** typed name, with or without marks; empty finds everybody */
    q: string;
    /** whom a number of the structure counts, among those that the other filters find; null = everybody */
    group?: PeopleGroup | null;
    /** the age groups that a group is told by */
    bands?: readonly AgeBand[];
    /** records at units that have ended on the day, instead of those that are counted */
    ended: boolean;
    sort: ListSort;
  };

/**
 * A page of the records that a filter finds, with their readiness on the day, and how many there are on all pages, of
 * how many people: as many as board and structure count for the same filter. Null for whoever may not read them.
 */
export async function listReadiness(
  reading: Reading,
  asker: Asker,
  wanted: ListWanted & { page: number; pageSize: number },
): Promise<ListedReadiness | null> {
  const found = await findSlots(reading, asker, wanted);
  if (found === null) return null;
  const { page, pageSize } = wanted;
  const ids = found.idsAt((page - 1) * pageSize, page * pageSize);
  const rows: ToldRecord[] = [];
  const book = await keptBook(reading.db);
  for await (const some of tellRecords(reading.db.sql, ids, { ...wanted, book }))
    rows.push(...some);
  const { slots, people, closing } = found;
  return { rows, total: slots.length, people: people(), closing: closing() };
}

type ListedReadiness = {
  rows: ToldRecord[];
  total: number;
  people: number;
  /** where the list is of a requirement that is not met: what would close that, on all pages */
  closing: ClosingCount[];
};

/** Every record that the filter finds, in its order, some hundred at a time; null for whoever may not read them. */
export async function exportReadiness(reading: Reading, asker: Asker, wanted: ListWanted) {
  const found = await findSlots(reading, asker, wanted);
  if (found === null) return null;
  const total = found.slots.length;
  const ids = found.idsAt(0, total);
  const book = await keptBook(reading.db);
  return { total, rows: tellRecords(reading.db.sql, ids, { ...wanted, book }) };
}

type Found = {
  /** what the filter finds, in no order */
  slots: Int32Array;
  /** the ids of the records at some places of the order asked for */
  idsAt: (from: number, to: number) => number[];
  /** of how many people they are */
  people: () => number;
  /** what would close their gaps in the requirement that the filter names */
  closing: () => ClosingCount[];
};

async function findSlots(
  reading: Reading,
  asker: Asker,
  wanted: ListWanted,
): Promise<Found | null> {
  if (!canReadReadiness(asker)) return null;
  const { db } = reading;
  const table = await currentTable(reading);
  const titles = await boardTitles(db.sql);
  const units = await unitsAsked(db.sql, asker, wanted);
  const { band, cell, group = null, bands = [] } = wanted;
  const order = await orderOf(db.sql, { table, titles }, wanted);
  const every = new Int32Array(table.size);
  let count = 0;
  eachFound(table, { ...filterOf(asker, { ...wanted, units, titles }), band, cell }, (found) => {
    if (found.ended !== wanted.ended || !order.isNamed(found.slot)) return;
    every[count] = found.slot;
    count += 1;
  });
  const named = every.subarray(0, count);
  const asked = { ...wanted, group, bands };
  const those =
    group === null ? null : await cadresInGroup(db, { table, slots: named, titles }, asked);
  const slots =
    those === null ? named : named.filter((slot) => those.has(table.cadreId[slot] ?? 0));
  return {
    slots,
    idsAt: (from, to) => {
      sortPlaces(slots, { from, to }, order.comparison());
      return Array.from(slots.subarray(from, to), (slot) => table.recordId[slot] ?? 0);
    },
    people: () => distinctPeople(table, slots),
    closing: () => (cell === null ? [] : countClosing(table, slots, { ...wanted, ...cell })),
  };
}

function distinctPeople({ cadreId }: ReadinessTable, slots: Int32Array): number {
  let [greatest, people] = [0, 0];
  for (const slot of slots) greatest = Math.max(greatest, cadreId[slot] ?? 0);
  // why: a set of two hundred thousand would cost more than the whole page
  const seen = new Uint8Array(greatest + 1);
  for (const slot of slots) {
    const id = cadreId[slot] ?? 0;
    people += 1 - (seen[id] ?? 0);
    seen[id] = 1;
  }
  return people;
}

type Ordered = Pick<ListWanted, "q" | "sort">;

/**
 * Puts the ids of records that the caller has chosen by scope into the order asked for; those whose names are not looked
 * for are left out. At most four statements where nothing has changed.
 */
export async function idsInOrder(
  reading: Reading,
  ids: readonly number[],
  wanted: Ordered,
): Promise<number[]> {
  if (ids.length === 0) return [];
  const { db } = reading;
  const table = await currentTable(reading);
  const titles = await boardTitles(db.sql);
  const order = await orderOf(db.sql, { table, titles }, wanted);
  const slots = ids.flatMap((id) => table.slotOf(id) ?? []);
  return slots
    .filter(order.isNamed)
    .toSorted(order.comparison())
    .map((slot) => table.recordId[slot] ?? 0);
}

type Holding = { table: ReadinessTable; titles: ReadonlyMap<number, BoardTitle> };

/** Who is looked for, and how the slots of a table are ordered. At most two statements. */
async function orderOf(db: Sql, { table, titles }: Holding, { q, sort }: Ordered) {
  const unitPlaces = sort.by === "unit" ? await placesOfUnits(db) : new Map<number, number>();
  const named = await namedPeople(db, q);
  return {
    isNamed: (slot: number): boolean => named === null || named.has(table.cadreId[slot] ?? 0),
    comparison: () => listOrder(table, sort, { titles, unitPlaces }),
  };
}

/** The place of each unit in the order of their first names. One statement. */
async function placesOfUnits(db: Sql): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom("OrgUnitVersion")
    .select((eb) => ["unitId", eb.fn.min("sortKey").as("first")])
    .groupBy("unitId")
    .orderBy("first")
    .execute();
  const places = new Map<string, number>();
  return new Map(
    rows.map(({ unitId, first }) => {
      const place = places.get(first) ?? places.size;
      places.set(first, place);
      return [unitId, place];
    }),
  );
}

/** Who is called so, whoever may see them: the caller's scope decides. Null for no name. At most one statement. */
async function namedPeople(db: Sql, q: string): Promise<ReadonlySet<number> | null> {
  const search = nameSearch(q);
  if (search === null) return null;
  const rows = await db
    .selectFrom("Cadre")
    .where(sql<SqlBool>`${sql.ref("searchKey")} like ${search.pattern} escape '\\'`)
    .select("id")
    .execute();
  return new Set(rows.map(({ id }) => id));
}
