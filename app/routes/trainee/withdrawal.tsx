import { GiveUpForm } from "#app/domain/enrolment/own-input.ts";
import { withdraw } from "#app/domain/enrolment/withdraw.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { openOwn, openOwnAct } from "#app/routes/trainee/open.server.ts";
import { givenUpLead, refusalOf } from "#app/routes/trainee/own-act-text.ts";
import { OwnGone } from "#app/routes/trainee/own-gone-parts.tsx";
import { TextField } from "#app/ui/kit/fields.tsx";
import { Form, HiddenField } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/withdrawal";

export async function loader({ params, context }: Route.LoaderArgs) {
  return openOwnAct(context, params.enrolmentId, "withdrawal");
}

/** Takes a request, a place on the waiting list or a seat back, with a reason. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { id, courseId, code } = await openOwn(context, params.enrolmentId);
  const form = await parseForm(request, GiveUpForm);
  if (!form.ok) return invalid(form);
  const work = context.get(workContext);
  const result = await withdraw(work, { ...form.value, enrolmentId: id });
  if (!result.ok) return refused(result.refusal, form);
  const notice = { key: "study.withdrawal.done" as const, values: { code } };
  return redirectWithNotice(context, `/catalogue/${courseId}`, notice);
}

export default function WithdrawalPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { own, isOpen } = loaderData;
  const title = t("study.withdrawal.title", { code: own.code });
  if (!isOpen && !actionData) return <OwnGone own={own} title={title} />;
  const page = `/catalogue/${own.courseId}`;
  return (
    <Page title={title} lead={givenUpLead(t, own)} path={<a href={page}>{own.name}</a>}>
      <p className="narrow mb-4">{t("study.withdrawal.body")}</p>
      <Form
        action={`/me/courses/${own.id}/withdrawal`}
        answer={actionData}
        labels={{ reason: t("study.withdrawal.reason") }}
        submit={t("study.withdrawal.submit")}
        cancel={page}
        refusal={(word) => refusalOf(t, word)}
        look="danger"
      >
        <HiddenField name="revision" value={own.revision} />
        <TextField name="reason" maxLength={500} />
      </Form>
    </Page>
  );
}
