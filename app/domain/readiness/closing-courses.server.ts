import type { Viewer } from "#app/kernel/actor.ts";
import type { Sql } from "#app/platform/db.server.ts";
import type { ClosingCount } from "./closing-counts.ts";
import { loadAnnounced } from "./load-courses.server.ts";
import { coursesNamed, namedCourses } from "./named-courses.server.ts";

/**
 * The programmes that would close a gap of many records, each with its name and the first of its courses announced on a
 * day (yyyy-mm-dd), the earliest recognition first. Three statements, none without a programme.
 */
export async function findClosing(
  sql: Sql,
  viewer: Viewer,
  counts: readonly ClosingCount[],
  day: string,
) {
  if (counts.length === 0) return [];
  const rows = await sql
    .selectFrom("Programme")
    .where(
      "id",
      "in",
      counts.map(({ programmeId }) => programmeId),
    )
    .select(["id", "name"])
    .execute();
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const announced = await loadAnnounced(sql, day);
  const programmes = counts.map((count) => ({
    ...count,
    name: names.get(count.programmeId) ?? "",
    coming: announced.get(count.programmeId) ?? [],
  }));
  const ids = programmes.flatMap(({ coming }) => coming.slice(0, coursesNamed).map(({ id }) => id));
  const named = await namedCourses(sql, viewer, ids);
  return programmes.map(({ coming, ...programme }) => ({
    ...programme,
    courses: coming.flatMap(({ id, recognisedOn }) => {
      const course = named.get(id);
      return course ? [{ ...course, recognisedOn }] : [];
    }),
    more: Math.max(0, coming.length - coursesNamed),
  }));
}

export type Closing = Awaited<ReturnType<typeof findClosing>>[number];
