import { type SqlBool, sql } from "kysely";
import {
  coversEveryUnit,
  type Scope,
  unitsInScope,
} from "#app/domain/organisation/scope.server.ts";
import { identityKey } from "#app/kernel/vietnamese.ts";
import type { Db, Sql } from "#app/platform/db.server.ts";
import { birthsContradict } from "./birth.ts";
import type { Gender } from "./cadre.ts";
import { aliasesNamed, namedAs } from "./name-search.server.ts";
import { postsHeld } from "./posts-held.server.ts";
import { peopleInScope } from "./scope.server.ts";
import { nameSearch } from "./search.ts";

export const peopleSorts = ["name", "-name", "birth", "-birth", "unit", "-unit"] as const;
export type PeopleSort = (typeof peopleSorts)[number];

export const postFilters = ["current", "former_unit", "ended"] as const;
export type PostFilter = (typeof postFilters)[number];

export type PeopleFilter = {
  /** typed name, with or without marks, also of a record that was merged into another; empty finds everybody */
  q: string;
  /** people of this unit and its subtree */
  unitId: number | null;
  gender: Gender | null;
  /** holds a post; belongs at a unit that ended; has no post in force */
  post: PostFilter | null;
  sort: PeopleSort;
};

/** How a list is read: along the index of names, or every row once. */
type Way = "by_name" | "by_row";

type Narrowed = PeopleFilter & { everyUnit: boolean };

/** Few of all people, none of which an index finds in their order: counted by the statement that reads the page. */
function isNarrow({ q, unitId, everyUnit }: Narrowed): boolean {
  return q !== "" || unitId !== null || !everyUnit;
}

/** The index answers a plain count and a page in its order; any other question would look up each row behind it. */
function wayOf(filter: Narrowed, question: "count" | "page"): Way {
  if (isNarrow(filter)) return "by_row";
  if (question === "page") return filter.sort.endsWith("name") ? "by_name" : "by_row";
  return filter.gender === null && filter.post === null ? "by_name" : "by_row";
}

/** People who are no alias, in scope and within the filters; a scope of every unit needs no predicate. */
function foundPeople(
  db: Sql,
  viewer: Scope,
  filter: PeopleFilter & { everyUnit: boolean; way: Way },
) {
  let found = db.selectFrom("Cadre as c");
  found =
    filter.way === "by_name"
      ? found.where("c.mergedIntoId", "is", null)
      : found.where(sql<SqlBool>`coalesce(${sql.ref("c.mergedIntoId")}, 0) = 0`);
  if (!filter.everyUnit) found = found.where("c.id", "in", peopleInScope(db, viewer));
  if (filter.unitId !== null) {
    const { today } = viewer;
    found = found.where("c.id", "in", peopleInScope(db, { unitId: filter.unitId, today }));
  }
  if (filter.gender !== null) found = found.where("c.gender", "=", filter.gender);
  if (filter.post !== null)
    found = found.where("c.id", "in", holders(db, filter.post, viewer.today));
  const search = nameSearch(filter.q);
  if (search === null) return found;
  return found
    .leftJoin(aliasesNamed(db, search).as("former"), "former.survivorId", "c.id")
    .where(namedAs(search).isFound);
}

/** Whoever holds a post on a day, belongs at a unit that has ended, or belongs where a post has ended. */
function holders(db: Sql, post: PostFilter, today: string) {
  const placed = db
    .selectFrom("PostHolding as p")
    .where("p.placedFrom", "<=", today)
    .where("p.placedTo", ">=", today)
    .select("p.cadreId");
  // why: on a day with a post in force exactly those in force place their holder
  if (post === "ended") return placed.where("p.validTo", "<", today);
  const inForce = placed
    .innerJoin("OrgUnit as u", "u.id", "p.unitId")
    .where((eb) => eb.or([eb("p.validFrom", "is", null), eb("p.validFrom", "<=", today)]))
    .where((eb) => eb.or([eb("p.validTo", "is", null), eb("p.validTo", ">=", today)]));
  if (post === "former_unit") return inForce.where("u.validTo", "<", today);
  return inForce.where((eb) => eb.or([eb("u.validTo", "is", null), eb("u.validTo", ">=", today)]));
}

/** Where no name is searched. */
const unnamed = { fit: sql<number>`0`, recordedAs: sql<string | null>`null` };

/** Exact names first when a name is searched, then the order asked for, then the id. */
function ordered(db: Sql, viewer: Scope, filter: PeopleFilter & { everyUnit: boolean }) {
  const found = foundPeople(db, viewer, { ...filter, way: wayOf(filter, "page") });
  const direction = filter.sort.startsWith("-") ? "desc" : "asc";
  const search = nameSearch(filter.q);
  const { fit, recordedAs } = search ? namedAs(search) : unnamed;
  let people = found
    .select(["c.id", "c.fullName", "c.birthDate"])
    .select(sql<Gender>`${sql.ref("c.gender")}`.as("gender"))
    .select([fit.as("fit"), recordedAs.as("recordedAs")]);
  if (search) people = people.orderBy("fit");
  if (filter.sort.endsWith("birth")) people = people.orderBy("c.birthDate", direction);
  if (filter.sort.endsWith("unit")) {
    people = people.orderBy(firstUnitName(db, viewer.today), direction);
  }
  return people.orderBy("c.sortKey", direction).orderBy("c.id", direction);
}

