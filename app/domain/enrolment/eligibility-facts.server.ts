import { sql as raw } from "kysely";
import type { EligibilityFacts, LevelFact } from "#app/domain/catalogue/eligibility.ts";
import { type Statement, standsOn } from "#app/domain/evidence/evidence.ts";
import type { UnitKind } from "#app/domain/organisation/unit.ts";
import type { Gender } from "#app/domain/people/cadre.ts";
import { levelDimensions } from "#app/domain/standards/level.ts";
import { postTitles } from "#app/domain/standards/post-title.ts";
import { ratingScale } from "#app/domain/standards/requirement.ts";
import { loadTitlesNamed } from "#app/domain/standards/titles-named.server.ts";
import { covers, earliestDay } from "#app/kernel/calendar.ts";
import type { Sql } from "#app/platform/db.server.ts";
import { prepared } from "#app/platform/prepared.server.ts";

// why: callers have chosen the people by their scope; facts are read by ids alone

/**
 * What decides on a day (yyyy-mm-dd, a course's first) whether people may join, by the ids asked for; a merged record
 * has the facts of the one that it goes on in. Six statements, however many people.
 */
export async function loadEligibilityFacts(
  sql: Sql,
  cadreIds: readonly number[],
  day: string,
): Promise<Map<number, EligibilityFacts>> {
  return (await loadEligibilityFactsOn(sql, cadreIds, [day])).get(day) ?? new Map();
}

/** The same for several days, by the day: what is known of a person does not cost more for the courses of a year. */
export async function loadEligibilityFactsOn(
  sql: Sql,
  cadreIds: readonly number[],
  days: readonly string[],
): Promise<Map<string, Map<number, EligibilityFacts>>> {
  if (cadreIds.length === 0 || days.length === 0) return new Map();
  const people = await survivorsOf(sql, { ids: cadreIds });
  const ids = [...new Set(people.map(({ id }) => id))];
  if (ids.length === 0) return new Map();
  const sorted = days.toSorted();
  const span = { from: sorted[0] ?? "", to: sorted.at(-1) ?? "" };
  const posts = byPerson(await postsWithin(sql, { ids, ...span }));
  const titleOf = postTitles(
    await loadTitlesNamed(sql, new Set([...posts.values()].flat().map(({ name }) => name))),
  );
  const planned = byPerson(await plannedWithin(sql, { ids, ...span }));
  const units = byPerson(await unitsWithin(sql, { ids, ...span }));
  const evidence = byPerson(await evidenceOf(sql, ids));
  const factsOn = (day: string): Map<number, EligibilityFacts> =>
    new Map(
      people.map(({ askedId, id, gender, birthDate, partyJoinedOn, partyOfficialOn }) => [
        askedId,
        {
          gender: gender as Gender, // why: a check constraint names the genders
          birth: birthDate,
          partyJoinedOn,
          partyOfficialOn,
          posts: (posts.get(id) ?? [])
            .filter((post) => covers(post, day))
            .map(({ name, validFrom, validTo, kind }) => ({
              name,
              validFrom,
              validTo,
              // why: a check constraint names the kinds
              titleId: titleOf({ name, kind: kind as UnitKind, day })?.id ?? null,
            })),
          planned: (planned.get(id) ?? [])
            .filter((record) => covers(record, day))
            .map(({ cadreId: _cadreId, ...record }) => record),
          units: unitsOn(units.get(id) ?? [], day),
          ...shownBy(
            (evidence.get(id) ?? []).filter((statement) => standsOn(statement, day)),
            day,
          ),
        },
      ]),
    );
  return new Map(days.map((day) => [day, factsOn(day)]));
}

const byPerson = <Row extends { cadreId: number }>(rows: readonly Row[]): Map<number, Row[]> =>
  Map.groupBy(rows, ({ cadreId }) => cadreId);

/** People, and the first and the last of the days asked for. */
type Within = { ids: readonly number[]; from: string; to: string };

/** The records that those asked for go on in, through any number of merges. */
const survivorsOf = prepared((sql, { ids }: { ids: readonly number[] }) =>
  sql
    .withRecursive("line(askedId, id)", (query) =>
      query
        .selectFrom("Cadre as c")
        .where("c.id", "in", [...ids])
        .select(["c.id as askedId", "c.id"])
        .union(
          query
            .selectFrom("line")
            .innerJoin("Cadre as before", "before.id", "line.id")
            .where("before.mergedIntoId", "is not", null)
            .select(["line.askedId"])
            .select((eb) => eb.ref("before.mergedIntoId").$notNull().as("id")),
        ),
    )
    .selectFrom("line")
    .innerJoin("Cadre as c", "c.id", "line.id")
    // why: by its index SQLite would look through everybody who is no alias, to find the few by their ids
    .where(raw`coalesce(${raw.ref("c.mergedIntoId")}, 0)`, "=", 0)
    .select(["line.askedId", "c.id", "c.gender", "c.birthDate"])
    .select(["c.partyJoinedOn", "c.partyOfficialOn"]),
);

