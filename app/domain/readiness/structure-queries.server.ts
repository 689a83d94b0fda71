import type { Gender } from "#app/domain/people/cadre.ts";
import { visibleRecords } from "#app/domain/planning/scope.server.ts";
import { type Share, shareOf } from "#app/domain/planning/shares.ts";
import { loadRuleSets } from "#app/domain/standards/reference.server.ts";
import { ruleSetOn } from "#app/domain/standards/rule-set.ts";
import type { Level } from "#app/domain/standards/title.ts";
import type { Db, Sql } from "#app/platform/db.server.ts";
import type { Asker } from "./asker.ts";
import { canReadReadiness } from "./policy.ts";
import { unitsAsked } from "./scope.server.ts";
import { commonLimit, isYoung } from "./structure.ts";

export type StructureWanted = {
  /** yyyy-mm-dd: the as-of day, also for ages */
  day: string;
  termId: number | null;
  titleIds: readonly number[] | null;
  level: Level | null;
  roundId: number | null;
  unitId: number | null;
  unitOnly?: boolean;
  /** the day on which what a unit covers is asked */
  reachDay: string;
};

/** Somebody on a list: once for each record. */
export type ListedPerson = {
  recordId: number;
  cadreId: number;
  unitId: number;
  titleId: number;
  roundId: number;
  level: Level;
  gender: Gender;
  birthDate: string;
};

/**
 * The approved records in force on the day that the asker may see: at units that are there, and at ended ones, which
 * no share counts (product 4.7). Null for whoever may not read planning. Two statements.
 */
export async function listPlanned(db: Db, asker: Asker, wanted: StructureWanted) {
  if (!canReadReadiness(asker)) return null;
  const units = await unitsAsked(db.sql, asker, wanted);
  let records = recordsOf(db.sql, asker)
    .innerJoin("Title as t", "t.id", "r.titleId")
    .innerJoin("PlanningRound as d", "d.id", "r.roundId")
    .where("r.validFrom", "<=", wanted.day)
    .where((eb) => eb.or([eb("r.validTo", "is", null), eb("r.validTo", ">=", wanted.day)]))
    .where((eb) =>
      eb.or([
        eb("r.status", "=", "approved"),
        eb.and([eb("r.status", "=", "ended"), eb("d.status", "in", ["approved", "published"])]),
      ]),
    );
  if (wanted.termId !== null) records = records.where("r.termId", "=", wanted.termId);
  if (wanted.roundId !== null) records = records.where("r.roundId", "=", wanted.roundId);
  if (wanted.level !== null) records = records.where("t.level", "=", wanted.level);
  if (wanted.titleIds !== null)
    records = records.where("r.titleId", "in", [...wanted.titleIds, -1]);
  const rows = await records
    .select(["r.id as recordId", "r.cadreId", "r.unitId", "r.titleId", "r.roundId", "t.level"])
    .select(["c.gender", "c.birthDate"])
    .orderBy("r.id")
    .execute();
  // why: check constraints name levels and genders
  const people = rows as ListedPerson[];
  return {
    there: people.filter(({ unitId }) => units.get(unitId) === "there"),
    ended: people.filter(({ unitId }) => units.get(unitId) === "ended"),
  };
}

/** Records (`r`) with their people (`c`) that an asker may see. */
function recordsOf(sql: Sql, asker: Asker) {
  if (asker.kind !== "operator") return visibleRecords(sql, asker);
  return sql
    .selectFrom("PlanningRecord as r")
    .innerJoin("Cadre as c", "c.id", "r.cadreId")
    .where("c.mergedIntoId", "is", null);
}

/** Women and young people of distinct people, by the rules in force on a day. */
export type Shares = {
  total: number;
  women: Share;
  young: Share;
  /** under which age somebody is young; null where levels differ or none is recorded */
  under: number | null;
  ruleSetName: string | null;
};

/** The shares of the people of some records, each once, by the limits that all of `levels` have. Two statements. */
export async function sharesOn(
  db: Db,
  people: readonly ListedPerson[],
  { day, levels }: { day: string; levels: readonly Level[] },
): Promise<Shares> {
  const rules = ruleSetOn(await loadRuleSets(db.sql), day);
  const distinct = [...Map.groupBy(people, ({ cadreId }) => cadreId).values()].flatMap((those) => {
    const [first] = those;
    return first ? { ...first, levels: those.map(({ level }) => level) } : [];
  });
  return {
    total: distinct.length,
    women: shareOf(
      distinct.map(({ gender }) => (gender === "female" ? "yes" : "no")),
      commonLimit(rules, "women_share", levels),
    ),
    young: shareOf(
      distinct.map((person) => isYoung(person, { rules, day })),
      commonLimit(rules, "young_share", levels),
    ),
    under: commonLimit(rules, "young_under_age", levels)?.value ?? null,
    ruleSetName: rules?.name ?? null,
  };
}
