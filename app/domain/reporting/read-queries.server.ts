import { type SqlBool, sql } from "kysely";
import { coversEveryUnit } from "#app/domain/organisation/scope.server.ts";
import { nameSearch } from "#app/domain/people/search.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import { addDays, endOfDay } from "#app/kernel/calendar.ts";
import { foldMarks } from "#app/kernel/vietnamese.ts";
import type { Db, Sql } from "#app/platform/db.server.ts";
import { canInspect } from "./policy.ts";
import {
  pageOfQuery,
  type Period,
  readActions,
  type ReadDetail,
  readDetail,
  type ReadKind,
  readKindOf,
  type ReadPage,
} from "./read-kinds.ts";
import { coveredIds, ownIds, type SeenPerson, seenPeople } from "./seen-people.server.ts";

export type ReadFilter = Period & {
  /** typed name of who read, with or without marks; empty = anybody */
  reader: string;
  /** typed name of whose data was read */
  person: string;
  kind: ReadKind | null;
};

/** One reading: who saw or took away the data of whom. */
export type ReadEvent = {
  /** instant, ISO 8601 UTC */
  at: string;
  /** name of the account at that time, or of the system user at the command line */
  reader: string;
  role: string | null;
  kind: ReadKind | null;
  page: ReadPage | null;
  /** address of the page or file, or what the command line was asked */
  query: string | null;
  /** those seen who are in scope, in the order they were seen in */
  people: SeenPerson[];
  /** rows of a file about people who had no record then; of other events 0 */
  withoutRecord: number;
};

/**
 * A page of what the log says of who read whose data, the latest first: only readings that concern people in the
 * inspector's scope, and of those only these people. Others are neither named nor counted, and of oneself nobody
 * learns anything here, because a reading of planning says that somebody is planned (product 4.8). Null for whoever is
 * no inspector. Costs grow with the days asked for, not with the log.
 */
export async function listReads(
  db: Db,
  viewer: Viewer,
  wanted: ReadFilter & { page: number; pageSize: number },
): Promise<{ rows: ReadEvent[]; total: number } | null> {
  if (!canInspect(viewer)) return null;
  const found = await readsOf(db, viewer, wanted);
  const { total } = await found
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const { page, pageSize } = wanted;
  return { rows: await pageOf(db, viewer, found, { page, pageSize }), total };
}

/** Who read how often. */
export type Reader = { actor: string; name: string; readings: number };

/**
 * Who read most of the people in the inspector's scope, the most first: readings as `listReads` finds them, counted.
 * Null for whoever is no inspector. At most four statements; costs grow with the days asked for, not with the log.
 */
export async function listReaders(
  db: Db,
  viewer: Viewer,
  { from, to, limit }: Period & { limit: number },
): Promise<Reader[] | null> {
  if (!canInspect(viewer)) return null;
  const found = await readsOf(db, viewer, { from, to, kind: null, reader: "", person: "" });
  const readings = sql<number>`count(*)`;
  const rows = await found
    .groupBy("e.actor")
    .select((eb) => ["e.actor", eb.fn.max("e.actorName").as("name"), readings.as("readings")])
    .orderBy(readings, "desc")
    .orderBy("e.actor")
    .limit(limit)
    .execute();
  return rows.map(({ actor, name, ...row }) => ({
    actor,
    name: name === "" ? actor : name,
    readings: Number(row.readings),
  }));
}

/** How many events of an export are told at a time. */
const batch = 500;

/** The same for a file, some hundred at a time; null for whoever is no inspector. */
export async function exportReads(
  db: Db,
  viewer: Viewer,
  wanted: ReadFilter,
): Promise<AsyncGenerator<ReadEvent[]> | null> {
  return canInspect(viewer) ? everyPage(db, viewer, await readsOf(db, viewer, wanted)) : null;
}

async function* everyPage(db: Db, viewer: Viewer, found: Reads): AsyncGenerator<ReadEvent[]> {
  for (let page = 1; ; page += 1) {
    const rows = await pageOf(db, viewer, found, { page, pageSize: batch });
    if (rows.length > 0) yield rows;
    if (rows.length < batch) return;
  }
}

type Reads = Awaited<ReturnType<typeof readsOf>>;

