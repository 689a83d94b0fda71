import { type SqlBool, sql } from "kysely";
import { unitsInScope } from "#app/domain/organisation/scope.server.ts";
import { nameSearch } from "#app/domain/people/search.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db, Sql } from "#app/platform/db.server.ts";
import type { CoursePolicy, CourseStatus } from "./course.ts";
import type { CourseSort } from "./list-order.ts";
import { canReadCourses } from "./policy.ts";
import { coursesSeen } from "./scope.server.ts";

export type CourseFilter = {
  /** words of the code, the course's or its programme's name, with or without marks; empty finds all */
  q: string;
  status: CourseStatus | null;
  programmeId: number | null;
  hostUnitId: number | null;
  /** courses with a day of theirs from `from` to `to`, inclusive; null = open */
  from: string | null;
  to: string | null;
};

export type CourseListWanted = CourseFilter & { sort: { by: CourseSort; descending: boolean } };

/** The courses seen with their programme and the last name of their host. */
export function namedCourses(db: Sql, viewer: Viewer) {
  return coursesSeen(db, viewer)
    .innerJoin("Programme as p", "p.id", "c.programmeId")
    .innerJoin("OrgUnit as u", "u.id", "c.hostUnitId")
    .innerJoin("OrgUnitVersion as v", (join) =>
      join
        .onRef("v.unitId", "=", "u.id")
        .on(
          sql<SqlBool>`coalesce(${sql.ref("v.validTo")}, '') = coalesce(${sql.ref("u.validTo")}, '')`,
        ),
    );
}

function found(db: Sql, viewer: Viewer, filter: CourseFilter) {
  const { q, status, programmeId, hostUnitId, from, to } = filter;
  let courses = namedCourses(db, viewer);
  const search = nameSearch(q);
  if (search !== null) {
    const text = sql`${sql.ref("c.searchKey")}`;
    courses = courses.where(sql<SqlBool>`${text} like ${search.pattern} escape '\\'`);
  }
  if (status !== null) courses = courses.where("c.status", "=", status);
  if (programmeId !== null) courses = courses.where("c.programmeId", "=", programmeId);
  if (hostUnitId !== null) courses = courses.where("c.hostUnitId", "=", hostUnitId);
  if (from !== null) courses = courses.where("c.endsOn", ">=", from);
  if (to !== null) courses = courses.where("c.startsOn", "<=", to);
  return courses;
}

/** The order of the states in time. */
const statusOrder = sql<number>`case ${sql.ref("c.status")} when 'draft' then 0 when 'announced' then 1 when 'confirmed' then 2 when 'running' then 3 when 'finished' then 4 when 'closed' then 5 else 6 end`;

function ordered(db: Sql, viewer: Viewer, { sort, ...filter }: CourseListWanted) {
  const direction = sort.descending ? "desc" : "asc";
  const courses = found(db, viewer, filter)
    .select(["c.id", "c.code", "c.startsOn", "c.endsOn", "c.capacity", "c.unlimited"])
    .select(["c.seatsTaken", "c.nominationEndsOn", "c.place", "p.name as programmeName"])
    .select(["v.name as hostName"])
    .select(sql<string>`coalesce(${sql.ref("c.name")}, ${sql.ref("p.name")})`.as("name"))
    .select(sql<CourseStatus>`${sql.ref("c.status")}`.as("status"))
    .select(sql<CoursePolicy>`${sql.ref("c.policy")}`.as("policy"));
  const by = {
    startsOn: sql`${sql.ref("c.startsOn")}`,
    code: sql`${sql.ref("c.codeKey")}`,
    name: sql`${sql.ref("p.sortKey")}`,
    host: sql`${sql.ref("v.sortKey")}`,
    status: statusOrder,
  }[sort.by];
  return courses
    .orderBy(by, direction)
    .orderBy("c.startsOn", sort.by === "startsOn" ? direction : "desc")
    .orderBy("c.id", direction);
}

/** A page of the courses that the filters leave in, and how many they are; null for whoever reads none. Two statements. */
export async function listCourses(
  db: Db,
  viewer: Viewer,
  { page, pageSize, ...wanted }: CourseListWanted & { page: number; pageSize: number },
) {
  if (!canReadCourses(viewer)) return null;
  const { total } = await found(db.sql, viewer, wanted)
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await ordered(db.sql, viewer, wanted)
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  return { rows, total: Number(total) };
}

/** Every course that the filters leave in, in the list's order; null for whoever reads none. One statement. */
export async function exportCourses(db: Db, viewer: Viewer, wanted: CourseListWanted) {
  if (!canReadCourses(viewer)) return null;
  return ordered(db.sql, viewer, wanted).execute();
}

export type CourseRow = NonNullable<Awaited<ReturnType<typeof exportCourses>>>[number];

/** The programmes and hosts of the courses that a viewer sees, by name: what a list may be narrowed to. Two statements. */
export async function listCourseFilters(db: Db, viewer: Viewer) {
  const programmes = await namedCourses(db.sql, viewer)
    .select(["p.id", "p.name", "p.sortKey"])
    .distinct()
    .orderBy("p.sortKey")
    .orderBy("p.id")
    .execute();
  const hosts = await namedCourses(db.sql, viewer)
    .select(["u.id", "v.name", "v.sortKey"])
    .distinct()
    .orderBy("v.sortKey")
    .orderBy("u.id")
    .execute();
  const choice = ({ id, name }: { id: number; name: string }) => ({ id, name });
  return { programmes: programmes.map(choice), hosts: hosts.map(choice) };
}

/** The accounts that may take a roll, by name: lecturers whose grant lies in the viewer's scope. One statement. */
export async function listLecturers(db: Db, viewer: Viewer) {
  return db.sql
    .selectFrom("Grant as g")
    .innerJoin("Account as a", "a.id", "g.accountId")
    .where("g.role", "=", "lecturer")
    .where("g.endedAt", "is", null)
    .where("g.validFrom", "<=", viewer.today)
    .where((eb) => eb.or([eb("g.validTo", "is", null), eb("g.validTo", ">=", viewer.today)]))
    .where("g.unitId", "in", unitsInScope(db.sql, viewer))
    .select(["a.id", "a.displayName as name"])
    .distinct()
    .orderBy("a.displayName")
    .orderBy("a.id")
    .execute();
}

/** The codes of a programme's courses, for the suggestion of the next. One statement. */
export async function listCourseCodes(db: Db, programmeId: number): Promise<string[]> {
  // why: a code that is taken elsewhere must not be suggested; codes alone say nothing of anybody
  const rows = await db.sql
    .selectFrom("Course")
    .where("programmeId", "=", programmeId)
    .select("code")
    .execute();
  return rows.map(({ code }) => code);
}
