import { decideCorrection } from "#app/domain/teaching/correct-mark.server.ts";
import { DecisionForm, markText } from "#app/domain/teaching/input.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { DecisionFields } from "#app/routes/teaching/decision-parts.tsx";
import { openCorrection } from "#app/routes/teaching/open.server.ts";
import { actorText } from "#app/ui/actor-text.ts";
import { Message } from "#app/ui/kit/button.tsx";
import { Facts, Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { attemptText } from "#app/ui/teaching/attempt-text.ts";
import type { Route } from "./+types/correction";

export const loader = ({ params, context }: Route.LoaderArgs) => openCorrection(context, params);

export async function action({ request, params, context }: Route.ActionArgs) {
  const { course, row } = await openCorrection(context, params);
  const form = await parseForm(request, DecisionForm);
  if (!form.ok) return invalid(form);
  const asked = { courseId: course.id, correctionId: row.id, ...form.value };
  const result = await decideCorrection(context.get(workContext), asked);
  if (!result.ok) return refused(result.refusal, form);
  return redirectWithNotice(context, `/courses/${course.id}/marks/corrections`, {
    key: "teaching.correction.decided",
    values: { name: row.fullName },
  });
}

export default function CorrectionPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { course, row } = loaderData;
  const list = `/courses/${course.id}/marks/corrections`;
  return (
    <Page
      title={t("teaching.correction.decideOf", { name: row.fullName })}
      path={<a href={list}>{t("teaching.correction.title", { course: course.name })}</a>}
    >
      <Facts
        items={[
          { term: t("teaching.correction.attempt"), value: attemptText(t, row.attempt) },
          { term: t("teaching.correction.stands"), value: markText(row.stands) },
          { term: t("teaching.correction.tenths"), value: markText(row.tenths) },
          { term: t("teaching.correction.reason"), value: row.reason },
          { term: t("teaching.correction.askedBy"), value: actorText(t, row.askedBy) },
        ]}
      />
      {row.mayDecide ? (
        <DecisionFields
          action={`${list}/${row.id}`}
          answer={actionData}
          cancel={list}
          submit={t("teaching.correction.decide")}
          words={{
            accepted: t("teaching.correction.accepted"),
            refused: t("teaching.correction.refused"),
          }}
          refusal={(word) => t(`teaching.refusal.${word as "already_decided"}`)} // why: decideCorrection's own words
        />
      ) : (
        <Message tone="note" icon="shield">
          {t(
            row.decision === null
              ? "teaching.correction.anotherDecides"
              : "teaching.refusal.already_decided",
          )}
        </Message>
      )}
    </Page>
  );
}
