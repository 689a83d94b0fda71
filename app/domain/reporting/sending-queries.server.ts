import { type SqlBool, sql } from "kysely";
import {
  findSeatCourse,
  type SeatCourseShown,
} from "#app/domain/enrolment/course-queries.server.ts";
import { activeStatuses, type EnrolmentStatus } from "#app/domain/enrolment/enrolment.ts";
import { withPosts } from "#app/domain/enrolment/people-shown.server.ts";
import { canSend, isOwnRow } from "#app/domain/enrolment/policy.ts";
import { rosterCourses } from "#app/domain/enrolment/scope.server.ts";
import { clashesOf, standingsOf } from "#app/domain/enrolment/standing.server.ts";
import { readVerdicts } from "#app/domain/enrolment/verdict-lines.server.ts";
import { peopleInScope } from "#app/domain/people/scope.server.ts";
import { nameSearch } from "#app/domain/people/search.ts";
import type { Reading } from "#app/domain/readiness/board-queries.server.ts";
import { type CourseNeed, listCourseNeeds } from "#app/domain/readiness/course-needs.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Sql } from "#app/platform/db.server.ts";
import { countEligible } from "./eligible-people.server.ts";
import { placeToSend, type SendingGroup, sendingGroups } from "./sending.ts";

/** How many courses a page of those that take requests has. */
export const sendingPage = 25;

/** How many people one screen judges and shows at most; a name narrows it. */
export const mostShown = 300;

type Searched = { q: string; page: number };

/**
 * A page of the courses that take requests today, the nearest deadline first, each with how many of the unit's own
 * people need it, may come and stand in it; null for whoever sends nobody. `needs` and `eligible` are null where the
 * unit has more gaps or people than are looked at here.
 */
export async function listSendingCourses(reading: Reading, viewer: Viewer, { q, page }: Searched) {
  if (!canSend(viewer)) return null;
  const { sql: db } = reading.db;
  const { total } = await openTo(db, viewer, q)
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const courses = await openTo(db, viewer, q)
    .select(["k.id", "k.code", "k.startsOn", "k.endsOn", "k.place", "k.capacity", "k.seatsTaken"])
    .select(["k.nominationEndsOn", "k.policy", "k.programmeId", "k.versionId", "p.subject"])
    .select(sql<string>`coalesce(${sql.ref("k.name")}, ${sql.ref("p.name")})`.as("name"))
    .orderBy("k.nominationEndsOn")
    .orderBy("k.startsOn")
    .orderBy("k.id")
    .limit(sendingPage)
    .offset((page - 1) * sendingPage)
    .execute();
  const sent = await sentTo(
    db,
    viewer,
    courses.map(({ id }) => id),
  );
  const programmes = new Map(courses.map(({ programmeId: id, subject }) => [id, { id, subject }]));
  const { needs, isWhole } = await listCourseNeeds(reading, viewer, {
    programmes: [...programmes.values()],
    day: viewer.today,
  });
  const told = [...needs.values()].flat();
  const eligible = await countEligible(db, viewer, courses);
  return {
    total: Number(total),
    needing: [...new Set(told.map(({ cadreId }) => cadreId))],
    rows: courses.map(({ programmeId, versionId: _version, subject: _subject, ...course }) => ({
      ...course,
      eligible: eligible?.get(course.id) ?? null,
      needs: isWhole ? (needs.get(programmeId)?.length ?? 0) : null,
      sent: sent.get(course.id) ?? 0,
    })),
  };
}

export type SendingCourse = NonNullable<
  Awaited<ReturnType<typeof listSendingCourses>>
>["rows"][number];

/**
 * The courses that take requests today with the nearest deadline, how many there are, and how many end by `soon`
 * (yyyy-mm-dd). Nobody's but an officer's. One statement.
 */
