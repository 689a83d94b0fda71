import { data } from "react-router";
import { RecordEvidenceForm } from "#app/domain/completion/evidence-input.ts";
import { findOwnRegister } from "#app/domain/completion/own-books.server.ts";
import { recordEvidence } from "#app/domain/completion/record-evidence.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import {
  EvidenceFields,
  evidenceLabels,
  type OwnRegister,
  recordedRefusal,
  refusedFields,
} from "#app/routes/people/evidence-parts.tsx";
import { openToRecord, programmesToChoose } from "#app/routes/people/evidence.server.ts";
import { type Answer, Form } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/evidence-new";

export async function loader({ params, context }: Route.LoaderArgs) {
  const cadre = await openToRecord(context, params.cadreId);
  return { cadre, programmes: await programmesToChoose(context) };
}

/** Records what a paper of another body shows of the person. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { id: cadreId, fullName } = await openToRecord(context, params.cadreId);
  const form = await parseForm(request, RecordEvidenceForm);
  if (!form.ok) return invalid(form);
  const work = context.get(workContext);
  const { _key, ...stated } = form.value;
  const result = await recordEvidence(work, { ...stated, cadreId, key: _key ?? null });
  if (!result.ok && result.refusal === "own_register") {
    const register = await findOwnRegister(work.db.sql, stated);
    const { refusal } = result;
    return data({ values: form.values, fieldErrors: {}, refusal, register }, { status: 409 });
  }
  if (!result.ok) return refused(result.refusal, form);
  const notice = { key: "evidence.record.done", values: { name: fullName } } as const;
  return redirectWithNotice(context, `/cadres/${cadreId}`, notice);
}

export default function RecordEvidencePage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { cadre, programmes } = loaderData;
  const answer: (NonNullable<Answer> & { register?: OwnRegister }) | undefined = actionData;
  const page = `/cadres/${cadre.id}`;
  return (
    <Page
      title={t("evidence.record.title", { name: cadre.fullName })}
      lead={t("evidence.record.lead")}
      path={<a href={page}>{cadre.fullName}</a>}
    >
      <Form
        action={`${page}/evidence/new`}
        answer={answer}
        labels={evidenceLabels(t)}
        initial={{ kind: "certificate", grade: "certificate_on_record" }}
        submit={t("evidence.record.submit")}
        cancel={page}
        once
        refusal={recordedRefusal(t, answer?.values ?? {}, answer?.register ?? null)}
        refusedAt={refusedFields}
      >
        <EvidenceFields programmes={programmes} />
      </Form>
    </Page>
  );
}
