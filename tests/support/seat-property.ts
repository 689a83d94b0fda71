import fc from "fast-check";
import { cancelCourse } from "#app/domain/enrolment/cancel-course.server.ts";
import { freeSeats, promotes } from "#app/domain/enrolment/seats.ts";
import { dayOf } from "#app/kernel/calendar.ts";
import { type CourseWanted, makeCourse } from "#tests/integration/enrolment/course-factory.ts";
import { makeTrainees, seatBreaches } from "#tests/integration/enrolment/enrolment-factory.ts";
import { makeViewer, today, unitNamed } from "#tests/integration/people/people-factory.ts";
import { type TestDb, testDay, testWork } from "#tests/support/database.ts";
import { type Scene, steps, take } from "#tests/support/seat-commands.ts";

type SceneWanted = {
  policies: readonly [Policy, Policy];
  capacities: readonly [number, number];
  beside: boolean;
};
type Policy = (typeof policies)[number];

const policies = ["open", "approval", "nomination"] as const;

const scenes = fc.record({
  policies: fc.tuple(fc.constantFrom(...policies), fc.constantFrom(...policies)),
  capacities: fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 })),
  /** half-days of the second course: at the time of the first, or beside it */
  beside: fc.boolean(),
  steps: fc.array(steps, { minLength: 5, maxLength: 40 }),
});

/**
 * Takes random histories of requests, letters, decisions, offers, withdrawals and changes of capacity on two courses
 * until the time is over, and after each step looks for what breaks the invariants of product 4.2 and 4.3. A failure
 * is shrunk and thrown with its seed.
 */
export async function checkRandomHistories(
  db: TestDb,
  { milliseconds, seed }: { milliseconds: number; seed?: number },
): Promise<{ runs: number }> {
  const hostUnitId = await unitNamed(db, "Tỉnh Quảng Trị", today);
  const unitId = await unitNamed(db, "Xã Lệ Thủy", today);
  const trainees = await makeTrainees(db, { count: 7, unitId });
  const officer = () => makeViewer(db, { role: "unit_officer", unitId });
  const keeper = () => makeViewer(db, { role: "course_admin", unitId: hostUnitId });
  const people = {
    db,
    trainees,
    officers: [await officer(), await officer()],
    keepers: [await keeper(), await keeper()],
  };
  let runs = 0;
  const property = fc.asyncProperty(scenes, async (wanted) => {
    runs += 1;
    const courses = await coursesOf(db, hostUnitId, wanted);
    const scene: Scene = { ...people, courses, now: testDay };
    try {
      for (const [index, step] of wanted.steps.entries()) {
        await take(scene, step);
        const breaches = await breachesOf(scene);
        if (breaches.length > 0)
          throw new Error(
            `after step ${index + 1}, ${JSON.stringify(step)}: ${breaches.join("; ")}`,
          );
      }
    } finally {
      // why: the same people stand in the courses of the next history
      for (const courseId of courses) await end(scene, courseId);
    }
  });
  await fc.assert(property, {
    numRuns: 1_000_000,
    interruptAfterTimeLimit: milliseconds,
    ...(seed === undefined ? {} : { seed }),
  });
  return { runs };
}

async function coursesOf(
  db: TestDb,
  hostUnitId: number,
  { policies: [first, second], capacities, beside }: SceneWanted,
): Promise<[number, number]> {
  const day = "2026-07-06";
  const course = (wanted: Omit<CourseWanted, "hostUnitId">) =>
    makeCourse(db, { hostUnitId, offerHours: 24, ...wanted });
  return [
    await course({ policy: first, capacity: capacities[0], sessions: [[day, "morning"]] }),
    await course({
      policy: second,
      capacity: capacities[1],
      programme: "commune-skills",
      sessions: [[day, beside ? "afternoon" : "morning"]],
    }),
  ];
}

async function end({ db, keepers, now }: Scene, courseId: number): Promise<void> {
  const { revision } = await db.prisma.course.findUniqueOrThrow({ where: { id: courseId } });
  const [keeper] = keepers;
  await cancelCourse(testWork(db, keeper, now), { courseId, revision, reason: "Kết thúc" });
}

/** What of both courses breaks an invariant, as sentences. */
async function breachesOf(scene: Scene): Promise<string[]> {
  const breaches: string[] = [];
  for (const courseId of scene.courses) {
    breaches.push(...(await seatBreaches(scene.db, courseId)));
    breaches.push(...(await unserved(scene, courseId)), ...(await unapproved(scene, courseId)));
  }
  return [...breaches, ...(await overlapping(scene))];
}

/** A free seat and somebody who waits for it, whom nothing stands against (E11). */
async function unserved({ db, now }: Scene, courseId: number): Promise<string[]> {
  const course = await db.prisma.course.findUniqueOrThrow({ where: { id: courseId } });
  if (!promotes(course, dayOf(now)) || freeSeats(course) <= 0) return [];
  const waiting = await db.prisma.enrolment.count({
    where: { courseId, status: "waitlisted", skipped: null },
  });
  return waiting === 0 ? [] : [`${waiting} wait while ${freeSeats(course)} seats are free`];
}

/** A seat that nobody decided on where the committee decides (E8). */
async function unapproved({ db }: Scene, courseId: number): Promise<string[]> {
  const rows = await db.prisma.enrolment.findMany({
    where: {
      courseId,
      course: { policy: { not: "open" } },
      status: { in: ["waitlisted", "offered", "confirmed"] },
      events: { none: { act: { in: ["approved", "assigned"] } } },
    },
  });
  return rows.map(({ id }) => `${id} has a seat or waits for one, and nobody approved`);
}

/** One person with seats in two courses at one time (E48). */
async function overlapping({ db, courses }: Scene): Promise<string[]> {
  const sessions = await db.prisma.courseSession.findMany({
    where: { courseId: { in: [...courses] } },
  });
  if (new Set(sessions.map(({ half }) => half)).size > 1) return [];
  const seated = await db.prisma.enrolment.findMany({
    where: { courseId: { in: [...courses] }, status: { in: ["offered", "confirmed"] } },
  });
  const people = seated.map(({ cadreId }) => cadreId);
  return new Set(people).size === people.length ? [] : ["somebody has two seats at one time"];
}
