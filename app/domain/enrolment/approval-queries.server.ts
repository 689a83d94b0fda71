import { sql } from "kysely";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db, Sql } from "#app/platform/db.server.ts";
import type { SeatCourseShown } from "./course-queries.server.ts";
import { withPosts } from "./people-shown.server.ts";
import { canKeepSeats, isOwnNomination, isOwnRow } from "./policy.ts";
import { sourceOf, statusOf } from "./row-view.ts";
import { enrolmentsSeen, rosterCourses } from "./scope.server.ts";
import { clashesOf, standingsOf } from "./standing.server.ts";
import { readVerdicts } from "./verdict-lines.server.ts";

/** How many rows a page of the committee's queue has. */
export const approvalPage = 100;

/**
 * The courses of a course administrator in which somebody waits for a decision or an answer, the nearest deadline
 * first; null for whoever decides nothing. One statement.
 */
export async function listCoursesToDecide(db: Db, viewer: Viewer) {
  if (!canKeepSeats(viewer)) return null;
  const rows = await rosterCourses(db.sql, viewer)
    .innerJoin(rowsToDecide(db.sql).as("w"), "w.courseId", "k.id")
    .innerJoin("Programme as p", "p.id", "k.programmeId")
    .select(["k.id", "k.code", "k.startsOn", "k.approvalEndsOn", "k.capacity", "k.seatsTaken"])
    .select(sql<string>`coalesce(${sql.ref("k.name")}, ${sql.ref("p.name")})`.as("name"))
    .select(["w.toDecide", "w.leaving"])
    .orderBy(sql`coalesce(${sql.ref("k.approvalEndsOn")}, '9999-12-31')`)
    .orderBy("k.id")
    .execute();
  return rows.map((row) => ({
    ...row,
    toDecide: Number(row.toDecide),
    leaving: Number(row.leaving),
  }));
}

/** How many rows of each course wait for a decision, and how many people ask to leave. */
function rowsToDecide(db: Sql) {
  const [one, none] = [sql<number>`1`, sql<number>`0`];
  const sent = db
    .selectFrom("Enrolment as e")
    .where("e.status", "=", "unit_approved")
    .where("e.returnedTo", "is", null)
    .select(["e.courseId", one.as("toDecide"), none.as("leaving")]);
  // why: as a bare column its index would be taken, and everybody with a seat gone through
  const status = sql<string>`coalesce(${sql.ref("e.status")}, '')`;
  const leaving = db
    .selectFrom("Enrolment as e")
    .where("e.leaveAskedAt", "is not", null)
    .where(status, "in", ["confirmed", "attending"])
    .select(["e.courseId", none.as("toDecide"), one.as("leaving")]);
  return db
    .selectFrom(sent.unionAll(leaving).as("each"))
    .groupBy("each.courseId")
    .select("each.courseId")
    .select((eb) => [
      eb.fn.sum<number>("each.toDecide").as("toDecide"),
      eb.fn.sum<number>("each.leaving").as("leaving"),
    ]);
}

export type CourseToDecide = NonNullable<Awaited<ReturnType<typeof listCoursesToDecide>>>[number];

function queue(db: Sql, viewer: Viewer, courseId: number) {
  return enrolmentsSeen(db, viewer)
    .where("e.courseId", "=", courseId)
    .where("e.status", "=", "unit_approved")
    .where("e.returnedTo", "is", null);
}

type Asked = { viewer: Viewer; course: SeatCourseShown; page: number };

/**
 * A page of the people whom units have sent on a course and who wait for the committee, in the order of the letters,
 * each with how they are judged today, what clashes, and whether the viewer may decide on them; of the viewer's own row
 * nothing is judged. Null for whoever does not read rosters. The same number of statements however many people.
 */
