import { isActive } from "#app/domain/enrolment/enrolment.ts";
import { RequestSeatForm } from "#app/domain/enrolment/own-input.ts";
import { requestSeat } from "#app/domain/enrolment/request-seat.server.ts";
import { readId } from "#app/domain/people/input.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, notFound, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { isOpenAddress, openCourse, sentNotice } from "#app/routes/trainee/open.server.ts";
import { Refused, RequestForm } from "#app/routes/trainee/request-parts.tsx";
import { againstText, courseLine } from "#app/ui/enrolment/open-course-text.ts";
import { ButtonLink, Message } from "#app/ui/kit/button.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/enrolment";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { course, names } = await openCourse(context, params.courseId);
  return { course, names };
}

/** Asks for a seat of one's own; sent twice it asks once. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const courseId = readId(params.courseId);
  if (courseId === null) throw notFound();
  const form = await parseForm(request, RequestSeatForm);
  if (!form.ok) {
    // why: a form that says nothing must not learn what the command would have refused
    if (!(await isOpenAddress(context, courseId))) throw notFound();
    return invalid(form);
  }
  const { wait, autoAccept, _key } = form.value;
  // why: the buttons of a list share one key, each for a course of its own
  const key = _key === undefined || _key === "" ? null : `${_key} ${courseId}`;
  const wanted = { courseId, wait, autoAccept, key };
  const result = await requestSeat(context.get(workContext), wanted);
  if (!result.ok) return refused(result.refusal, form);
  const notice = await sentNotice(context, result.value);
  return redirectWithNotice(context, `/catalogue/${courseId}`, notice);
}

export default function EnrolmentPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { course, names } = loaderData;
  const page = `/catalogue/${course.id}`;
  const stands = course.opening.act === null && course.own !== null && isActive(course.own.status);
  return (
    <Page
      title={t("study.enrol.title", { code: course.code })}
      lead={courseLine(t, course)}
      path={<a href={page}>{course.name}</a>}
    >
      <Refused course={course} names={names} answer={actionData} />
      {stands && !actionData ? (
        <Message tone="note" icon="help">
          {againstText(t, course, "already_enrolled")}
        </Message>
      ) : null}
      {stands || (actionData?.refusal && course.opening.act === null) ? (
        <ButtonLink to={page}>{course.name}</ButtonLink>
      ) : (
        <RequestForm course={course} names={names} answer={actionData} />
      )}
    </Page>
  );
}
