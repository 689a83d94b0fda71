import { sql as raw } from "kysely";
import type { CourseStatus } from "#app/domain/courses/course.ts";
import { nameSearch, type NameSearch } from "#app/domain/people/search.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db, Sql } from "#app/platform/db.server.ts";
import { openCourses } from "./open-courses.server.ts";
import { ownCadre } from "./own-pages.server.ts";

/**
 * The courses whose code or name fits what was typed, of those that a person may open: the open ones, and those in which
 * they stand or stood, which may disclose planning (product 4.8). The next to begin first, what is over last. Two
 * statements; nothing for whoever has no seats of their own to ask for.
 */
export async function searchOwnCourses(
  db: Db,
  viewer: Viewer,
  { q, limit }: { q: string; limit: number },
) {
  const search = nameSearch(q);
  if (search === null) return [];
  const cadreId = await ownCadre(db.sql, viewer);
  if (cadreId === null) return [];
  const found = named(openCourses(db.sql), search).union(named(coursesOf(db.sql, cadreId), search));
  const [begins, today] = [raw.ref("found.startsOn"), viewer.today];
  return db.sql
    .selectFrom(found.as("found"))
    .selectAll()
    .orderBy(raw`case when ${begins} >= ${today} then ${begins} else '9999' end`)
    .orderBy("found.startsOn", "desc")
    .orderBy("found.id")
    .limit(limit)
    .execute();
}

/** The courses in which a person stands or stood. */
function coursesOf(sql: Sql, cadreId: number): ReturnType<typeof openCourses> {
  const own = sql.selectFrom("Enrolment as e").where("e.cadreId", "=", cadreId);
  return sql
    .selectFrom("Course as c")
    .innerJoin("Programme as p", "p.id", "c.programmeId")
    .where("c.id", "in", own.select("e.courseId"));
}

const named = (courses: ReturnType<typeof openCourses>, { pattern }: NameSearch) =>
  courses
    .where(raw<boolean>`${raw.ref("c.searchKey")} like ${pattern} escape '\\'`)
    .select(["c.id", "c.code", "c.startsOn", "c.endsOn"])
    .select((eb) => eb.fn.coalesce("c.name", "p.name").as("name"))
    .select(raw<CourseStatus>`${raw.ref("c.status")}`.as("status"));
