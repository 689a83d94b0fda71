import { type SqlBool, sql } from "kysely";
import { unitsInScope } from "#app/domain/organisation/scope.server.ts";
import type { Gender } from "#app/domain/people/cadre.ts";
import { nameSearch } from "#app/domain/people/search.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db, Sql } from "#app/platform/db.server.ts";
import { canReadPlanning } from "./policy.ts";
import {
  described,
  type ListedRecord,
  type RecordRow,
  rulesInForce,
  shown,
  withPosts,
} from "./record-rows.server.ts";
import type { ReviewReason } from "./review.ts";
import type { RecordStatus } from "./round.ts";
import { visibleRecords } from "./scope.server.ts";

export const recordSorts = [
  "list",
  "-list",
  "name",
  "-name",
  "title",
  "-title",
  "unit",
  "-unit",
  "birth",
  "-birth",
] as const;
export type RecordSort = (typeof recordSorts)[number];

export type RecordFilter = {
  roundId: number;
  /** typed name, with or without marks; empty finds everybody */
  q: string;
  titleId: number | null;
  /** records at this unit and its subtree */
  unitId: number | null;
  gender: Gender | null;
  status: RecordStatus | null;
  review: ReviewReason | null;
  sort: RecordSort;
};

/** The records that a filter finds, bare: what they are shown with is read for a page only. */
function filtered(db: Sql, viewer: Viewer, filter: RecordFilter, rules: number | null) {
  const { titleId, unitId, gender, status, review } = filter;
  let found = visibleRecords(db, viewer).where("r.roundId", "=", filter.roundId);
  const search = nameSearch(filter.q);
  if (search)
    found = found.where(sql<SqlBool>`${sql.ref("c.searchKey")} like ${search.pattern} escape '\\'`);
  if (titleId !== null) found = found.where("r.titleId", "=", titleId);
  if (gender !== null) found = found.where("c.gender", "=", gender);
  if (status !== null) found = found.where("r.status", "=", status);
  if (unitId !== null) {
    found = found.where("r.unitId", "in", unitsInScope(db, { unitId, today: viewer.today }));
  }
  if (review === null) return found;
  found = found.where("r.status", "<>", "ended");
  if (review === "reorganisation") {
    const ended = db.selectFrom("OrgUnit").where("validTo", "<", viewer.today).select("id");
    return found.where("r.unitId", "in", ended);
  }
  const older = db
    .selectFrom("PlanningRound")
    .where("ruleSetId", "<>", rules ?? 0)
    .select("id");
  return rules === null ? found.where(sql<SqlBool>`1 = 0`) : found.where("r.roundId", "in", older);
}

/** The order asked for, then the order of the decision's list, then the name. */
function ordered(db: Sql, viewer: Viewer, filter: RecordFilter, rules: number | null) {
  const descending = filter.sort.startsWith("-");
  const direction = descending ? "desc" : "asc";
  const listed = sql`coalesce(${sql.ref("r.listOrder")}, 2147483647)`;
  const found = filtered(db, viewer, filter, rules).select("r.id");
  const rank = db
    .selectFrom("Title as t")
    .whereRef("t.id", "=", sql.ref("r.titleId"))
    .select("t.rank");
  const unit = db
    .selectFrom("OrgUnitVersion as v")
    .whereRef("v.unitId", "=", sql.ref("r.unitId"))
    .select((eb) => eb.fn.min("v.sortKey").as("unit"));
  const sorted = {
    list: () => found.orderBy(listed, direction),
    name: () => found.orderBy("c.sortKey", direction),
    title: () => found.orderBy(rank, descending ? "asc" : "desc").orderBy("r.titleId"),
    unit: () => found.orderBy(unit, direction),
    birth: () => found.orderBy("c.birthDate", direction),
  };
  const by = filter.sort.replace(/^-/, "") as keyof typeof sorted; // why: a sort is one of these, or one with a minus
  return sorted[by]().orderBy(listed).orderBy("c.sortKey").orderBy("r.id");
}

