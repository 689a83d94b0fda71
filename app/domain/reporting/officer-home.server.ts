import { canSend } from "#app/domain/enrolment/policy.ts";
import { countOpenSent, listUrgent } from "#app/domain/enrolment/sent-queries.server.ts";
import { peopleInScope } from "#app/domain/people/scope.server.ts";
import type { Reading } from "#app/domain/readiness/board-queries.server.ts";
import { findGaps } from "#app/domain/readiness/gaps.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import { addDays } from "#app/kernel/calendar.ts";
import type { Sql } from "#app/platform/db.server.ts";
import { listDueCourses } from "./sending-queries.server.ts";

/** How many rows of each list a home shows; the list itself has the others. */
const shown = 5;

/** A deadline within so many days is near. */
const nearDays = 14;

/**
 * What a unit officer opens the portal for: own people and their gaps, requests to answer, seats that wait for a yes,
 * and the courses to which people may be sent, the nearest deadline first, each with how many need it. Null for
 * whoever sends nobody. The same number of statements for one person, row or course and for many.
 */
export async function findOfficerHome(reading: Reading, viewer: Viewer) {
  if (!canSend(viewer)) return null;
  const { db } = reading;
  const { today } = viewer;
  const soon = addDays(today, nearDays);
  const { rows, ...courses } = await listDueCourses(db.sql, viewer, { limit: shown, soon });
  const programmeIds = [...new Set(rows.map(({ programmeId }) => programmeId))];
  const gaps = await findGaps(reading, viewer, { day: today, programmeIds });
  if (gaps === null) return null;
  const { needing, ...counted } = gaps;
  return {
    people: await countPeople(db.sql, viewer),
    gaps: counted,
    sent: await countOpenSent(db, viewer),
    requests: await listUrgent(db, viewer, { view: "requests", limit: shown }),
    offers: await listUrgent(db, viewer, { view: "offers", limit: shown }),
    courses: {
      ...courses,
      soon,
      rows: rows.map(({ programmeId, ...course }) => ({
        ...course,
        needs: needing.get(programmeId) ?? 0,
      })),
    },
  };
}

export type OfficerHome = NonNullable<Awaited<ReturnType<typeof findOfficerHome>>>;

/** How many people belong to the units of a scope today: as many as their list has. One statement. */
async function countPeople(sql: Sql, viewer: Viewer): Promise<number> {
  // why: from the few of a unit to the people, not through everybody
  const { n } = await sql
    .selectFrom(peopleInScope(sql, viewer).distinct().as("own"))
    .innerJoin("Cadre as c", "c.id", "own.cadreId")
    .where("c.mergedIntoId", "is", null)
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return Number(n);
}
