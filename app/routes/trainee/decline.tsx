import { declineOffer } from "#app/domain/enrolment/accept-offer.server.ts";
import { DeclineForm } from "#app/domain/enrolment/own-input.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { openOwn, openOwnAct } from "#app/routes/trainee/open.server.ts";
import { givenUpLead, refusalOf } from "#app/routes/trainee/own-act-text.ts";
import { OwnGone } from "#app/routes/trainee/own-gone-parts.tsx";
import { TextField } from "#app/ui/kit/fields.tsx";
import { Form } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/decline";

export async function loader({ params, context }: Route.LoaderArgs) {
  return openOwnAct(context, params.enrolmentId, "decline");
}

/** Declines a seat that is offered; it passes to the next who waits. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { id, courseId, code } = await openOwn(context, params.enrolmentId);
  const form = await parseForm(request, DeclineForm);
  if (!form.ok) return invalid(form);
  const reason = form.value.reason === "" ? null : form.value.reason;
  const result = await declineOffer(context.get(workContext), { enrolmentId: id, reason });
  if (!result.ok) return refused(result.refusal, form);
  const notice = { key: "study.decline.done" as const, values: { code } };
  return redirectWithNotice(context, `/catalogue/${courseId}`, notice);
}

export default function DeclinePage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { own, isOpen } = loaderData;
  const title = t("study.decline.title", { code: own.code });
  if (!isOpen && !actionData) return <OwnGone own={own} title={title} />;
  const page = `/catalogue/${own.courseId}`;
  return (
    <Page title={title} lead={givenUpLead(t, own)} path={<a href={page}>{own.name}</a>}>
      <p className="narrow mb-4">{t("study.decline.body")}</p>
      <Form
        action={`/me/courses/${own.id}/decline`}
        answer={actionData}
        labels={{ reason: t("study.decline.reason") }}
        submit={t("study.decline.submit")}
        cancel={page}
        refusal={(word) => refusalOf(t, word)}
        look="danger"
      >
        <TextField name="reason" maxLength={500} optional />
      </Form>
    </Page>
  );
}
