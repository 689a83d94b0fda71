import { addTitleName } from "#app/domain/standards/add-title-name.server.ts";
import { WrittenFormForm } from "#app/domain/standards/input.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { openTitle } from "#app/routes/standards/open.server.ts";
import { refusalText } from "#app/routes/standards/refusals.ts";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { AddWrittenForm } from "#app/ui/standards/written-forms.tsx";
import type { Route } from "./+types/title-name-new";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { id, name } = await openTitle(context, params.titleId);
  return { id, name };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { id: titleId } = await openTitle(context, params.titleId);
  const form = await parseForm(request, WrittenFormForm);
  if (!form.ok) return invalid(form);
  const { text } = form.value;
  const result = await addTitleName(context.get(workContext), { titleId, text });
  if (!result.ok) return refused(result.refusal, form);
  const notice = { key: "standards.words.added", values: { text } } as const;
  return redirectWithNotice(context, `/titles/${titleId}`, notice);
}

export default function NewTitleNamePage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { id, name } = loaderData;
  const page = `/titles/${id}`;
  return (
    <Page
      title={t("standards.words.addTitle", { name })}
      lead={t("standards.words.lead")}
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
