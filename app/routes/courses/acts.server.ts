import { type RouterContextProvider, redirect } from "react-router";
import { announceCourse } from "#app/domain/courses/announce-course.server.ts";
import { type CourseAct, findObstacles } from "#app/domain/courses/course.ts";
import { finishCourse } from "#app/domain/courses/finish-course.server.ts";
import { CourseRevisionForm } from "#app/domain/courses/input.ts";
import { settleCourse } from "#app/domain/courses/settle-course.server.ts";
import { startCourse } from "#app/domain/courses/start-course.server.ts";
import { timeOf } from "#app/kernel/calendar.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { openCourse } from "#app/routes/courses/open.server.ts";

type Context = Readonly<RouterContextProvider>;

const commands = {
  announce: announceCourse,
  settle: settleCourse,
  start: startCourse,
  finish: finishCourse,
} satisfies Record<CourseAct, unknown>;

/** What the page of an act shows: the course, and all that stands in its way now. */
export async function loadAct(context: Context, courseId: string, act: CourseAct) {
  const course = await openCourse(context, courseId);
  const { today, now } = context.get(workContext);
  const { id, code, name, status, revision, startsOn, nominationEndsOn, seats, papers } = course;
  return {
    course: { id, code, name, status, revision, startsOn, nominationEndsOn },
    obstacles: findObstacles(act, course, { today, time: timeOf(now) }),
    pending: seats.pending,
    isCalled: papers.some(({ kind, revokedAt }) => kind === "call" && revokedAt === null),
  };
}

export type ActShown = Awaited<ReturnType<typeof loadAct>>;

/** Carries an act out; sent twice it leads to the course both times. */
export async function carryOut(
  context: Context,
  request: Request,
  { courseId, act }: { courseId: string; act: CourseAct },
) {
  const course = await openCourse(context, courseId);
  const form = await parseForm(request, CourseRevisionForm);
  if (!form.ok) return invalid(form);
  const input = { courseId: course.id, revision: form.value.revision };
  const result = await commands[act](context.get(workContext), input);
  const to = `/courses/${course.id}`;
  // why: somebody else was quicker; the course says where it stands now
  if (!result.ok && result.refusal === "wrong_status") return redirect(to, 303);
  if (!result.ok) return refused(result.refusal, form);
  const notice = { key: `courses.act.${act}.done`, values: { code: course.code } } as const;
  return redirectWithNotice(context, to, notice);
}
