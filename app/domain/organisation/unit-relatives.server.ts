import { sql } from "kysely";
import { addDays, endOfTime } from "#app/kernel/calendar.ts";
import type { Sql } from "#app/platform/db.server.ts";
import { type Scope, unitsInScope } from "./scope.server.ts";
import { inForce, kindOfUnit, nameOrder } from "./unit-sql.server.ts";
import type { SuccessionKind } from "./unit.ts";

/** What a unit came from, by the name of the day before, and what it became, by the name of the day. */
export async function relatives(db: Sql, viewer: Scope, id: number) {
  const links = await db
    .selectFrom("UnitSuccession as s")
    .where((eb) => eb.or([eb("s.fromUnitId", "=", id), eb("s.toUnitId", "=", id)]))
    .innerJoin("OrgUnitVersion as v", (join) =>
      join.on((eb) =>
        eb.or([
          eb.and([eb("s.fromUnitId", "=", id), eb("v.unitId", "=", eb.ref("s.toUnitId"))]),
          eb.and([eb("s.toUnitId", "=", id), eb("v.unitId", "=", eb.ref("s.fromUnitId"))]),
        ]),
      ),
    )
    .innerJoin("OrgUnit as u", "u.id", "v.unitId")
    .select([
      "u.id",
      kindOfUnit,
      "v.name",
      "v.code",
      "v.validFrom",
      "v.validTo",
      "s.fromUnitId",
      "s.date",
      "s.decision",
      "s.toConfirm",
    ])
    .select(sql<SuccessionKind>`${sql.ref("s.kind")}`.as("succession"))
    .select(isInScope(db, viewer))
    .orderBy("s.date")
    .orderBy(nameOrder)
    .orderBy("u.id")
    .execute();
  const named = links.filter(({ fromUnitId, date, validFrom, validTo }) => {
    const day = fromUnitId === id ? date : addDays(date, -1);
    return (validFrom ?? day) <= day && day <= (validTo ?? day);
  });
  return {
    predecessors: named.filter(({ fromUnitId }) => fromUnitId !== id),
    successors: named.filter(({ fromUnitId }) => fromUnitId === id),
  };
}

/** The units that exist today and carry on an ended one, with the day of the last change that led there. */
export async function presentUnitsOf(db: Sql, viewer: Scope, id: number) {
  return await db
    .withRecursive("chain(unitId, date)", (chain) =>
      chain
        .selectFrom("UnitSuccession as first")
        .where("first.fromUnitId", "=", id)
        .where("first.date", "<=", viewer.today)
        .select(["first.toUnitId as unitId", "first.date"])
        .union((union) =>
          union
            .selectFrom("chain")
            .innerJoin("UnitSuccession as next", "next.fromUnitId", "chain.unitId")
            .where("next.date", "<=", viewer.today)
            .select(["next.toUnitId as unitId", "next.date"]),
        ),
    )
    // why: summed up first, the few ends lead SQLite; joined to the chain itself it reads every version
    .selectFrom((eb) =>
      eb
        .selectFrom("chain")
        .select("chain.unitId")
        .select((inner) => inner.fn.max<string>("chain.date").as("date"))
        .groupBy("chain.unitId")
        .as("ends"),
    )
    .innerJoin("OrgUnit as u", "u.id", "ends.unitId")
    .innerJoin("OrgUnitVersion as v", "v.unitId", "u.id")
    .where(inForce("v", viewer.today))
    .select(["u.id", "v.name", "v.sortKey", "ends.date"])
    .select(isInScope(db, viewer))
    .orderBy("v.sortKey")
    .orderBy("u.id")
    .execute();
}

/** What each of some ended units has become today, in the order of names; a unit without a successor has no entry. One statement. */
export async function presentUnitsOfMany(
  db: Sql,
  today: string,
  ids: readonly number[],
): Promise<Map<number, { name: string; since: string }[]>> {
  if (ids.length === 0) return new Map();
  const heirs = await db
    .withRecursive("heir(formerId, unitId, since)", (query) =>
      query
        .selectFrom("UnitSuccession as s")
        .where("s.fromUnitId", "in", ids)
        .where("s.date", "<=", today)
        .select(["s.fromUnitId as formerId", "s.toUnitId as unitId", "s.date as since"])
        .union(
          query
            .selectFrom("heir")
            .innerJoin("UnitSuccession as next", "next.fromUnitId", "heir.unitId")
            .where("next.date", "<=", today)
            .select(["heir.formerId", "next.toUnitId as unitId", "next.date as since"]),
        ),
    )
    .selectFrom("heir as h")
    .innerJoin("OrgUnitVersion as v", "v.unitId", "h.unitId")
    .where(inForce("v", today))
    .select(["h.formerId", "v.name", "v.sortKey"])
    .select((eb) => eb.fn.max<string>("h.since").as("since"))
    .groupBy(["h.formerId", "h.unitId", "v.name", "v.sortKey"])
    .orderBy("v.sortKey")
    .execute();
  return Map.groupBy(heirs, ({ formerId }) => formerId);
}

/** The names and codes of a unit over time; the unit above by its name at the end of the period. */
export async function versionsOf(db: Sql, id: number) {
  const lastDay = sql<string>`coalesce(${sql.ref("v.validTo")}, ${endOfTime})`;
  return await db
    .selectFrom("OrgUnitVersion as v")
    .leftJoin("OrgUnitVersion as above", (join) =>
      join
        .onRef("above.unitId", "=", "v.parentId")
        .on((eb) => eb(sql`coalesce(${sql.ref("above.validFrom")}, '')`, "<=", lastDay))
        .on((eb) => eb(sql`coalesce(${sql.ref("above.validTo")}, ${endOfTime})`, ">=", lastDay)),
    )
    .where("v.unitId", "=", id)
    .select(["v.name", "v.code", "v.parentId", "v.validFrom", "v.validTo"])
    .select("above.name as parentName")
    .orderBy(sql`coalesce(${sql.ref("v.validFrom")}, '')`)
    .execute();
}

/** 1 where the viewer may open the unit called `u`; others are named only. */
function isInScope(db: Sql, viewer: Scope) {
  return sql<number>`case when ${sql.ref("u.id")} in (${unitsInScope(db, viewer)}) then 1 else 0 end`.as(
    "inScope",
  );
}
