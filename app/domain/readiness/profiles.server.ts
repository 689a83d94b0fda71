import { type RawBuilder, sql } from "kysely";
import { rankOfLevel } from "#app/domain/standards/level.ts";
import type { Level } from "#app/domain/standards/title.ts";
import type { Db } from "#app/platform/db.server.ts";
import { verifiedGrades } from "./facts.ts";
import {
  type CountedDimension,
  countedDimensions,
  type CountedPerson,
  type HeldLevels,
} from "./structure.ts";

/** Ids as one parameter, however many. */
export function idList(db: Db, ids: readonly number[]): RawBuilder<number> {
  const json = JSON.stringify(ids);
  return db.provider === "sqlite"
    ? sql<number>`(select value from json_each(${json}))`
    : sql<number>`(select value::int from json_array_elements_text(${json}::json))`;
}

/** Whose profile is asked: a record of theirs, with the level of its title. */
type Listed = { cadreId: number; level: Level };

/**
 * What structures count of the people of some records, each person once, in the order of the records. The levels are
 * those held on the day by the same evidence as verdicts: never the person's own word, never what has run out or is
 * being studied for; `verifiedOnly` leaves out what only a list says. Two statements; scope is the caller's.
 */
export async function loadProfiles(
  db: Db,
  records: readonly Listed[],
  { day, verifiedOnly }: { day: string; verifiedOnly: boolean },
): Promise<CountedPerson[]> {
  const levels = Map.groupBy(records, ({ cadreId }) => cadreId);
  if (levels.size === 0) return [];
  const ids = idList(db, [...levels.keys()]);
  const people = await db.sql
    .selectFrom("Cadre")
    .where("id", "in", ids)
    .select(["id", "gender", "birthDate", "ethnicity"])
    .execute();
  const held = await heldLevels(db, ids, { day, verifiedOnly });
  const known = new Map(people.map((person) => [person.id, person]));
  return [...levels].flatMap(([cadreId, those]) => {
    const person = known.get(cadreId);
    if (!person) return [];
    const { gender, birthDate, ethnicity } = person;
    return {
      cadreId,
      levels: [...new Set(those.map(({ level }) => level))],
      gender: gender as CountedPerson["gender"], // why: a check constraint names the genders
      birthDate,
      ethnicity,
      held: held.get(cadreId) ?? nothingHeld,
    };
  });
}

const nothingHeld: HeldLevels = { degree: null, political_theory: null, state_management: null };

async function heldLevels(
  db: Db,
  ids: RawBuilder<number>,
  { day, verifiedOnly }: { day: string; verifiedOnly: boolean },
): Promise<Map<number, HeldLevels>> {
  let evidence = db.sql
    .selectFrom("Evidence")
    .where("cadreId", "in", ids)
    .where("dimension", "in", [...countedDimensions])
    .where("state", "=", "held")
    .where("level", "is not", null)
    .where("grade", "<>", "self_declared")
    .where("statedOn", "<=", day)
    .where((eb) => eb.or([eb("replacedOn", "is", null), eb("replacedOn", ">", day)]))
    .where((eb) => eb.or([eb("validTo", "is", null), eb("validTo", ">=", day)]));
  if (verifiedOnly) evidence = evidence.where("grade", "in", [...verifiedGrades]);
  const rows = await evidence.select(["cadreId", "dimension", "level"]).distinct().execute();
  const found = new Map<number, HeldLevels>();
  for (const { cadreId, dimension, level } of rows) {
    const of = dimension as CountedDimension; // why: the statement asks for these alone
    const held = found.get(cadreId) ?? { ...nothingHeld };
    const isFirst = held[of] === null;
    if (isFirst || rankOfLevel(of, level) > rankOfLevel(of, held[of])) held[of] = level;
    found.set(cadreId, held);
  }
  return found;
}
