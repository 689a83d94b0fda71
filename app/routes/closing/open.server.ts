import { redirect, type RouterContextProvider } from "react-router";
import {
  findChecklist,
  findVoid,
  listCompletions,
} from "#app/domain/completion/record-queries.server.ts";
import { keepsRolls } from "#app/domain/teaching/policy.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { forbidden, notFound } from "#app/platform/http/form.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { idOf } from "#app/routes/people/record.server.ts";
import { openTaughtCourse } from "#app/routes/teaching/open.server.ts";

type Context = Readonly<RouterContextProvider>;

/** The course of the address, for whoever keeps its record. */
export async function openKeptCourse(context: Context, courseId: string | undefined) {
  const course = await openTaughtCourse(context, courseId);
  if (!keepsRolls(viewerOf(context))) throw forbidden();
  return course;
}

/** The course of the address whose record lacks nothing, for whoever keeps it; else it leads to what is missing, or was closed. */
export async function openComplete(context: Context, courseId: string | undefined) {
  const course = await openKeptCourse(context, courseId);
  const { db } = context.get(workContext);
  const checklist = await findChecklist(db, viewerOf(context), course);
  if (checklist === null) throw notFound();
  if (checklist.gaps.length > 0) throw redirect(`/courses/${course.id}/record`, 303);
  return { course, checklist };
}

/** A recognised completion of the address, for whoever may ask for it to be voided; out of scope 404. */
export async function openCompletion(
  context: Context,
  params: { courseId?: string; completionId?: string },
) {
  const viewer = viewerOf(context);
  const course = await openTaughtCourse(context, params.courseId);
  const rows = await listCompletions(context.get(workContext).db, viewer, course.id);
  const row = rows.find(({ id }) => id === idOf(params.completionId));
  if (!row) throw notFound();
  if (!keepsRolls(viewer)) throw forbidden();
  return { course, row };
}

/** A voiding of the address; out of scope 404. */
export async function openVoid(context: Context, params: { courseId?: string; voidId?: string }) {
  const course = await openTaughtCourse(context, params.courseId);
  const asked = { courseId: course.id, voidId: idOf(params.voidId) };
  const row = await findVoid(context.get(workContext).db, viewerOf(context), asked);
  if (row === null) throw notFound();
  return { course, row };
}
