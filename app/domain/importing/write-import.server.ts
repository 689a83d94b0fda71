import { type RawBuilder, sql } from "kysely";
import { placements } from "#app/domain/people/placement.ts";
import { beginningOfTime, endOfTime } from "#app/kernel/calendar.ts";
import type { OwnTx } from "#app/platform/own-db.server.ts";

/** An import that is being accepted: by whom, when, and what its rounds begin with. */
export type Accepting = {
  id: number;
  asOf: string;
  classification: string;
  /** the rule set in force on the list's day; null for a list of courses */
  ruleSetId: number | null;
  /** instant and actor label, as rows write them */
  at: string;
  by: string;
};

const personFields = [
  "birthDate",
  "birthSource",
  "ethnicity",
  "partyJoinedOn",
  "partyOfficialOn",
] as const;

/**
 * Moves what an import has staged into the records, whole, in the transaction given: a handful of statements however
 * many rows there are. What it changes keeps its values before, so that it can be taken back.
 */
export async function writeImport(tx: OwnTx, accepting: Accepting): Promise<void> {
  await writePeople(tx, accepting);
  await writePosts(tx, accepting);
  await writeEvidence(tx, accepting);
  await writePlanning(tx, accepting);
}

async function run(tx: OwnTx, statement: RawBuilder<unknown>): Promise<void> {
  await statement.execute(tx.sql);
}

async function writePeople(tx: OwnTx, { id, at, by }: Accepting): Promise<void> {
  await run(
    tx,
    sql`INSERT INTO "Cadre" ("id","fullName","searchKey","identityKey","sortKey","gender","birthDate","birthSource","ethnicity","partyJoinedOn","partyOfficialOn","createdAt","updatedAt","updatedBy","importId","importRow")
      SELECT "cadreId","fullName","searchKey","identityKey","sortKey","gender","birthDate","birthSource","ethnicity","partyJoinedOn","partyOfficialOn",${at},${at},${by},"importId","row"
      FROM "StagedPerson" WHERE "importId" = ${id} AND "act" = 'new' ORDER BY "row"`,
  );
  for (const field of personFields) {
    const column = sql.ref(field);
    await run(
      tx,
      sql`INSERT INTO "ImportChange" ("importId","row","entity","entityId","field","before","after")
        SELECT s."importId", s."row", 'cadre', c."id", ${field}, c.${column}, s.${column}
        FROM "StagedPerson" AS s JOIN "Cadre" AS c ON c."id" = s."cadreId"
        WHERE s."importId" = ${id} AND s."act" = 'changed' AND s.${column} IS NOT NULL ORDER BY s."row"`,
    );
  }
  const set = personFields.map((field) => {
    const column = sql.ref(field);
    return sql`${column} = coalesce(s.${column}, "Cadre".${column})`;
  });
  await run(
    tx,
    sql`UPDATE "Cadre" SET ${sql.join(set)}, "revision" = "Cadre"."revision" + 1, "updatedAt" = ${at}, "updatedBy" = ${by}
      FROM "StagedPerson" AS s WHERE s."importId" = ${id} AND s."act" = 'changed' AND s."cadreId" = "Cadre"."id"`,
  );
  await run(
    tx,
    sql`INSERT INTO "BirthStatement" ("cadreId","originCadreId","value","source","recordedAt","recordedBy","importId","importRow")
      SELECT "cadreId","cadreId","birthDate","birthSource",${at},${by},"importId","row"
      FROM "StagedPerson" WHERE "importId" = ${id} AND "birthDate" IS NOT NULL ORDER BY "row"`,
  );
}

async function writePosts(tx: OwnTx, { id, at, by }: Accepting): Promise<void> {
  await run(
    tx,
    sql`INSERT INTO "PostHolding" ("cadreId","originCadreId","unitId","name","validFrom","placedFrom","placedTo","createdAt","updatedAt","updatedBy","importId","importRow")
      SELECT s."cadreId",s."cadreId",s."unitId",s."name",s."validFrom",${beginningOfTime},${endOfTime},${at},${at},${by},s."importId",s."row"
      FROM "StagedPost" AS s
      WHERE s."importId" = ${id} ORDER BY s."row"`,
  );
  const known = await tx.sql
    .selectFrom("StagedPost as s")
    .where("s.importId", "=", id)
    .where("s.validFrom", "is not", null)
    .select("s.cadreId")
    .distinct()
    .execute();
  await placeAnew(
    tx,
    known.map(({ cadreId }) => cadreId),
  );
}

/** People whose posts are placed by one statement that reads. */
const placedAtOnce = 500;

/** Derives anew on which days each post says where its holder belongs. */
export async function placeAnew(tx: OwnTx, cadreIds: readonly number[]): Promise<void> {
  for (let start = 0; start < cadreIds.length; start += placedAtOnce) {
    const posts = await tx.sql
      .selectFrom("PostHolding")
      .where("cadreId", "in", cadreIds.slice(start, start + placedAtOnce))
      .select(["id", "cadreId", "validFrom", "validTo", "placedFrom", "placedTo"])
      .orderBy("id")
      .execute();
    for (const those of Map.groupBy(posts, ({ cadreId }) => cadreId).values()) {
      for (const { id, placedFrom, placedTo } of placements(those)) {
        const before = those.find((post) => post.id === id);
        if (before?.placedFrom === placedFrom && before.placedTo === placedTo) continue;
        await tx.sql
          .updateTable("PostHolding")
          .set({ placedFrom, placedTo })
          .where("id", "=", id)
          .execute();
      }
    }
  }
}

