import { activeStatuses, type EnrolmentStatus } from "./enrolment.ts";
import type { Seating } from "./seating.server.ts";

/** The enrolments of the locked course that have not ended, by id. One statement. */
export async function activeRows({ sql, course }: Seating) {
  const rows = await sql
    .selectFrom("Enrolment")
    .where("courseId", "=", course.id)
    .where("status", "in", activeStatuses)
    .select(["id", "cadreId", "status", "offerExpiresAt"])
    .orderBy("id")
    .execute();
  // why: a check constraint names the states
  return rows.map((row) => ({ ...row, status: row.status as EnrolmentStatus }));
}
