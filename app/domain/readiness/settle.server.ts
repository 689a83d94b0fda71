import type { Db, Sql, Tx } from "#app/platform/db.server.ts";
import { sqlIn, type Work } from "#app/platform/work.server.ts";
import type { RecordFacts } from "./facts.ts";
import { loadRecordFacts } from "./load-facts.server.ts";
import { writeSeats } from "./seats.ts";
import { spansOf, writeSpans } from "./spans.ts";

/** People whose verdicts one transaction derives. */
const batch = 250;

/** The newest stamp of the derived verdicts, whether any of them are out of date, and the stamp of the announced courses. One statement. */
export async function standOf(
  sql: Sql,
): Promise<{ stamp: number; marked: boolean; coursesStamp: number }> {
  const { stamp, marked, coursesStamp } = await sql
    .selectFrom("ReadinessHead")
    .select("stamp")
    .select((eb) => eb.selectFrom("AnnouncedHead").select("AnnouncedHead.stamp").as("coursesStamp"))
    .select((eb) =>
      eb.exists(eb.selectFrom("ReadinessMark").select("ReadinessMark.id")).as("marked"),
    )
    .executeTakeFirstOrThrow();
  return { stamp, marked: Number(marked) === 1, coursesStamp: coursesStamp ?? 0 };
}

/**
 * Derives anew the verdicts that are marked as out of date, some hundred people in each transaction, until none is;
 * answers how many records were derived. Triggers set the marks in the transaction of the change, so whoever settles
 * before reading reads what every committed change asks for.
 */
export async function settle(work: Pick<Work, "db" | "bookkeeping">): Promise<number> {
  let derived = 0;
  while ((await standOf(work.db.sql)).marked) {
    derived += await work.bookkeeping((tx) => settleSome(tx, work));
  }
  return derived;
}

async function settleSome(tx: Tx, work: { db: Db }): Promise<number> {
  const sql = sqlIn(tx, work);
  // why: locked by writing, so that two who settle follow each other and read the facts of all before them
  const { stamp } = await tx.readinessHead.update({
    where: { id: 1 },
    data: { stamp: { increment: 1 } },
  });
  await spreadMarks(sql);
  const marked = await sql
    .selectFrom("ReadinessMark")
    .where("cadreId", "is not", null)
    .select("cadreId")
    .distinct()
    .orderBy("cadreId")
    .limit(batch)
    .execute();
  const cadreIds = marked.flatMap(({ cadreId }) => cadreId ?? []);
  if (cadreIds.length === 0) return 0;
  await sql.deleteFrom("ReadinessMark").where("cadreId", "in", cadreIds).execute();
  return await derive(sql, cadreIds, stamp);
}

/** Marks of a title, a term or everybody become marks of the people they mean. */
async function spreadMarks(sql: Sql): Promise<void> {
  const wide = await sql
    .selectFrom("ReadinessMark")
    .where("cadreId", "is", null)
    .select(["id", "titleId", "termId"])
    .execute();
  if (wide.length === 0) return;
  const everybody = wide.some(({ titleId, termId }) => titleId === null && termId === null);
  const titleIds = wide.flatMap(({ titleId }) => titleId ?? []);
  const termIds = wide.flatMap(({ termId }) => termId ?? []);
  let people = sql.selectFrom("PlanningRecord").select("cadreId").distinct();
  if (!everybody) {
    people = people.where((eb) =>
      eb.or([
        ...(titleIds.length > 0 ? [eb("titleId", "in", titleIds)] : []),
        ...(termIds.length > 0 ? [eb("termId", "in", termIds)] : []),
      ]),
    );
  }
  await sql.insertInto("ReadinessMark").columns(["cadreId"]).expression(people).execute();
  await sql
    .deleteFrom("ReadinessMark")
    .where(
      "id",
      "in",
      wide.map(({ id }) => id),
    )
    .execute();
}

/** Writes the verdicts of the records of some people, and empties those of records that are gone or belong to others. */
async function derive(sql: Sql, cadreIds: number[], stamp: number): Promise<number> {
  const records = await loadRecordFacts(sql, { cadreIds });
  const present = new Set(records.map(({ id }) => id));
  const kept = await sql
    .selectFrom("Readiness")
    .where("cadreId", "in", cadreIds)
    .where("spans", "<>", "")
    .select(["recordId", "cadreId"])
    .execute();
  const rows = [
    ...records.map((record) => ({
      recordId: record.id,
      cadreId: record.cadreId,
      stamp,
      ageMonth: record.ageMonth,
      ...derivedOf(record),
    })),
    ...kept
      .filter(({ recordId }) => !present.has(recordId))
      .map(({ recordId, cadreId }) => ({ recordId, cadreId, stamp, ageMonth: null, ...gone })),
  ];
  for (let start = 0; start < rows.length; start += 1000) {
    await sql
      .insertInto("Readiness")
      .values(rows.slice(start, start + 1000))
      .onConflict((conflict) =>
        conflict.column("recordId").doUpdateSet((eb) => ({
          cadreId: eb.ref("excluded.cadreId"),
          stamp: eb.ref("excluded.stamp"),
          ageMonth: eb.ref("excluded.ageMonth"),
          spans: eb.ref("excluded.spans"),
          seats: eb.ref("excluded.seats"),
        })),
      )
      .execute();
  }
  return records.length;
}

/** Kept for a record that no standard judges; an empty text says that the record is gone. */
const notJudged = "-";
const gone = { spans: "", seats: "" };

/** What is kept of a record: its verdicts on every day, and the seats of its person. */
export const derivedOf = (record: RecordFacts): { spans: string; seats: string } => ({
  spans: writeSpans(spansOf(record)) || notJudged,
  seats: writeSeats(record.seats),
});
