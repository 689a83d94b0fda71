import { isPersonInScope } from "#app/domain/people/scope.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db } from "#app/platform/db.server.ts";
import type { SeatCourseShown } from "./course-queries.server.ts";
import { canKeepSeats, isOwnRow } from "./policy.ts";
import { clashesOf, standingsOf } from "./standing.server.ts";
import { readVerdicts } from "./verdict-lines.server.ts";

type Asked = { course: SeatCourseShown; cadreId: number };

/**
 * A person who was not put on a course, with how they are judged today and what clashes; of the viewer's own record
 * nothing. Null out of scope, and for whoever gives no seats. The same number of statements for everybody.
 */
export async function findUnassigned(db: Db, viewer: Viewer, { course, cadreId }: Asked) {
  const { sql } = db;
  if (!canKeepSeats(viewer) || isOwnRow(viewer, { cadreId })) return null;
  if (!(await isPersonInScope(sql, viewer, cadreId))) return null;
  const person = await sql
    .selectFrom("Cadre")
    .where("id", "=", cadreId)
    .select(["fullName", "birthDate"])
    .executeTakeFirst();
  if (!person) return null;
  const standing = (await standingsOf({ sql, course }, [cadreId])).get(cadreId);
  const [clash = null] = await clashesOf(sql, course.id, [cadreId]);
  const { lines, names } = await readVerdicts(sql, [standing?.verdict ?? null], course.startsOn);
  return { ...person, clash, lines: lines[0] ?? [], names };
}

export type Unassigned = NonNullable<Awaited<ReturnType<typeof findUnassigned>>>;
