import { completeRequest } from "#app/domain/enrolment/complete-request.server.ts";
import { CompleteRequestForm } from "#app/domain/enrolment/own-input.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { openOwn, openOwnAct } from "#app/routes/trainee/open.server.ts";
import { refusalOf } from "#app/routes/trainee/own-act-text.ts";
import { OwnGone } from "#app/routes/trainee/own-gone-parts.tsx";
import { TextField } from "#app/ui/kit/fields.tsx";
import { Form, HiddenField } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/completion";

export async function loader({ params, context }: Route.LoaderArgs) {
  return openOwnAct(context, params.enrolmentId, "completion");
}

/** Sends a request on that the unit returned, saying what was added. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { id, courseId, code } = await openOwn(context, params.enrolmentId);
  const form = await parseForm(request, CompleteRequestForm);
  if (!form.ok) return invalid(form);
  const work = context.get(workContext);
  const result = await completeRequest(work, { ...form.value, enrolmentId: id });
  if (!result.ok) return refused(result.refusal, form);
  const notice = { key: "study.completion.done" as const, values: { code } };
  return redirectWithNotice(context, `/catalogue/${courseId}`, notice);
}

export default function CompletionPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { own, isOpen } = loaderData;
  const title = t("study.completion.title", { code: own.code });
  if (!isOpen && !actionData) return <OwnGone own={own} title={title} />;
  const { returnReason: reason } = own;
  const page = `/catalogue/${own.courseId}`;
  return (
    <Page
      title={title}
      lead={
        reason === null ? t("study.completion.notAsked") : t("study.completion.lead", { reason })
      }
      path={<a href={page}>{own.name}</a>}
    >
      <Form
        action={`/me/courses/${own.id}/completion`}
        answer={actionData}
        labels={{ note: t("study.completion.note") }}
        submit={t("study.completion.submit")}
        cancel={page}
        refusal={(word) => refusalOf(t, word)}
      >
        <HiddenField name="revision" value={own.revision} />
        <TextField name="note" maxLength={500} />
      </Form>
    </Page>
  );
}
