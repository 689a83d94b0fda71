import { handOverCertificate } from "#app/domain/certificates/hand-over.server.ts";
import { HandOverForm } from "#app/domain/certificates/input.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { certificateTitle } from "#app/routes/certificates/certificate-parts.tsx";
import { openKeptCertificate } from "#app/routes/certificates/open.server.ts";
import { DateField, TextField } from "#app/ui/kit/fields.tsx";
import { Form } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/handover";

export const loader = ({ params, context }: Route.LoaderArgs) =>
  openKeptCertificate(context, params.certificateId);

export async function action({ request, params, context }: Route.ActionArgs) {
  const { id, register } = await openKeptCertificate(context, params.certificateId);
  const form = await parseForm(request, HandOverForm);
  if (!form.ok) return invalid(form);
  const asked = { certificateId: id, ...form.value };
  const result = await handOverCertificate(context.get(workContext), asked);
  if (!result.ok) return refused(result.refusal, form);
  return redirectWithNotice(context, `/certificates/${id}`, {
    key: "certificates.handOver.done",
    values: { number: register },
  });
}

export default function HandOverPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const page = `/certificates/${loaderData.id}`;
  const { register, fullName } = loaderData;
  return (
    <Page
      title={t("certificates.handOver.title", { number: register })}
      lead={t("certificates.handOver.lead")}
      path={<a href={page}>{certificateTitle(t, loaderData)}</a>}
    >
      <Form
        action={`${page}/handover`}
        answer={actionData}
        labels={{
          receivedOn: t("certificates.handOver.receivedOn"),
          receivedBy: t("certificates.handOver.receivedBy"),
        }}
        initial={{ receivedBy: fullName }}
        submit={t("certificates.handOver.submit")}
        cancel={page}
        refusal={(word) => t(`certificates.refusal.${word as "not_printed"}`)} // why: handOverCertificate's own words
      >
        <DateField name="receivedOn" />
        <TextField name="receivedBy" maxLength={120} />
      </Form>
    </Page>
  );
}
