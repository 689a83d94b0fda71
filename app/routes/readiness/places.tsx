import { data } from "react-router";
import { findBoard, unitNamesOn } from "#app/domain/readiness/board-queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { UnitChoices } from "#app/routes/planning/filter-parts.tsx";
import { placesPage } from "#app/routes/readiness/board-rows.ts";
import { readAsked } from "#app/routes/readiness/board.server.ts";
import {
  EndedUnits,
  hiddenFilters,
  NotAsked,
  ReadinessChips,
  ReadinessTabs,
  SharedFilters,
} from "#app/routes/readiness/filter-parts.tsx";
import { isAsked, listAddress, readReadiness } from "#app/routes/readiness/wanted.ts";
import { Badge, PrintButton } from "#app/ui/kit/button.tsx";
import { Filters, FilterSelect, ListTable } from "#app/ui/kit/list.tsx";
import { Empty, Page, PrintSignatures } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { JudgingNote } from "#app/ui/planning/states.tsx";
import { DepthDots } from "#app/ui/readiness/depth-dots.tsx";
import type { Route } from "./+types/places";

export async function loader({ request, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const work = context.get(workContext);
  const { asOf, wanted, typedUnit, list, ...asked } = await readAsked(context, request.url);
  const board = await findBoard(work, viewer, wanted);
  if (board === null) throw notFound();
  const { places, titles, endedUnits } = board;
  const nobodyOnly = list.text("shown") === "nobody";
  const unitIds = [...new Set(places.map(({ unitId }) => unitId))];
  const unitNames = await unitNamesOn(work.db.sql, unitIds, wanted.day);
  const shown = placesPage({ places, titles, unitNames, nobodyOnly, ...wanted });
  return data(
    {
      ...shown,
      asOf,
      wanted,
      typedUnit,
      nobodyOnly,
      endedUnits,
      term: asked.term,
      terms: asked.terms.map(({ id, code }) => ({ id, code })),
      unitName: asked.unitName,
      roundName: asked.roundName,
      unitChoices: asked.unitChoices,
      titleNames: [...titles.values()].map(({ id, name }) => ({ id, name })),
      url: request.url,
    },
    { status: isAsked({ asOf, ...asked }) ? 200 : 400 },
  );
}

export default function PlacesPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { term, wanted, url, total, typedUnit, unitChoices, nobodyOnly } = loaderData;
  const { list } = readReadiness(url, wanted.day);
  const there = isAsked(loaderData);
  return (
    <Page
      title={term ? t("board.places.title", { term: term.code }) : t("board.tabs.places")}
      lead={
        !there
          ? null
          : t("board.places.lead", { count: total, n: total, date: formatDate(wanted.day) })
      }
      actions={<PrintButton>{t("common.action.print")}</PrintButton>}
    >
      <ReadinessTabs url={url} here="places" />
      <Filters hidden={hiddenFilters(loaderData)}>
        <SharedFilters data={loaderData} />
        <FilterSelect
          name="shown"
          label={t("board.places.shown")}
          value={nobodyOnly ? "nobody" : ""}
          options={[
            { value: "", label: t("board.places.every") },
            { value: "nobody", label: t("board.places.only") },
          ]}
        />
      </Filters>
      <UnitChoices typed={typedUnit} choices={unitChoices} address={list.with} />
      <ReadinessChips loaderData={loaderData} />
      <NotAsked data={loaderData} noDay="units.list.noDay" />
      {there && total === 0 ? <Empty>{t("board.places.empty")}</Empty> : null}
      {there && total > 0 ? <PlacesTable loaderData={loaderData} /> : null}
      <EndedUnits url={url} n={there ? loaderData.endedUnits : 0} />
      <JudgingNote />
      <PrintSignatures />
    </Page>
  );
}

function PlacesTable({ loaderData }: Pick<Route.ComponentProps, "loaderData">) {
  const t = useTranslate();
  const { rows, total, url, wanted } = loaderData;
  const { list } = readReadiness(url, wanted.day);
  return (
    <ListTable
      caption={t("board.tabs.places")}
      rows={rows}
      rowKey={({ key }) => key}
      list={{ page: list.page, pageSize: list.pageSize, with: list.with }}
      total={total}
      columns={[
        {
          key: "title",
          label: t("board.field.title"),
          first: true,
          cell: ({ title, titleId, unitId }) => (
            <a
              href={listAddress(url, {
                title: String(titleId),
                unit: String(unitId),
                only: "1",
                level: null,
              })}
            >
              {title}
            </a>
          ),
        },
        { key: "unit", label: t("board.by.unit"), first: true, cell: ({ unit }) => unit },
        {
          key: "depth",
          label: t("board.places.depth"),
          numeric: true,
          cell: ({ ready, total: planned }) => <DepthDots ready={ready} total={planned} />,
        },
        {
          key: "ready",
          label: t("board.field.ready"),
          numeric: true,
          cell: ({ ready }) =>
            ready === 0 ? (
              <Badge tone="warn" icon="warning">
                {t("board.places.nobody")}
              </Badge>
            ) : (
              ready
            ),
        },
      ]}
    />
  );
}
