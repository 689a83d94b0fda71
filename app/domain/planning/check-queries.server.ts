import { sql } from "kysely";
import {
  loadRetirementAges,
  loadRuleSets,
  loadTerms,
} from "#app/domain/standards/reference.server.ts";
import { timeLeft } from "#app/domain/standards/retirement.ts";
import { limitFor } from "#app/domain/standards/rule-set.ts";
import { anchorFor, areOfOnePeriod } from "#app/domain/standards/term.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db } from "#app/platform/db.server.ts";
import { tooLittleTime, tooManyForTitle, tooManyTitles } from "./checks.ts";
import { findRecord, type RecordRow } from "./record-queries.server.ts";
import { visibleRecords } from "./scope.server.ts";

/**
 * The checks of a record by the rules of its round, with the numbers they were judged by, breached or not: people
 * of its title at its unit and term, titles of its person at its level, months left at the age month. Counted is
 * what the viewer sees and has not ended. Null where there is no such record or planning may not be read.
 */
export async function findChecks(db: Db, viewer: Viewer, id: number) {
  const record = await findRecord(db, viewer, id);
  if (!record) return null;
  const rules =
    (await loadRuleSets(db.sql)).find(({ id: set }) => set === record.ruleSetId) ?? null;
  const terms = await loadTerms(db.sql);
  const anchor = anchorFor(
    terms.flatMap(({ anchors }) => anchors),
    record,
  );
  const ageMonth = anchor?.ageMonth ?? null;
  const left =
    ageMonth === null
      ? null
      : timeLeft(
          { birth: record.birthDate, gender: record.gender },
          ageMonth,
          await loadRetirementAges(db.sql),
        );
  const place = await placeForTitle(db, viewer, record);
  const period = terms.filter((term) =>
    terms.some((own) => own.id === record.termId && areOfOnePeriod(own, term)),
  );
  const titles = await placeAmongTitles(
    db,
    viewer,
    record,
    period.map((term) => term.id),
  );
  const { level, term } = record;
  const title = { name: record.titleText, kind: record.titleKind, level, rank: record.rank };
  return {
    title: {
      place,
      limit: record.titleKind === "post" ? limitFor(rules, "persons_per_post_title", level) : null,
      warning: tooManyForTitle(rules, { title, term, place }),
    },
    titles: {
      place: titles,
      limit: limitFor(rules, "titles_per_person", level),
      warning: tooManyTitles(rules, { name: record.fullName, level, place: titles }),
    },
    time: {
      ageMonth,
      left,
      limit: limitFor(rules, "months_left", level),
      warning: tooLittleTime(rules, { level, ageMonth, left }),
    },
  };
}

export type RecordChecks = NonNullable<Awaited<ReturnType<typeof findChecks>>>;

/** The place of a record's person among those planned for its title, unit and term, in the order they were entered. */
async function placeForTitle(db: Db, viewer: Viewer, record: RecordRow): Promise<number> {
  const { place } = await visibleRecords(db.sql, viewer)
    .where("r.unitId", "=", record.unitId)
    .where("r.titleId", "=", record.titleId)
    .where("r.termId", "=", record.termId)
    .where("r.status", "<>", "ended")
    .where("r.id", "<", record.id)
    .select(sql<number>`count(distinct ${sql.ref("r.cadreId")}) + 1`.as("place"))
    .executeTakeFirstOrThrow();
  return place;
}

/** The place of a record among its person's titles of one level and period, in the order they were entered. */
async function placeAmongTitles(
  db: Db,
  viewer: Viewer,
  record: RecordRow,
  termIds: number[],
): Promise<number> {
  const earlier = await visibleRecords(db.sql, viewer)
    .innerJoin("Title as t", "t.id", "r.titleId")
    .where("r.cadreId", "=", record.cadreId)
    .where("t.level", "=", record.level)
    .where("r.termId", "in", termIds)
    .where("r.status", "<>", "ended")
    .where("r.id", "<", record.id)
    .select(["r.titleId", "r.unitId"])
    .distinct()
    .execute();
  return earlier.length + 1;
}
