import { PaperRevocationForm } from "#app/domain/courses/input.ts";
import { revokePaper } from "#app/domain/courses/record-paper.server.ts";
import { localeContext, workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { openPaper } from "#app/routes/courses/open.server.ts";
import { courseRefusal } from "#app/routes/courses/refusals.ts";
import { TextArea } from "#app/ui/kit/fields.tsx";
import { Form } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/paper-revocation";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { course, paper } = await openPaper(context, params);
  const { id, code, name } = course;
  return { course: { id, code, name }, paper };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { course, paper } = await openPaper(context, params);
  const form = await parseForm(request, PaperRevocationForm);
  if (!form.ok) return invalid(form);
  const input = { ...form.value, courseId: course.id, paperId: paper.id };
  const result = await revokePaper(context.get(workContext), input);
  if (!result.ok) return refused(result.refusal, form);
  const { t } = context.get(localeContext);
  const values = { kind: t(`courses.paperKind.${paper.kind}`), number: paper.number };
  return redirectWithNotice(context, `/courses/${course.id}`, {
    key: "courses.paper.revoked",
    values,
  });
}

export default function RevokePaperPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { course, paper } = loaderData;
  const page = `/courses/${course.id}`;
  const values = { kind: t(`courses.paperKind.${paper.kind}`), number: paper.number };
  return (
    <Page
      title={t("courses.paper.revokeTitle", values)}
      lead={t("courses.paper.revokeLead")}
      path={<a href={page}>{`${course.code}: ${course.name}`}</a>}
    >
      <Form
        action={`${page}/papers/${paper.id}/revocation`}
        answer={actionData}
        labels={{ reason: t("courses.field.reason") }}
        submit={t("courses.paper.revokeSubmit")}
        cancel={page}
        refusal={courseRefusal(t)}
        look="danger"
      >
        <TextArea name="reason" maxLength={500} />
      </Form>
    </Page>
  );
}
