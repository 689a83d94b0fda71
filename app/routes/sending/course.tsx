import { chosenIn, letterOf, orderErrors, SendForm } from "#app/domain/enrolment/input.ts";
import { nominate } from "#app/domain/enrolment/nominate.server.ts";
import { takesRequests } from "#app/domain/enrolment/seats.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import {
  invalid,
  parseValues,
  readForm,
  refused,
  typedValues,
} from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { idOf } from "#app/routes/people/record.server.ts";
import { recordPlanningRead } from "#app/routes/planning/round.server.ts";
import { seatsText } from "#app/routes/seats/course-text.ts";
import { openSending } from "#app/routes/sending/open.server.ts";
import { GroupChoices, PeopleFilter, PeopleForm } from "#app/routes/sending/people-parts.tsx";
import { SendingTabs } from "#app/routes/sending/tabs-parts.tsx";
import { readPeopleToSend } from "#app/routes/sending/wanted.ts";
import { RefusalMessage } from "#app/ui/enrolment/refusal-message.tsx";
import { ButtonLink, Message } from "#app/ui/kit/button.tsx";
import { Empty, Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { JudgingNote } from "#app/ui/planning/states.tsx";
import type { Route } from "./+types/course";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { wanted } = readPeopleToSend(request.url);
  const found = await openSending(context, { courseId: idOf(params.courseId), ...wanted });
  const { today } = context.get(workContext);
  const people = found.rows.filter(
    ({ need, reason }) => need !== null || (found.course.tellsPlanning && reason !== "own_row"),
  );
  recordPlanningRead(context, { url: request.url, people, what: "seen" });
  return {
    ...found,
    wanted,
    isOpen: takesRequests(found.course, today),
    url: request.url,
  };
}

/** Sends the people ticked, in the order given, by one letter. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const courseId = idOf(params.courseId);
  const values = typedValues(await readForm(request));
  const form = parseValues(values, SendForm);
  const places = orderErrors(values);
  if (!form.ok) return invalid({ ...form, fieldErrors: { ...places, ...form.fieldErrors } });
  if (places !== null) return invalid({ values, fieldErrors: places });
  const { _key: key = null, ...letter } = form.value;
  const result = await nominate(context.get(workContext), {
    courseId,
    cadreIds: chosenIn(values),
    letter: letterOf(letter),
    key,
  });
  if (!result.ok) return refused(result.refusal, form);
  return redirectWithNotice(context, `/sending/letters/${result.value}`, {
    key: "sending.letter.done",
  });
}

export default function SendPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { course, rows, total, looked, isOpen } = loaderData;
  const hasForm = isOpen && rows.some(({ reason }) => reason === null);
  const dates = {
    from: formatDate(course.startsOn),
    to: formatDate(course.endsOn),
    date: formatDate(course.nominationEndsOn ?? ""),
  };
  return (
    <Page
      title={t("sending.course.title", { course: course.name })}
      lead={`${t("sending.course.lead", { code: course.code, ...dates })} ${seatsText(t, course)}.`}
      path={<a href="/sending">{t("sending.title")}</a>}
      wide
    >
      <SendingTabs here="courses" />
      {hasForm ? null : <RefusalMessage refusal={actionData?.refusal} />}
      {isOpen ? (
        <p className="mb-3">{t("sending.course.note")}</p>
      ) : (
        <Message tone="note" icon="clock">
          {t("sending.course.closed")}{" "}
          <a href={`/sending/requests?view=all&course=${course.id}`}>
            {t("sending.letter.followed")}
          </a>
        </Message>
      )}
      <PeopleFilter loaderData={loaderData} />
      <GroupChoices loaderData={loaderData} />
      {total > looked ? (
        <Message tone="note" icon="filter">
          {t("sending.course.someOnly", { total, n: looked })}
        </Message>
      ) : null}
      {rows.length === 0 ? (
        <Empty
          action={<ButtonLink to={`/sending/${course.id}`}>{t("common.action.clear")}</ButtonLink>}
        >
          {t("sending.course.empty")}
        </Empty>
      ) : (
        <PeopleForm loaderData={loaderData} answer={actionData} />
      )}
      <JudgingNote />
    </Page>
  );
}
