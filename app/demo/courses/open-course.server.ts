import { generateTimetable } from "#app/domain/courses/add-sessions.server.ts";
import { announceCourse } from "#app/domain/courses/announce-course.server.ts";
import type { Clocks, CoursePolicy } from "#app/domain/courses/course.ts";
import { createCourse } from "#app/domain/courses/create-course.server.ts";
import type { PaperFacts } from "#app/domain/courses/paper.ts";
import { recordPaper } from "#app/domain/courses/record-paper.server.ts";
import { type Half, usualHalf } from "#app/domain/courses/session.ts";
import type { Work } from "#app/platform/work.server.ts";
import { done } from "./done.ts";

/** Half-days of one kind of a course: what is taught there, by whom. */
export type Lesson = {
  half: Half;
  topic: string | null;
  room: string | null;
  lecturerName: string | null;
  /** who takes the roll; null = somebody without an account */
  lecturerId: number | null;
};

export type CoursePlan = {
  programmeId: number;
  hostUnitId: number;
  code: string;
  name: string | null;
  place: string | null;
  startsOn: string;
  endsOn: string;
  capacity: number;
  policy: CoursePolicy;
  clocks: Clocks;
  offerHours: number;
  /** 1 = Monday */
  weekdays: readonly number[];
  lessons: readonly Lesson[];
};

/** Plans a course and its timetable as a draft; answers its id. */
export async function planCourse(
  work: Work,
  { clocks, weekdays, lessons, ...plan }: CoursePlan,
): Promise<number> {
  const { startsOn, endsOn } = plan;
  const stated = { ...plan, ...clocks, link: null, unlimited: 0 as const, key: null };
  const courseId = done(await createCourse(work, stated));
  for (const { half, ...shared } of lessons) {
    const halves = [{ half, ...usualHalf[half] }];
    const span = {
      from: startsOn,
      until: endsOn,
      count: null,
      leftOut: holidaysIn(startsOn, endsOn),
    };
    const wanted = { ...span, weekdays, halves };
    done(await generateTimetable(work, { courseId, key: null, wanted, link: null, ...shared }));
  }
  return courseId;
}

/** Days on which nobody teaches, by the solar calendar. */
const holidays = ["01-01", "04-30", "05-01", "09-02"];

function holidaysIn(from: string, until: string): string[] {
  const years = new Set([from.slice(0, 4), until.slice(0, 4)]);
  return [...years]
    .flatMap((year) => holidays.map((day) => `${year}-${day}`))
    .filter((day) => day >= from && day <= until);
}

export async function announce(work: Work, courseId: number): Promise<void> {
  done(await announceCourse(work, { courseId, revision: await revisionOf(work, courseId) }));
}

/** How often a course has been changed: what a form that is sent now was shown with. */
export async function revisionOf({ db }: Work, courseId: number): Promise<number> {
  const course = await db.prisma.course.findUniqueOrThrow({
    where: { id: courseId },
    select: { revision: true },
  });
  return course.revision;
}

type Stated = Pick<PaperFacts, "kind" | "number" | "signatory"> & Partial<PaperFacts>;

/** Records a paper of a course, of the day of the work unless it says another. */
export async function record(work: Work, courseId: number, paper: Stated): Promise<void> {
  const facts = { date: work.today, level: null, ...paper };
  done(await recordPaper(work, { courseId, ...facts, key: null }));
}
