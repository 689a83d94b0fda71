import { type SqlBool, sql } from "kysely";
import type { Gender } from "#app/domain/people/cadre.ts";
import { isFor } from "#app/domain/standards/audience.ts";
import { anchorFor } from "#app/domain/standards/term.ts";
import type { Level, Sector } from "#app/domain/standards/title.ts";
import type { Sql } from "#app/platform/db.server.ts";
import { prepared } from "#app/platform/prepared.server.ts";
import type { Fact, RecordFacts, WaiverFact } from "./facts.ts";
import { seatsOf } from "./load-courses.server.ts";
import { readBook, type RuleBook } from "./rule-book.server.ts";

// why: callers have chosen the records and people by their scope; facts are read by ids alone

/** A record with everything that its readiness depends on. */
export type RecordWithFacts = RecordFacts & {
  id: number;
  cadreId: number;
  titleId: number;
  unitId: number;
  termId: number;
  /** yyyy-mm of the congress or election; null = not recorded */
  eventMonth: string | null;
  /** its first day, yyyy-mm-dd */
  validFrom: string;
};

export type RecordsWanted = { cadreIds: readonly number[] } | { recordIds: readonly number[] };

/**
 * The planning records of people, or records by their ids, with their facts; records left with a merged person are
 * the doubles of the survivor's and left out, and so are versions of a standard that are not for them. Eleven statements,
 * however many records; four by a book that is kept.
 */
export async function loadRecordFacts(
  sql: Sql,
  wanted: RecordsWanted,
  book: RuleBook = readBook(sql),
): Promise<RecordWithFacts[]> {
  const records = await recordsOf(sql, wanted);
  if (records.length === 0) return [];
  const cadreIds = [...new Set(records.map(({ cadreId }) => cadreId))];
  const titleIds = [...new Set(records.map(({ titleId }) => titleId))];
  const facts = Map.groupBy(await factsOf(sql, cadreIds), ({ cadreId }) => cadreId);
  const waivers = Map.groupBy(
    await waiversOf(
      sql,
      records.map(({ id }) => id),
    ),
    ({ recordId }) => recordId,
  );
  const standards = await book.standardsOf(titleIds);
  const byTitle = Map.groupBy(standards, ({ titleId }) => titleId);
  const terms = new Map((await book.terms()).map((term) => [term.id, term]));
  const retirementAges = await book.retirementAges();
  const programmes = await book.programmes();
  const seats = Map.groupBy(await seatsOf(sql, cadreIds), ({ cadreId }) => cadreId);
  return records.map(({ id, cadreId, titleId, unitId, termId, validFrom, ...record }) => {
    const term = terms.get(termId);
    // why: check constraints name genders, levels and sectors
    const [level, sector] = [record.level as Level, record.sector as Sector];
    const anchor = anchorFor(term?.anchors ?? [], { termId, sector, level, unitId });
    return {
      id,
      cadreId,
      titleId,
      unitId,
      termId,
      validFrom,
      person: { birth: record.birthDate, gender: record.gender as Gender },
      facts: facts.get(cadreId) ?? [],
      waivers: waivers.get(id) ?? [],
      standards: (byTitle.get(titleId) ?? []).filter((version) =>
        isFor(version, { termId, validFrom }),
      ),
      term: { firstYear: term?.firstYear ?? 0, lastYear: term?.lastYear ?? 0 },
      ageMonth: anchor?.ageMonth ?? null,
      eventMonth: anchor?.eventMonth ?? null,
      retirementAges,
      programmes,
      seats: seats.get(cadreId) ?? [],
    };
  });
}

const recordsOf = (db: Sql, wanted: RecordsWanted) =>
  "recordIds" in wanted
    ? recordsById(db, { ids: wanted.recordIds })
    : recordsOfPeople(db, { ids: wanted.cadreIds });

type Ids = { ids: readonly number[] };

const recordsById = prepared((db, { ids }: Ids) => records(db).where("r.id", "in", [...ids]));

const recordsOfPeople = prepared((db, { ids }: Ids) =>
  records(db).where("r.cadreId", "in", [...ids]),
);

const records = (db: Sql) =>
  db
    .selectFrom("PlanningRecord as r")
    .innerJoin("Cadre as c", "c.id", "r.cadreId")
    .innerJoin("Title as t", "t.id", "r.titleId")
    // why: as a plain condition it leads SQLite from the index of all people to the few records asked for
    .where(sql<SqlBool>`coalesce(${sql.ref("c.mergedIntoId")}, 0) = 0`)
    .select(["r.id", "r.cadreId", "r.titleId", "r.unitId", "r.termId", "r.validFrom"])
    .select(["c.birthDate", "c.gender", "t.level", "t.sector"])
    .orderBy("r.id");

/** What sources say of people, by their ids. One statement. */
export async function factsOf(
  sql: Sql,
  cadreIds: readonly number[],
): Promise<(Fact & { cadreId: number })[]> {
  const rows = await evidenceOf(sql, { ids: cadreIds });
  return rows as (Fact & { cadreId: number })[]; // why: check constraints name the words
}

const evidenceOf = prepared((sql, { ids }: Ids) =>
  sql
    .selectFrom("Evidence")
    .where("cadreId", "in", [...ids])
    .select(["id", "cadreId", "dimension", "level", "year", "text", "state", "grade"])
    .select(["programmeId", "endedOn", "issuedOn", "certificate", "validTo"])
    .select(["statedOn", "replacedOn"])
    .orderBy("id"),
);

async function waiversOf(
  sql: Sql,
  recordIds: readonly number[],
): Promise<(WaiverFact & { recordId: number })[]> {
  const rows = await waiverRows(sql, { ids: recordIds });
  return rows as (WaiverFact & { recordId: number })[]; // why: a check constraint names the subjects
}

const waiverRows = prepared((sql, { ids }: Ids) =>
  sql
    .selectFrom("Waiver")
    .where("recordId", "in", [...ids])
    .select(["id", "recordId", "subject", "decisionNumber", "decisionDate"])
    .select(["validFrom", "validTo", "revokedOn"])
    .orderBy("id"),
);
