import { sql } from "kysely";
import { covers } from "#app/kernel/calendar.ts";
import { tidy } from "#app/kernel/vietnamese.ts";
import type { Db, Sql } from "#app/platform/db.server.ts";
import type { NamedUnit } from "./matching.ts";
import { type Scope, unitsInScope } from "./scope.server.ts";
import { arrangeTree, namesAbove } from "./tree.ts";
import { presentUnitsOf, relatives, versionsOf } from "./unit-relatives.server.ts";
import {
  exactFirst,
  inForce,
  kindOfUnit,
  named,
  nameOrder,
  peopleToday,
  peopleWithinToday,
} from "./unit-sql.server.ts";
import type { UnitKind } from "./unit.ts";

export const unitSorts = ["name", "-name", "code", "-code", "kind", "-kind"] as const;
export type UnitSort = (typeof unitSorts)[number];

const codeOrder = sql<string>`coalesce(${sql.ref("v.code")}, '')`;
const kindOrder = sql.ref<string>("u.kind");
const orders = {
  name: { by: nameOrder, direction: "asc" },
  "-name": { by: nameOrder, direction: "desc" },
  code: { by: codeOrder, direction: "asc" },
  "-code": { by: codeOrder, direction: "desc" },
  kind: { by: kindOrder, direction: "asc" },
  "-kind": { by: kindOrder, direction: "desc" },
} as const satisfies Record<UnitSort, unknown>;

/** The units of a day that a viewer's grant covers today, by their name of that day. */
function unitsOn(db: Sql, viewer: Scope, day: string) {
  return db
    .selectFrom(unitsInScope(db, viewer).as("scope"))
    .innerJoin("OrgUnitVersion as v", "v.unitId", "scope.unitId")
    .innerJoin("OrgUnit as u", "u.id", "v.unitId")
    .where(inForce("v", day));
}

/**
 * The tree of a day within the viewer's scope, in reading order. Each node counts what stands below it;
 * a merged province also says how many of its communes lie in each province it came from; a topmost unit
 * names the units above it, nearest first.
 */
export async function unitTree(db: Db, viewer: Scope, asOf: string) {
  const units = await unitsOn(db.sql, viewer, asOf)
    .select(["u.id", kindOfUnit, "v.name", "v.code", "v.parentId", "v.sortKey"])
    .select(["u.validFrom", "u.validTo"])
    .execute();
  const nodes = arrangeTree(units);
  const provinces = nodes.filter((node) => node.kind === "province").map(({ id }) => id);
  const former = await communesByFormerProvince(db.sql, viewer, { provinces, asOf });
  const above = await unitsAbove(db.sql, {
    ids: nodes.filter(({ depth }) => depth === 0).map(({ id }) => id),
    day: asOf,
  });
  const parents = new Map(units.map(({ id, parentId }) => [id, parentId]));
  return nodes.map((node) => ({
    ...node,
    path: node.depth === 0 ? namesAbove(parents.get(node.id) ?? null, above) : [],
    formerProvinces: former.filter(({ provinceId }) => provinceId === node.id),
  }));
}

export type UnitTree = Awaited<ReturnType<typeof unitTree>>;

/**
 * How many communes of a province lie in each province it came from. A commune lies in a former province
 * when both cover one and the same unit: the province on its last day, the commune on the day asked.
 */
async function communesByFormerProvince(
  db: Sql,
  viewer: Scope,
  { provinces, asOf }: { provinces: number[]; asOf: string },
) {
  if (provinces.length === 0) return [];
  return await db
    .selectFrom("UnitSuccession as s")
    .innerJoin("OrgUnit as former", "former.id", "s.fromUnitId")
    .innerJoin("OrgUnitVersion as name", (join) =>
      join.onRef("name.unitId", "=", "former.id").onRef("name.validTo", "=", "former.validTo"),
    )
    .innerJoin("UnitReach as of", "of.ancestorId", "former.id")
    .innerJoin("UnitReach as by", "by.unitId", "of.unitId")
    .innerJoin("OrgUnit as commune", "commune.id", "by.ancestorId")
    .innerJoin("UnitReach as now", (join) =>
      join.onRef("now.unitId", "=", "commune.id").onRef("now.ancestorId", "=", "s.toUnitId"),
    )
    .where("s.toUnitId", "in", provinces)
    .where("s.date", "<=", asOf)
    .where("former.kind", "=", "province")
    .whereRef("of.validFrom", "<=", "former.validTo")
    .whereRef("of.validTo", ">=", "former.validTo")
    .where("commune.kind", "=", "commune")
    .where("by.validFrom", "<=", asOf)
    .where("by.validTo", ">=", asOf)
    .where("now.validFrom", "<=", asOf)
    .where("now.validTo", ">=", asOf)
    .where("commune.id", "in", unitsInScope(db, viewer))
    .select(["s.toUnitId as provinceId", "former.id", "name.name"])
    .select((eb) => eb.fn.count<number>("commune.id").distinct().as("communes"))
    .groupBy(["s.toUnitId", "former.id", "name.name", "name.sortKey"])
    .orderBy("name.sortKey")
    .execute();
}

/** Units above the given ones on a day, whoever asks: their names are shown as text. */
async function unitsAbove(db: Sql, { ids, day }: { ids: number[]; day: string }) {
  if (ids.length === 0) return new Map<number, { name: string; parentId: number | null }>();
  const rows = await db
    .selectFrom("UnitReach as r")
    .innerJoin("OrgUnitVersion as v", "v.unitId", "r.ancestorId")
    .where("r.unitId", "in", ids)
    .where("r.validFrom", "<=", day)
    .where("r.validTo", ">=", day)
    .where(inForce("v", day))
    .select(["v.unitId", "v.name", "v.parentId"])
    .distinct()
    .execute();
  return new Map(rows.map(({ unitId, ...unit }) => [unitId, unit]));
}

