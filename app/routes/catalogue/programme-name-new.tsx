import { addProgrammeName } from "#app/domain/catalogue/add-programme-name.server.ts";
import { WrittenFormForm } from "#app/domain/standards/input.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { openProgramme } from "#app/routes/catalogue/open.server.ts";
import { refusalText } from "#app/routes/catalogue/refusals.ts";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { AddWrittenForm } from "#app/ui/standards/written-forms.tsx";
import type { Route } from "./+types/programme-name-new";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { id, name } = await openProgramme(context, params.programmeId);
  return { id, name };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { id: programmeId } = await openProgramme(context, params.programmeId);
  const form = await parseForm(request, WrittenFormForm);
  if (!form.ok) return invalid(form);
  const { text } = form.value;
  const result = await addProgrammeName(context.get(workContext), { programmeId, text });
  if (!result.ok) return refused(result.refusal, form);
  const notice = { key: "standards.words.added", values: { text } } as const;
  return redirectWithNotice(context, `/programmes/${programmeId}`, notice);
}

export default function NewProgrammeNamePage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { id, name } = loaderData;
  const page = `/programmes/${id}`;
  return (
    <Page
      title={t("standards.words.addTitle", { name })}
      lead={t("catalogue.page.words")}
      path={<a href={page}>{name}</a>}
    >
      <AddWrittenForm
        to={`${page}/names/new`}
        ids="field"
        answer={actionData}
        cancel={page}
        refusal={refusalText(t)}
      />
    </Page>
  );
}
