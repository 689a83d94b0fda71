import { RevokeForm } from "#app/domain/certificates/input.ts";
import { revokeCertificate } from "#app/domain/certificates/revoke-certificate.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { certificateTitle } from "#app/routes/certificates/certificate-parts.tsx";
import { openKeptCertificate } from "#app/routes/certificates/open.server.ts";
import { DateField, TextArea, TextField } from "#app/ui/kit/fields.tsx";
import { Form } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/revocation";

export const loader = ({ params, context }: Route.LoaderArgs) =>
  openKeptCertificate(context, params.certificateId);

export async function action({ request, params, context }: Route.ActionArgs) {
  const { id, register } = await openKeptCertificate(context, params.certificateId);
  const form = await parseForm(request, RevokeForm);
  if (!form.ok) return invalid(form);
  const asked = { certificateId: id, ...form.value };
  const result = await revokeCertificate(context.get(workContext), asked);
  if (!result.ok) return refused(result.refusal, form);
  return redirectWithNotice(context, `/certificates/${id}`, {
    key: "certificates.revoke.done",
    values: { number: register },
  });
}

export default function RevocationPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const page = `/certificates/${loaderData.id}`;
  return (
    <Page
      title={t("certificates.revoke.title", { number: loaderData.register })}
      lead={t("certificates.revoke.lead")}
      path={<a href={page}>{certificateTitle(t, loaderData)}</a>}
    >
      <Form
        action={`${page}/revocation`}
        answer={actionData}
        labels={{
          documentNumber: t("certificates.revoke.documentNumber"),
          documentDate: t("certificates.revoke.documentDate"),
          reason: t("certificates.revoke.reason"),
        }}
        submit={t("certificates.revoke.submit")}
        cancel={page}
        look="danger"
        refusal={(word) => t(`certificates.refusal.${word as "revoked"}`)} // why: revokeCertificate's own words
      >
        <TextField name="documentNumber" maxLength={100} />
        <DateField name="documentDate" />
        <TextArea name="reason" maxLength={500} />
      </Form>
    </Page>
  );
}
