import { openFeed } from "#app/domain/access/calendar-feed.server.ts";
import { FeedForm } from "#app/domain/access/input.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { NewAddressPage } from "#app/routes/calendar/address-parts.tsx";
import { shownAddress } from "#app/routes/calendar/feed-address.server.ts";
import { openOwnFeed } from "#app/routes/calendar/open.server.ts";
import { feedQuestion, feedRefusal } from "#app/routes/calendar/question-parts.ts";
import { QuestionPage } from "#app/ui/kit/question.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/renewal";

export async function loader({ context }: Route.LoaderArgs) {
  return { feed: await openOwnFeed(context) };
}

/** Gives up the address that the page showed for a new one. */
export async function action({ request, context }: Route.ActionArgs) {
  const form = await parseForm(request, FeedForm);
  if (!form.ok) return invalid(form);
  const replaces = form.value.feedId;
  const result = await openFeed(context.get(workContext), { replaces });
  if (!result.ok) return refused(result.refusal, { values: {} });
  return shownAddress({ request, context }, result.value.token);
}

export default function RenewalPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  if (actionData && "address" in actionData) return <NewAddressPage address={actionData.address} />;
  return (
    <QuestionPage
      question={feedQuestion(t, "renew", loaderData.feed)}
      answer={actionData}
      cancel="/me/calendar"
      refusal={feedRefusal(t)}
      path={<a href="/me/calendar">{t("calendar.title")}</a>}
    />
  );
}
