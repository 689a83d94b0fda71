import { findCertificate } from "#app/domain/certificates/certificate-queries.server.ts";
import { reissueReasons } from "#app/domain/certificates/certificate.ts";
import { ReissueForm } from "#app/domain/certificates/input.ts";
import { reissueCertificate } from "#app/domain/certificates/reissue-certificate.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { certificateTitle } from "#app/routes/certificates/certificate-parts.tsx";
import { openKeptCertificate } from "#app/routes/certificates/open.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { RadioField } from "#app/ui/kit/fields.tsx";
import { Form } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/reissue";

export const loader = ({ params, context }: Route.LoaderArgs) =>
  openKeptCertificate(context, params.certificateId);

export async function action({ request, params, context }: Route.ActionArgs) {
  const { id } = await openKeptCertificate(context, params.certificateId);
  const form = await parseForm(request, ReissueForm);
  if (!form.ok) return invalid(form);
  const work = context.get(workContext);
  const result = await reissueCertificate(work, { certificateId: id, ...form.value });
  if (!result.ok) return refused(result.refusal, form);
  const issued = await findCertificate(work.db, viewerOf(context), result.value);
  return redirectWithNotice(context, `/certificates/${result.value}`, {
    key: "certificates.reissue.done",
    values: { number: issued?.register ?? "" },
  });
}

export default function ReissuePage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const page = `/certificates/${loaderData.id}`;
  return (
    <Page
      title={t("certificates.reissue.title", { number: loaderData.register })}
      lead={t("certificates.reissue.lead")}
      path={<a href={page}>{certificateTitle(t, loaderData)}</a>}
    >
      <Form
        action={`${page}/reissue`}
        answer={actionData}
        labels={{ reason: t("certificates.reissue.reason") }}
        submit={t("certificates.reissue.submit")}
        cancel={page}
        refusal={(word) => t(`certificates.refusal.${word as "replaced"}`)} // why: reissueCertificate's own words
      >
        <RadioField
          name="reason"
          options={reissueReasons.map((value) => ({
            value,
            label: t(`certificates.reissue.why.${value}`),
          }))}
        />
      </Form>
    </Page>
  );
}