export async function listDueCourses(
  db: Sql,
  viewer: Viewer,
  { limit, soon }: { limit: number; soon: string },
) {
  const endsSoon = sql<number>`sum(case when ${sql.ref("k.nominationEndsOn")} <= ${soon} then 1 else 0 end) over ()`;
  const rows = await openTo(db, viewer, "")
    .select(["k.id", "k.code", "k.startsOn", "k.endsOn", "k.place", "k.capacity", "k.seatsTaken"])
    .select(["k.nominationEndsOn", "k.programmeId"])
    .select(sql<string>`coalesce(${sql.ref("k.name")}, ${sql.ref("p.name")})`.as("name"))
    .select([sql<number>`count(*) over ()`.as("total"), endsSoon.as("due")])
    .orderBy("k.nominationEndsOn")
    .orderBy("k.startsOn")
    .orderBy("k.id")
    .limit(limit)
    .execute();
  return {
    total: Number(rows[0]?.total ?? 0),
    due: Number(rows[0]?.due ?? 0),
    rows: rows.map(({ total: _total, due: _due, ...course }) => course),
  };
}

/** The courses that take requests today. */
function openTo(db: Sql, viewer: Viewer, q: string) {
  const courses = rosterCourses(db, viewer)
    .innerJoin("Programme as p", "p.id", "k.programmeId")
    .where("k.status", "=", "announced")
    .where("k.nominationEndsOn", ">=", viewer.today);
  const search = nameSearch(q);
  if (search === null) return courses;
  return courses.where(sql<SqlBool>`${sql.ref("k.searchKey")} like ${search.pattern} escape '\\'`);
}

/** How many of the unit's own people stand in some courses. One statement. */
async function sentTo(
  db: Sql,
  viewer: Viewer,
  courseIds: readonly number[],
): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom("Enrolment as e")
    .where("e.courseId", "in", [0, ...courseIds])
    .where("e.status", "in", activeStatuses)
    .where("e.cadreId", "in", peopleInScope(db, viewer))
    .groupBy("e.courseId")
    .select((eb) => ["e.courseId", eb.fn.countAll<number>().as("count")])
    .execute();
  return new Map(rows.map(({ courseId, count }) => [courseId, Number(count)]));
}

export type PeopleWanted = {
  courseId: number;
  /** typed name, with or without marks; empty finds everybody */
  q: string;
  group: SendingGroup | null;
};

/**
 * The unit's own people for a course: who needs it first, by the months left, then who else may be sent, then the rest
 * with the reason. At most `mostShown`, those who need it before all others; `total` counts everybody whom the name
 * finds. Null for whoever sends nobody and for a course that was never announced. The same number of statements for one
 * person and for a hundred.
 */
export async function findPeopleToSend(reading: Reading, viewer: Viewer, wanted: PeopleWanted) {
  if (!canSend(viewer)) return null;
  const { db } = reading;
  const course = await findSeatCourse(db, viewer, wanted.courseId);
  if (course === null) return null;
  const needs = await needsOfCourse(reading, viewer, course);
  const people = await ownPeople(db.sql, viewer, { q: wanted.q, first: [...needs.keys()] });
  const judged = await judgePeople(db.sql, viewer, { course, people, needs });
  const counts = Object.fromEntries(
    sendingGroups.map((group) => [group, judged.filter((row) => row.group === group).length]),
  );
  const shown = judged
    .filter(({ group }) => wanted.group === null || group === wanted.group)
    .toSorted(byGroup);
  const { lines, names } = await readVerdicts(
    db.sql,
    shown.map(({ verdict }) => verdict),
    course.startsOn,
  );
  const told = shown.map(({ verdict: _verdict, ...row }, index) => ({
    ...row,
    lines: lines[index] ?? [],
  }));
  return {
    course,
    names,
    total: Number(people[0]?.total ?? 0),
    looked: people.length,
    counts: { need: counts["need"] ?? 0, may: counts["may"] ?? 0, rest: counts["rest"] ?? 0 },
    rows: await withPosts(db.sql, viewer, told),
  };
}

export type PersonToSend = NonNullable<
  Awaited<ReturnType<typeof findPeopleToSend>>
>["rows"][number];