export async function listToDecide(db: Db, { viewer, course, page }: Asked) {
  const { total } = await queue(db.sql, viewer, course.id)
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await queue(db.sql, viewer, course.id)
    .innerJoin("Cadre as c", "c.id", "e.cadreId")
    .leftJoin("Nomination as n", "n.id", "e.nominationId")
    .leftJoin("OrgUnit as u", "u.id", "n.unitId")
    .leftJoin("OrgUnitVersion as v", (join) =>
      join
        .onRef("v.unitId", "=", "u.id")
        .on(
          sql<boolean>`coalesce(${sql.ref("v.validTo")}, '') = coalesce(${sql.ref("u.validTo")}, '')`,
        ),
    )
    .select(["e.id", "e.cadreId", "e.status", "e.returnedTo", "e.revision", "e.rank", "e.source"])
    .select(["e.requestedAt", "c.fullName", "c.birthDate", "c.gender", "n.id as nominationId"])
    .select(["n.letterNumber", "n.letterDate", "n.signatory", "n.sentAt", "n.sentById"])
    .select(["n.sentByLabel", "v.name as sendingUnit"])
    .orderBy("n.sentAt")
    .orderBy("n.id")
    .orderBy("e.rank")
    .orderBy("e.id")
    .limit(approvalPage)
    .offset((page - 1) * approvalPage)
    .execute();
  const others = rows.filter((row) => !isOwnRow(viewer, row)).map(({ cadreId }) => cadreId);
  const standings = await standingsOf({ sql: db.sql, course }, others);
  const clashes = others.length === 0 ? [] : await clashesOf(db.sql, course.id, others);
  const byPerson = Map.groupBy(clashes, ({ cadreId }) => cadreId);
  const { lines, names } = await readVerdicts(
    db.sql,
    rows.map(({ cadreId }) => standings.get(cadreId)?.verdict ?? null),
    course.startsOn,
  );
  const shown = rows.map((row, index) => ({
    ...statusOf(row),
    source: sourceOf(row.source),
    standing: standings.get(row.cadreId) ?? null,
    lines: lines[index] ?? [],
    clash: byPerson.get(row.cadreId)?.[0] ?? null,
    barred: barredBy(viewer, row),
  }));
  return { rows: await withPosts(db.sql, viewer, shown), names, total: Number(total) };
}

export type RowToDecide = Awaited<ReturnType<typeof listToDecide>>["rows"][number];

/** Why the viewer does not decide on a row (product 2). */
function barredBy(
  viewer: Viewer,
  row: { cadreId: number; sentById: number | null },
): "own_row" | "own_nomination" | null {
  if (isOwnRow(viewer, row)) return "own_row";
  return isOwnNomination(viewer, row) ? "own_nomination" : null;
}

/** Names of some rows of a course, with who changed each last and when: for what came of a decision. Two statements. */
export async function tellRows(
  db: Db,
  { viewer, courseId, ids }: { viewer: Viewer; courseId: number; ids: readonly number[] },
) {
  if (ids.length === 0) return [];
  const rows = await enrolmentsSeen(db.sql, viewer)
    .innerJoin("Cadre as c", "c.id", "e.cadreId")
    .where("e.courseId", "=", courseId)
    .where("e.id", "in", [...ids])
    .select(["e.id", "e.cadreId", "e.status", "e.returnedTo", "c.fullName", "c.birthDate"])
    .execute();
  const last = await lastEvents(
    db.sql,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...statusOf(row), change: last.get(row.id) ?? null }));
}

/** Who changed some enrolments last (empty = the portal itself) and when, by id. One statement. */
export async function lastEvents(
  db: Sql,
  ids: readonly number[],
): Promise<Map<number, { name: string; at: string }>> {
  if (ids.length === 0) return new Map();
  // why: callers have found the rows by their scope
  const newest = db
    .selectFrom("EnrolmentEvent")
    .where("enrolmentId", "in", [...ids])
    .groupBy("enrolmentId")
    .select((eb) => eb.fn.max("id").as("id"));
  const rows = await db
    .selectFrom("EnrolmentEvent as v")
    .leftJoin("Account as a", "a.id", "v.byAccountId")
    .where("v.id", "in", newest)
    .select(["v.enrolmentId", "v.at", "a.displayName"])
    .execute();
  return new Map(
    rows.map(({ enrolmentId, at, displayName }) => [enrolmentId, { name: displayName ?? "", at }]),
  );
}
