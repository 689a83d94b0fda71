import type { RouterContextProvider } from "react-router";
import { tellsPlanning } from "#app/domain/enrolment/course-queries.server.ts";
import { findTaughtCourse, listRollDays } from "#app/domain/teaching/roll-queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { idOf } from "#app/routes/people/record.server.ts";

type Context = Readonly<RouterContextProvider>;

/** The course of the address whose teaching the viewer reads; out of scope 404. */
export async function openTaughtCourse(context: Context, id: string | undefined) {
  const { db } = context.get(workContext);
  const course = await findTaughtCourse(db, viewerOf(context), idOf(id));
  if (course === null) throw notFound();
  return { ...course, tellsPlanning: tellsPlanning(course) };
}

/** A half-day of a course of the address, with its roll; out of scope 404. */
export async function openRollDay(
  context: Context,
  params: { courseId?: string; sessionId?: string },
) {
  const course = await openTaughtCourse(context, params.courseId);
  const { db } = context.get(workContext);
  const days = await listRollDays(db, viewerOf(context), course);
  const session = days.find(({ id }) => id === idOf(params.sessionId));
  if (!session) throw notFound();
  return { course, session };
}
