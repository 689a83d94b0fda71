import { data } from "react-router";
import { nobodyReady } from "#app/domain/readiness/alarm.ts";
import { findBoard, unitNamesOn } from "#app/domain/readiness/board-queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { UnitChoices } from "#app/routes/planning/filter-parts.tsx";
import { BandCounts, BoardTable, NobodyReady } from "#app/routes/readiness/board-parts.tsx";
import { boardRows } from "#app/routes/readiness/board-rows.ts";
import { readAsked } from "#app/routes/readiness/board.server.ts";
import {
  BoardFilters,
  EndedUnits,
  NotAsked,
  ReadinessChips,
  ReadinessTabs,
} from "#app/routes/readiness/filter-parts.tsx";
import { TermMonths } from "#app/routes/readiness/months-parts.tsx";
import { isAsked, readReadiness } from "#app/routes/readiness/wanted.ts";
import { ButtonLink, PrintButton } from "#app/ui/kit/button.tsx";
import { Empty, Page, PrintSignatures, Section } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { JudgingNote } from "#app/ui/planning/states.tsx";
import { HeatMap } from "#app/ui/readiness/heat-map.tsx";
import type { Route } from "./+types/board";

export async function loader({ request, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const work = context.get(workContext);
  const { asOf, wanted, byUnit, typedUnit, ...asked } = await readAsked(context, request.url);
  const board = await findBoard(work, viewer, wanted);
  if (board === null) throw notFound();
  const { places, whole, endedUnits, titles } = board;
  const alarm = nobodyReady(places, titles);
  const unitIds = [...new Set((byUnit ? places : alarm.slice(0, 10)).map(({ unitId }) => unitId))];
  const unitNames = await unitNamesOn(work.db.sql, unitIds, wanted.day);
  const { rows, total } = boardRows({ places, titles, unitNames, byUnit, page: wanted.page });
  return data(
    {
      asOf,
      wanted,
      byUnit,
      typedUnit,
      term: asked.term,
      terms: asked.terms.map(({ id, code }) => ({ id, code })),
      unitName: asked.unitName,
      roundName: asked.roundName,
      unitChoices: asked.unitChoices,
      titleNames: [...titles.values()].map(({ id, name }) => ({ id, name })),
      rows,
      total,
      whole,
      endedUnits,
      alarm: alarm.slice(0, 10).map((row) => ({
        ...row,
        title: titles.get(row.titleId)?.name ?? "",
        unit: unitNames.get(row.unitId)?.name ?? "",
      })),
      alarms: alarm.length,
      url: request.url,
    },
    { status: isAsked({ asOf, ...asked }) ? 200 : 400 },
  );
}

export default function BoardPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { term, wanted, whole, url, endedUnits, typedUnit, unitChoices } = loaderData;
  const date = formatDate(wanted.day);
  const { list } = readReadiness(url, wanted.day);
  const there = isAsked(loaderData);
  return (
    <Page
      wide
      title={term ? t("board.title", { term: term.code }) : t("board.titleNoTerm")}
      lead={!there ? null : t("board.lead", { count: whole.total, n: whole.total, date })}
      actions={<PrintButton>{t("common.action.print")}</PrintButton>}
    >
      <ReadinessTabs url={url} here="board" />
      <BoardFilters loaderData={loaderData} />
      <UnitChoices typed={typedUnit} choices={unitChoices} address={list.with} />
      <ReadinessChips loaderData={loaderData} />
      <NotAsked data={loaderData} noDay="board.noDay" />
      {there && whole.total === 0 ? <Nothing loaderData={loaderData} /> : null}
      {there && whole.total > 0 ? <Counted loaderData={loaderData} /> : null}
      <EndedUnits url={url} n={there ? endedUnits : 0} />
      {term ? <TermMonths term={term} day={wanted.day} /> : null}
      <JudgingNote />
      <PrintSignatures />
    </Page>
  );
}

type Parts = Pick<Route.ComponentProps, "loaderData">;

function Counted({ loaderData }: Parts) {
  const t = useTranslate();
  const { rows, url, whole } = loaderData;
  return (
    <>
      <Section title={t("board.bands")}>
        <BandCounts url={url} whole={whole} />
      </Section>
      <NobodyReady loaderData={loaderData} />
      <Section title={t("board.map.title")}>
        <HeatMap rows={rows} />
        <BoardTable loaderData={loaderData} />
      </Section>
    </>
  );
}

function Nothing({ loaderData: { wanted, term } }: Parts) {
  const t = useTranslate();
  if (term === null) return <Empty>{t("board.noTerms", { date: formatDate(wanted.day) })}</Empty>;
  return (
    <Empty action={<ButtonLink to="/readiness">{t("planning.filter.clear")}</ButtonLink>}>
      {`${t("board.empty", { date: formatDate(wanted.day) })} ${t("board.emptyHelp")}`}
    </Empty>
  );
}
