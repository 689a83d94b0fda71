import type { RouterContextProvider } from "react-router";
import { listProgrammes } from "#app/domain/catalogue/queries.server.ts";
import { findCourse } from "#app/domain/courses/course-queries.server.ts";
import { isOpenToChange } from "#app/domain/courses/course.ts";
import { findProgrammeOfCourse } from "#app/domain/courses/programme-of-course.server.ts";
import { readId } from "#app/domain/people/input.ts";
import { type Subject, subjects } from "#app/domain/standards/requirement.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";

type Context = Readonly<RouterContextProvider>;

/** The course of an address; 404 where the viewer sees none. */
export async function openCourse(context: Context, courseId: string) {
  const { db } = context.get(workContext);
  const course = await findCourse(db, viewerOf(context), readId(courseId) ?? 0);
  if (!course) throw notFound();
  return course;
}

/** The course of an address for a form that changes it; whose teaching has ended shows its page, with the sentence why. */
export async function openChangeable(context: Context, courseId: string) {
  const course = await openCourse(context, courseId);
  if (isOpenToChange(course.status)) return course;
  throw await redirectWithNotice(context, `/courses/${course.id}`, {
    key: "courses.refusal.course_over",
  });
}

/** A half-day of the course of an address; 404 where there is none. */
export async function openSession(
  context: Context,
  { courseId, halfDayId }: { courseId: string; halfDayId: string },
) {
  const course = await openCourse(context, courseId);
  const session = course.sessions.find(({ id }) => id === readId(halfDayId));
  if (!session) throw notFound();
  return { course, session };
}

/** A paper that counts of the course of an address; 404 where there is none. */
export async function openPaper(
  context: Context,
  { courseId, paperId }: { courseId: string; paperId: string },
) {
  const course = await openCourse(context, courseId);
  const paper = course.papers.find(({ id }) => id === readId(paperId));
  if (!paper) throw notFound();
  return { course, paper };
}

/** The subject of a gap that an address names, and the programmes that may be chosen for it: all where it names none. */
export async function openChoice(context: Context, url: string) {
  const { db } = context.get(workContext);
  const { searchParams } = new URL(url);
  const gap: Subject | null = subjects.find((one) => one === searchParams.get("gap")) ?? null;
  const every = (await listProgrammes(db, viewerOf(context))) ?? [];
  const about = every.filter(({ subject }) => gap === null || subject === gap);
  return { gap, programmes: about.map(({ id, name }) => ({ id, name })) };
}

/** The programme that an address names; null where it names none, 404 where there is no such one. */
export async function openProgrammeOf(context: Context, url: string) {
  const asked = new URL(url).searchParams.get("programme");
  if (asked === null || asked === "") return null;
  const { db, today } = context.get(workContext);
  const every = (await listProgrammes(db, viewerOf(context))) ?? [];
  const programme = every.find(({ id }) => id === readId(asked));
  if (!programme) throw notFound();
  const { id, name, shortCode } = programme;
  const now = await findProgrammeOfCourse(db.sql, id, today);
  return { id, name, shortCode, restsOnPlanning: now?.restsOnPlanning ?? false };
}
