import { sql as raw } from "kysely";
import type { PaperKind } from "#app/domain/courses/paper.ts";
import { canKeepCourses } from "#app/domain/courses/policy.ts";
import { unitsInScope } from "#app/domain/organisation/scope.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db } from "#app/platform/db.server.ts";
import type { PaperFamily } from "./paper-words.ts";

function templatesKept(db: Db, viewer: Viewer) {
  const kept = db.sql.selectFrom("PaperTemplate as t");
  const seen = canKeepCourses(viewer)
    ? kept.where("t.unitId", "in", unitsInScope(db.sql, viewer))
    : kept.where("t.id", "=", 0);
  return seen
    .selectAll("t")
    .select(raw<PaperKind>`${raw.ref("t.kind")}`.as("kind"))
    .select(raw<PaperFamily>`${raw.ref("t.family")}`.as("family"));
}

/** The templates of papers that the viewer keeps, by issuing body and kind. One statement. */
export async function listTemplates(db: Db, viewer: Viewer) {
  return templatesKept(db, viewer)
    .orderBy("t.issuerKey")
    .orderBy("t.kind")
    .orderBy("t.id")
    .execute();
}

export type TemplateRow = Awaited<ReturnType<typeof listTemplates>>[number];

/** One of them; null for one that the viewer does not keep. One statement. */
export async function findTemplate(db: Db, viewer: Viewer, id: number) {
  return (await templatesKept(db, viewer).where("t.id", "=", id).executeTakeFirst()) ?? null;
}

/** The templates of a kind that serve the courses of a host: its own and those kept above it today. One statement. */
export async function templatesFor(
  db: Db,
  viewer: Viewer,
  { hostUnitId, kind }: { hostUnitId: number; kind: PaperKind },
) {
  return db.sql
    .selectFrom("PaperTemplate as t")
    .where("t.kind", "=", kind)
    .where("t.unitId", "in", (eb) =>
      eb
        .selectFrom("UnitReach as above")
        .where("above.unitId", "=", hostUnitId)
        .where("above.validFrom", "<=", viewer.today)
        .where("above.validTo", ">=", viewer.today)
        .select("above.ancestorId"),
    )
    .selectAll("t")
    .select(raw<PaperFamily>`${raw.ref("t.family")}`.as("family"))
    .orderBy("t.issuerKey")
    .orderBy("t.id")
    .execute();
}
