import { PrintForm } from "#app/domain/certificates/input.ts";
import { printCertificate } from "#app/domain/certificates/print-certificate.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { certificateTitle } from "#app/routes/certificates/certificate-parts.tsx";
import { openKeptCertificate } from "#app/routes/certificates/open.server.ts";
import { TextArea, TextField } from "#app/ui/kit/fields.tsx";
import { Form } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/printing";

export const loader = ({ params, context }: Route.LoaderArgs) =>
  openKeptCertificate(context, params.certificateId);

export async function action({ request, params, context }: Route.ActionArgs) {
  const { id, register } = await openKeptCertificate(context, params.certificateId);
  const form = await parseForm(request, PrintForm);
  if (!form.ok) return invalid(form);
  const asked = { certificateId: id, ...form.value };
  const result = await printCertificate(context.get(workContext), asked);
  if (!result.ok) return refused(result.refusal, form);
  return redirectWithNotice(context, `/certificates/${id}`, {
    key: "certificates.print.done",
    values: { number: register },
  });
}

export default function PrintingPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const page = `/certificates/${loaderData.id}`;
  const { register, prints } = loaderData;
  return (
    <Page
      title={t("certificates.print.title", { number: register })}
      lead={t("certificates.print.lead")}
      path={<a href={page}>{certificateTitle(t, loaderData)}</a>}
    >
      <Form
        action={`${page}/printing`}
        answer={actionData}
        labels={{
          blankNumber: t("certificates.print.blankNumber"),
          reason: t("certificates.print.reason"),
        }}
        submit={t("certificates.print.submit")}
        cancel={page}
        refusal={(word) => t(`certificates.refusal.${word as "blank_used"}`)} // why: printCertificate's own words
      >
        <TextField name="blankNumber" maxLength={40} />
        {prints.length === 0 ? null : (
          <TextArea
            name="reason"
            help={t("certificates.print.reasonHelp")}
            maxLength={500}
            optional
          />
        )}
      </Form>
    </Page>
  );
}