/** One page of the units of a day, with the unit above each and how many people belong there today. */
export async function listUnits(
  db: Db,
  viewer: Scope,
  wanted: {
    asOf: string;
    q: string;
    kind: UnitKind | null;
    sort: UnitSort;
    page: number;
    pageSize: number;
  },
) {
  let found = unitsOn(db.sql, viewer, wanted.asOf);
  if (wanted.kind !== null) found = found.where("u.kind", "=", wanted.kind);
  if (tidy(wanted.q) !== "") found = found.where(named(wanted.q));
  const { total } = await found
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  let page = found
    .leftJoin("OrgUnitVersion as above", (join) =>
      join.onRef("above.unitId", "=", "v.parentId").on(inForce("above", wanted.asOf)),
    )
    .select([
      "u.id",
      kindOfUnit,
      "v.name",
      "v.code",
      "above.name as parentName",
      "u.validFrom",
      "u.validTo",
    ])
    .select(peopleToday(viewer.today));
  if (tidy(wanted.q) !== "") page = page.orderBy(exactFirst(wanted.q));
  const rows = await page
    .orderBy(orders[wanted.sort].by, orders[wanted.sort].direction)
    .orderBy(nameOrder)
    .orderBy("u.id")
    .limit(wanted.pageSize)
    .offset((wanted.page - 1) * wanted.pageSize)
    .execute();
  return { rows, total };
}

/** Units of a day whose name or code fits what was typed so far, exact ones first. */
export async function suggestUnits(
  db: Db,
  viewer: Scope,
  { q, day, limit }: { q: string; day: string; limit: number },
) {
  if (tidy(q) === "") return [];
  return await unitsOn(db.sql, viewer, day)
    .leftJoin("OrgUnitVersion as above", (join) =>
      join.onRef("above.unitId", "=", "v.parentId").on(inForce("above", day)),
    )
    .where(named(q))
    .select(["u.id", kindOfUnit, "v.name", "v.code", "above.name as parentName", "u.validTo"])
    .orderBy(exactFirst(q))
    .orderBy(nameOrder)
    .orderBy("u.id")
    .limit(limit)
    .execute();
}

/** The units of a day in scope, as `unitMatcher` takes them. */
export async function listNamedUnits(db: Db, viewer: Scope, day: string): Promise<NamedUnit[]> {
  const units = await unitsOn(db.sql, viewer, day)
    .select(["u.id", kindOfUnit, "v.name", "v.code", "v.parentId"])
    .execute();
  const known = await db.sql
    .selectFrom("OrgUnitVersion as v")
    .where(inForce("v", day))
    .select(["v.unitId", "v.name", "v.parentId"])
    .execute();
  const above = new Map(known.map(({ unitId, ...unit }) => [unitId, unit]));
  return units.map(({ parentId, ...unit }) => ({ ...unit, path: namesAbove(parentId, above) }));
}

/**
 * A unit with its names over time, what it came from and became, the units above and below it on `asOf`
 * (or on the nearest day on which it was there, `shownOn`), and how many people belong there today.
 * Null when the viewer's grant does not cover it.
 */
export async function findUnit(db: Db, viewer: Scope, wanted: { id: number; asOf: string }) {
  const unit = await db.sql
    .selectFrom("OrgUnit as u")
    .where("u.id", "=", wanted.id)
    .where("u.id", "in", unitsInScope(db.sql, viewer))
    .select(["u.id", kindOfUnit, "u.validFrom", "u.validTo", "u.source", "u.toConfirm"])
    .select([peopleToday(viewer.today), peopleWithinToday(viewer.today)])
    .executeTakeFirst();
  if (!unit) return null;
  const shownOn = nearestDay(unit, wanted.asOf);
  const versions = await versionsOf(db.sql, wanted.id);
  const above = await unitsAbove(db.sql, { ids: [wanted.id], day: shownOn });
  const children = await unitsOn(db.sql, viewer, shownOn)
    .where("v.parentId", "=", wanted.id)
    .select(["u.id", kindOfUnit, "v.name", "v.code", "u.validFrom", "u.validTo"])
    .orderBy("u.kind")
    .orderBy(nameOrder)
    .orderBy("u.id")
    .execute();
  const { predecessors, successors } = await relatives(db.sql, viewer, wanted.id);
  const presentUnits = await presentUnitsOf(db.sql, viewer, wanted.id);
  const shown = versions.find((version) => covers(version, shownOn));
  return {
    ...unit,
    shownOn,
    name: shown?.name ?? versions.at(-1)?.name ?? "",
    code: shown?.code ?? null,
    path: namesAbove(shown?.parentId ?? null, above),
    versions,
    predecessors,
    successors,
    /** what an ended unit is today, after however many changes */
    presentUnits: unit.validTo !== null && unit.validTo < viewer.today ? presentUnits : [],
    children,
  };
}

export type UnitPage = NonNullable<Awaited<ReturnType<typeof findUnit>>>;

function nearestDay(
  unit: { validFrom: string | null; validTo: string | null },
  day: string,
): string {
  if (unit.validFrom !== null && day < unit.validFrom) return unit.validFrom;
  if (unit.validTo !== null && day > unit.validTo) return unit.validTo;
  return day;
}
