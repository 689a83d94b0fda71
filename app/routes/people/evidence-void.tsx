import { VoidEvidenceForm } from "#app/domain/completion/evidence-input.ts";
import { voidEvidence } from "#app/domain/completion/void-evidence.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { dayOfInstant, formatDate } from "#app/platform/i18n/formats.ts";
import { noteSeen, openByHand } from "#app/routes/people/evidence.server.ts";
import { ButtonLink, Message } from "#app/ui/kit/button.tsx";
import { TextArea } from "#app/ui/kit/fields.tsx";
import { Form } from "#app/ui/kit/form.tsx";
import { Facts, Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/evidence-void";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const opened = await openByHand(context, params);
  noteSeen(context, request, opened.cadre.id);
  return opened;
}

/** Voids what was recorded by hand in error. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { cadre, stated } = await openByHand(context, params);
  const form = await parseForm(request, VoidEvidenceForm);
  if (!form.ok) return invalid(form);
  const asked = { cadreId: cadre.id, evidenceId: stated.id, ...form.value };
  const result = await voidEvidence(context.get(workContext), asked);
  if (!result.ok) return refused(result.refusal, form);
  const notice = { key: "evidence.void.done", values: { text: stated.text } } as const;
  return redirectWithNotice(context, `/cadres/${cadre.id}`, notice);
}

export default function VoidEvidencePage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { cadre, stated } = loaderData;
  const page = `/cadres/${cadre.id}`;
  const none = t("common.none");
  return (
    <Page
      title={t("evidence.void.title", { text: stated.text })}
      lead={t("evidence.void.lead")}
      path={<a href={page}>{cadre.fullName}</a>}
    >
      <Facts
        items={[
          { term: t("evidence.field.text"), value: stated.text },
          { term: t("evidence.field.certificate"), value: stated.certificate ?? none },
          { term: t("evidence.field.issuer"), value: stated.issuer ?? none },
          { term: t("evidence.field.issuedOn"), value: formatDate(stated.issuedOn ?? "") },
          { term: t("evidence.field.source"), value: stated.source ?? none },
        ]}
      />
      <div className="mt-4">
        {stated.replacedOn === null ? (
          <Form
            action={`${page}/evidence/${stated.id}/void`}
            answer={actionData}
            labels={{ reason: t("evidence.field.reason") }}
            submit={t("evidence.void.submit")}
            cancel={page}
            look="danger"
            refusal={(word) => t(`evidence.refusal.${word as "already_voided"}`)} // why: voidEvidence's own words
          >
            <TextArea name="reason" help={t("evidence.help.reason")} maxLength={500} />
          </Form>
        ) : (
          <>
            <Message tone="note" icon="document">
              {stated.voidedAt === null
                ? t("evidence.refusal.replaced")
                : t("evidence.void.already", {
                    date: dayOfInstant(stated.voidedAt),
                    reason: stated.voidReason ?? "",
                  })}
            </Message>
            <ButtonLink to={page}>{cadre.fullName}</ButtonLink>
          </>
        )}
      </div>
    </Page>
  );
}
