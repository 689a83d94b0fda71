import type { RouterContextProvider } from "react-router";
import { findCourseHome } from "#app/domain/reporting/course-home.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";

/** What a course administrator's home shows. It counts people and names none. */
export async function readCourseHome(context: Readonly<RouterContextProvider>) {
  const { db, today } = context.get(workContext);
  const home = await findCourseHome(db, viewerOf(context));
  if (home === null) throw notFound();
  return { role: "course_admin" as const, home, today };
}

export type CourseHomeShown = Awaited<ReturnType<typeof readCourseHome>>;
