import { loadDemoAccounts } from "#app/demo/accounts.server.ts";
import { addSession } from "#app/domain/courses/add-sessions.server.ts";
import { announceCourse } from "#app/domain/courses/announce-course.server.ts";
import { createCourse } from "#app/domain/courses/create-course.server.ts";
import { settleCourse } from "#app/domain/courses/settle-course.server.ts";
import { startCourse } from "#app/domain/courses/start-course.server.ts";
import { assign } from "#app/domain/enrolment/assign.server.ts";
import { type Role, type Viewer } from "#app/kernel/actor.ts";
import { addDays } from "#app/kernel/calendar.ts";
import type { Result } from "#app/kernel/result.ts";
import { openPortal, type Portal } from "#app/platform/portal.server.ts";
import { readSettings } from "#app/platform/settings.server.ts";
import type { Work } from "#app/platform/work.server.ts";
import { cookieOf, openSession, operator } from "#bench/sign-in.ts";

/** What a load of all roles begins with. */
export type Prepared = {
  /** what the demo's accounts sign in with */
  accounts: { role: Role; userName: string; password: string }[];
  /** cookies of people of the communes, signed in as trainees */
  trainees: string[];
  /** running courses with people in them, which the demo's lecturer teaches */
  held: number[];
  /** courses with few seats that are open to everybody */
  rush: number[];
};

const counts = { trainees: 40, held: 2, inEach: 25, rush: 3, seats: 8 };

/** Adds to a database with the demo in it what its roles do all at once: rolls to take, seats to fight for, people. */
export async function prepareMixed(databaseUrl: string): Promise<Prepared> {
  const settings = { PORTAL_MODE: "test", DATABASE_URL: databaseUrl, LOG_LEVEL: "error" };
  const portal = openPortal(readSettings(settings));
  try {
    const accounts = await loadDemoAccounts(portal.work(operator));
    const people = await peopleOfCommunes(portal);
    const keeper = await viewerNamed(portal, accounts, "course_admin");
    const lecturer = await viewerNamed(portal, accounts, "lecturer");
    const programmeId = await openProgramme(portal);
    const work = portal.work(keeper);
    const held: number[] = [];
    for (let n = 0; n < counts.held; n += 1) {
      const course = { programmeId, code: `SOAK-${n}`, seats: counts.inEach };
      const id = await announced(work, { ...course, lecturerId: lecturer.accountId, inDays: 0 });
      await begin(work, id, people);
      held.push(id);
    }
    const rush: number[] = [];
    for (let n = 0; n < counts.rush; n += 1) {
      const course = { programmeId, code: `SOAK-RUSH-${n}`, seats: counts.seats };
      rush.push(await announced(work, { ...course, lecturerId: null, inDays: 30 + n }));
    }
    return {
      accounts,
      trainees: await signInTrainees(portal, people.slice(-counts.trainees)),
      held,
      rush,
    };
  } finally {
    await portal.close();
  }
}

type Person = { cadreId: number; unitId: number };

/** People without an account whose post places them at a commune today. */
async function peopleOfCommunes(portal: Portal): Promise<Person[]> {
  const { today } = portal.work(operator);
  return portal.db.sql
    .selectFrom("PostHolding as p")
    .innerJoin("OrgUnit as u", "u.id", "p.unitId")
    .innerJoin("Cadre as c", "c.id", "p.cadreId")
    .where("u.kind", "=", "commune")
    .where("c.mergedIntoId", "is", null)
    .where("p.placedFrom", "<=", today)
    .where("p.placedTo", ">=", today)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom("Account as a").select("a.id").whereRef("a.cadreId", "=", "p.cadreId"),
        ),
      ),
    )
    .groupBy("p.cadreId")
    .select((eb) => ["p.cadreId", eb.fn.max("p.unitId").as("unitId")])
    .orderBy("p.cadreId")
    .limit(counts.held * counts.inEach * 4 + counts.trainees)
    .execute();
}

async function viewerNamed(
  portal: Portal,
  accounts: Prepared["accounts"],
  role: Role,
): Promise<Viewer> {
  const userName = accounts.find((account) => account.role === role)?.userName ?? "";
  const { id, displayName, cadreId, grants } = await portal.db.prisma.account.findUniqueOrThrow({
    where: { userName },
    include: { grants: { where: { role } } },
  });
  const [grant] = grants;
  if (grant === undefined) throw new Error(`${userName} has no grant as ${role}`);
  const who = { accountId: id, accountName: displayName, cadreId, grantId: grant.id };
  const { today } = portal.work(operator);
  return { kind: "account", ...who, role, unitId: grant.unitId, today };
}

/** A programme that everybody may come to. */
async function openProgramme(portal: Portal): Promise<number> {
  const where = { code: "political-centre" };
  const { id } = await portal.db.prisma.programme.findUniqueOrThrow({ where });
  return id;
}

type Wanted = {
  programmeId: number;
  code: string;
  seats: number;
  lecturerId: number | null;
  inDays: number;
};

/** A course with one half-day on its first day, announced. */
async function announced(work: Work, wanted: Wanted): Promise<number> {
  const { programmeId, code, seats, lecturerId, inDays } = wanted;
  const startsOn = addDays(work.today, inDays);
  const { unitId } = work.actor as Viewer; // why: the keeper's work was made from one
  const clocks = { nominationEndsOn: startsOn, approvalEndsOn: startsOn };
  const courseId = done(
    await createCourse(work, {
      programmeId,
      hostUnitId: unitId,
      code,
      name: null,
      place: "Trường Chính trị Lê Duẩn",
      link: null,
      startsOn,
      endsOn: addDays(startsOn, 5),
      capacity: seats,
      unlimited: 0,
      policy: "open",
      offerHours: 48,
      ...clocks,
      promotionStopsOn: startsOn,
      withdrawalEndsOn: startsOn,
      key: null,
    }),
  );
  const half = { half: "morning", startsAt: "07:30", endsAt: "11:00", periods: 4 } as const;
  const place = { room: null, link: null, topic: null, lecturerName: null, lecturerId };
  done(await addSession(work, { courseId, key: null, day: startsOn, ...half, ...place }));
  done(await announceCourse(work, { courseId, revision: await revisionOf(work, courseId) }));
  return courseId;
}

/** Fills the seats with the first of `people` who may come, takes those out of the list, and begins. */
async function begin(work: Work, courseId: number, people: Person[]): Promise<void> {
  for (let seated = 0; seated < counts.inEach;) {
    const person = people.shift();
    if (person === undefined) throw new Error("too few people may come to a course");
    const given = await assign(work, { courseId, cadreId: person.cadreId, key: null });
    if (given.ok) seated += 1;
  }
  done(await settleCourse(work, { courseId, revision: await revisionOf(work, courseId) }));
  done(await startCourse(work, { courseId, revision: await revisionOf(work, courseId) }));
}

async function revisionOf({ db }: Work, id: number): Promise<number> {
  const { revision } = await db.prisma.course.findUniqueOrThrow({ where: { id } });
  return revision;
}

async function signInTrainees(portal: Portal, people: readonly Person[]): Promise<string[]> {
  const work = portal.work(operator);
  const tokens = await work.bookkeeping(async (tx) => {
    const all: string[] = [];
    for (const person of people)
      all.push(await openSession(tx, work, { ...person, role: "trainee" }));
    return all;
  });
  return Promise.all(tokens.map((token) => cookieOf(portal, token)));
}

function done<Value>(result: Result<Value, string>): Value {
  if (!result.ok) throw new Error(`the load could not be prepared: ${result.refusal}`);
  return result.value;
}
