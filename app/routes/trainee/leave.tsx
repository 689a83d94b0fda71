import { askToLeave } from "#app/domain/enrolment/leave.server.ts";
import type { OwnCourse } from "#app/domain/enrolment/own-enrolment.ts";
import { GiveUpForm } from "#app/domain/enrolment/own-input.ts";
import { addDays } from "#app/kernel/calendar.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { openLeave, openOwn } from "#app/routes/trainee/open.server.ts";
import { givenUpLead, refusalOf } from "#app/routes/trainee/own-act-text.ts";
import { OwnGone } from "#app/routes/trainee/own-gone-parts.tsx";
import { ButtonLink, Message } from "#app/ui/kit/button.tsx";
import { TextField } from "#app/ui/kit/fields.tsx";
import { Form, HiddenField } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/leave";

export async function loader({ params, context }: Route.LoaderArgs) {
  return openLeave(context, params.enrolmentId);
}

/** Asks to leave a course after the time of free withdrawal. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { id, courseId, code } = await openOwn(context, params.enrolmentId);
  const form = await parseForm(request, GiveUpForm);
  if (!form.ok) return invalid(form);
  const work = context.get(workContext);
  const result = await askToLeave(work, { ...form.value, enrolmentId: id });
  if (!result.ok) return refused(result.refusal, form);
  const notice = { key: "study.leave.done" as const, values: { code } };
  return redirectWithNotice(context, `/catalogue/${courseId}`, notice);
}

export default function LeavePage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { own, isOpen, withdrawsUntil } = loaderData;
  const title = t("study.leave.title", { code: own.code });
  if (withdrawsUntil !== null) return <TooEarly own={own} title={title} last={withdrawsUntil} />;
  if (!isOpen && !actionData) return <OwnGone own={own} title={title} />;
  const page = `/catalogue/${own.courseId}`;
  return (
    <Page title={title} lead={givenUpLead(t, own)} path={<a href={page}>{own.name}</a>}>
      <p className="narrow mb-4">{t("study.leave.body")}</p>
      <Form
        action={`/me/courses/${own.id}/leave`}
        answer={actionData}
        labels={{ reason: t("study.leave.reason") }}
        submit={t("study.leave.submit")}
        cancel={page}
        refusal={(word) => refusalOf(t, word)}
      >
        <HiddenField name="revision" value={own.revision} />
        <TextField name="reason" maxLength={500} />
      </Form>
    </Page>
  );
}

/** As long as one may withdraw there is nothing to ask for: from when there is, and the way until then. */
function TooEarly({ own, title, last }: { own: OwnCourse; title: string; last: string }) {
  const t = useTranslate();
  const days = { last: formatDate(last), from: formatDate(addDays(last, 1)) };
  return (
    <Page
      title={title}
      lead={givenUpLead(t, own)}
      path={<a href={`/catalogue/${own.courseId}`}>{own.name}</a>}
    >
      <Message tone="note" icon="clock" live>
        {t("study.leave.early", days)}
      </Message>
      <ButtonLink to={`/me/courses/${own.id}/withdrawal`}>{t("study.act.withdrawal")}</ButtonLink>
    </Page>
  );
}
