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
import { postsHeld } from "./posts-held.server.ts";
import { peopleInScope } from "./scope.server.ts";
import { nameSearch } from "./search.ts";

export const peopleSorts = ["name", "-name", "birth", "-birth", "unit", "-unit"] as const;
export type PeopleSort = (typeof peopleSorts)[number];

export const postFilters = ["current", "former_unit", "ended"] as const;
export type PostFilter = (typeof postFilters)[number];

export type PeopleFilter = {
  /** typed name, with or without marks; empty finds everybody */
  q: string;
  /** people of this unit and its subtree */
  unitId: number | null;
  gender: Gender | null;
  /** holds a post; belongs at a unit that ended; has no post in force */
  post: PostFilter | null;
  sort: PeopleSort;
};

/** People who are no alias, in scope and within the filters; a scope of every unit needs no predicate. */
async function foundPeople(db: Db, viewer: Scope, filter: PeopleFilter) {
  let found = db.sql.selectFrom("Cadre as c").where("c.mergedIntoId", "is", null);
  if (!(await coversEveryUnit(db, viewer))) {
    found = found.where("c.id", "in", peopleInScope(db.sql, viewer));
  }
  if (filter.unitId !== null) {
    const { today } = viewer;
    found = found.where("c.id", "in", peopleInScope(db.sql, { unitId: filter.unitId, today }));
  }
  if (filter.gender !== null) found = found.where("c.gender", "=", filter.gender);
  if (filter.post !== null) found = found.where(hasPost(db.sql, filter.post, viewer.today));
  const search = nameSearch(filter.q);
  if (search) {
    found = found.where(sql<SqlBool>`${sql.ref("c.searchKey")} like ${search.pattern} escape '\\'`);
  }
  return found;
}

type FoundPeople = Awaited<ReturnType<typeof foundPeople>>;

function hasPost(db: Sql, post: PostFilter, today: string) {
  const posts = db
    .selectFrom("PostHolding as p")
    .whereRef("p.cadreId", "=", sql.ref("c.id"))
    .select("p.id");
  const inForce = posts
    .where((eb) => eb.or([eb("p.validFrom", "is", null), eb("p.validFrom", "<=", today)]))
    .where((eb) => eb.or([eb("p.validTo", "is", null), eb("p.validTo", ">=", today)]));
  const atUnit = inForce.innerJoin("OrgUnit as u", "u.id", "p.unitId");
  switch (post) {
    case "current":
      return sql<SqlBool>`exists ${atUnit.where((eb) => eb.or([eb("u.validTo", "is", null), eb("u.validTo", ">=", today)]))}`;
    case "former_unit":
      return sql<SqlBool>`exists ${atUnit.where("u.validTo", "<", today)}`;
    case "ended":
      return sql<SqlBool>`not exists ${inForce}`;
  }
}

/** Exact names first when a name is searched, then the order asked for, then the id. */
function ordered(db: Sql, viewer: Scope, found: FoundPeople, filter: PeopleFilter) {
  const direction = filter.sort.startsWith("-") ? "desc" : "asc";
  const search = nameSearch(filter.q);
  const fit = search
    ? sql<number>`case when ${sql.ref("c.identityKey")} = ${search.identityKey} then 0
        when ${sql.ref("c.searchKey")} = ${search.folded} then 1 else 2 end`
    : sql<number>`0`;
  let people = found
    .select(["c.id", "c.fullName", "c.birthDate"])
    .select(sql<Gender>`${sql.ref("c.gender")}`.as("gender"))
    .select(fit.as("fit"));
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
 * list; `unitName` names the unit of the filter, null when it lies outside the scope. Four statements.
 */
export async function listPeople(
  db: Db,
  viewer: Scope,
  wanted: PeopleFilter & { page: number; pageSize: number },
) {
  const found = await foundPeople(db, viewer, wanted);
  const { total, unitName } = await found
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .select(lastName(db.sql, viewer, wanted.unitId).as("unitName"))
    .executeTakeFirstOrThrow();
  const people = await ordered(db.sql, viewer, found, wanted)
    .limit(wanted.pageSize)
    .offset((wanted.page - 1) * wanted.pageSize)
    .execute();
  return { rows: await withPosts(db, viewer, people), total, unitName };
}

export type PeopleRow = Awaited<ReturnType<typeof listPeople>>["rows"][number];

/** The last name of a unit in scope. */
function lastName(db: Sql, viewer: Scope, unitId: number | null) {
  return db
    .selectFrom("OrgUnitVersion as v")
    .where("v.unitId", "=", unitId ?? 0)
    .where("v.unitId", "in", unitsInScope(db, viewer))
    .select("v.name")
    .orderBy(sql`coalesce(${sql.ref("v.validFrom")}, '')`, "desc")
    .limit(1);
}

const exportBatch = 500;

/** Everybody of a list, in its order, with the posts where they belong today. */
export async function exportPeople(db: Db, viewer: Scope, filter: PeopleFilter) {
  const found = await foundPeople(db, viewer, filter);
  const people = await ordered(db.sql, viewer, found, filter).execute();
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
