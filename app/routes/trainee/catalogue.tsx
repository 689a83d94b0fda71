import { listOwnCatalogue } from "#app/domain/readiness/own-catalogue.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import {
  CatalogueChips,
  CatalogueFilters,
  CataloguePages,
  CatalogueParts,
} from "#app/routes/trainee/catalogue-parts.tsx";
import { readCatalogue } from "#app/routes/trainee/catalogue-wanted.ts";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { Empty, Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/catalogue";

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, today, at } = context.get(workContext);
  const { wanted } = readCatalogue(request.url);
  const found = await listOwnCatalogue(db, viewerOf(context), wanted);
  return { found, wanted, url: request.url, today, at };
}

export default function CataloguePage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { found, wanted, today } = loaderData;
  const title = t("study.catalogue.title");
  if (!found) {
    return (
      <Page title={title}>
        <Empty>{t("people.me.unlinked")}</Empty>
      </Page>
    );
  }
  const { q, programmeId, month, way, form } = wanted;
  const isFiltered = q !== "" || [programmeId, month, way, form].some((one) => one !== null);
  return (
    <Page
      title={title}
      lead={t("study.catalogue.lead", { date: formatDate(today) })}
      actions={<ButtonLink to="/me/courses">{t("study.nav.courses")}</ButtonLink>}
    >
      <CatalogueFilters found={found} wanted={wanted} />
      <CatalogueChips found={found} wanted={wanted} url={loaderData.url} />
      {found.total > 0 ? (
        <>
          <CatalogueParts found={found} isFiltered={isFiltered} now={loaderData} />
          <CataloguePages found={found} url={loaderData.url} />
        </>
      ) : (
        <Empty
          action={
            isFiltered ? (
              <ButtonLink to="/catalogue">{t("common.action.clear")}</ButtonLink>
            ) : undefined
          }
        >
          {t(isFiltered ? "study.catalogue.noneFound" : "study.catalogue.noneOpen")}
        </Empty>
      )}
    </Page>
  );
}
