import { readId } from "#app/domain/people/input.ts";
import { removeTitleName } from "#app/domain/standards/remove-title-name.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { openTitle } from "#app/routes/standards/open.server.ts";
import { refusalText } from "#app/routes/standards/refusals.ts";
import { QuestionPage } from "#app/ui/kit/question.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/title-name-removal";

export async function loader({ params, context }: Route.LoaderArgs) {
  return openForm(context, params);
}

export async function action({ params, context }: Route.ActionArgs) {
  const { titleId, nameId, text } = await openForm(context, params);
  const result = await removeTitleName(context.get(workContext), { titleId, nameId });
  if (!result.ok) return refused(result.refusal, { values: {} });
  const notice = { key: "standards.words.removed", values: { text } } as const;
  return redirectWithNotice(context, `/titles/${titleId}`, notice);
}

async function openForm(
  context: Route.LoaderArgs["context"],
  { titleId, nameId }: Route.LoaderArgs["params"],
) {
  const { id, name, names } = await openTitle(context, titleId);
  const form = names.find((one) => one.id === readId(nameId));
  if (!form) throw notFound();
  return { titleId: id, name, nameId: form.id, text: form.text };
}

export default function TitleNameRemovalPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { titleId, nameId, name, text } = loaderData;
  const page = `/titles/${titleId}`;
  return (
    <QuestionPage
      question={{
        to: `${page}/names/${nameId}/removal`,
        title: t("standards.words.removeTitle"),
        lead: t("standards.words.removeLead", { text, name }),
        body: <p>{t("standards.words.removeBody")}</p>,
        submit: t("standards.words.remove"),
        look: "danger",
      }}
      answer={actionData}
      cancel={page}
      refusal={refusalText(t)}
      path={<a href={page}>{name}</a>}
    />
  );
}