/** The posts held within some days. One statement. */
const postsWithin = prepared((sql, { ids, from, to }: Within) =>
  sql
    .selectFrom("PostHolding as p")
    .innerJoin("OrgUnit as u", "u.id", "p.unitId")
    .where("p.cadreId", "in", [...ids])
    .where((eb) => eb.or([eb("p.validFrom", "is", null), eb("p.validFrom", "<=", to)]))
    .where((eb) => eb.or([eb("p.validTo", "is", null), eb("p.validTo", ">=", from)]))
    .select(["p.cadreId", "p.name", "p.validFrom", "p.validTo", "u.kind"])
    .orderBy("p.id"),
);

/** Approved planning records in force within some days, also those that have ended since (product 4.7). */
const plannedWithin = prepared((sql, { ids, from, to }: Within) =>
  sql
    .selectFrom("PlanningRecord as r")
    .innerJoin("PlanningRound as d", "d.id", "r.roundId")
    .where("r.cadreId", "in", [...ids])
    .where("r.validFrom", "<=", to)
    .where((eb) => eb.or([eb("r.validTo", "is", null), eb("r.validTo", ">=", from)]))
    .where((eb) =>
      eb.or([
        eb("r.status", "=", "approved"),
        eb.and([eb("r.status", "=", "ended"), eb("d.status", "in", ["approved", "published"])]),
      ]),
    )
    .select(["r.cadreId", "r.titleId", "r.termId", "r.validFrom", "r.validTo"])
    .orderBy("r.id"),
);

/** The units where people belong within some days, by successions to those that are there, with every unit above. */
const unitsWithin = prepared((sql, { ids, from, to }: Within) =>
  sql
    .selectFrom("PostHolding as p")
    .innerJoin("UnitReach as reach", "reach.unitId", "p.unitId")
    .innerJoin("OrgUnit as u", "u.id", "reach.ancestorId")
    .where("p.cadreId", "in", [...ids])
    .where("p.placedFrom", "<=", to)
    .where("p.placedTo", ">=", from)
    .where("reach.validFrom", "<=", to)
    .where("reach.validTo", ">=", from)
    .select(["p.cadreId", "u.id as unitId", "u.kind", "p.placedFrom", "p.placedTo"])
    .select(["reach.validFrom as reachFrom", "reach.validTo as reachTo"])
    .orderBy("u.id"),
);

type UnitRow = Awaited<ReturnType<typeof unitsWithin>>[number];

/** Where a person belongs on a day, each unit once. */
function unitsOn(rows: readonly UnitRow[], day: string): EligibilityFacts["units"] {
  const kinds = new Map(
    rows.flatMap(({ unitId, kind, placedFrom, placedTo, reachFrom, reachTo }) =>
      placedFrom <= day && day <= placedTo && reachFrom <= day && day <= reachTo
        ? [[unitId, kind] as const]
        : [],
    ),
  );
  // why: a check constraint names the kinds
  return Array.from(kinds, ([unitId, kind]) => ({ unitId, kind: kind as UnitKind }));
}

async function evidenceOf(sql: Sql, cadreIds: readonly number[]): Promise<Shown[]> {
  const rows = await evidenceRows(sql, { ids: cadreIds });
  return rows as Shown[]; // why: check constraints name the words
}

const evidenceRows = prepared((sql, { ids }: { ids: readonly number[] }) =>
  sql
    .selectFrom("Evidence")
    .where("cadreId", "in", [...ids])
    .where("state", "<>", "not_recognised")
    .select(["cadreId", "dimension", "level", "year", "state", "grade", "programmeId"])
    .select(["endedOn", "issuedOn", "statedOn", "replacedOn", "validTo"])
    .orderBy("id"),
);

type Shown = Pick<
  Statement,
  "dimension" | "level" | "year" | "state" | "grade" | "statedOn" | "replacedOn"
> & {
  cadreId: number;
  programmeId: number | null;
  endedOn: string | null;
  issuedOn: string | null;
  validTo: string | null;
};

/** What statements show on a day: a person's own word is never held, and who is studying does not hold it yet. */
function shownBy(
  statements: readonly Shown[],
  day: string,
): Pick<EligibilityFacts, "levels" | "ratings" | "programmes"> {
  const ranOut = ({ validTo }: Shown): boolean => validTo !== null && validTo < day;
  return {
    levels: statements.flatMap((shown) => {
      const dimension = levelDimensions.find((known) => known === shown.dimension);
      return dimension === undefined
        ? []
        : { dimension, level: shown.level, state: levelState(shown, ranOut(shown)) };
    }),
    ratings: statements.flatMap(({ dimension, level, year, grade }) => {
      const rating = ratingScale.find((known) => known === level);
      const counts = dimension === "rating" && grade !== "self_declared";
      return counts && rating !== undefined && year !== null ? { year, rating } : [];
    }),
    programmes: statements.flatMap((shown) => {
      const { programmeId, state, grade } = shown;
      if (programmeId === null || (state === "held" && grade === "self_declared")) return [];
      const isDone = state === "held" && completedBy(shown, day) && !ranOut(shown);
      return { programmeId, state: isDone ? ("completed" as const) : ("not_completed" as const) };
    }),
  };
}

function levelState({ state, grade }: Shown, hasRunOut: boolean): LevelFact["state"] {
  if (state === "studying") return "studying";
  if (grade === "self_declared") return "own_word";
  return hasRunOut ? "run_out" : "held";
}

/** A course whose end lies after the day is on the way. */
const completedBy = ({ endedOn, issuedOn, statedOn }: Shown, day: string): boolean =>
  earliestDay(endedOn ?? issuedOn ?? statedOn) <= day;
