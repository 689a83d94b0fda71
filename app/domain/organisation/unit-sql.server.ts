import { type SqlBool, sql } from "kysely";
import { foldMarks, searchKey, textSortKey, tidy } from "#app/kernel/vietnamese.ts";
import { levelWords, type UnitKind } from "./unit.ts";

/** The kind of the unit called `u`; a check constraint holds it to the known ones. */
export const kindOfUnit = sql<UnitKind>`${sql.ref("u.kind")}`.as("kind");

/** Vietnamese order of the names of `v`. */
export const nameOrder = sql.ref<string>("v.sortKey");

/** How many people belong at the unit called `u` today. */
export function peopleToday(today: string) {
  return sql<number>`(select count(distinct ${sql.ref("p.cadreId")}) from ${sql.table("PostHolding")} as p
    where ${sql.ref("p.unitId")} = ${sql.ref("u.id")}
    and ${sql.ref("p.placedFrom")} <= ${today} and ${sql.ref("p.placedTo")} >= ${today})`.as(
    "people",
  );
}

/** How many people belong today at the unit called `u`, below it, or at ended units that led into it. */
export function peopleWithinToday(today: string) {
  return sql<number>`(select count(distinct ${sql.ref("p.cadreId")}) from ${sql.table("UnitReach")} as r
    join ${sql.table("PostHolding")} as p on ${sql.ref("p.unitId")} = ${sql.ref("r.unitId")}
    where ${sql.ref("r.ancestorId")} = ${sql.ref("u.id")}
    and ${sql.ref("r.validFrom")} <= ${today} and ${sql.ref("r.validTo")} >= ${today}
    and ${sql.ref("p.placedFrom")} <= ${today} and ${sql.ref("p.placedTo")} >= ${today})`.as(
    "peopleWithin",
  );
}

/** The versions of an alias that are in force on a day. */
export function inForce(alias: "v" | "above", day: string) {
  const [from, to] = [sql.ref(`${alias}.validFrom`), sql.ref(`${alias}.validTo`)];
  return sql<SqlBool>`(${from} is null or ${from} <= ${day}) and (${to} is null or ${to} >= ${day})`;
}

/** Finds beginnings of words without regard to marks; a code only whole. Empty text finds everything. */
export function named(q: string) {
  const pattern = `% ${foldMarks(q).replace(/[\\%_]/g, "\\$&")}%`;
  return sql<SqlBool>`(${sql.ref("v.searchKey")} like ${pattern} escape '\\' or ${sql.ref("v.code")} = ${tidy(q)})`;
}

/** 0 for a name or code as typed, with its marks; 1 for a whole name without them; 2 for a beginning. Levels may be left out. */
export function exactFirst(q: string) {
  const names = ["", ...levelWords].map((level) => `${level} ${q}`);
  const [sortKeys, searchKeys] = [names.map(textSortKey), names.map(searchKey)];
  return sql<number>`case
    when ${sql.ref("v.sortKey")} in (${sql.join(sortKeys)}) or ${sql.ref("v.code")} = ${tidy(q)} then 0
    when ${sql.ref("v.searchKey")} in (${sql.join(searchKeys)}) then 1
    else 2 end`;
}
