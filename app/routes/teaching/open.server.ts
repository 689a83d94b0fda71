import type { RouterContextProvider } from "react-router";
import { tellsPlanning } from "#app/domain/enrolment/course-queries.server.ts";
import { ruleOfMarks } from "#app/domain/teaching/mark-rule.server.ts";
import { findMarksObstacle, type MarksObstacle } from "#app/domain/teaching/mark.ts";
import { listCorrections, listMarks } from "#app/domain/teaching/marks-queries.server.ts";
import { canEnterMarks } from "#app/domain/teaching/policy.ts";
import { marksSheetLimits } from "#app/domain/teaching/read-marks-sheet.server.ts";
import { findTaughtCourse, listRollDays } from "#app/domain/teaching/roll-queries.server.ts";
import { portalContext, workContext } from "#app/platform/http/contexts.server.ts";
import { forbidden, notFound } from "#app/platform/http/form.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { idOf } from "#app/routes/people/record.server.ts";

type Context = Readonly<RouterContextProvider>;

const megabyte = 1024 * 1024;

/** The course of the address whose teaching the viewer reads; out of scope 404. */
export async function openTaughtCourse(context: Context, id: string | undefined) {
  const { db } = context.get(workContext);
  const course = await findTaughtCourse(db, viewerOf(context), idOf(id));
  if (course === null) throw notFound();
  return { ...course, tellsPlanning: tellsPlanning(course) };
}

/**
 * The course of the address whose marks the viewer enters, with what keeps them from it today; out of scope 404, 403 for
 * who only reads them.
 */
export async function openMarkedCourse(context: Context, id: string | undefined) {
  const course = await openTaughtCourse(context, id);
  if (!canEnterMarks(viewerOf(context))) throw forbidden();
  const rule = await ruleOfMarks(context.get(workContext).db.sql, course.id);
  if (rule === null) throw notFound();
  const { sheetLimits } = context.get(portalContext).settings;
  const { fileBytes, rows } = marksSheetLimits(sheetLimits);
  const obstacle: MarksObstacle | "not_graded" | null =
    rule.graded === 1 ? findMarksObstacle(course.status) : "not_graded";
  return {
    course,
    obstacle,
    retries: rule.retries,
    limit: { megabytes: fileBytes / megabyte, rows },
  };
}

/** A half-day of a course of the address, with its roll; out of scope 404. */
export async function openRollDay(
  context: Context,
  params: { courseId?: string; halfDayId?: string },
) {
  const course = await openTaughtCourse(context, params.courseId);
  const { db } = context.get(workContext);
  const days = await listRollDays(db, viewerOf(context), course);
  const session = days.find(({ id }) => id === idOf(params.halfDayId));
  if (!session) throw notFound();
  return { course, session };
}

/** The mark that an address asks to correct (`enrolment`, `attempt`), with its person; 404 where none stands there. */
export async function openMark(
  context: Context,
  { courseId, url }: { courseId: string | undefined; url: string },
) {
  const viewer = viewerOf(context);
  const course = await openTaughtCourse(context, courseId);
  const asked = new URL(url).searchParams;
  const sheet = await listMarks(context.get(workContext).db, viewer, course.id);
  const row = sheet?.rows.find(({ id }) => id === idOf(asked.get("enrolment") ?? undefined));
  const mark = row?.attempts.find(({ attempt }) => String(attempt) === asked.get("attempt"));
  if (!row || !mark) throw notFound();
  if (!canEnterMarks(viewer)) throw forbidden();
  return { course, row, mark };
}

/** The correction of an address; out of scope 404. */
export async function openCorrection(
  context: Context,
  params: { courseId?: string; correctionId?: string },
) {
  const course = await openTaughtCourse(context, params.courseId);
  const rows = await listCorrections(context.get(workContext).db, viewerOf(context), course.id);
  const row = rows.find(({ id }) => id === idOf(params.correctionId));
  if (!row) throw notFound();
  return { course, row };
}