/** First what ends, so that what begins finds its place free. */
async function writeEvidence(tx: OwnTx, { id, at, by }: Accepting): Promise<void> {
  await run(
    tx,
    sql`INSERT INTO "ImportChange" ("importId","row","entity","entityId","field","before","after")
      SELECT s."importId", s."row", 'evidence', e."id", 'replacedOn', e."replacedOn", s."endsOn"
      FROM "StagedEnd" AS s JOIN "Evidence" AS e ON e."id" = s."evidenceId" WHERE s."importId" = ${id}`,
  );
  await run(
    tx,
    sql`UPDATE "Evidence" SET "replacedOn" = s."endsOn" FROM "StagedEnd" AS s
      WHERE s."importId" = ${id} AND s."evidenceId" = "Evidence"."id"`,
  );
  await run(
    tx,
    sql`INSERT INTO "Evidence" ("cadreId","originCadreId","dimension","level","year","text","state","grade","programmeId","startedOn","endedOn","issuer","studyForm","documentKind","certificate","certificateKey","issuedOn","result","statedOn","replacedOn","importId","importRow","recordedAt","recordedBy")
      SELECT s."cadreId",s."cadreId",s."dimension",s."level",s."year",s."text",s."state",s."grade",s."programmeId",s."startedOn",s."endedOn",s."issuer",s."studyForm",s."documentKind",s."certificate",s."certificateKey",s."issuedOn",s."result",s."statedOn",s."replacedOn",s."importId",s."row",${at},${by}
      FROM "StagedEvidence" AS s
      WHERE s."importId" = ${id} ORDER BY s."row", s."number"`,
  );
}

async function writePlanning(tx: OwnTx, accepting: Accepting): Promise<void> {
  const { id, asOf, classification, ruleSetId, at, by } = accepting;
  if (ruleSetId !== null) {
    await run(
      tx,
      sql`INSERT INTO "PlanningRound" ("unitId","termId","kind","status","classification","ruleSetId","asOf","importId","createdAt","updatedAt","updatedBy")
        SELECT s."roundUnitId", s."termId", 'new', 'approved', ${classification}, ${sql.lit(ruleSetId)}, ${asOf}, s."importId", ${at}, ${at}, ${by}
        FROM "StagedRecord" AS s WHERE s."importId" = ${id} AND s."act" = 'new'
        AND NOT EXISTS (SELECT 1 FROM "PlanningRound" AS r WHERE r."unitId" = s."roundUnitId" AND r."termId" = s."termId" AND r."asOf" = ${asOf})
        GROUP BY s."roundUnitId", s."termId", s."importId"`,
    );
  }
  await run(
    tx,
    sql`INSERT INTO "PlanningRecord" ("cadreId","originCadreId","titleId","unitId","termId","roundId","titleText","status","listOrder","note","validFrom","importId","importRow","createdAt","updatedAt","updatedBy")
      SELECT s."cadreId",s."cadreId",s."titleId",s."unitId",s."termId",r."id",s."titleText",'approved',s."listOrder",s."note",${asOf},s."importId",s."row",${at},${at},${by}
      FROM "StagedRecord" AS s
      JOIN "PlanningRound" AS r ON r."unitId" = s."roundUnitId" AND r."termId" = s."termId" AND r."asOf" = ${asOf}
      WHERE s."importId" = ${id} AND s."act" = 'new' ORDER BY s."row", s."number"`,
  );
  for (const field of ["listOrder", "note"] as const) {
    const column = sql.ref(field);
    await run(
      tx,
      sql`INSERT INTO "ImportChange" ("importId","row","entity","entityId","field","before","after")
        SELECT s."importId", s."row", 'planning_record', r."id", ${field}, CAST(r.${column} AS TEXT), CAST(s.${column} AS TEXT)
        FROM "StagedRecord" AS s JOIN "PlanningRecord" AS r ON r."id" = s."recordId"
        WHERE s."importId" = ${id} AND s."act" = 'changed' AND s.${column} IS NOT NULL
        AND (r.${column} IS NULL OR r.${column} <> s.${column})`,
    );
  }
  await run(
    tx,
    sql`UPDATE "PlanningRecord" SET "note" = coalesce(s."note", "PlanningRecord"."note"), "listOrder" = coalesce(s."listOrder", "PlanningRecord"."listOrder"),
      "revision" = "PlanningRecord"."revision" + 1, "updatedAt" = ${at}, "updatedBy" = ${by}
      FROM "StagedRecord" AS s WHERE s."importId" = ${id} AND s."act" = 'changed' AND s."recordId" = "PlanningRecord"."id"`,
  );
}
