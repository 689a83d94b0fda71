import { type RawBuilder, sql } from "kysely";
import type { OwnTx } from "#app/platform/own-db.server.ts";
import type { Sql } from "#app/platform/sql.server.ts";
import { placeAnew } from "./write-import.server.ts";

/** What stands on the rows of an import, so that it can no longer be taken back. */
export const foundations = [
  "people_corrected",
  "people_merged",
  "accounts",
  "posts",
  "records",
  "decisions",
  "waivers",
  "enrolments",
  "evidence",
  "values_changed",
] as const;
export type Foundation = (typeof foundations)[number];

const ofImport = (id: number) =>
  sql`SELECT "cadreId" FROM "ImportRow" WHERE "importId" = ${id} AND "cadreId" IS NOT NULL`;
const newPeople = (id: number) => sql`SELECT "id" FROM "Cadre" WHERE "importId" = ${id}`;

const newRecords = (id: number) => sql`SELECT "id" FROM "PlanningRecord" WHERE "importId" = ${id}`;

const counts: Record<Foundation, (id: number) => RawBuilder<{ n: number }>> = {
  people_corrected: (id) =>
    sql`SELECT count(*) AS n FROM "Cadre" WHERE "importId" = ${id} AND "revision" <> 1 AND "mergedIntoId" IS NULL`,
  people_merged: (id) =>
    sql`SELECT count(*) AS n FROM "Cadre" WHERE ("importId" = ${id} AND "mergedIntoId" IS NOT NULL) OR "mergedIntoId" IN (${newPeople(id)})`,
  accounts: (id) => sql`SELECT count(*) AS n FROM "Account" WHERE "cadreId" IN (${newPeople(id)})`,
  posts: (id) =>
    sql`SELECT count(*) AS n FROM "PostHolding" WHERE ("cadreId" IN (${newPeople(id)}) AND coalesce("importId", 0) <> ${id})
      OR ("cadreId" IN (${ofImport(id)}) AND "importId" = ${id} AND "revision" <> 1)`,
  records: (id) =>
    sql`SELECT count(*) AS n FROM "PlanningRecord" WHERE ("cadreId" IN (${newPeople(id)}) AND coalesce("importId", 0) <> ${id})
      OR ("importId" = ${id} AND ("revision" <> 1 OR "status" <> 'approved'))`,
  decisions: (id) =>
    sql`SELECT count(*) AS n FROM "PlanningRound" AS d WHERE d."decisionNumber" IS NOT NULL
      AND EXISTS (SELECT 1 FROM "PlanningRecord" AS r WHERE r."roundId" = d."id" AND r."importId" = ${id})`,
  waivers: (id) =>
    sql`SELECT (SELECT count(*) FROM "Waiver" WHERE "recordId" IN (${newRecords(id)}))
      + (SELECT count(*) FROM "ReadinessOverride" WHERE "recordId" IN (${newRecords(id)})) AS n`,
  enrolments: (id) =>
    sql`SELECT (SELECT count(*) FROM "Enrolment" WHERE "cadreId" IN (${newPeople(id)}) OR "originCadreId" IN (${newPeople(id)}))
      + (SELECT count(*) FROM "RegisteredNeed" WHERE "cadreId" IN (${newPeople(id)}) OR "originCadreId" IN (${newPeople(id)})) AS n`,
  evidence: (id) =>
    sql`SELECT count(*) AS n FROM "Evidence" AS e WHERE (e."cadreId" IN (${newPeople(id)}) AND coalesce(e."importId", 0) <> ${id})
      OR (e."importId" = ${id} AND e."cadreId" IN (${ofImport(id)}) AND EXISTS (
        SELECT 1 FROM "ImportChange" AS h JOIN "Import" AS i ON i."id" = h."importId"
        WHERE h."entity" = 'evidence' AND h."entityId" = e."id" AND h."importId" <> ${id} AND i."status" = 'accepted'))`,
  values_changed: (id) =>
    sql`SELECT count(*) AS n FROM "ImportChange" AS h WHERE h."importId" = ${id} AND (
      EXISTS (SELECT 1 FROM "Cadre" AS c WHERE h."entity" = 'cadre' AND c."id" = h."entityId" AND coalesce(h."after", '') <> coalesce(
        CASE h."field" WHEN 'birthDate' THEN c."birthDate" WHEN 'birthSource' THEN c."birthSource" WHEN 'ethnicity' THEN c."ethnicity"
          WHEN 'partyJoinedOn' THEN c."partyJoinedOn" ELSE c."partyOfficialOn" END, ''))
      OR EXISTS (SELECT 1 FROM "PlanningRecord" AS r WHERE h."entity" = 'planning_record' AND r."id" = h."entityId" AND coalesce(h."after", '') <> coalesce(
        CASE h."field" WHEN 'note' THEN r."note" ELSE CAST(r."listOrder" AS TEXT) END, ''))
      OR EXISTS (SELECT 1 FROM "Evidence" AS e WHERE h."entity" = 'evidence' AND e."id" = h."entityId" AND coalesce(h."after", '') <> coalesce(e."replacedOn", '')))`,
};

