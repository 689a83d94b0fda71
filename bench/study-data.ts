import { addDays } from "#app/kernel/calendar.ts";
import type { Portal } from "#app/platform/portal.server.ts";
import { courseRow } from "#bench/planned-courses.ts";
import { cookieOf, openSession, operator, signIn } from "#bench/sign-in.ts";
import {
  makeRecord,
  makeRound,
  stateEvidence,
} from "#tests/integration/planning/planning-factory.ts";

export type StudyData = {
  /** cookies of people who look for courses, each planned for a title */
  trainees: string[];
  administrator: string;
  /** the courses of the catalogue */
  courseIds: number[];
  /** the one with a thousand seats taken */
  fullId: number;
};

const open = 200;
const seats = 1000;
const trainees = 25;
const dimensions = ["degree", "political_theory", "state_management"] as const;
const levels = {
  degree: "bachelor",
  political_theory: "intermediate",
  state_management: "officer",
};

/** Courses of every programme in the months to come, one with a thousand people, and trainees who need some of them. */
export async function fillWithStudy(portal: Portal): Promise<StudyData> {
  const { db } = portal;
  const { today, at } = portal.work(operator);
  const { id: hostUnitId } = await db.prisma.orgUnit.findFirstOrThrow({
    where: { kind: "province", validTo: null },
  });
  const versions = await db.prisma.programmeVersion.findMany({
    where: { publishedAt: { not: null }, validFrom: { lte: today } },
    orderBy: [{ programmeId: "asc" }, { validFrom: "desc" }],
    distinct: ["programmeId"],
  });
  const rows = Array.from({ length: open }, (_, index) => {
    const version = versions[index % versions.length];
    if (!version) throw new Error("the starter data have versions of programmes");
    const startsOn = addDays(today, 30 + (index % 150));
    const code = `HOC-${index + 1}`;
    return courseRow({ hostUnitId, at }, { code, version, startsOn, days: 5, seats: 0 });
  });
  const made = await db.prisma.course.createManyAndReturn({ data: rows });
  const courses = made.toSorted((a, b) => a.id - b.id);
  await db.prisma.courseSession.createMany({
    data: courses.flatMap(({ id: courseId, startsOn }) =>
      [0, 1, 2, 3, 4].flatMap((days) =>
        halves.map((half) => ({
          courseId,
          day: addDays(startsOn, days),
          ...half,
          ...stampsAt(at),
        })),
      ),
    ),
  });
  // why: a course of a programme that asks for nothing is open to everybody
  const full = courses.find(({ programmeId }) => programmeId === plainProgramme(versions));
  if (!full) throw new Error("one of the courses is of that programme");
  await fillSeats(portal, full);
  return {
    trainees: await signInTrainees(portal),
    administrator: await signIn(portal, { role: "course_admin" }),
    courseIds: courses.map(({ id }) => id),
    fullId: full.id,
  };
}

const halves = [
  { half: "morning", startsAt: "07:30", endsAt: "11:00", periods: 4 },
  { half: "afternoon", startsAt: "13:30", endsAt: "17:00", periods: 4 },
] as const;

const by = "operator:bench";
const stampsAt = (at: string) => ({ createdAt: at, updatedAt: at, updatedBy: by });

/** The programme of the last version: the choice is that of the data, the same in each run. */
const plainProgramme = (versions: readonly { programmeId: number }[]): number =>
  versions.at(-1)?.programmeId ?? 0;

async function fillSeats(
  portal: Portal,
  { id: courseId, programmeId }: { id: number; programmeId: number },
): Promise<void> {
  const { prisma } = portal.db;
  const { today, at } = portal.work(operator);
  const people = await prisma.cadre.findMany({
    select: { id: true },
    orderBy: { id: "desc" },
    take: seats,
  });
  await prisma.course.update({
    where: { id: courseId },
    data: { capacity: seats, seatsTaken: people.length },
  });
  const ids = await prisma.enrolment.createManyAndReturn({
    data: people.map(({ id: cadreId }) => ({
      courseId,
      programmeId,
      cadreId,
      originCadreId: cadreId,
      status: "confirmed",
      source: "nominated",
      verdict: "[]",
      seatFrom: today,
      requestedAt: at,
      updatedAt: at,
      updatedBy: by,
    })),
    select: { id: true },
  });
  await prisma.enrolmentEvent.createMany({
    data: ids.map(({ id: enrolmentId }) => ({
      enrolmentId,
      act: "assigned",
      toStatus: "confirmed",
      at,
      by,
    })),
  });
}

/** People in post, each on a list of the next term, with levels that a list states, signed in. */
async function signInTrainees(portal: Portal): Promise<string[]> {
  const { db } = portal;
  const work = portal.work(operator);
  const { today } = work;
  const holders = await db.prisma.postHolding.findMany({
    where: { placedFrom: { lte: today }, placedTo: { gte: today }, unit: { kind: "commune" } },
    select: { cadreId: true, unitId: true },
    distinct: ["cadreId"],
    orderBy: { cadreId: "asc" },
    take: trainees,
  });
  const cookies: string[] = [];
  for (const [index, { cadreId, unitId }] of holders.entries()) {
    const roundId = await makeRound(db, {
      unitId,
      asOf: addDays(today, -30 - index),
      term: "2030-2035",
    });
    await makeRecord(db, { roundId, cadreId, unitId });
    for (const dimension of dimensions)
      await stateEvidence(db, { cadreId, dimension, level: levels[dimension] });
    const token = await work.bookkeeping((tx) =>
      openSession(tx, work, { cadreId, role: "trainee", unitId }),
    );
    cookies.push(await cookieOf(portal, token));
  }
  return cookies;
}
