import type { Sql } from "#app/platform/db.server.ts";
import { prepared } from "#app/platform/prepared.server.ts";

/**
 * The courses that are open to people themselves: announced or later, admitting on no ground of planning, and of a
 * programme whose name tells nothing of it (product 4.8). Others a person sees only once they stand in them.
 */
export function openCourses(sql: Sql) {
  return (
    sql
      .selectFrom("Course as c")
      .innerJoin("Programme as p", "p.id", "c.programmeId")
      // why: a draft that was cancelled was never shown to anybody
      .where("c.announcedOn", "is not", null)
      .where("p.disclosesPlanning", "=", 0)
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom("AudienceCondition as a")
              .whereRef("a.versionId", "=", "c.versionId")
              .where("a.kind", "=", "planned")
              .select("a.id"),
          ),
        ),
      )
  );
}

/** True for a course that a person may find by themselves. */
export async function isOpenToOneself(sql: Sql, courseId: number): Promise<boolean> {
  return (await openOnes(sql, { courseId })).length > 0;
}

const openOnes = prepared((sql, { courseId }: { courseId: number }) =>
  openCourses(sql).where("c.id", "=", courseId).select("c.id"),
);
