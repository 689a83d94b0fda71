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

/** The course of the address with what is missing from its record, for whoever keeps it. */
export async function openChecklist(context: Context, courseId: string | undefined) {
  const viewer = viewerOf(context);
  const course = await openTaughtCourse(context, courseId);
  if (!keepsRolls(viewer)) throw forbidden();
  const checklist = await findChecklist(context.get(workContext).db, viewer, course);
  if (checklist === null) throw notFound();
  return { course, checklist };
}

/** The same where nothing is missing; else it leads to what is, and of a closed record to the record. */
export async function openComplete(context: Context, courseId: string | undefined) {
  const opened = await openChecklist(context, courseId);
  if (opened.checklist.gaps.length > 0) throw redirect(`/courses/${opened.course.id}/record`, 303);
  return opened;
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
