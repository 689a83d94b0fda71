import { unitsInScope } from "#app/domain/organisation/scope.server.ts";
import { peopleInScope } from "#app/domain/people/scope.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Sql } from "#app/platform/db.server.ts";
import { canReadRosters, canSend } from "./policy.ts";

/**
 * The courses in which a viewer reads who stands, as `k`: those held by units in the scope of the grant, and for an
 * officer whatever was announced, wherever it is held.
 */
export function rosterCourses(sql: Sql, viewer: Viewer) {
  const courses = sql.selectFrom("Course as k");
  if (!canReadRosters(viewer)) return courses.where("k.id", "=", 0);
  if (canSend(viewer)) return courses.where("k.announcedOn", "is not", null);
  return courses.where("k.hostUnitId", "in", unitsInScope(sql, viewer));
}

/** The enrolments that a viewer reads, as `e` of the course `k`: an officer only those of the unit's own people. */
export function enrolmentsSeen(sql: Sql, viewer: Viewer) {
  const seen = rosterCourses(sql, viewer).innerJoin("Enrolment as e", "e.courseId", "k.id");
  return canSend(viewer) ? seen.where("e.cadreId", "in", peopleInScope(sql, viewer)) : seen;
}
