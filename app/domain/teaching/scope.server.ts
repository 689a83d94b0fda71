import { coursesSeen } from "#app/domain/courses/scope.server.ts";
import { canSend } from "#app/domain/enrolment/policy.ts";
import { peopleInScope } from "#app/domain/people/scope.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Sql } from "#app/platform/db.server.ts";
import { canReadTeaching } from "./policy.ts";

/** The courses in which a viewer reads who was there and what they reached, as `c`: for a lecturer those they teach in. */
export function taughtCourses(sql: Sql, viewer: Viewer) {
  const courses = coursesSeen(sql, viewer);
  return canReadTeaching(viewer) ? courses : courses.where("c.id", "=", 0);
}

/** The people of those courses, as `e`: whoever holds or held a seat; for an officer only the unit's own people. */
export function attendeesSeen(sql: Sql, viewer: Viewer) {
  const seen = taughtCourses(sql, viewer)
    .innerJoin("Enrolment as e", "e.courseId", "c.id")
    .where("e.status", "in", [
      "confirmed",
      "attending",
      "completed",
      "failed",
      "no_show",
      "voided",
    ]);
  return canSend(viewer) ? seen.where("e.cadreId", "in", peopleInScope(sql, viewer)) : seen;
}
