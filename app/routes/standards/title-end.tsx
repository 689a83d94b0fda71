import { endTitle } from "#app/domain/standards/end-title.server.ts";
import { EndTitleForm } from "#app/domain/standards/input.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { openTitle } from "#app/routes/standards/open.server.ts";
import { refusalText } from "#app/routes/standards/refusals.ts";
import { DateField } from "#app/ui/kit/fields.tsx";
import { Form, HiddenField } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/title-end";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { id, name, validTo, revision } = await openTitle(context, params.titleId);
  return { id, name, revision, validTo: formatDate(validTo ?? "") };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { id: titleId, name } = await openTitle(context, params.titleId);
  const form = await parseForm(request, EndTitleForm);
  if (!form.ok) return invalid(form);
  const result = await endTitle(context.get(workContext), { ...form.value, titleId });
  if (!result.ok) return refused(result.refusal, form);
  return redirectWithNotice(context, `/titles/${titleId}`, {
    key: "standards.endTitle.done",
    values: { name, date: formatDate(form.value.validTo) },
  });
}

export default function EndTitlePage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { id, name, validTo, revision } = loaderData;
  const page = `/titles/${id}`;
  return (
    <Page
      title={t("standards.endTitle.title", { name })}
      lead={t("standards.endTitle.lead")}
      path={<a href={page}>{name}</a>}
    >
      <Form
        action={`${page}/end`}
        answer={actionData}
        labels={{ validTo: t("standards.field.validTo") }}
        initial={{ validTo }}
        submit={t("standards.endTitle.submit")}
        cancel={page}
        refusal={refusalText(t)}
        look="danger"
      >
        <HiddenField name="revision" value={revision} />
        <DateField name="validTo" />
      </Form>
    </Page>
  );
}
