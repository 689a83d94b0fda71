import { unitsInScope } from "#app/domain/organisation/scope.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Sql } from "#app/platform/db.server.ts";
import { readsAllOfHost, readsAnnounced, readsOwnSessions } from "./policy.ts";

/**
 * The courses that a viewer sees, as `c`: those held by units in the scope of the grant, drafts too; for an officer
 * whatever was announced, wherever it is held; for a lecturer those in which they teach. Nobody else sees any.
 */
export function coursesSeen(sql: Sql, viewer: Viewer) {
  const courses = sql.selectFrom("Course as c");
  if (readsAllOfHost(viewer)) return courses.where("c.hostUnitId", "in", unitsInScope(sql, viewer));
  if (readsAnnounced(viewer)) return courses.where("c.announcedOn", "is not", null);
  if (readsOwnSessions(viewer)) {
    const own = sql
      .selectFrom("CourseSession as taught")
      .where("taught.lecturerId", "=", viewer.accountId)
      .select("taught.courseId");
    return courses.where("c.id", "in", own);
  }
  return courses.where("c.id", "=", 0);
}

/** True when the viewer sees the course. */
export async function isCourseSeen(sql: Sql, viewer: Viewer, id: number): Promise<boolean> {
  const seen = await coursesSeen(sql, viewer)
    .where("c.id", "=", id)
    .select("c.id")
    .executeTakeFirst();
  return seen !== undefined;
}
