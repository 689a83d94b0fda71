import type { Role } from "#app/kernel/actor.ts";
import { addDays } from "#app/kernel/calendar.ts";
import { type OwnDb, openOwnDb, type OwnTx } from "#app/platform/own-db.server.ts";
import type { Portal } from "#app/platform/portal.server.ts";
import { newJobClaim, runDueJobs } from "#app/platform/run-jobs.server.ts";
import { reactionsOf } from "#app/worker.ts";
import { writeAccounts, writeReadings } from "#bench/home-log.ts";
import { courseRow } from "#bench/planned-courses.ts";
import { versionsInForce } from "#bench/planning-data.ts";
import { cookieOf, openSession, operator } from "#bench/sign-in.ts";

/** Cookies of people who open their homes, by role: each of another person. */
export type HomeData = Record<Role, string[]>;

const years = 5;
const perYear = 300;
const peopleEach = 40;
const halfDaysEach = 10;
const people = 20;
const by = "operator:bench";

/**
 * Adds to a province of planning records what homes read besides: five years of courses with their half-days, rolls and
 * completions, requests and offers of today, accounts, a week of the read log; and signs people of every role in.
 */
export async function fillWithHomes(portal: Portal): Promise<HomeData> {
  const { today, at } = portal.work(operator);
  const db = await openOwnDb(portal.db.url, portal.db.takeTurn);
  try {
    const filling = await readFilling(db, { today, at });
    await db.transaction((tx) => datePresent(tx, filling));
    for (let year = 1; year <= years; year += 1)
      await db.transaction((tx) => writeYear(tx, filling, year));
    await db.transaction((tx) => writeRequests(tx, filling));
    await db.transaction((tx) => writeAccounts(tx, filling));
    await db.transaction((tx) => writeReadings(tx, filling));
    const cookies = await signInPeople(portal, filling);
    await doWhatIsDue(portal);
    if (portal.db.provider === "postgresql") await portal.db.prisma.$executeRawUnsafe("ANALYZE");
    return cookies;
  } finally {
    await db.close();
  }
}

export type Filling = {
  today: string;
  at: string;
  hostUnitId: number;
  communes: number[];
  cadreIds: number[];
  versions: { id: number; programmeId: number }[];
};

async function readFilling(db: OwnDb, when: { today: string; at: string }): Promise<Filling> {
  const { sql } = db;
  const host = await sql
    .selectFrom("OrgUnit")
    .where("kind", "=", "province")
    .where("validTo", "is", null)
    .select("id")
    .executeTakeFirstOrThrow();
  const communes = await sql
    .selectFrom("OrgUnit")
    .where("kind", "=", "commune")
    .where("validTo", "is", null)
    .select("id")
    .orderBy("id")
    .execute();
  const cadres = await sql.selectFrom("Cadre").select("id").orderBy("id").execute();
  return {
    ...when,
    hostUnitId: host.id,
    communes: communes.map(({ id }) => id),
    cadreIds: cadres.map(({ id }) => id),
    versions: await versionsInForce(db),
  };
}

/** What began is running, what ended is over or closed: the courses around today are all announced at first. */
async function datePresent({ sql, insert }: OwnTx, { today, at }: Filling): Promise<void> {
  const courses = await sql
    .selectFrom("Course")
    .select(["id", "startsOn", "endsOn"])
    .orderBy("id")
    .execute();
  await insert(
    "CourseSession",
    courses.flatMap(({ id, startsOn }) => halfDays(id, startsOn, at)),
  );
  const closedBefore = addDays(today, -20);
  // why: a course becomes closed only where its closing stands
  await insert(
    "CourseClosing",
    courses
      .filter(({ endsOn }) => endsOn < closedBefore)
      .map(({ id }) => closing(id, addDays(today, -(id % 10)), at)),
  );
  const set = (status: string) => sql.updateTable("Course").set({ status, updatedAt: at });
  await set("running").where("startsOn", "<=", today).execute();
  await set("finished").where("endsOn", "<", today).execute();
  await set("closed").where("endsOn", "<", closedBefore).execute();
}

const halfDays = (courseId: number, startsOn: string, at: string) =>
  Array.from({ length: halfDaysEach }, (_, index) => ({
    courseId,
    day: addDays(startsOn, index >> 1),
    half: index % 2 === 0 ? "morning" : "afternoon",
    startsAt: index % 2 === 0 ? "07:30" : "13:30",
    endsAt: index % 2 === 0 ? "11:00" : "17:00",
    periods: 4,
    createdAt: at,
    updatedAt: at,
    updatedBy: by,
  }));

const closing = (courseId: number, closedOn: string, at: string) => ({
  courseId,
  closedOn,
  closedAt: at,
  closedBy: by,
  closedById: 0,
});

