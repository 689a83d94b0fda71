import { sql } from "kysely";
import type { Half } from "#app/domain/courses/session.ts";
import { inForce } from "#app/domain/organisation/unit-sql.server.ts";
import { survivorOf } from "#app/domain/people/cadre-queries.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db, Sql } from "#app/platform/db.server.ts";
import { activeStatuses } from "./enrolment.ts";
import type { OwnCourse, OwnSession } from "./own-enrolment.ts";
import { ownCourse, ownCourses, ownSessions } from "./own-enrolments.server.ts";
import { canEnrolOneself } from "./policy.ts";

/** The record for which a viewer may ask for seats, their own; null where there is none, or not in this role. */
export async function ownCadre(sql: Sql, viewer: Viewer): Promise<number | null> {
  if (viewer.cadreId === null || !canEnrolOneself(viewer)) return null;
  return survivorOf(sql, viewer.cadreId);
}

/** Every course in which one stands or stood, the newest first; null as in `ownCadre`. */
export async function listOwnCourses(db: Db, viewer: Viewer): Promise<OwnCourse[] | null> {
  const cadreId = await ownCadre(db.sql, viewer);
  return cadreId === null ? null : ownCourses(db.sql, cadreId);
}

/** One's own row with its course; null for anybody else's. */
export async function findOwnCourse(
  db: Db,
  viewer: Viewer,
  enrolmentId: number,
): Promise<OwnCourse | null> {
  const cadreId = await ownCadre(db.sql, viewer);
  return cadreId === null ? null : ownCourse(db.sql, cadreId, enrolmentId);
}

/** The half-days to come, or those that were, of the courses in which one stands; null as in `ownCadre`. */
export async function listOwnSessions(
  db: Db,
  viewer: Viewer,
  wanted: { day: string; past: boolean },
): Promise<OwnSession[] | null> {
  const cadreId = await ownCadre(db.sql, viewer);
  if (cadreId === null) return null;
  return ownSessions(db.sql, cadreId, { ...wanted, statuses: activeStatuses });
}

/** What else a page of a course says, which the caller has found for its reader: its half-days, host, and why it was cancelled. Two statements. */
export async function courseDetail(db: Db, courseId: number) {
  const course = await db.sql
    .selectFrom("Course as c")
    .innerJoin("OrgUnit as u", "u.id", "c.hostUnitId")
    .innerJoin("OrgUnitVersion as v", (join) =>
      join
        .onRef("v.unitId", "=", "u.id")
        .on(
          sql<boolean>`coalesce(${sql.ref("v.validTo")}, '') = coalesce(${sql.ref("u.validTo")}, '')`,
        ),
    )
    .where("c.id", "=", courseId)
    .select(["v.name as hostName", "c.cancelReason"])
    .executeTakeFirst();
  const sessions = await db.sql
    .selectFrom("CourseSession as s")
    .where("s.courseId", "=", courseId)
    .select(["s.id", "s.day", "s.startsAt", "s.endsAt", "s.room", "s.link", "s.topic"])
    .select(["s.periods", "s.lecturerName"])
    .select(sql<Half>`${sql.ref("s.half")}`.as("half"))
    .orderBy("s.day")
    .orderBy("s.startsAt")
    .execute();
  return { hostName: course?.hostName ?? "", cancelReason: course?.cancelReason ?? null, sessions };
}

/** The units where one belongs today, by name: who answers a request. Two statements. */
export async function ownUnitNames(db: Db, viewer: Viewer): Promise<string[]> {
  const cadreId = await ownCadre(db.sql, viewer);
  if (cadreId === null) return [];
  const rows = await db.sql
    .selectFrom("PostHolding as p")
    .innerJoin("OrgUnitVersion as v", "v.unitId", "p.unitId")
    .where("p.cadreId", "=", cadreId)
    .where("p.placedFrom", "<=", viewer.today)
    .where("p.placedTo", ">=", viewer.today)
    .where(inForce("v", viewer.today))
    .select(["v.name", "v.sortKey"])
    .distinct()
    .orderBy("v.sortKey")
    .execute();
  return rows.map(({ name }) => name);
}
