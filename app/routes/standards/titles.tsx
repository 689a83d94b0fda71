import { data } from "react-router";
import { listTitlePage } from "#app/domain/standards/queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { keeps } from "#app/routes/standards/open.server.ts";
import { TitleChips, TitleFilters, TitleTable } from "#app/routes/standards/titles-parts.tsx";
import { readTitleList } from "#app/routes/standards/wanted.ts";
import { ButtonLink, PrintButton } from "#app/ui/kit/button.tsx";
import { Empty, Page, PrintSignatures } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/titles";

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db } = context.get(workContext);
  const { wanted, day } = readTitleList(request.url);
  const found = await listTitlePage(db, viewerOf(context), wanted);
  if (!found) throw notFound();
  const shown = day.wrong ? { rows: [], total: 0 } : found;
  const view = { ...shown, wanted, day, url: request.url, keeps: await keeps(context) };
  return data(view, { status: day.wrong ? 400 : 200 });
}

export default function TitlesPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { rows, total, wanted, day, keeps: mayKeep } = loaderData;
  const { q, kind, level, sector, managingLevel, inForceOn } = wanted;
  const filtered =
    q !== "" || [kind, level, sector, managingLevel, inForceOn].some((value) => value !== null);
  return (
    <Page
      title={t("standards.titles.title")}
      lead={
        <>
          {day.wrong
            ? null
            : `${t(filtered ? "standards.titles.found" : "standards.titles.lead", { count: total })}. `}
          {t("standards.titles.use")}
        </>
      }
      actions={
        <>
          {mayKeep ? (
            <ButtonLink to="/titles/new" icon="add" look="primary">
              {t("standards.titles.add")}
            </ButtonLink>
          ) : null}
          <PrintButton>{t("common.action.print")}</PrintButton>
        </>
      }
    >
      <TitleFilters loaderData={loaderData} />
      <TitleChips loaderData={loaderData} />
      {rows.length > 0 ? (
        <TitleTable loaderData={loaderData} />
      ) : (
        <Empty action={<ButtonLink to="/titles">{t("common.action.clear")}</ButtonLink>}>
          {t(day.wrong ? "standards.titles.noDay" : "standards.titles.empty")}
        </Empty>
      )}
      <PrintSignatures />
    </Page>
  );
}
