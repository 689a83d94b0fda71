import { type SqlBool, sql } from "kysely";
import { type Scope, unitsInScope } from "#app/domain/organisation/scope.server.ts";
import { beginningOfTime, endOfTime } from "#app/kernel/calendar.ts";
import type { Sql } from "#app/platform/db.server.ts";
import { postState } from "./post.ts";

/** What a unit of then is called, or has become, today. */
export type UnitToday = { unitId: number; name: string; since: string | null };

type Wanted = {
  cadreIds: number[];
  /** only those that say today where their holder belongs */
  placedToday: boolean;
};

/**
 * The posts of people, the newest first, each with its unit by the name of then and, where that unit ended or
 * was renamed, with the unit or units of today. One statement, however many people.
 */
export async function postsHeld(db: Sql, viewer: Scope, wanted: Wanted) {
  if (wanted.cadreIds.length === 0) return [];
  const rows = await postRows(db, viewer, wanted);
  const posts = new Map<number, ReturnType<typeof toPost>>();
  for (const row of rows) {
    const post = posts.get(row.id) ?? toPost(row, viewer.today);
    posts.set(row.id, post);
    if (row.heirId !== null && row.heirName !== null) {
      addToday(post.today, { unitId: row.heirId, name: row.heirName, since: row.heirSince });
    } else if (row.nameToday !== null && row.nameToday !== row.unitName) {
      addToday(post.today, { unitId: row.unitId, name: row.nameToday, since: row.nameSince });
    }
  }
  return [...posts.values()];
}

export type PostHeld = Awaited<ReturnType<typeof postsHeld>>[number];

function addToday(known: UnitToday[], unit: UnitToday): void {
  if (!known.some(({ unitId }) => unitId === unit.unitId)) known.push(unit);
}

type PostRow = Awaited<ReturnType<typeof postRows>>[number];

function toPost(row: PostRow, day: string) {
  const today: UnitToday[] = [];
  const { id, cadreId, originCadreId, name, validFrom, validTo, decision, revision } = row;
  return {
    id,
    cadreId,
    originCadreId,
    name,
    validFrom,
    validTo,
    decision,
    revision,
    unitId: row.unitId,
    unitName: row.unitName,
    unitInScope: row.unitInScope === 1,
    unitEnded: row.unitEnd !== null && row.unitEnd < day,
    state: postState(row, { validTo: row.unitEnd }, day),
    today,
  };
}

function heldPosts(db: Sql, viewer: Scope, { cadreIds, placedToday }: Wanted) {
  const posts = db.selectFrom("PostHolding as p").where("p.cadreId", "in", cadreIds).selectAll("p");
  return placedToday
    ? posts.where("p.placedFrom", "<=", viewer.today).where("p.placedTo", ">=", viewer.today)
    : posts;
}

function postRows(db: Sql, viewer: Scope, wanted: Wanted) {
  // why: asked for each post; as a list it would hold every unit of a province for the few posts of a page
  const inScope = unitsInScope(db, viewer).whereRef("UnitReach.unitId", "=", sql.ref("p.unitId"));
  return withHeirs(db, viewer, wanted)
    .selectFrom("held as p")
    .innerJoin("OrgUnit as u", "u.id", "p.unitId")
    .innerJoin("OrgUnitVersion as v", (join) =>
      join.onRef("v.unitId", "=", "p.unitId").on(covering("v", dayOfName(viewer.today))),
    )
    .leftJoin("OrgUnitVersion as now", (join) =>
      join.onRef("now.unitId", "=", "p.unitId").on(covering("now", sql`${viewer.today}`)),
    )
    .leftJoin("heir as h", "h.formerId", "p.unitId")
    .leftJoin("OrgUnitVersion as hv", (join) =>
      join.onRef("hv.unitId", "=", "h.unitId").on(covering("hv", sql`${viewer.today}`)),
    )
    .select(["p.id", "p.cadreId", "p.originCadreId", "p.name", "p.validFrom", "p.validTo"])
    .select(["p.decision", "p.revision", "p.unitId", "v.name as unitName", "u.validTo as unitEnd"])
    .select(["now.name as nameToday", "now.validFrom as nameSince"])
    .select(["hv.unitId as heirId", "hv.name as heirName", "h.since as heirSince"])
    .select(sql<number>`case when exists ${inScope} then 1 else 0 end`.as("unitInScope"))
    .orderBy(sql`coalesce(${sql.ref("p.validTo")}, '9999-12-31')`, "desc")
    .orderBy(sql`coalesce(${sql.ref("p.validFrom")}, '')`, "desc")
    .orderBy("p.id", "desc")
    .orderBy("hv.sortKey")
    .execute();
}

/** The posts asked for, and the units that the ended ones among theirs have led to, step by step. */
function withHeirs(db: Sql, viewer: Scope, wanted: Wanted) {
  return db
    .withRecursive("held", () => heldPosts(db, viewer, wanted))
    .withRecursive("heir(formerId, unitId, since)", (query) =>
      query
        .selectFrom("UnitSuccession as s")
        .where("s.date", "<=", viewer.today)
        .where("s.fromUnitId", "in", query.selectFrom("held").select("held.unitId"))
        .select(["s.fromUnitId as formerId", "s.toUnitId as unitId", "s.date as since"])
        .union(
          query
            .selectFrom("heir")
            .innerJoin("UnitSuccession as next", "next.fromUnitId", "heir.unitId")
            .where("next.date", "<=", viewer.today)
            .select(["heir.formerId", "next.toUnitId as unitId", "next.date as since"]),
        ),
    );
}

/** The versions of an alias in force on the day that an expression names. */
function covering(alias: "v" | "now" | "hv", day: ReturnType<typeof sql>) {
  const [from, to] = [sql.ref(`${alias}.validFrom`), sql.ref(`${alias}.validTo`)];
  // why: two alternatives each would be planned as four searches; the unit's few versions are read at once
  return sql<SqlBool>`coalesce(${from}, ${beginningOfTime}) <= ${day} and coalesce(${to}, ${endOfTime}) >= ${day}`;
}

/** The post's last day so far, within the life of its unit: the day whose names the post is shown with. */
function dayOfName(today: string) {
  const [postEnd, unitEnd] = [sql.ref("p.validTo"), sql.ref("u.validTo")];
  const begun = sql.ref("u.validFrom");
  return sql`case
    when ${begun} > ${today} then ${begun}
    when ${postEnd} <= ${today} and (${unitEnd} is null or ${postEnd} <= ${unitEnd})
      and (${begun} is null or ${postEnd} >= ${begun}) then ${postEnd}
    when ${unitEnd} <= ${today} then ${unitEnd}
    else ${today} end`;
}