/** The read events (`e`) that a filter finds within the scope, bare. */
async function readsOf(db: Db, viewer: Viewer, wanted: ReadFilter) {
  const { from, to, kind, reader, person } = wanted;
  const [begin, end] = [endOfDay(addDays(from, -1)).toISOString(), endOfDay(to).toISOString()];
  // why: SQLite would go by the index of actions through the whole log, instead of by the days
  const action = sql`coalesce(${sql.ref("e.action")}, '')`;
  let events = db.sql
    .selectFrom("AuditEvent as e")
    .where("e.at", ">", begin)
    .where("e.at", "<=", end)
    .where((eb) => eb(action, "in", readActions(kind)));
  if (reader !== "") events = events.where(readBy(db.sql, reader));
  const search = nameSearch(person);
  if (search === null && (await coversEveryUnit(db, viewer)))
    return events.where(concernsOthers(db, await ownIds(db.sql, viewer)));
  const { first, last } = await db.sql
    .selectFrom("AuditEvent as e")
    .where("e.at", ">", begin)
    .where("e.at", "<=", end)
    .select((eb) => [eb.fn.min("e.seq").as("first"), eb.fn.max("e.seq").as("last")])
    .executeTakeFirstOrThrow();
  return events.where(
    "e.seq",
    "in",
    db.sql
      .selectFrom("SeenPerson as s")
      .where("s.cadreId", "in", coveredIds(db.sql, viewer, search))
      .where("s.seq", ">=", first ?? 0)
      .where("s.seq", "<=", last ?? 0)
      .select("s.seq"),
  );
}

/** Events of accounts of a name, or of a system user at the command line. */
function readBy(db: Sql, reader: string) {
  const text = foldMarks(reader).replace(/[\\%_]/g, "\\$&");
  const accounts = db
    .selectFrom("Account as a")
    .where(sql<SqlBool>`${sql.ref("a.searchKey")} like ${`% ${text}%`} escape '\\'`)
    .select(sql<string>`'account:' || ${sql.ref("a.id")}`.as("label"));
  const actor = sql`coalesce(${sql.ref("e.actor")}, '')`;
  return sql<SqlBool>`(${actor} in ${accounts} or lower(${actor}) like ${`operator:%${text}%`} escape '\\')`;
}

/** Events that saw anybody but oneself, also people of a file who had no record yet. */
function concernsOthers(db: Db, own: readonly number[]) {
  const sawSomebody = sql<SqlBool>`${sql.ref("e.detail")} not like '%"count":0,%'`;
  if (own.length === 0) return sawSomebody;
  return sql<SqlBool>`(${sawSomebody} and (not (${sawOneself(own)}) or ${sawOthers(db, own)}))`;
}

// why: only an event that saw oneself has to be looked into, and a table knows which those are
const sawOneself = (own: readonly number[]) =>
  sql<SqlBool>`${sql.ref("e.seq")} in (select seen."seq" from "SeenPerson" as seen where seen."cadreId" in (${sql.join(own)}))`;

function sawOthers({ provider }: Db, own: readonly number[]) {
  const [detail, kept] = [sql.ref("e.detail"), sql.join(own)];
  return provider === "sqlite"
    ? sql<SqlBool>`exists (select 1 from json_each(${detail}, '$.ids') as seen where seen.value not in (${kept}))`
    : sql<SqlBool>`exists (select 1 from jsonb_array_elements_text(${detail}::jsonb -> 'ids') as seen(id) where seen.id::int not in (${kept}))`;
}

/**
 * The events after a number that saw nobody but the viewer: even how many they are would tell whether a list of planned
 * people has them on it (product 4.8). At most one statement, one more for each step of a merge.
 */
export async function countOwnReadings(db: Db, viewer: Viewer, after: number): Promise<number> {
  const own = await ownIds(db.sql, viewer);
  if (own.length === 0) return 0;
  const { n } = await db.sql
    .selectFrom("AuditEvent as e")
    .where("e.seq", ">", after)
    .where(sawOneself(own))
    .where(sql<SqlBool>`not (${sawOthers(db, own)})`)
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return Number(n);
}

async function pageOf(
  db: Db,
  viewer: Viewer,
  found: Reads,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<ReadEvent[]> {
  const events = await found
    .select(["e.at", "e.actor", "e.actorName", "e.role", "e.action", "e.detail"])
    .orderBy("e.at", "desc")
    .orderBy("e.seq", "desc")
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  const read = events.map(({ detail, ...event }) => ({ ...event, ...readDetail(detail) }));
  const ids = [...new Set(read.flatMap((event) => event.ids))];
  const people = ids.length === 0 ? new Map() : await seenPeople(db, viewer, ids);
  return read.map((event) => readEvent(event, people));
}

type Logged = ReadDetail & {
  at: string;
  actor: string;
  actorName: string;
  role: string | null;
  action: string;
};

function readEvent(
  { at, actor, actorName, role, action, ids, count, query }: Logged,
  people: ReadonlyMap<number, SeenPerson>,
): ReadEvent {
  const seen = ids.flatMap((id) => people.get(id) ?? []);
  return {
    at,
    reader: actorName === "" ? actor : actorName,
    role,
    kind: readKindOf(action),
    page: pageOfQuery(query),
    query,
    people: [...new Set(seen)],
    withoutRecord: ids.length === 0 ? count : 0,
  };
}
