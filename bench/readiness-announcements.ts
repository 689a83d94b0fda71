import { addDays } from "#app/kernel/calendar.ts";
import { openDb } from "#app/platform/db.server.ts";
import { type Expectations, readCourses, readKnown } from "#bench/expected-readiness.ts";
import { type Asking, costOf } from "#bench/page-cost.ts";
import { courseRow } from "#bench/planned-courses.ts";
import { versionsInForce } from "#bench/planning-data.ts";
import { boardRequest, type Catalogue } from "#bench/readiness-requests.ts";
import { type Measure, measure, median, spread } from "#bench/report.ts";

type Of = (what: string) => string;
const rounds = 12;

/** A course announced by another process, then the board of a whole term: its bands must be those with the course. */
export async function announcementCosts(
  of: Of,
  asking: Asking,
  { expected, catalogue: { termIds, today } }: { expected: Expectations; catalogue: Catalogue },
): Promise<Measure[]> {
  const db = openDb(asking.database.url);
  try {
    const { sql } = db;
    const versions = await versionsInForce(db);
    const { id: hostUnitId } = await sql
      .selectFrom("OrgUnit")
      .select("id")
      .executeTakeFirstOrThrow();
    // why: the certificates of the changes measured before stand in the records by now
    expected.known.length = 0;
    for (const record of await readKnown(db)) expected.known.push(record);
    const found: { first: number; again: number }[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const version = versions[round % versions.length] ?? { id: 0, programmeId: 0 };
      const stated = { code: `NEW-${round}`, version, days: 3, seats: 0 };
      const at = `${today}T00:00:00.000Z`;
      // why: the soonest course there can be, so that it changes what can be closed in time
      const row = courseRow({ hostUnitId, at }, { ...stated, startsOn: addDays(today, 1) });
      await sql.insertInto("Course").values(row).execute();
      expected.announce(await readCourses(db));
      const wanted = { day: today, termId: termIds[round % termIds.length] ?? null };
      const request = { requests: [boardRequest(expected, wanted, today)], connections: 1 };
      const first = (await costOf("board after an announcement", asking, request)).cpu;
      const again = (await costOf("the same board again", asking, request)).cpu;
      // why: the first warms up
      if (round > 0) found.push({ first, again });
    }
    const firsts = found.map(({ first }) => first);
    return [
      measure(of("board after an announcement, server CPU"), median(firsts), "ms"),
      measure(of(`board after an announcement, spread of ${rounds} runs`), spread(firsts), "ms"),
      measure(of("the same board again after it"), median(found.map(({ again }) => again)), "ms"),
    ];
  } finally {
    await db.close();
  }
}
