import { answerRequest } from "#app/domain/enrolment/answer-request.server.ts";
import { AnswerForm, letterOf } from "#app/domain/enrolment/input.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { ActPage } from "#app/routes/enrolment/act-parts.tsx";
import { openAct, openEnrolment } from "#app/routes/enrolment/open.server.ts";
import { LetterFields } from "#app/ui/enrolment/letter-fields.tsx";
import { RadioField, TextArea } from "#app/ui/kit/fields.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/answer";

export const loader = ({ request, params, context }: Route.LoaderArgs) =>
  openAct(context, { id: params.enrolmentId, act: "answer", url: request.url });

const done = { send: "sent", return: "returned", refuse: "refused" } as const;

/** The unit sends a request on by a letter, gives it back or does not send it. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { id, fullName: name } = await openEnrolment(context, params.enrolmentId);
  const form = await parseForm(request, AnswerForm);
  if (!form.ok) return invalid(form);
  const { answer, reason, revision, ...letter } = form.value;
  const input = { enrolmentId: id, revision, answer, reason };
  const sent = answer === "send" ? letterOf(letter) : null;
  const result = await answerRequest(context.get(workContext), { ...input, letter: sent });
  if (!result.ok) return refused(result.refusal, form);
  const key = `roster.done.${done[answer]}` as const;
  return redirectWithNotice(context, "/sending/requests", { key, values: { name } });
}

export default function AnswerPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  return (
    <ActPage
      shown={loaderData}
      path="answer"
      answer={actionData}
      labels={{
        answer: t("roster.field.answer"),
        reason: t("roster.field.reason"),
        letterNumber: t("sending.field.letterNumber"),
        letterDate: t("sending.field.letterDate"),
        signatory: t("sending.field.signatory"),
      }}
      submit={t("roster.answerForm.submit")}
    >
      <RadioField
        name="answer"
        options={(["send", "return", "refuse"] as const).map((value) => ({
          value,
          label: t(`roster.answerForm.${value}`),
        }))}
      />
      <TextArea name="reason" help={t("roster.answerForm.reasonHelp")} maxLength={500} optional />
      <LetterFields />
    </ActPage>
  );
}