/** What has been built on an accepted import since, with how much of each; empty where it can be taken back. */
export async function whatStandsOn(
  on: Sql,
  id: number,
): Promise<{ what: Foundation; n: number }[]> {
  const found: { what: Foundation; n: number }[] = [];
  for (const what of foundations) {
    const { rows } = await counts[what](id).execute(on);
    const n = Number(rows[0]?.n ?? 0);
    if (n > 0) found.push({ what, n });
  }
  return found;
}

/**
 * Takes an accepted import back, whole, in the transaction given: what it changed gets its values before, what it
 * wrote goes. The rows of the import stay as its history.
 */
export async function takeBack(
  tx: OwnTx,
  { id, at, by }: { id: number; at: string; by: string },
): Promise<void> {
  const known = await knownWithPosts(tx.sql, id);
  for (const statement of statements(id, at, by)) await statement.execute(tx.sql);
  await placeAnew(tx, known);
}

/** People who were known and to whom the import added a post. */
async function knownWithPosts(on: Sql, id: number): Promise<number[]> {
  const rows = await on
    .selectFrom("PostHolding as p")
    .innerJoin("Cadre as c", "c.id", "p.cadreId")
    .where(
      "p.cadreId",
      "in",
      on.selectFrom("ImportRow").where("importId", "=", id).select("cadreId"),
    )
    .where("p.importId", "=", id)
    .where((eb) => eb.or([eb("c.importId", "is", null), eb("c.importId", "<>", id)]))
    .select("p.cadreId")
    .distinct()
    .execute();
  return rows.map(({ cadreId }) => cadreId);
}

function statements(id: number, at: string, by: string): RawBuilder<unknown>[] {
  const cadreFields = [
    "birthDate",
    "birthSource",
    "ethnicity",
    "partyJoinedOn",
    "partyOfficialOn",
  ].map(
    (field) =>
      sql`UPDATE "Cadre" SET ${sql.ref(field)} = h."before", "revision" = "Cadre"."revision" + 1, "updatedAt" = ${at}, "updatedBy" = ${by}
        FROM "ImportChange" AS h WHERE h."importId" = ${id} AND h."entity" = 'cadre' AND h."field" = ${field} AND h."entityId" = "Cadre"."id"`,
  );
  const mine = sql`"importId" = ${id} AND "cadreId" IN (${ofImport(id)})`;
  return [
    sql`UPDATE "PlanningRecord" SET "note" = h."before", "revision" = "PlanningRecord"."revision" + 1, "updatedAt" = ${at}, "updatedBy" = ${by}
      FROM "ImportChange" AS h WHERE h."importId" = ${id} AND h."entity" = 'planning_record' AND h."field" = 'note' AND h."entityId" = "PlanningRecord"."id"`,
    sql`UPDATE "PlanningRecord" SET "listOrder" = CAST(h."before" AS INTEGER), "revision" = "PlanningRecord"."revision" + 1, "updatedAt" = ${at}, "updatedBy" = ${by}
      FROM "ImportChange" AS h WHERE h."importId" = ${id} AND h."entity" = 'planning_record' AND h."field" = 'listOrder' AND h."entityId" = "PlanningRecord"."id"`,
    ...cadreFields,
    sql`DELETE FROM "PlanningRecord" WHERE "importId" = ${id}`,
    sql`DELETE FROM "PlanningRound" WHERE "importId" = ${id} AND NOT EXISTS (SELECT 1 FROM "PlanningRecord" AS r WHERE r."roundId" = "PlanningRound"."id")`,
    sql`DELETE FROM "Evidence" WHERE ${mine}`,
    sql`UPDATE "Evidence" SET "replacedOn" = h."before" FROM "ImportChange" AS h
      WHERE h."importId" = ${id} AND h."entity" = 'evidence' AND h."entityId" = "Evidence"."id"`,
    sql`DELETE FROM "PostHolding" WHERE ${mine}`,
    sql`DELETE FROM "BirthStatement" WHERE ${mine}`,
    // why: whose request for a seat was refused has a turn and nothing else
    sql`DELETE FROM "SeatTurn" WHERE "cadreId" IN (${newPeople(id)})`,
    sql`DELETE FROM "Cadre" WHERE "importId" = ${id}`,
  ];
}
