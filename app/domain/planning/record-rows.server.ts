import { type SqlBool, sql } from "kysely";
import { unitsInScope } from "#app/domain/organisation/scope.server.ts";
import { presentUnitsOfMany } from "#app/domain/organisation/unit-relatives.server.ts";
import type { Gender } from "#app/domain/people/cadre.ts";
import { postsHeld } from "#app/domain/people/posts-held.server.ts";
import type { Level, Sector, TitleKind } from "#app/domain/standards/title.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import { beginningOfTime, endOfTime } from "#app/kernel/calendar.ts";
import type { Sql } from "#app/platform/db.server.ts";
import { reviewReasonsOn } from "./review.ts";
import type { EndReason, RecordStatus, RoundStatus } from "./round.ts";
import { visibleRecords } from "./scope.server.ts";

/** The records that a viewer sees, with what each is shown with on a day. */
export function described(db: Sql, viewer: Viewer) {
  return visibleRecords(db, viewer)
    .innerJoin("Title as t", "t.id", "r.titleId")
    .innerJoin("Term as e", "e.id", "r.termId")
    .innerJoin("PlanningRound as d", "d.id", "r.roundId")
    .innerJoin("RuleSet as s", "s.id", "d.ruleSetId")
    .innerJoin("OrgUnit as u", "u.id", "r.unitId")
    .innerJoin("OrgUnit as du", "du.id", "d.unitId")
    .leftJoin("OrgUnitVersion as dv", (join) =>
      join.onRef("dv.unitId", "=", "d.unitId").on(covering("dv", dayOfName("du", "d.asOf"))),
    )
    .leftJoin("OrgUnitVersion as v", (join) =>
      join.onRef("v.unitId", "=", "r.unitId").on(covering("v", dayOfName("u", "r.validFrom"))),
    )
    .leftJoin("OrgUnitVersion as now", (join) =>
      join.onRef("now.unitId", "=", "r.unitId").on(covering("now", sql`${viewer.today}`)),
    )
    .select(["r.id", "r.cadreId", "r.titleId", "r.unitId", "r.roundId", "r.titleText"])
    .select(["r.listOrder", "r.note", "r.validFrom", "r.validTo", "r.importId", "r.importRow"])
    .select(["r.revision", "r.termId"])
    .select(["c.fullName", "c.birthDate", "t.name as titleName", "t.rank", "e.code as term"])
    .select(["d.asOf", "d.ruleSetId", "d.decisionNumber", "d.decisionDate", "d.signatory"])
    .select(["u.validTo as unitEnd", "v.name as unitName"])
    .select(["now.name as unitToday", "now.validFrom as unitTodaySince"])
    .select(["s.name as ruleSetName", "dv.name as roundUnitName"])
    .select(sql<Gender>`${sql.ref("c.gender")}`.as("gender"))
    .select(sql<TitleKind>`${sql.ref("t.kind")}`.as("titleKind"))
    .select(sql<Level>`${sql.ref("t.level")}`.as("level"))
    .select(sql<Sector>`${sql.ref("t.sector")}`.as("sector"))
    .select(sql<RecordStatus>`${sql.ref("r.status")}`.as("status"))
    .select(sql<EndReason | null>`${sql.ref("r.endedReason")}`.as("endedReason"))
    .select(sql<RoundStatus>`${sql.ref("d.status")}`.as("roundStatus"))
    .select(isPersonInScope(db, viewer).as("personInScope"));
}

/** 1 where the person belongs to the scope too: the record is the unit's, and somebody of elsewhere keeps their page closed. */
export function isPersonInScope(db: Sql, viewer: Viewer) {
  // why: asked for each post; as a list it would hold every unit of a province for the few posts of a page
  const unit = unitsInScope(db, viewer).whereRef("UnitReach.unitId", "=", sql.ref("placed.unitId"));
  const placed = db
    .selectFrom("PostHolding as placed")
    .whereRef("placed.cadreId", "=", sql.ref("r.cadreId"))
    .where("placed.placedFrom", "<=", viewer.today)
    .where("placed.placedTo", ">=", viewer.today)
    .where((eb) => eb.exists(unit))
    .select("placed.id");
  return sql<number>`case when exists ${placed} then 1 else 0 end`;
}

type Described = Awaited<ReturnType<ReturnType<typeof described>["execute"]>>[number];

/** The version of a unit that an alias joins, in force on a day. */
export function covering(alias: "v" | "now" | "dv", day: ReturnType<typeof sql>) {
  const [from, to] = [sql.ref(`${alias}.validFrom`), sql.ref(`${alias}.validTo`)];
  return sql<SqlBool>`coalesce(${from}, ${beginningOfTime}) <= ${day} and coalesce(${to}, ${endOfTime}) >= ${day}`;
}

/** A day within the life of a unit: the day asked, or the first or last one of the unit; its name of that day is shown. */
export function dayOfName(unit: "u" | "du", asked: "r.validFrom" | "d.asOf") {
  const [day, begun, ended] = [asked, `${unit}.validFrom`, `${unit}.validTo`].map((name) =>
    sql.ref(name),
  );
  return sql`case when ${begun} > ${day} then ${begun} when ${ended} < ${day} then ${ended} else ${day} end`;
}

/** The rule set in force on a day, by whose id an older one is told; null before the first. */
export async function rulesInForce(db: Sql, day: string): Promise<number | null> {
  const last = await db
    .selectFrom("RuleSet")
    .where("validFrom", "<=", day)
    .orderBy("validFrom", "desc")
    .limit(1)
    .select("id")
    .executeTakeFirst();
  return last?.id ?? null;
}

/**
 * Records as they are shown: what asks for a review on the viewer's day, and what the unit of then is called, or has
 * become, today. At most one statement.
 */
export async function shown(db: Sql, viewer: Viewer, rows: Described[], rules: number | null) {
  const hasEnded = ({ unitEnd }: Described): boolean => unitEnd !== null && unitEnd < viewer.today;
  const units = new Set(rows.map(({ unitId }) => unitId));
  const heirs = await presentUnitsOfMany(db, viewer.today, [...units]);
  return rows.map((record) => {
    const { personInScope, unitToday, unitTodaySince, unitName, ...row } = record;
    return {
      ...row,
      unitName: unitName ?? "",
      personInScope: personInScope === 1,
      unitEnded: hasEnded(record),
      today: hasEnded(record)
        ? (heirs.get(row.unitId) ?? [])
        : unitToday !== null && unitToday !== unitName
          ? [{ name: unitToday, since: unitTodaySince }]
          : [],
      review: reviewReasonsOn(
        { ended: row.status === "ended", ruleSetId: row.ruleSetId, unitEnd: row.unitEnd },
        { ruleSetId: rules, day: viewer.today },
      ),
    };
  });
}

export type RecordRow = Awaited<ReturnType<typeof shown>>[number];

/** Adds the posts that people of records hold today; none for those who do not belong to the scope. At most one statement. */
export async function withPosts(db: Sql, viewer: Viewer, rows: RecordRow[]) {
  const cadreIds = rows.filter((row) => row.personInScope).map(({ cadreId }) => cadreId);
  const posts = await postsHeld(db, viewer, { cadreIds, placedToday: true });
  const byHolder = Map.groupBy(posts, ({ cadreId }) => cadreId);
  return rows.map((row) => ({ ...row, posts: byHolder.get(row.cadreId) ?? [] }));
}

export type ListedRecord = Awaited<ReturnType<typeof withPosts>>[number];