/** What the records of some ids are shown with, in the order of the ids. */
async function shownInOrder(db: Db, viewer: Viewer, ids: number[], rules: number | null) {
  const rows: ListedRecord[] = [];
  for (let start = 0; start < ids.length; start += batch) {
    const some = ids.slice(start, start + batch);
    const details = await described(db.sql, viewer).where("r.id", "in", some).execute();
    const listed = await withPosts(db.sql, viewer, await shown(db.sql, viewer, details, rules));
    const byId = new Map(listed.map((row) => [row.id, row]));
    rows.push(...some.flatMap((id) => byId.get(id) ?? []));
  }
  return rows;
}

const batch = 500;

/**
 * A page of the records of a round that a viewer sees, with their people, units by the name of then and today, and
 * what asks for a review today; `total` counts the whole list. Null for whoever may not read planning. At most
 * six statements.
 */
export async function listRecords(
  db: Db,
  viewer: Viewer,
  wanted: RecordFilter & { page: number; pageSize: number },
) {
  if (!canReadPlanning(viewer)) return null;
  const rules = await rulesInForce(db.sql, viewer.today);
  const page = await ordered(db.sql, viewer, wanted, rules)
    .select(sql<number>`count(*) over ()`.as("total"))
    .limit(wanted.pageSize)
    .offset((wanted.page - 1) * wanted.pageSize)
    .execute();
  const ids = page.map(({ id }) => id);
  const behind = page.length === 0 && wanted.page > 1;
  const total = behind ? await countRecords(db, viewer, wanted, rules) : (page[0]?.total ?? 0);
  return { rows: await shownInOrder(db, viewer, ids, rules), total };
}

async function countRecords(
  db: Db,
  viewer: Viewer,
  filter: RecordFilter,
  rules: number | null,
): Promise<number> {
  const { total } = await filtered(db.sql, viewer, filter, rules)
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  return total;
}

/** Every record of a round that the filter finds, in its order; null for whoever may not read planning. */
export async function exportRecords(db: Db, viewer: Viewer, filter: RecordFilter) {
  if (!canReadPlanning(viewer)) return null;
  const rules = await rulesInForce(db.sql, viewer.today);
  const found = await ordered(db.sql, viewer, filter, rules).execute();
  return shownInOrder(
    db,
    viewer,
    found.map(({ id }) => id),
    rules,
  );
}

/** One record that the viewer sees, with the posts held today; null where there is none or planning may not be read. */
export async function findRecord(db: Db, viewer: Viewer, id: number): Promise<ListedRecord | null> {
  if (!canReadPlanning(viewer)) return null;
  const rows = await described(db.sql, viewer).where("r.id", "=", id).execute();
  if (rows.length === 0) return null;
  const rules = await rulesInForce(db.sql, viewer.today);
  const listed = await withPosts(db.sql, viewer, await shown(db.sql, viewer, rows, rules));
  return listed[0] ?? null;
}

/**
 * The records of a person that the viewer sees, the latest term first, ended ones last; null for whoever may not
 * read planning. Of oneself there are none. One statement where there is none, else four.
 */
export async function listPlanningOf(
  db: Db,
  viewer: Viewer,
  cadreId: number,
): Promise<RecordRow[] | null> {
  if (!canReadPlanning(viewer)) return null;
  // why: most people are planned for nothing, which a short statement tells at a tenth of the cost
  const seen = await visibleRecords(db.sql, viewer)
    .where("r.cadreId", "=", cadreId)
    .select("r.id")
    .execute();
  if (seen.length === 0) return [];
  const rows = await described(db.sql, viewer)
    .where(
      "r.id",
      "in",
      seen.map(({ id }) => id),
    )
    .orderBy(sql`case when ${sql.ref("r.status")} = 'ended' then 1 else 0 end`)
    .orderBy("e.firstYear", "desc")
    .orderBy("t.rank", "desc")
    .orderBy("r.id")
    .execute();
  return shown(db.sql, viewer, rows, await rulesInForce(db.sql, viewer.today));
}