/** The first, in Vietnamese order, of the last names of the units where a person belongs. */
function firstUnitName(db: Sql, today: string) {
  return db
    .selectFrom("PostHolding as p")
    .innerJoin("OrgUnitVersion as v", "v.unitId", "p.unitId")
    .whereRef("p.cadreId", "=", sql.ref("c.id"))
    .where("p.placedFrom", "<=", today)
    .where("p.placedTo", ">=", today)
    .select((eb) => eb.fn.min("v.sortKey").as("unit"));
}

/** What people are shown with in a list, in the given order: the posts where they belong today. */
async function withPosts<Person extends { id: number }>(db: Db, viewer: Scope, people: Person[]) {
  const cadreIds = people.map(({ id }) => id);
  const posts = await postsHeld(db.sql, viewer, { cadreIds, placedToday: true });
  const byHolder = Map.groupBy(posts, ({ cadreId }) => cadreId);
  return people.map((person) => ({ ...person, posts: byHolder.get(person.id) ?? [] }));
}

/**
 * One page of the people whom a viewer's grant covers today, by their posts of today. `total` counts the whole
 * list; `unitName` names the unit of the filter, null when it lies outside the scope. At most four statements.
 */
export async function listPeople(
  db: Db,
  viewer: Scope,
  wanted: PeopleFilter & { page: number; pageSize: number },
) {
  const everyUnit = await coversEveryUnit(db, viewer);
  const filter = { ...wanted, everyUnit };
  const counted = isNarrow(filter) ? await pageWithTotal(db, viewer, filter) : null;
  const total = counted?.total ?? (await countPeople(db, viewer, filter));
  const people = counted?.people ?? (await pageOf(db, viewer, filter).execute());
  const unitName =
    wanted.unitId === null ? null : await lastUnitName(db.sql, viewer, wanted.unitId);
  return { rows: await withPosts(db, viewer, people), total, unitName };
}

type Wanted = Narrowed & { page: number; pageSize: number };

function pageOf(db: Db, viewer: Scope, wanted: Wanted) {
  return ordered(db.sql, viewer, wanted)
    .limit(wanted.pageSize)
    .offset((wanted.page - 1) * wanted.pageSize);
}

/** The page with the count of the whole list; null for a page behind the last, where no row could say it. */
async function pageWithTotal(db: Db, viewer: Scope, wanted: Wanted) {
  const rows = await pageOf(db, viewer, wanted)
    .select(sql<number>`count(*) over ()`.as("total"))
    .execute();
  const [first] = rows;
  if (!first && wanted.page > 1) return null;
  return { total: first?.total ?? 0, people: rows.map(({ total: _total, ...person }) => person) };
}

async function countPeople(db: Db, viewer: Scope, wanted: Wanted): Promise<number> {
  const way = wayOf(wanted, "count");
  const { total } = await foundPeople(db.sql, viewer, { ...wanted, way })
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  return total;
}

export type PeopleRow = Awaited<ReturnType<typeof listPeople>>["rows"][number];

/** The last name of a unit in scope; null for one outside. */
export async function lastUnitName(db: Sql, viewer: Scope, unitId: number): Promise<string | null> {
  const last = await db
    .selectFrom("OrgUnitVersion as v")
    .where("v.unitId", "=", unitId)
    .where("v.unitId", "in", unitsInScope(db, viewer).where("UnitReach.unitId", "=", unitId))
    .select("v.name")
    .orderBy(sql`coalesce(${sql.ref("v.validFrom")}, '')`, "desc")
    .limit(1)
    .executeTakeFirst();
  return last?.name ?? null;
}

const exportBatch = 500;

/** Everybody of a list, in its order, with the posts where they belong today. */
export async function exportPeople(db: Db, viewer: Scope, filter: PeopleFilter) {
  const everyUnit = await coversEveryUnit(db, viewer);
  const people = await ordered(db.sql, viewer, { ...filter, everyUnit }).execute();
  const rows: PeopleRow[] = [];
  for (let start = 0; start < people.length; start += exportBatch) {
    rows.push(...(await withPosts(db, viewer, people.slice(start, start + exportBatch))));
  }
  return rows;
}

/**
 * People in scope who may be the one described: the same name (case, spaces, tone placement folded) and gender,
 * and a birth date that does not contradict (product 5.2).
 */
export async function listPossiblySame(
  db: Db,
  viewer: Scope,
  person: { fullName: string; gender: Gender; birthDate: string },
) {
  const named = await db.sql
    .selectFrom("Cadre as c")
    .where("c.identityKey", "=", identityKey(person.fullName))
    .where("c.gender", "=", person.gender)
    .where("c.mergedIntoId", "is", null)
    .where("c.id", "in", peopleInScope(db.sql, viewer))
    .select(["c.id", "c.fullName", "c.birthDate"])
    .orderBy("c.id")
    .execute();
  const same = named.filter(({ birthDate }) => !birthsContradict(birthDate, person.birthDate));
  return withPosts(db, viewer, same);
}

export type PossiblySame = Awaited<ReturnType<typeof listPossiblySame>>[number];
