import { type RawBuilder, type SqlBool, sql } from "kysely";
import { nameSearch } from "#app/domain/people/search.ts";
import { visibleRecords } from "#app/domain/planning/scope.server.ts";
import type { Band } from "#app/domain/readiness/readiness.ts";
import type { Subject } from "#app/domain/standards/requirement.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db, Sql } from "#app/platform/db.server.ts";
import type { DecisionKind, DecisionState } from "./decision-kinds.ts";
import { canInspect } from "./policy.ts";

export type DecisionFilter = {
  /** typed name of whom it is about, with or without marks; empty = anybody */
  person: string;
  kind: DecisionKind | null;
  state: DecisionState | null;
};

/**
 * A page of the waivers and overrides on records that an inspector sees, the latest recorded first: by which paper,
 * recorded and revoked by whom. One's own record is not among them. Null for whoever is no inspector. Two statements.
 */
export async function listDecisions(
  db: Db,
  viewer: Viewer,
  wanted: DecisionFilter & { page: number; pageSize: number },
) {
  if (!canInspect(viewer)) return null;
  const found = decisions(db.sql, viewer, wanted);
  const { total } = await found
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await found
    .select(["o.id", "o.kind", "o.subject", "o.band", "o.recordId", "r.cadreId", "c.fullName"])
    .select(["o.decisionNumber", "o.decisionDate", "o.signatory", "o.reason", "r.titleText"])
    .select(["o.validFrom", "o.validTo", "o.revokedOn", "o.revokedReason", "o.recordedAt"])
    .select([
      unitName.as("unitName"),
      nameOf("o.recordedBy").as("recordedBy"),
      nameOf("o.updatedBy").as("updatedBy"),
    ])
    .orderBy("o.recordedAt", "desc")
    .orderBy("o.kind")
    .orderBy("o.id", "desc")
    .limit(wanted.pageSize)
    .offset((wanted.page - 1) * wanted.pageSize)
    .execute();
  return { rows, total };
}

export type DecisionRow = NonNullable<Awaited<ReturnType<typeof listDecisions>>>["rows"][number];

/** Waivers and overrides (`o`) on records (`r`) that the viewer sees. */
function decisions(db: Sql, viewer: Viewer, { person, kind, state }: DecisionFilter) {
  let found = visibleRecords(db, viewer)
    .innerJoin(recorded(db, kind).as("o"), "o.recordId", "r.id")
    .where("r.id", "in", recordsDecided(db));
  const search = nameSearch(person);
  if (search)
    found = found.where(sql<SqlBool>`${sql.ref("c.searchKey")} like ${search.pattern} escape '\\'`);
  if (state === null) return found;
  return found.where("o.revokedOn", state === "revoked" ? "is not" : "is", null);
}

const columns = [
  "w.id",
  "w.recordId",
  "w.decisionNumber",
  "w.decisionDate",
  "w.signatory",
  "w.reason",
  "w.validFrom",
  "w.validTo",
  "w.revokedOn",
  "w.revokedReason",
  "w.recordedAt",
  "w.recordedBy",
  "w.updatedBy",
] as const;

/** Waivers and overrides as one, whosever records they are on; what a row has no word for is null. */
export function recorded(db: Sql, kind: DecisionKind | null) {
  const waivers = db
    .selectFrom("Waiver as w")
    .select(columns)
    .select([
      sql<DecisionKind>`'waiver'`.as("kind"),
      sql<Subject | null>`${sql.ref("w.subject")}`.as("subject"),
      sql<Band | null>`cast(null as text)`.as("band"),
    ]);
  const overrides = db
    .selectFrom("ReadinessOverride as w")
    .select(columns)
    .select([
      sql<DecisionKind>`'override'`.as("kind"),
      sql<Subject | null>`cast(null as text)`.as("subject"),
      sql<Band | null>`${sql.ref("w.band")}`.as("band"),
    ]);
  if (kind !== null) return kind === "waiver" ? waivers : overrides;
  return waivers.unionAll(overrides);
}

/** Records with a waiver or an override: few beside those in a scope, through which SQLite would go otherwise. */
export const recordsDecided = (db: Sql) =>
  db
    .selectFrom("Waiver as x")
    .select("x.recordId")
    .union(db.selectFrom("ReadinessOverride as x").select("x.recordId"));

/** The last name of the unit that a record plans for. */
const unitName = sql<string | null>`(select v."name" from "OrgUnitVersion" as v
  where v."unitId" = ${sql.ref("r.unitId")} order by coalesce(v."validFrom", '') desc limit 1)`;

/** The name behind the label of an actor: an account's, or the system user's at the command line. */
function nameOf(label: "o.recordedBy" | "o.updatedBy"): RawBuilder<string> {
  return sql<string>`coalesce((select a."displayName" from "Account" as a where 'account:' || a."id" = ${sql.ref(label)}), ${sql.ref(label)})`;
}
