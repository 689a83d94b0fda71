import { createRandom } from "#app/demo/random.ts";
import { settle } from "#app/domain/readiness/settle.server.ts";
import type { Work } from "#app/platform/work.server.ts";
import { findCast } from "./cast.server.ts";
import { addDigitalSkills, digitalSkills } from "./digital-skills.server.ts";
import { type DemoProgramme, inventCourses } from "./invent-courses.ts";
import { listLacking } from "./lacking.server.ts";
import { neededCourse } from "./needed-course.server.ts";
import { registerDemoNeeds } from "./needs.server.ts";
import type { Surroundings } from "./opened-course.server.ts";
import { inventStaff } from "./staff.ts";
import { storiesOf } from "./stories.server.ts";
import { tellStories, type WorkAs } from "./story.server.ts";
import { addTrainees } from "./trainee-accounts.server.ts";

const seed = 7;
/** Days before the demo's own on which the people who ask by themselves got their accounts. */
const invited = 120;

export type CoursesLoaded = {
  courses: number;
  /** how many people hold one now */
  seats: number;
  certificates: number;
};

/**
 * Tells five years of courses, up to the day on which the demo is made, by the commands of those who keep them, and
 * opens courses for a part of those who still lack something: after people and accounts are there. Does nothing where
 * there are courses already.
 */
export async function loadDemoCourses(work: Work, as: WorkAs): Promise<CoursesLoaded> {
  const { prisma, sql } = work.db;
  if ((await prisma.course.count()) > 0) return { courses: 0, seats: 0, certificates: 0 };
  const cast = await findCast(work);
  const { administrator, officers } = cast;
  const then = new Date(work.now.getTime() - invited * 86_400_000);
  const accounts = await addTrainees((actor) => as(actor, then), administrator, officers);
  const added = await addDigitalSkills(as(administrator, work.now));
  const programmes = (await loadProgrammes(work)).map((programme) =>
    programme.id === added ? { ...programme, code: digitalSkills } : programme,
  );
  const surroundings: Surroundings = {
    today: work.today,
    cast,
    staff: inventStaff(createRandom(seed)),
    programmeIds: new Map(programmes.map(({ code, id }) => [code, id])),
    codeOf: codeMaker(programmes),
  };
  const telling = { as, now: work.now };
  await tellStories(await storiesOf(work, surroundings, accounts), telling);
  await settle(work);
  const lacking = await listLacking(sql, work.today);
  const needed = inventCourses(lacking, programmes, { today: work.today, seed });
  const stories = needed.map((course, place) => neededCourse(course, place, surroundings));
  await tellStories(stories, telling);
  await registerDemoNeeds(work);
  await settle(work);
  return countLoaded(work);
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
  return found.map(({ id, code, shortCode, versions: [version] }) => ({
    id,
    code,
    shortCode,
    usualDays: version?.usualDays ?? null,
    certificateDays: version?.certificateDays ?? null,
  }));
}

/** Counts the courses of each programme and year. */
function codeMaker(programmes: readonly DemoProgramme[]): Surroundings["codeOf"] {
  const shortCodes = new Map(programmes.map(({ code, shortCode }) => [code, shortCode]));
  const counts = new Map<string, number>();
  return (programme, startsOn) => {
    const stem = `${shortCodes.get(programme) ?? programme}-${startsOn.slice(0, 4)}`;
    const number = (counts.get(stem) ?? 0) + 1;
    counts.set(stem, number);
    return `${stem}-${String(number).padStart(2, "0")}`;
  };
}

async function countLoaded({ db: { prisma } }: Work): Promise<CoursesLoaded> {
  const { _sum } = await prisma.course.aggregate({ _sum: { seatsTaken: true } });
  return {
    courses: await prisma.course.count(),
    seats: _sum.seatsTaken ?? 0,
    certificates: await prisma.certificate.count(),
  };
}
