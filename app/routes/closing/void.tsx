import { decideVoid } from "#app/domain/completion/void-completion.server.ts";
import { DecisionForm } from "#app/domain/teaching/input.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import { openVoid } from "#app/routes/closing/open.server.ts";
import { DecisionFields } from "#app/routes/teaching/decision-parts.tsx";
import { actorText } from "#app/ui/actor-text.ts";
import { Message } from "#app/ui/kit/button.tsx";
import { Facts, Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/void";

export const loader = ({ params, context }: Route.LoaderArgs) => openVoid(context, params);

export async function action({ request, params, context }: Route.ActionArgs) {
  const { course, row } = await openVoid(context, params);
  const form = await parseForm(request, DecisionForm);
  if (!form.ok) return invalid(form);
  const asked = { courseId: course.id, voidId: row.id, ...form.value };
  const result = await decideVoid(context.get(workContext), asked);
  if (!result.ok) return refused(result.refusal, form);
  return redirectWithNotice(context, `/courses/${course.id}/record`, {
    key: "closing.void.decided",
    values: { name: row.fullName },
  });
}

export default function VoidPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { course, row } = loaderData;
  const page = `/courses/${course.id}/record`;
  const { decision, decidedAt, decidedBy, decisionReason } = row;
  return (
    <Page
      title={t("closing.void.of", { name: row.fullName })}
      path={<a href={page}>{t("closing.record.title", { course: course.name })}</a>}
    >
      <Facts
        items={[
          { term: t("closing.void.documentNumber"), value: row.documentNumber },
          { term: t("closing.void.documentDate"), value: formatDate(row.documentDate) },
          { term: t("closing.void.reason"), value: row.reason },
          {
            term: t("closing.void.askedBy"),
            value: t("teaching.roll.taken", {
              by: actorText(t, row.askedBy),
              time: formatInstant(row.askedAt),
            }),
          },
          ...(decision === null || decidedAt === null
            ? []
            : [
                {
                  term: t("roster.field.decision"),
                  value: `${t(`closing.void.${decision}`)}${decisionReason === null ? "" : `: ${decisionReason}`}`,
                },
                {
                  term: t("closing.void.decidedBy"),
                  value: t("teaching.roll.taken", {
                    by: actorText(t, decidedBy),
                    time: formatInstant(decidedAt),
                  }),
                },
              ]),
        ]}
      />
      {row.mayDecide ? (
        <DecisionFields
          action={`${page}/voids/${row.id}`}
          answer={actionData}
          cancel={page}
          submit={t("closing.void.decide")}
          words={{
            accepted: t("closing.void.accepted"),
            refused: t("closing.void.refused"),
          }}
          refusal={(word) => t(`closing.refusal.${word as "already_decided"}`)} // why: decideVoid's own words
        />
      ) : decision === null ? (
        <Message tone="note" icon="shield">
          {t("closing.void.anotherDecides")}
        </Message>
      ) : null}
    </Page>
  );
}
