import { courseKeeper } from "#app/demo/accounts.server.ts";
import { inventName } from "#app/demo/names.ts";
import { createRandom, type Random } from "#app/demo/random.ts";
import { generateTimetable } from "#app/domain/courses/add-sessions.server.ts";
import { announceCourse } from "#app/domain/courses/announce-course.server.ts";
import { createCourse } from "#app/domain/courses/create-course.server.ts";
import { recordPaper } from "#app/domain/courses/record-paper.server.ts";
import { usualHalf } from "#app/domain/courses/session.ts";
import { settle } from "#app/domain/readiness/settle.server.ts";
import type { Actor, Viewer } from "#app/kernel/actor.ts";
import { invariant } from "#app/kernel/assert-never.ts";
import { addDays } from "#app/kernel/calendar.ts";
import type { Result } from "#app/kernel/result.ts";
import type { Work } from "#app/platform/work.server.ts";
import { type DemoProgramme, inventCourses, type InventedCourse } from "./invent-courses.ts";
import { listLacking } from "./lacking.server.ts";
import { seatPeople } from "./seat-people.server.ts";

const seed = 7;
/** Days before the demo's own on which its courses were planned, announced, and filled. */
const planned = 30;
const announced = 26;
const filled = 4;

export type CoursesLoaded = { courses: number; seats: number };

/** Somebody's work at an instant. */
export type WorkAs = (actor: Actor, now: Date) => Work;

/**
 * Opens courses for a part of those who lack something, by the commands of the course administrator, and seats them:
 * after people and accounts are there. Does nothing where there are courses already.
 */
export async function loadDemoCourses(work: Work, as: WorkAs): Promise<CoursesLoaded> {
  const { prisma, sql } = work.db;
  if ((await prisma.course.count()) > 0) return { courses: 0, seats: 0 };
  const random = createRandom(seed);
  const keeper = await keeperNamed(work, courseKeeper);
  const programmes = await loadProgrammes(work);
  const lacking = await listLacking(sql, work.today);
  const courses = inventCourses(lacking, programmes, { today: work.today, seed });
  const before = (days: number): Work =>
    as({ ...keeper, today: addDays(work.today, -days) }, daysBefore(work.now, days));
  const teachers = Array.from({ length: 8 }, () => inventName(random, "male"));
  const codes = new Map<string, number>();
  let seats = 0;
  for (const course of courses) {
    const place = { before, random, teachers, hostUnitId: keeper.unitId, codes };
    const courseId = await openCourse(course, place);
    seats += await seatPeople(before(filled), { courseId, people: course.people, random });
  }
  await settle(work);
  return { courses: courses.length, seats };
}

const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * 86_400_000);

async function keeperNamed({ db, today }: Work, userName: string): Promise<Viewer> {
  const { id, displayName, grants } = await db.prisma.account.findUniqueOrThrow({
    where: { userName },
    include: { grants: { where: { role: "course_admin" } } },
  });
  const [grant] = grants;
  invariant(grant, "the account keeps courses");
  const who = { accountId: id, accountName: displayName, cadreId: null, grantId: grant.id };
  return { kind: "account", ...who, role: "course_admin", unitId: grant.unitId, today };
}

async function loadProgrammes({ db, today }: Work): Promise<DemoProgramme[]> {
  const found = await db.prisma.programme.findMany({
    orderBy: { id: "asc" },
    include: {
      versions: {
        where: { publishedAt: { not: null }, validFrom: { lte: today } },
        orderBy: { validFrom: "desc" },
        take: 1,
      },
    },
  });
  return found.map(({ id, shortCode, versions: [version] }) => ({
    id,
    shortCode,
    usualDays: version?.usualDays ?? null,
    certificateDays: version?.certificateDays ?? null,
  }));
}

type Place = {
  before: (days: number) => Work;
  random: Random;
  teachers: readonly string[];
  hostUnitId: number;
  /** how many courses bear a code already */
  codes: Map<string, number>;
};

/** Plans a course, gives it a timetable and a call, and announces it; answers its id. */
async function openCourse(
  { programmeId, startsOn, endsOn, capacity, weekdays, ...course }: InventedCourse,
  { before, random, teachers, hostUnitId, codes }: Place,
): Promise<number> {
  const start = `${course.code}-${startsOn.slice(0, 4)}`;
  const number = (codes.get(start) ?? 0) + 1;
  codes.set(start, number);
  const ahead = (days: number): string => addDays(startsOn, -days);
  const early = before(planned);
  const courseId = done(
    await createCourse(early, {
      programmeId,
      hostUnitId,
      code: `${start}-${String(number).padStart(2, "0")}`,
      name: null,
      place: "Trường Chính trị Lê Duẩn",
      link: null,
      startsOn,
      endsOn,
      capacity,
      unlimited: 0,
      policy: "approval",
      offerHours: 48,
      nominationEndsOn: ahead(12),
      approvalEndsOn: ahead(8),
      promotionStopsOn: ahead(1),
      withdrawalEndsOn: ahead(5),
      key: null,
    }),
  );
  const halves = (["morning", "afternoon"] as const).map((half) => ({ half, ...usualHalf[half] }));
  const pattern = { from: startsOn, until: endsOn, count: null, weekdays, halves, leftOut: [] };
  const room = `Phòng A${number}`;
  const lecturerName = random.pick(teachers);
  const shared = { room, link: null, topic: null, lecturerName, lecturerId: null };
  done(await generateTimetable(early, { courseId, key: null, wanted: pattern, ...shared }));
  const call = { kind: "call", number: `${random.between(20, 180)}-TB/BTCTU` } as const;
  const signed = { date: early.today, signatory: random.pick(teachers), level: null };
  done(await recordPaper(early, { courseId, ...call, ...signed, key: null }));
  const { revision } = await early.db.prisma.course.findUniqueOrThrow({ where: { id: courseId } });
  done(await announceCourse(before(announced), { courseId, revision }));
  return courseId;
}

function done<Value>(result: Result<Value, string>): Value {
  invariant(result.ok, result.ok ? "" : `a course of the demo was refused: ${result.refusal}`);
  return result.value;
}
