import { type SqlBool, sql } from "kysely";
import { unitsInScope } from "#app/domain/organisation/scope.server.ts";
import { loadRuleSets } from "#app/domain/standards/reference.server.ts";
import { ruleSetOn } from "#app/domain/standards/rule-set.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import { beginningOfTime, endOfTime } from "#app/kernel/calendar.ts";
import type { Db, Sql } from "#app/platform/db.server.ts";
import { canReadPlanning } from "./policy.ts";
import type { Classification, RoundKind, RoundStatus } from "./round.ts";
import { visibleRecords, visibleRounds } from "./scope.server.ts";

/** What a round is shown with: its organisation by the name of its day, its term and rules, and whether the unit is in scope. */
function described(db: Sql, viewer: Viewer) {
  const asOf = sql.ref("d.asOf");
  const [from, to] = [sql.ref("v.validFrom"), sql.ref("v.validTo")];
  return visibleRounds(db, viewer)
    .innerJoin("Term as e", "e.id", "d.termId")
    .innerJoin("RuleSet as s", "s.id", "d.ruleSetId")
    .leftJoin("OrgUnitVersion as v", (join) =>
      join
        .onRef("v.unitId", "=", "d.unitId")
        .on(
          sql<SqlBool>`coalesce(${from}, ${beginningOfTime}) <= ${asOf} and coalesce(${to}, ${endOfTime}) >= ${asOf}`,
        ),
    )
    .select(["d.id", "d.unitId", "d.asOf", "d.decisionNumber", "d.decisionDate", "d.signatory"])
    .select(["d.revision", "d.ruleSetId", "d.termId", "d.importId"])
    .select(["v.name as unitName", "e.code as term", "s.name as ruleSetName"])
    .select(sql<RoundKind>`${sql.ref("d.kind")}`.as("kind"))
    .select(sql<RoundStatus>`${sql.ref("d.status")}`.as("status"))
    .select(sql<Classification>`${sql.ref("d.classification")}`.as("classification"))
    .select(
      sql<number>`case when ${sql.ref("d.unitId")} in (${unitsInScope(db, viewer)}) then 1 else 0 end`.as(
        "unitInScope",
      ),
    );
}

type DescribedRound = Awaited<ReturnType<ReturnType<typeof described>["execute"]>>[number];

/** Adds to rounds how many records and people of them the viewer sees, ended records apart. */
async function withCounts(db: Db, viewer: Viewer, rounds: DescribedRound[]) {
  const ids = rounds.map(({ id }) => id);
  const ended = sql`${sql.ref("r.status")} = 'ended'`;
  const counts =
    ids.length === 0
      ? []
      : await visibleRecords(db.sql, viewer)
          .where("r.roundId", "in", ids)
          .select("r.roundId")
          .select(sql<number>`count(case when ${ended} then null else 1 end)`.as("records"))
          .select(
            sql<number>`count(distinct case when ${ended} then null else ${sql.ref("r.cadreId")} end)`.as(
              "people",
            ),
          )
          .select(sql<number>`count(case when ${ended} then 1 end)`.as("ended"))
          .groupBy("r.roundId")
          .execute();
  const inForce = ruleSetOn(await loadRuleSets(db.sql), viewer.today);
  return rounds.map(({ unitInScope, ...round }) => {
    const {
      records = 0,
      people = 0,
      ended: gone = 0,
    } = counts.find(({ roundId }) => roundId === round.id) ?? {};
    return {
      ...round,
      unitInScope: unitInScope === 1,
      /** judged by another rule set than the one in force today: its records need to be reviewed */
      olderRuleSet: inForce !== null && inForce.id !== round.ruleSetId,
      records,
      people,
      ended: gone,
    };
  });
}

/**
 * A page of the rounds in scope, the latest as-of day first, with how many records and people of them the viewer
 * sees; null for whoever may not read planning. At most five statements.
 */
export async function listRounds(
  db: Db,
  viewer: Viewer,
  { page, pageSize }: { page: number; pageSize: number },
) {
  if (!canReadPlanning(viewer)) return null;
  const { total } = await visibleRounds(db.sql, viewer)
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rounds = await described(db.sql, viewer)
    .orderBy("d.asOf", "desc")
    .orderBy("d.id", "desc")
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  return { rows: await withCounts(db, viewer, rounds), total };
}

export type RoundRow = NonNullable<Awaited<ReturnType<typeof listRounds>>>["rows"][number];

/**
 * A round in scope with the titles that its records name (for a filter, each with its number of records); null
 * where there is none or planning may not be read.
 */
export async function findRound(db: Db, viewer: Viewer, id: number) {
  if (!canReadPlanning(viewer)) return null;
  const round = await described(db.sql, viewer).where("d.id", "=", id).executeTakeFirst();
  if (!round) return null;
  const titles = await visibleRecords(db.sql, viewer)
    .where("r.roundId", "=", id)
    .innerJoin("Title as t", "t.id", "r.titleId")
    .select(["t.id", "t.name", "t.rank"])
    .select((eb) => eb.fn.countAll<number>().as("records"))
    .groupBy(["t.id", "t.name", "t.rank"])
    .orderBy("t.rank", "desc")
    .orderBy("t.id")
    .execute();
  const [counted] = await withCounts(db, viewer, [round]);
  return counted ? { ...counted, titles } : null;
}

export type RoundShown = NonNullable<Awaited<ReturnType<typeof findRound>>>;
