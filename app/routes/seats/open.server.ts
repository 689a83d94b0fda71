import type { RouterContextProvider } from "react-router";
import {
  findSeatCourse,
  type SeatCourseShown,
} from "#app/domain/enrolment/course-queries.server.ts";
import { isMessageKind } from "#app/domain/messages/mail.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { idOf } from "#app/routes/people/record.server.ts";

/** The course of the address whose people the viewer reads; out of scope 404. */
export async function openSeatCourse(
  context: Readonly<RouterContextProvider>,
  id: string | undefined,
): Promise<SeatCourseShown> {
  const { db } = context.get(workContext);
  const course = await findSeatCourse(db, viewerOf(context), idOf(id));
  if (course === null) throw notFound();
  return course;
}

/** The course and the kind of message of an address; 404 for a course out of scope and for a word that names no kind. */
export async function openNotice(
  context: Readonly<RouterContextProvider>,
  { courseId, noticeKind }: { courseId: string; noticeKind: string },
) {
  const course = await openSeatCourse(context, courseId);
  if (!isMessageKind(noticeKind)) throw notFound();
  return { course, kind: noticeKind };
}
