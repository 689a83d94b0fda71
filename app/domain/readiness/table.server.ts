import { endOfTime } from "#app/kernel/calendar.ts";
import type { Db, Sql } from "#app/platform/db.server.ts";
import { Mutex } from "#app/platform/mutex.ts";
import type { Work } from "#app/platform/work.server.ts";
import { AnnouncedCourses } from "./announced-courses.ts";
import { loadCourses } from "./load-courses.server.ts";
import { ReadinessTable } from "./readiness-table.ts";
import { settle, standOf } from "./settle.server.ts";

/** States that one statement reads. */
const page = 10_000;

type Kept = { table: ReadinessTable; turn: Mutex };

const tables = new WeakMap<Db, Kept>();

/**
 * The derived verdicts of every record as of the last commit, in memory, with the courses announced: what is marked as
 * out of date is derived first, and what others have derived or announced since the last question is read. One statement
 * where nothing has changed.
 */
export async function currentTable(
  work: Pick<Work, "db" | "bookkeeping">,
): Promise<ReadinessTable> {
  const { db } = work;
  const kept = tables.get(db) ?? { table: new ReadinessTable(), turn: new Mutex() };
  tables.set(db, kept);
  const { table, turn } = kept;
  const stand = await standOf(db.sql);
  if (!stand.marked && isCurrent(table, stand)) return table;
  const pass = await turn.acquire();
  try {
    await settle(work);
    // why: states written while pages are read have a later stamp, and are read with the next question
    const { stamp, coursesStamp } = await standOf(db.sql);
    if (table.coursesStamp !== coursesStamp)
      table.takeCourses(new AnnouncedCourses(await loadCourses(db.sql, null)));
    table.coursesStamp = coursesStamp;
    if (table.stamp < stamp) await readNewer(db.sql, table);
    table.stamp = stamp;
  } finally {
    pass();
  }
  return table;
}

const isCurrent = (
  table: ReadinessTable,
  { stamp, coursesStamp }: { stamp: number; coursesStamp: number },
): boolean => stamp === table.stamp && coursesStamp === table.coursesStamp;

async function readNewer(sql: Sql, table: ReadinessTable): Promise<void> {
  for (let after = table.stamp; ;) {
    const rows = await newerStates(sql, after);
    for (const { gender, status, roundStatus, ...row } of rows) {
      const decided = roundStatus === "approved" || roundStatus === "published";
      table.put({
        ...row,
        termId: row.termId ?? 0,
        titleId: row.titleId ?? 0,
        unitId: row.unitId ?? 0,
        roundId: row.roundId ?? 0,
        validFrom: row.validFrom ?? endOfTime,
        sortKey: row.sortKey ?? "",
        birthDate: row.birthDate ?? "",
        isWoman: gender === "female",
        isApproved: status === "approved" || (status === "ended" && decided),
      });
    }
    const last = rows.at(-1);
    if (!last || rows.length < page) return;
    // why: the page may end in the middle of a stamp, of which there are some hundred states at most
    after = last.stamp - 1;
  }
}

function newerStates(sql: Sql, after: number) {
  return sql
    .selectFrom("Readiness as s")
    .leftJoin("PlanningRecord as r", "r.id", "s.recordId")
    .leftJoin("PlanningRound as d", "d.id", "r.roundId")
    .leftJoin("Cadre as c", "c.id", "r.cadreId")
    .where("s.stamp", ">", after)
    .select(["s.recordId", "s.stamp", "s.cadreId", "s.ageMonth", "s.spans", "s.seats"])
    .select(["r.termId", "r.titleId", "r.unitId", "r.roundId"])
    .select(["r.status", "r.validFrom", "r.validTo", "r.listOrder"])
    .select(["c.gender", "c.sortKey", "c.birthDate", "d.status as roundStatus"])
    .orderBy("s.stamp")
    .limit(page)
    .execute();
}
