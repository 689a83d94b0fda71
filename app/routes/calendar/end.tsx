import { endFeed } from "#app/domain/access/calendar-feed.server.ts";
import { FeedForm } from "#app/domain/access/input.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { openOwnFeed } from "#app/routes/calendar/open.server.ts";
import { feedQuestion, feedRefusal } from "#app/routes/calendar/question-parts.ts";
import { QuestionPage } from "#app/ui/kit/question.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/end";

export async function loader({ context }: Route.LoaderArgs) {
  return { feed: await openOwnFeed(context) };
}

/** Gives up the address that the page showed. */
export async function action({ request, context }: Route.ActionArgs) {
  const form = await parseForm(request, FeedForm);
  if (!form.ok) return invalid(form);
  const result = await endFeed(context.get(workContext), form.value);
  if (!result.ok) return refused(result.refusal, { values: {} });
  return redirectWithNotice(context, "/me/calendar", { key: "calendar.end.done" });
}

export default function EndPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  return (
    <QuestionPage
      question={feedQuestion(t, "end", loaderData.feed)}
      answer={actionData}
      cancel="/me/calendar"
      refusal={feedRefusal(t)}
      path={<a href="/me/calendar">{t("calendar.title")}</a>}
    />
  );
}
