import { AskVoidForm } from "#app/domain/completion/input.ts";
import { askVoid } from "#app/domain/completion/void-completion.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { openCompletion } from "#app/routes/closing/open.server.ts";
import { DateField, TextArea, TextField } from "#app/ui/kit/fields.tsx";
import { Form } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/void-new";

export const loader = ({ params, context }: Route.LoaderArgs) => openCompletion(context, params);

export async function action({ request, params, context }: Route.ActionArgs) {
  const { course, row } = await openCompletion(context, params);
  const form = await parseForm(request, AskVoidForm);
  if (!form.ok) return invalid(form);
  const asked = { courseId: course.id, completionId: row.id, ...form.value };
  const result = await askVoid(context.get(workContext), asked);
  if (!result.ok) return refused(result.refusal, form);
  return redirectWithNotice(context, `/courses/${course.id}/record`, {
    key: "closing.void.asked",
    values: { name: row.fullName },
  });
}

export default function VoidNewPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { course, row } = loaderData;
  const page = `/courses/${course.id}/record`;
  return (
    <Page
      title={t("closing.void.askTitle", { name: row.fullName })}
      lead={t("closing.void.askLead", { code: course.code })}
      path={<a href={page}>{t("closing.record.title", { course: course.name })}</a>}
    >
      <Form
        action={`${page}/${row.id}/void`}
        answer={actionData}
        labels={{
          documentNumber: t("closing.void.documentNumber"),
          documentDate: t("closing.void.documentDate"),
          reason: t("closing.void.reason"),
        }}
        submit={t("closing.void.ask")}
        cancel={page}
        refusal={(word) => t(`closing.refusal.${word as "void_open"}`)} // why: askVoid's own words
      >
        <TextField name="documentNumber" maxLength={100} />
        <DateField name="documentDate" />
        <TextArea name="reason" maxLength={500} />
      </Form>
    </Page>
  );
}
