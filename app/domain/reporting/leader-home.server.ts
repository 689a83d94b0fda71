import { sql as raw } from "kysely";
import { countGrantsToConfirm } from "#app/domain/access/queries.server.ts";
import { coursesSeen } from "#app/domain/courses/scope.server.ts";
import type { Reading } from "#app/domain/readiness/board-queries.server.ts";
import { findGlanceOfTerm } from "#app/domain/readiness/glance.server.ts";
import type { CoveredGap } from "#app/domain/readiness/term-counts.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Sql } from "#app/platform/db.server.ts";

/**
 * What a leader opens the portal for, on one page: the state of the term, leading titles with nobody ready, shares with
 * their thresholds, which gaps courses and seats close, and grants that wait for a second person. Null for whoever is no
 * leader. Seven statements, however many records.
 */
export async function findLeaderHome(reading: Reading, viewer: Viewer) {
  if (viewer.role !== "leader") return null;
  const found = await findGlanceOfTerm(reading, viewer, viewer.today);
  if (found === null) return null;
  const { gaps, ...glance } = found;
  const offered = await seatsBySubject(reading.db.sql, viewer);
  return {
    glance,
    gaps: gaps.map((gap) => withCourses(gap, offered.get(gap.subject))),
    confirmations: await countGrantsToConfirm(reading.db, viewer),
  };
}

export type LeaderHome = NonNullable<Awaited<ReturnType<typeof findLeaderHome>>>;

type Offered = { courses: number; free: number; unlimited: number };

const withCourses = (gap: CoveredGap, offered: Offered | undefined) => ({
  ...gap,
  courses: offered?.courses ?? 0,
  /** null = a course has no limit */
  free: offered && offered.unlimited > 0 ? null : (offered?.free ?? 0),
});

/** The announced courses to come of the scope with their free seats, by what their programmes are about. One statement. */
async function seatsBySubject(sql: Sql, viewer: Viewer): Promise<Map<string, Offered>> {
  const free = raw<number>`coalesce(sum(${raw.ref("c.capacity")} - ${raw.ref("c.seatsTaken")}), 0)`;
  const rows = await coursesSeen(sql, viewer)
    .innerJoin("Programme as p", "p.id", "c.programmeId")
    .where("c.status", "=", "announced")
    .where("c.startsOn", ">=", viewer.today)
    .groupBy("p.subject")
    .select(["p.subject", free.as("free")])
    .select((eb) => [
      eb.fn.countAll<number>().as("courses"),
      eb.fn.sum<number>("c.unlimited").as("unlimited"),
    ])
    .execute();
  return new Map(
    rows.map(({ subject, ...counts }) => [
      subject,
      {
        courses: Number(counts.courses),
        free: Number(counts.free),
        unlimited: Number(counts.unlimited),
      },
    ]),
  );
}
