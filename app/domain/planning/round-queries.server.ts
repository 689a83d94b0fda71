import { sql } from "kysely";
import { unitsInScope } from "#app/domain/organisation/scope.server.ts";
import { loadRuleSets } from "#app/domain/standards/reference.server.ts";
import { limitFor, type RuleSet } from "#app/domain/standards/rule-set.ts";
import type { Level, TitleKind } from "#app/domain/standards/title.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db, Sql } from "#app/platform/db.server.ts";
import { placesForMembership } from "./checks.ts";
import { canReadPlanning } from "./policy.ts";
import { covering, dayOfName, rulesInForce } from "./record-rows.server.ts";
import type { Classification, RoundKind, RoundStatus } from "./round.ts";
import { visibleRecords, visibleRounds } from "./scope.server.ts";

/** What a round is shown with: its organisation by the name of its day, its term and rules, and whether the unit is in scope. */
function described(db: Sql, viewer: Viewer) {
  return visibleRounds(db, viewer)
    .innerJoin("Term as e", "e.id", "d.termId")
    .innerJoin("RuleSet as s", "s.id", "d.ruleSetId")
    .innerJoin("OrgUnit as du", "du.id", "d.unitId")
    .leftJoin("OrgUnitVersion as v", (join) =>
      join.onRef("v.unitId", "=", "d.unitId").on(covering("v", dayOfName("du", "d.asOf"))),
    )
    .select(["d.id", "d.unitId", "d.asOf", "d.decisionNumber", "d.decisionDate", "d.signatory"])
    .select(["d.publicationNumber", "d.publicationDate", "d.ownPlanningOpen"])
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
  const inForce = await rulesInForce(db.sql, viewer.today);
  return rounds.map(({ unitInScope, ownPlanningOpen, ...round }) => {
    const {
      records = 0,
      people = 0,
      ended: gone = 0,
    } = counts.find(({ roundId }) => roundId === round.id) ?? {};
    return {
      ...round,
      unitInScope: unitInScope === 1,
      /** the people on it see their own titles (product 4.8) */
      ownPlanningOpen: ownPlanningOpen === 1,
      /** judged by another rule set than the one in force today: its records need to be reviewed */
      olderRuleSet: inForce !== null && inForce !== round.ruleSetId,
      records,
      people,
      ended: gone,
    };
  });
}

export const roundSorts = ["asOf", "-asOf", "unit", "-unit", "term", "-term"] as const;
export type RoundSort = (typeof roundSorts)[number];

export type RoundFilter = {
  termId: number | null;
  /** rounds of this unit and its subtree */
  unitId: number | null;
  status: RoundStatus | null;
  sort: RoundSort;
};

/** The rounds that a filter finds, bare. */
function filtered(db: Sql, viewer: Viewer, { termId, unitId, status }: RoundFilter) {
  let found = visibleRounds(db, viewer);
  if (termId !== null) found = found.where("d.termId", "=", termId);
  if (status !== null) found = found.where("d.status", "=", status);
  if (unitId !== null) {
    found = found.where("d.unitId", "in", unitsInScope(db, { unitId, today: viewer.today }));
  }
  return found;
}

/** The order asked for, then the latest as-of day first. */
function ordered(db: Sql, viewer: Viewer, filter: RoundFilter) {
  const direction = filter.sort.startsWith("-") ? "desc" : "asc";
  const found = described(db, viewer).where(
    "d.id",
    "in",
    filtered(db, viewer, filter).select("d.id"),
  );
  const sorted = {
    asOf: () => found.orderBy("d.asOf", direction),
    unit: () => found.orderBy("v.sortKey", direction).orderBy("d.asOf", "desc"),
    term: () =>
      found
        .orderBy("e.firstYear", direction)
        .orderBy("e.lastYear", direction)
        .orderBy("d.asOf", "desc"),
  };
  const by = filter.sort.replace(/^-/, "") as keyof typeof sorted; // why: a sort is one of these, or one with a minus
  return sorted[by]().orderBy("d.id", "desc");
}

/**
 * A page of the rounds in scope that a filter finds, with how many records and people of them the viewer sees;
 * `total` counts all pages. Null for whoever may not read planning. At most four statements.
 */
export async function listRounds(
  db: Db,
  viewer: Viewer,
  wanted: RoundFilter & { page: number; pageSize: number },
) {
  if (!canReadPlanning(viewer)) return null;
  const { total } = await filtered(db.sql, viewer, wanted)
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rounds = await ordered(db.sql, viewer, wanted)
    .limit(wanted.pageSize)
    .offset((wanted.page - 1) * wanted.pageSize)
    .execute();
  return { rows: await withCounts(db, viewer, rounds), total };
}

export type RoundRow = NonNullable<Awaited<ReturnType<typeof listRounds>>>["rows"][number];

/**
 * A round in scope with the titles that its records name, each with its records that have not ended, their units and
 * what the rules allow; null where there is none or planning may not be read. Six statements.
 */
export async function findRound(db: Db, viewer: Viewer, id: number) {
  if (!canReadPlanning(viewer)) return null;
  const round = await described(db.sql, viewer).where("d.id", "=", id).executeTakeFirst();
  if (!round) return null;
  const going = sql`${sql.ref("r.status")} <> 'ended'`;
  const titles = await visibleRecords(db.sql, viewer)
    .where("r.roundId", "=", id)
    .innerJoin("Title as t", "t.id", "r.titleId")
    .select(["t.id", "t.name", "t.rank", "t.seats"])
    .select(sql<TitleKind>`${sql.ref("t.kind")}`.as("kind"))
    .select(sql<Level>`${sql.ref("t.level")}`.as("level"))
    .select(sql<number>`count(case when ${going} then 1 end)`.as("records"))
    .select(
      sql<number>`count(distinct case when ${going} then ${sql.ref("r.unitId")} end)`.as("units"),
    )
    .groupBy(["t.id", "t.name", "t.rank", "t.seats", "t.kind", "t.level"])
    .orderBy("t.rank", "desc")
    .orderBy("t.id")
    .execute();
  const rules = (await loadRuleSets(db.sql)).find((set) => set.id === round.ruleSetId) ?? null;
  const [counted] = await withCounts(db, viewer, [round]);
  if (!counted) return null;
  return {
    ...counted,
    titles: titles.map((title) => ({ ...title, allowed: allowedFor(rules, title) })),
  };
}

type LimitedTitle = { kind: TitleKind; level: Level; seats: number | null };

/**
 * How many the rules of a round allow: people for each post title and unit, or seats times `coefficient` of a
 * membership title; null = no rule recorded.
 */
function allowedFor(rules: RuleSet | null, { kind, level, seats }: LimitedTitle) {
  if (kind === "post") {
    const limit = limitFor(rules, "persons_per_post_title", level);
    return limit && { ...limit, coefficient: null };
  }
  const places = placesForMembership(rules, { level, seats });
  const coefficient = limitFor(rules, "coefficient", level);
  return places && coefficient && { ...places, coefficient: coefficient.value / 100 };
}

export type RoundShown = NonNullable<Awaited<ReturnType<typeof findRound>>>;

/** The terms that rounds in scope are of, the earliest first, to choose from; null for whoever may not read planning. */
export async function listRoundTerms(db: Db, viewer: Viewer) {
  if (!canReadPlanning(viewer)) return null;
  return db.sql
    .selectFrom("Term as e")
    .where("e.id", "in", visibleRounds(db.sql, viewer).select("d.termId"))
    .select(["e.id", "e.code"])
    .orderBy("e.firstYear")
    .orderBy("e.lastYear")
    .execute();
}
