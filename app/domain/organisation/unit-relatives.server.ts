import { sql } from "kysely";
import { addDays } from "#app/kernel/calendar.ts";
import type { Sql } from "#app/platform/db.server.ts";
import { type Scope, unitsInScope } from "./scope.server.ts";
import { kindOfUnit, nameOrder } from "./unit-sql.server.ts";
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
    .select(
      sql<number>`case when ${sql.ref("u.id")} in (${unitsInScope(db, viewer)}) then 1 else 0 end`.as(
        "inScope",
      ),
    )
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
