import { acceptOffer, declineOffer } from "#app/domain/enrolment/accept-offer.server.ts";
import { OfferForm } from "#app/domain/enrolment/input.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { ActPage } from "#app/routes/enrolment/act-parts.tsx";
import { openAct, openEnrolment } from "#app/routes/enrolment/open.server.ts";
import { RadioField, TextArea } from "#app/ui/kit/fields.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/offer";

export const loader = ({ request, params, context }: Route.LoaderArgs) =>
  openAct(context, { id: params.enrolmentId, act: "offer", url: request.url });

/** What somebody answered, as by telephone: they take the seat, or it passes to the next. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { id: enrolmentId, fullName: name } = await openEnrolment(context, params.enrolmentId);
  const form = await parseForm(request, OfferForm);
  if (!form.ok) return invalid(form);
  const { answer, reason } = form.value;
  const takes = answer === "accept";
  const command = takes ? acceptOffer : declineOffer;
  const result = await command(context.get(workContext), { enrolmentId, reason });
  if (!result.ok) return refused(result.refusal, form);
  const key = takes ? "roster.done.accepted" : "roster.done.declined";
  return redirectWithNotice(context, `/enrolments/${enrolmentId}`, { key, values: { name } });
}

export default function OfferPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  return (
    <ActPage
      shown={loaderData}
      path="offer"
      answer={actionData}
      labels={{ answer: t("roster.field.answer"), reason: t("roster.field.reason") }}
      submit={t("roster.offerForm.submit")}
    >
      <p className="field-help">{t("roster.offerForm.help")}</p>
      <RadioField
        name="answer"
        options={(["accept", "decline"] as const).map((value) => ({
          value,
          label: t(`roster.offerForm.${value}`),
        }))}
      />
      <TextArea name="reason" help={t("roster.offerForm.reasonHelp")} maxLength={500} optional />
    </ActPage>
  );
}
