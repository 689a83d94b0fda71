import { setImmediate } from "node:timers/promises";
import { sql } from "kysely";
import type { Gender } from "#app/domain/people/cadre.ts";
import type { Level } from "#app/domain/standards/title.ts";
import type { Sql } from "#app/platform/db.server.ts";
import { prepared } from "#app/platform/prepared.server.ts";
import type { Announced } from "./coverage.ts";
import type { OverrideFact } from "./decision-queries.server.ts";
import { loadRecordFacts, type RecordWithFacts } from "./load-facts.server.ts";
import { type Band, readinessOn, type RecordReadiness, verifiedReadinessOn } from "./readiness.ts";
import { readBook, type RuleBook } from "./rule-book.server.ts";

/** A record with the names it is shown with, and its readiness on a day. */
export type ToldRecord = {
  id: number;
  cadreId: number;
  fullName: string;
  birthDate: string;
  gender: Gender;
  titleId: number;
  titleName: string;
  titleText: string;
  level: Level;
  unitId: number;
  unitName: string;
  unitCode: string | null;
  term: string;
  listOrder: number | null;
  facts: RecordWithFacts;
  readiness: RecordReadiness;
  /** what a decision says beside it on the day */
  override: OverrideFact | null;
};

/** How many records are told at a time, so that an export of thousands never stands in memory whole with its facts. */
const batch = 250;

/**
 * Tells the readiness on a day (yyyy-mm-dd) of records that the caller has chosen by scope, in the order of the ids,
 * some hundred at a time; units by their name of the day, or the last before their end.
 */
export async function* tellRecords(
  db: Sql,
  ids: readonly number[],
  {
    day,
    verifiedOnly,
    book = readBook(db),
  }: { day: string; verifiedOnly: boolean; book?: RuleBook },
): AsyncGenerator<ToldRecord[]> {
  const tell = verifiedOnly ? verifiedReadinessOn : readinessOn;
  const announced: Announced = ids.length === 0 ? new Map() : await book.announcedOn(day);
  for (let start = 0; start < ids.length; start += batch) {
    // why: SQLite answers at once, and without a pause an export of thousands would keep everybody's pages waiting
    if (start > 0) await setImmediate();
    const some = ids.slice(start, start + batch);
    const rows = (await namedRecords(db, { ids: some, day })).map(withOverride);
    const facts = await loadRecordFacts(db, { recordIds: some }, book);
    const named = new Map(rows.map((row) => [row.id, row]));
    const known = new Map(facts.map((record) => [record.id, record]));
    yield some.flatMap((id) => {
      const [row, record] = [named.get(id), known.get(id)];
      if (!row || !record) return [];
      // why: check constraints name genders and levels
      const [gender, level] = [row.gender as Gender, row.level as Level];
      return [{ ...row, gender, level, facts: record, readiness: tell(record, day, announced) }];
    });
  }
}

/** Records that the caller has chosen by scope, with their names; units by that of the day, or their last before the end. */
export const namedRecords = prepared(
  (db, { ids, day }: { ids: readonly number[]; day: string }) => {
    const begun = db
      .selectFrom("OrgUnitVersion as o")
      .whereRef("o.unitId", "=", sql.ref("r.unitId"))
      .select((eb) =>
        eb.fn
          .coalesce(
            sql<number>`max(case when coalesce(${sql.ref("o.validFrom")}, '') <= ${day} then coalesce(${sql.ref("o.validFrom")}, '') end)`,
            sql<number>`min(coalesce(${sql.ref("o.validFrom")}, ''))`,
          )
          .as("begins"),
      );
    return db
      .selectFrom("PlanningRecord as r")
      .innerJoin("Cadre as c", "c.id", "r.cadreId")
      .innerJoin("Title as t", "t.id", "r.titleId")
      .innerJoin("Term as e", "e.id", "r.termId")
      .innerJoin("OrgUnitVersion as v", (join) =>
        join
          .onRef("v.unitId", "=", "r.unitId")
          .on((eb) => eb(sql`coalesce(${sql.ref("v.validFrom")}, '')`, "=", begun)),
      )
      .leftJoin("ReadinessOverride as said", (join) =>
        join
          .onRef("said.recordId", "=", "r.id")
          .on("said.validFrom", "<=", day)
          .on((eb) => eb.or([eb("said.validTo", "is", null), eb("said.validTo", ">=", day)]))
          .on((eb) => eb.or([eb("said.revokedOn", "is", null), eb("said.revokedOn", ">", day)])),
      )
      .where("r.id", "in", [...ids])
      .select(["r.id", "r.cadreId", "r.titleId", "r.titleText", "r.unitId", "r.listOrder"])
      .select(["c.fullName", "c.birthDate", "c.gender", "t.name as titleName", "t.level"])
      .select(["v.name as unitName", "v.code as unitCode", "e.code as term"])
      .select(["said.band as overrideBand", "said.decisionNumber", "said.decisionDate"]);
  },
);

type NamedRow = Awaited<ReturnType<typeof namedRecords>>[number];

/** What a decision says on the day: there is at most one (`decideRecording`). */
function withOverride({ overrideBand, decisionNumber, decisionDate, ...row }: NamedRow) {
  if (overrideBand === null || decisionNumber === null || decisionDate === null)
    return { ...row, override: null };
  // why: a check constraint names the bands
  const override: OverrideFact = { band: overrideBand as Band, decisionNumber, decisionDate };
  return { ...row, override };
}