/** A year's courses, closed, with everybody who completed them. */
async function writeYear({ insert, reserveIds }: OwnTx, filling: Filling, year: number) {
  const { versions, cadreIds, today, at } = filling;
  const ids = await reserveIds("Course", perYear);
  const courses = ids.map((id, index) => {
    const version = versions[index % versions.length] ?? { id: 0, programmeId: 0 };
    const startsOn = addDays(today, -year * 365 - Math.round(index * 1.2));
    const stated = { code: `NAM-${id}`, version, startsOn, days: 5, seats: 0 };
    return { id, version, startsOn, row: { ...courseRow(filling, stated), status: "closed" } };
  });
  await insert(
    "Course",
    courses.map(({ id, row }) => ({ id, ...row })),
  );
  await insert(
    "CourseSession",
    courses.flatMap(({ id, startsOn }) => halfDays(id, startsOn, at)),
  );
  await insert(
    "CourseClosing",
    courses.map(({ id, startsOn }) => closing(id, addDays(startsOn, 20), at)),
  );
  const pick = (index: number): number => cadreIds[index % cadreIds.length] ?? 0;
  await insert(
    "Enrolment",
    courses.flatMap(({ id: courseId, version }, course) =>
      Array.from({ length: peopleEach }, (_, seat) => ({
        courseId,
        ...standing(pick(year * 7919 + course * peopleEach + seat), version.programmeId, at),
        status: "completed",
      })),
    ),
  );
}

const standing = (cadreId: number, programmeId: number, at: string) => ({
  programmeId,
  cadreId,
  originCadreId: cadreId,
  source: "nominated",
  verdict: "[]",
  requestedAt: at,
  updatedAt: at,
  updatedBy: by,
});

/** In each open course people who ask, who were sent, who wait, and who have to answer an offer. */
async function writeRequests({ sql, insert }: OwnTx, { cadreIds, at, today }: Filling) {
  const open = await sql
    .selectFrom("Course")
    .where("status", "=", "announced")
    .select(["id", "programmeId"])
    .orderBy("id")
    .execute();
  const statuses = ["requested", "unit_approved", "waitlisted"] as const;
  const offered = new Set<string>();
  const rows = open.flatMap(({ id: courseId, programmeId }, course) =>
    Array.from({ length: 24 }, (_, index) => {
      const cadreId = cadreIds[(course * 131 + index * 17 + 5) % cadreIds.length] ?? 0;
      const status = statuses[index % statuses.length] ?? "requested";
      const waitingSince = status === "waitlisted" ? at : null;
      return { courseId, ...standing(cadreId, programmeId, at), status, waitingSince };
    }),
  );
  const known = await sql
    .selectFrom("Enrolment as e")
    .innerJoin("Course as c", "c.id", "e.courseId")
    .where("c.startsOn", ">=", today)
    .select(["e.courseId", "e.cadreId"])
    .execute();
  for (const { courseId, cadreId } of known) offered.add(`${courseId} ${cadreId}`);
  await insert(
    "Enrolment",
    rows.filter(({ courseId, cadreId }) => {
      const key = `${courseId} ${cadreId}`;
      if (offered.has(key)) return false;
      offered.add(key);
      return true;
    }),
  );
}

/** Gives free seats to those who wait and delivers messages, which a server would do while pages are measured. */
async function doWhatIsDue(portal: Portal): Promise<void> {
  const reactions = reactionsOf({ mail: null, baseUrl: null, digestAt: null });
  const surroundings = { db: portal.db, log: portal.log, work: portal.work };
  await runDueJobs(surroundings, reactions, { claim: newJobClaim() });
}

/** People of every role, each with a record of their own, so that no two homes show the same. */
async function signInPeople(portal: Portal, filling: Filling): Promise<HomeData> {
  const { hostUnitId, communes, cadreIds } = filling;
  const work = portal.work(operator);
  const unitOf = (role: Role, index: number): number =>
    role === "unit_officer" || role === "trainee"
      ? (communes[index % communes.length] ?? hostUnitId)
      : hostUnitId;
  const signedIn = async (role: Role, place: number): Promise<string[]> => {
    const cookies: string[] = [];
    for (let index = 0; index < people; index += 1) {
      const cadreId = cadreIds[place * people + index] ?? null;
      const unitId = unitOf(role, index * 3);
      const token = await work.bookkeeping((tx) =>
        openSession(tx, work, { cadreId, role, unitId }),
      );
      cookies.push(await cookieOf(portal, token));
    }
    return cookies;
  };
  return {
    trainee: await signedIn("trainee", 0),
    unit_officer: await signedIn("unit_officer", 1),
    course_admin: await signedIn("course_admin", 2),
    lecturer: await lecturersWith(portal, await signedIn("lecturer", 3)),
    planner: await signedIn("planner", 4),
    leader: await signedIn("leader", 5),
    system_admin: await signedIn("system_admin", 6),
    inspector: await signedIn("inspector", 7),
  };
}

/** Gives the lecturers half-days, of every course around today. */
async function lecturersWith(portal: Portal, cookies: string[]): Promise<string[]> {
  const { db, prisma } = { db: portal.db, prisma: portal.db.prisma };
  const lecturers = await prisma.account.findMany({
    where: { userName: { startsWith: "lecturer." } },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  for (const [index, { id }] of lecturers.entries()) {
    await db.prisma.courseSession.updateMany({
      where: {
        course: { status: { not: "closed" } },
        id: { gte: index * 120, lt: index * 120 + 120 },
      },
      data: { lecturerId: id, lecturerName: `Giảng viên ${id}`, lecturerKey: `giang vien ${id}` },
    });
  }
  return cookies;
}
