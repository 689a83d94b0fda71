import { sql as raw } from "kysely";
import { coursesSeen } from "#app/domain/courses/scope.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Sql } from "#app/platform/db.server.ts";
import { coursesToEnter, type Gap } from "./coverage.ts";

/** A course as a gap names it; days are yyyy-mm-dd. */
export type NamedCourse = {
  id: number;
  code: string;
  name: string;
  startsOn: string;
  endsOn: string;
  /** seats that nobody has been given; null = unlimited */
  free: number | null;
  /** its page opens for the viewer */
  isSeen: boolean;
};

/** How many announced courses a gap names; the list of courses shows the rest. */
export const coursesNamed = 5;

/** The courses that gaps name: every one in which a seat is held, and the first of the others that are announced. */
export function coursesOfGaps(gaps: readonly (Gap | null)[]): number[] {
  const ids = gaps.flatMap((gap) => [
    ...(gap?.seats ?? []).map(({ courseId }) => courseId),
    ...(gap ? coursesToEnter(gap) : []).slice(0, coursesNamed).map(({ id }) => id),
  ]);
  return [...new Set(ids)];
}

/** Courses by their ids, as gaps that the viewer sees name them. At most one statement. */
export async function namedCourses(
  sql: Sql,
  viewer: Viewer,
  ids: readonly number[],
): Promise<Map<number, NamedCourse>> {
  if (ids.length === 0) return new Map();
  const rows = await sql
    .selectFrom("Course as k")
    .innerJoin("Programme as p", "p.id", "k.programmeId")
    .where("k.id", "in", [...ids])
    .select(["k.id", "k.code", "k.startsOn", "k.endsOn", "k.capacity", "k.seatsTaken"])
    .select((eb) => eb.fn.coalesce("k.name", "p.name").as("name"))
    .select((eb) =>
      eb
        .exists(coursesSeen(sql, viewer).where("c.id", "=", raw.ref<number>("k.id")).select("c.id"))
        .as("isSeen"),
    )
    .execute();
  return new Map(
    rows.map(({ capacity, seatsTaken, isSeen, ...course }) => [
      course.id,
      {
        ...course,
        free: capacity === null ? null : capacity - seatsTaken,
        isSeen: Number(isSeen) === 1,
      },
    ]),
  );
}