async function needsOfCourse(reading: Reading, viewer: Viewer, course: SeatCourseShown) {
  const { programmeId: id, subject } = course;
  const { needs } = await listCourseNeeds(reading, viewer, {
    programmes: [{ id, subject }],
    day: viewer.today,
  });
  return new Map((needs.get(id) ?? []).map((need) => [need.cadreId, need]));
}

/** People of the unit by name, those asked for first. One statement. */
function ownPeople(db: Sql, viewer: Viewer, { q, first }: { q: string; first: number[] }) {
  const ids = sql.join([0, ...first].map((id) => sql.lit(id)));
  const place = sql<number>`case when ${sql.ref("c.id")} in (${ids}) then 0 else 1 end`;
  let people = db
    .selectFrom("Cadre as c")
    .where("c.mergedIntoId", "is", null)
    .where("c.id", "in", peopleInScope(db, viewer));
  const search = nameSearch(q);
  if (search !== null)
    people = people.where(
      sql<SqlBool>`${sql.ref("c.searchKey")} like ${search.pattern} escape '\\'`,
    );
  return people
    .select(["c.id as cadreId", "c.fullName", "c.birthDate", "c.gender", "c.sortKey"])
    .select(sql<number>`count(*) over ()`.as("total"))
    .orderBy(place)
    .orderBy("c.sortKey")
    .orderBy("c.id")
    .limit(mostShown)
    .execute();
}

type Judging = {
  course: SeatCourseShown;
  people: Awaited<ReturnType<typeof ownPeople>>;
  needs: ReadonlyMap<number, CourseNeed>;
};

async function judgePeople(db: Sql, viewer: Viewer, { course, people, needs }: Judging) {
  const others = people.filter((person) => !isOwnRow(viewer, person));
  const ids = others.map(({ cadreId }) => cadreId);
  const standings = await standingsOf({ sql: db, course }, ids);
  const clashes = Map.groupBy(
    ids.length === 0 ? [] : await clashesOf(db, course.id, ids),
    ({ cadreId }) => cadreId,
  );
  const standing = await standingIn(db, course.id, ids);
  return people.map(({ total: _total, ...person }) => {
    const { cadreId } = person;
    const need = needs.get(cadreId) ?? null;
    const row = standing.get(cadreId) ?? null;
    const own = standings.get(cadreId) ?? null;
    const status = row?.status ?? null;
    const isOwn = isOwnRow(viewer, person);
    const placed = placeToSend({ isOwn, status, standing: own, hasGap: need !== null });
    const verdict = placed.reason === "not_eligible" ? (own?.verdict ?? null) : null;
    return { ...person, ...placed, need, row, verdict, clash: clashes.get(cadreId)?.[0] ?? null };
  });
}

/** Where some people stand in a course, of rows that have not ended. One statement. */
async function standingIn(db: Sql, courseId: number, cadreIds: readonly number[]) {
  const rows = await db
    .selectFrom("Enrolment")
    .where("courseId", "=", courseId)
    .where("cadreId", "in", [0, ...cadreIds])
    .where("status", "in", activeStatuses)
    .select(["id", "cadreId", "status"])
    .execute();
  // why: a check constraint names the states
  return new Map(
    rows.map((row) => [row.cadreId, { ...row, status: row.status as EnrolmentStatus }]),
  );
}

type Placed = { group: SendingGroup; need: CourseNeed | null; sortKey: string; cadreId: number };

/** By group, among those who need it by the months left, then by name. */
function byGroup(a: Placed, b: Placed): number {
  const groups = sendingGroups.indexOf(a.group) - sendingGroups.indexOf(b.group);
  if (groups !== 0) return groups;
  const left = ({ group, need }: Placed): number =>
    group === "need" ? (need?.monthsLeft ?? Infinity) : 0;
  if (left(a) !== left(b)) return left(a) < left(b) ? -1 : 1;
  if (a.sortKey !== b.sortKey) return a.sortKey < b.sortKey ? -1 : 1;
  return a.cadreId - b.cadreId;
}
