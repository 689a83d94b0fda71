import type { Gender } from "#app/domain/people/cadre.ts";
import { loadRuleSets } from "#app/domain/standards/reference.server.ts";
import type { Level } from "#app/domain/standards/title.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db } from "#app/platform/db.server.ts";
import { canReadPlanning } from "./policy.ts";
import { visibleRecords, visibleRounds } from "./scope.server.ts";
import { structureOf } from "./structure.ts";

/**
 * The structure of a round, of one title or of all (then distinct people), as far as the viewer sees it: approved
 * records in force on the day, also those that have ended since, (yyyy-mm-dd; null = the round's own as-of day) at units that are there on it, judged
 * by the round's rule set. Null where there is no such round or planning may not be read. Four statements.
 */
export async function findStructure(
  db: Db,
  viewer: Viewer,
  { roundId, titleId, day }: { roundId: number; titleId: number | null; day: string | null },
) {
  if (!canReadPlanning(viewer)) return null;
  const round = await visibleRounds(db.sql, viewer)
    .where("d.id", "=", roundId)
    .select(["d.asOf", "d.ruleSetId", "d.status"])
    .executeTakeFirst();
  if (!round) return null;
  const asOf = day ?? round.asOf;
  let records = visibleRecords(db.sql, viewer)
    .innerJoin("Title as t", "t.id", "r.titleId")
    .innerJoin("OrgUnit as u", "u.id", "r.unitId")
    .where("r.roundId", "=", roundId)
    .where("r.status", "in", countedIn(round.status))
    .where("r.validFrom", "<=", asOf)
    .where((eb) => eb.or([eb("r.validTo", "is", null), eb("r.validTo", ">=", asOf)]))
    .where((eb) => eb.or([eb("u.validTo", "is", null), eb("u.validTo", ">=", asOf)]));
  if (titleId !== null) records = records.where("r.titleId", "=", titleId);
  const rows = await records
    .select(["r.cadreId", "t.level", "c.gender", "c.birthDate"])
    .distinct()
    .execute();
  const rules = (await loadRuleSets(db.sql)).find(({ id }) => id === round.ruleSetId) ?? null;
  const people = rows.map(({ level, gender, birthDate }) => ({
    // why: check constraints name levels and genders
    level: level as Level,
    gender: gender as Gender,
    birth: birthDate,
  }));
  return {
    asOf,
    ruleSetName: rules?.name ?? null,
    people: new Set(rows.map(({ cadreId }) => cadreId)).size,
    levels: structureOf(people, rules, asOf),
  };
}

/** A record of an approved list was approved until it ended; one of a list under way may have ended before. */
const countedIn = (status: string): string[] =>
  status === "approved" || status === "published" ? ["approved", "ended"] : ["approved"];
