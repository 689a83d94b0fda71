import { searchEverywhere } from "#app/domain/reporting/search.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { openPages } from "#app/routes/search/open-pages.server.ts";
import { Results, SearchField } from "#app/routes/search/search-parts.tsx";
import { readSearch } from "#app/routes/search/wanted.ts";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/search";

export async function loader({ request, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const { db } = context.get(workContext);
  const { q, tooLong } = readSearch(request.url);
  const found = await searchEverywhere(db, viewer, tooLong ? "" : q);
  const pages = tooLong ? [] : await openPages(context, q);
  return { q, tooLong, found, pages, isTrainee: viewer.role === "trainee" };
}

export default function SearchPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { q } = loaderData;
  return (
    <Page title={q === "" ? t("search.title") : t("search.titleOf", { q })} lead={t("search.lead")}>
      <SearchField q={q} />
      <Results loaderData={loaderData} />
    </Page>
  );
}
