import { sql } from "kysely";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db } from "#app/platform/db.server.ts";
import { rosterCourses } from "./scope.server.ts";

/** A course as the pages of its seats show it; null for one that the viewer does not read. One statement. */
export async function findSeatCourse(db: Db, viewer: Viewer, courseId: number) {
  const row = await rosterCourses(db.sql, viewer)
    .innerJoin("Programme as p", "p.id", "k.programmeId")
    .where("k.id", "=", courseId)
    .select(["k.id", "k.code", "k.status", "k.policy", "k.place", "k.startsOn", "k.endsOn"])
    .select(["k.capacity", "k.seatsTaken", "k.offerHours", "k.hostUnitId", "k.revision"])
    .select(["k.programmeId", "k.versionId", "p.disclosesPlanning", "p.subject"])
    .select(["k.nominationEndsOn", "k.approvalEndsOn", "k.promotionStopsOn", "k.withdrawalEndsOn"])
    .select(sql<string>`coalesce(${sql.ref("k.name")}, ${sql.ref("p.name")})`.as("name"))
    .executeTakeFirst();
  if (!row) return null;
  const { disclosesPlanning: _discloses, ...course } = row;
  return { ...course, tellsPlanning: tellsPlanning(row) };
}

export type SeatCourseShown = NonNullable<Awaited<ReturnType<typeof findSeatCourse>>>;

/** To stand in such a course may say that somebody is planned, so whoever reads its names is noted (product 4.8). */
export const tellsPlanning = (course: { disclosesPlanning: number; policy: string }): boolean =>
  course.disclosesPlanning === 1 || course.policy === "nomination";
