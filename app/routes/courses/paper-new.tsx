import { paperForm } from "#app/domain/courses/input.ts";
import { paperKinds } from "#app/domain/courses/paper.ts";
import { recordPaper } from "#app/domain/courses/record-paper.server.ts";
import { localeContext, workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { openCourse } from "#app/routes/courses/open.server.ts";
import { courseRefusal } from "#app/routes/courses/refusals.ts";
import { DateField, SelectField, TextField } from "#app/ui/kit/fields.tsx";
import { Form } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/paper-new";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { id, code, name } = await openCourse(context, params.courseId);
  return { id, code, name };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { id: courseId, endsOn } = await openCourse(context, params.courseId);
  const work = context.get(workContext);
  const form = await parseForm(request, paperForm({ today: work.today, endsOn }));
  if (!form.ok) return invalid(form);
  const { t } = context.get(localeContext);
  const { kind, number } = form.value;
  const result = await recordPaper(work, { ...form.value, courseId });
  if (!result.ok) return refused(result.refusal, form);
  const values = { kind: t(`courses.paperKind.${kind}`), number };
  return redirectWithNotice(context, `/courses/${courseId}`, {
    key: "courses.paper.added",
    values,
  });
}

export default function NewPaperPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { id, code, name } = loaderData;
  const page = `/courses/${id}`;
  return (
    <Page
      title={t("courses.paper.newTitle", { code })}
      lead={t("courses.paper.newLead")}
      path={<a href={page}>{`${code}: ${name}`}</a>}
    >
      <Form
        action={`${page}/papers/new`}
        answer={actionData}
        labels={{
          kind: t("courses.field.kind"),
          number: t("courses.field.number"),
          date: t("courses.field.date"),
          signatory: t("courses.field.signatory"),
          level: t("courses.field.level"),
        }}
        submit={t("courses.paper.submit")}
        cancel={page}
        refusal={courseRefusal(t)}
        once
      >
        <SelectField
          name="kind"
          empty=""
          options={paperKinds.map((value) => ({
            value,
            label: t(`courses.paperKind.${value}`),
          }))}
        />
        <TextField name="number" help={t("courses.help.number")} maxLength={100} />
        <DateField name="date" />
        <TextField name="signatory" maxLength={120} />
        <TextField name="level" help={t("courses.help.level")} maxLength={200} optional />
      </Form>
    </Page>
  );
}
