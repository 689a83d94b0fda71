import { sql } from "kysely";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db } from "#app/platform/db.server.ts";
import { canReadPlanning } from "./policy.ts";
import { covering, dayOfName } from "./record-rows.server.ts";
import { visibleRounds } from "./scope.server.ts";

/** A list as other pages name it: whose it is, of which day, by which decision. */
export type NamedRound = {
  id: number;
  unitName: string | null;
  sortKey: string | null;
  asOf: string;
  decisionNumber: string | null;
  decisionDate: string | null;
};

/** The lists of some ids that a viewer sees; none for whoever may not read planning. At most one statement. */
export async function nameRounds(
  db: Db,
  viewer: Viewer,
  ids: readonly number[],
): Promise<Map<number, NamedRound>> {
  if (!canReadPlanning(viewer) || ids.length === 0) return new Map();
  const rows = await visibleRounds(db.sql, viewer)
    .innerJoin("OrgUnit as du", "du.id", "d.unitId")
    .leftJoin("OrgUnitVersion as v", (join) =>
      join.onRef("v.unitId", "=", "d.unitId").on(covering("v", dayOfName("du", "d.asOf"))),
    )
    .where("d.id", "in", [...ids])
    .select(["d.id", "d.asOf", "d.decisionNumber", "d.decisionDate", "v.name as unitName"])
    .select(sql<string | null>`${sql.ref("v.sortKey")}`.as("sortKey"))
    .execute();
  return new Map(rows.map((round) => [round.id, round]));
}
