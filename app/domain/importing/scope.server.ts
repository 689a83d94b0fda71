import { type SqlBool, sql } from "kysely";
import { type Scope, unitsInScope } from "#app/domain/organisation/scope.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Sql } from "#app/platform/db.server.ts";

/** The imports (`i`) that were judged in the scope of a unit which a viewer's grant covers today. */
export function visibleImports(db: Sql, viewer: Scope) {
  return db.selectFrom("Import as i").where("i.unitId", "in", unitsInScope(db, viewer));
}

/**
 * The rows (`r`) of an import in scope, those passed over among them. A row of a planning list about the viewer is
 * never shown to them, whatever their role (product 4.8): neither by the record it was matched with nor by the one
 * it made.
 */
export function visibleRows(
  db: Sql,
  viewer: Scope & Pick<Viewer, "cadreId">,
  { importId, kind }: { importId: number; kind: string },
) {
  const rows = db
    .selectFrom("ImportRow as r")
    .where(
      "r.importId",
      "in",
      visibleImports(db, viewer).where("i.id", "=", importId).select("i.id"),
    );
  if (viewer.cadreId === null || kind !== "planning") return rows;
  const { cadreId } = viewer;
  const own = db
    .selectFrom("Cadre as own")
    .where((eb) => eb.or([eb("own.id", "=", cadreId), eb("own.mergedIntoId", "=", cadreId)]));
  return rows
    .where(sql<SqlBool>`coalesce(${sql.ref("r.cadreId")}, 0) not in ${own.select("own.id")}`)
    .where((eb) =>
      eb.not(
        eb.exists(
          own
            .whereRef("own.importId", "=", sql.ref("r.importId"))
            .whereRef("own.importRow", "=", sql.ref("r.personRow"))
            .select("own.id"),
        ),
      ),
    );
}
