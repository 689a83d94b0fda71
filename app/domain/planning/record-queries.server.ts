import { type SqlBool, sql } from "kysely";
import { unitsInScope } from "#app/domain/organisation/scope.server.ts";
import type { Gender } from "#app/domain/people/cadre.ts";
import { peopleInScope } from "#app/domain/people/scope.server.ts";
import { nameSearch } from "#app/domain/people/search.ts";
import { loadRuleSets } from "#app/domain/standards/reference.server.ts";
import { ruleSetOn } from "#app/domain/standards/rule-set.ts";
import type { Level, Sector, TitleKind } from "#app/domain/standards/title.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import { beginningOfTime, endOfTime } from "#app/kernel/calendar.ts";
import type { Db, Sql } from "#app/platform/db.server.ts";
import { canReadPlanning } from "./policy.ts";
import { reviewReasonsOn, type ReviewReason } from "./review.ts";
import type { EndReason, RecordStatus, RoundStatus } from "./round.ts";
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

/** The records that a viewer sees, with what each is shown with on a day. */
function described(db: Sql, viewer: Viewer) {
  return visibleRecords(db, viewer)
    .innerJoin("Title as t", "t.id", "r.titleId")
    .innerJoin("Term as e", "e.id", "r.termId")
    .innerJoin("PlanningRound as d", "d.id", "r.roundId")
    .innerJoin("OrgUnit as u", "u.id", "r.unitId")
    .leftJoin("OrgUnitVersion as v", (join) =>
      join.onRef("v.unitId", "=", "r.unitId").on(covering("v", dayOfName())),
    )
    .leftJoin("OrgUnitVersion as now", (join) =>
      join.onRef("now.unitId", "=", "r.unitId").on(covering("now", sql`${viewer.today}`)),
    )
    .select(["r.id", "r.cadreId", "r.titleId", "r.unitId", "r.roundId", "r.titleText"])
    .select(["r.listOrder", "r.note", "r.validFrom", "r.validTo", "r.importId", "r.importRow"])
    .select(["c.fullName", "c.birthDate", "t.name as titleName", "t.rank", "e.code as term"])
    .select(["d.asOf", "d.ruleSetId", "d.decisionNumber", "d.decisionDate", "d.signatory"])
    .select([
      "u.validTo as unitEnd",
      "v.name as unitName",
      "now.name as unitToday",
      "e.id as termId",
    ])
    .select(sql<Gender>`${sql.ref("c.gender")}`.as("gender"))
    .select(sql<TitleKind>`${sql.ref("t.kind")}`.as("titleKind"))
    .select(sql<Level>`${sql.ref("t.level")}`.as("level"))
    .select(sql<Sector>`${sql.ref("t.sector")}`.as("sector"))
    .select(sql<RecordStatus>`${sql.ref("r.status")}`.as("status"))
    .select(sql<EndReason | null>`${sql.ref("r.endedReason")}`.as("endedReason"))
    .select(sql<RoundStatus>`${sql.ref("d.status")}`.as("roundStatus"))
    .select(
      // why: the record is the unit's, the person may belong elsewhere; their own page then stays closed
      sql<number>`case when exists ${peopleInScope(db, viewer).whereRef("placed.cadreId", "=", sql.ref("r.cadreId"))} then 1 else 0 end`.as(
        "personInScope",
      ),
    );
}

type Described = Awaited<ReturnType<ReturnType<typeof described>["execute"]>>[number];

function covering(alias: "v" | "now", day: ReturnType<typeof sql>) {
  const [from, to] = [sql.ref(`${alias}.validFrom`), sql.ref(`${alias}.validTo`)];
  return sql<SqlBool>`coalesce(${from}, ${beginningOfTime}) <= ${day} and coalesce(${to}, ${endOfTime}) >= ${day}`;
}

/** The record's first day, or its unit's where that came later: the day whose name of the unit it is shown with. */
function dayOfName() {
  const [planned, begun] = [sql.ref("r.validFrom"), sql.ref("u.validFrom")];
  return sql`case when ${begun} > ${planned} then ${begun} else ${planned} end`;
}

function shown(row: Described, viewer: Viewer, rulesInForce: number | null) {
  const { personInScope, ...record } = row;
  return {
    ...record,
    personInScope: personInScope === 1,
    unitEnded: row.unitEnd !== null && row.unitEnd < viewer.today,
    review: reviewReasonsOn(
      { ended: row.status === "ended", ruleSetId: row.ruleSetId, unitEnd: row.unitEnd },
      { ruleSetId: rulesInForce, day: viewer.today },
    ),
  };
}

export type RecordRow = ReturnType<typeof shown>;

async function rulesInForce(db: Db, day: string): Promise<number | null> {
  return ruleSetOn(await loadRuleSets(db.sql), day)?.id ?? null;
}

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
  const rows: RecordRow[] = [];
  for (let start = 0; start < ids.length; start += batch) {
    const some = ids.slice(start, start + batch);
    const details = await described(db.sql, viewer).where("r.id", "in", some).execute();
    const byId = new Map(details.map((row) => [row.id, shown(row, viewer, rules)]));
    rows.push(...some.flatMap((id) => byId.get(id) ?? []));
  }
  return rows;
}

const batch = 500;

/**
 * A page of the records of a round that a viewer sees, with their people, units by the name of then and today, and
 * what asks for a review today; `total` counts the whole list. Null for whoever may not read planning. At most
 * five statements.
 */
export async function listRecords(
  db: Db,
  viewer: Viewer,
  wanted: RecordFilter & { page: number; pageSize: number },
) {
  if (!canReadPlanning(viewer)) return null;
  const rules = await rulesInForce(db, viewer.today);
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
  const rules = await rulesInForce(db, viewer.today);
  const found = await ordered(db.sql, viewer, filter, rules).execute();
  return shownInOrder(
    db,
    viewer,
    found.map(({ id }) => id),
    rules,
  );
}

/** One record that the viewer sees; null where there is none or planning may not be read. */
export async function findRecord(db: Db, viewer: Viewer, id: number): Promise<RecordRow | null> {
  if (!canReadPlanning(viewer)) return null;
  const row = await described(db.sql, viewer).where("r.id", "=", id).executeTakeFirst();
  return row ? shown(row, viewer, await rulesInForce(db, viewer.today)) : null;
}

/**
 * The records of a person that the viewer sees, the latest term first, ended ones last; null for whoever may not
 * read planning. Of oneself there are none.
 */
export async function listPlanningOf(db: Db, viewer: Viewer, cadreId: number) {
  if (!canReadPlanning(viewer)) return null;
  const rows = await described(db.sql, viewer)
    .where("r.cadreId", "=", cadreId)
    .orderBy(sql`case when ${sql.ref("r.status")} = 'ended' then 1 else 0 end`)
    .orderBy("e.firstYear", "desc")
    .orderBy("t.rank", "desc")
    .orderBy("r.id")
    .execute();
  const rules = await rulesInForce(db, viewer.today);
  return rows.map((row) => shown(row, viewer, rules));
}
