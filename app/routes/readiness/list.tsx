import { data } from "react-router";
import { boardTitles } from "#app/domain/readiness/board-queries.server.ts";
import { findClosing } from "#app/domain/readiness/closing-courses.server.ts";
import { listReadiness } from "#app/domain/readiness/list-queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { UnitChoices } from "#app/routes/planning/filter-parts.tsx";
import { recordPlanningRead } from "#app/routes/planning/round.server.ts";
import { readAsked } from "#app/routes/readiness/board.server.ts";
import { ClosingCourses } from "#app/routes/readiness/closing-parts.tsx";
import { NotAsked, ReadinessChips, ReadinessTabs } from "#app/routes/readiness/filter-parts.tsx";
import { listCounts } from "#app/routes/readiness/group-text.ts";
import { ListFiltersOf, QuickViews, RecordsTable } from "#app/routes/readiness/list-parts.tsx";
import { rowOf } from "#app/routes/readiness/list-row.ts";
import { openerOf } from "#app/routes/readiness/opener.server.ts";
import { isAsked, listAddress, readReadiness } from "#app/routes/readiness/wanted.ts";
import { ButtonLink, PrintButton } from "#app/ui/kit/button.tsx";
import { Empty, Page, PrintSignatures } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { JudgingNote } from "#app/ui/planning/states.tsx";
import type { Route } from "./+types/list";

export async function loader({ request, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const work = context.get(workContext);
  const { asOf, wanted, typedUnit, ...asked } = await readAsked(context, request.url);
  const found = await listReadiness(work, viewer, wanted);
  if (found === null) throw notFound();
  const titles = await boardTitles(work.db.sql);
  const closing = await findClosing(work.db.sql, viewer, found.closing, wanted.day);
  recordPlanningRead(context, { url: request.url, people: found.rows, what: "seen" });
  return data(
    {
      rows: found.rows.map(rowOf),
      closing,
      opener: openerOf(context),
      total: found.total,
      people: found.people,
      asOf,
      wanted,
      typedUnit,
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

export default function ReadinessListPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { term, wanted, total, people, url, typedUnit, unitChoices } = loaderData;
  const { list } = readReadiness(url, wanted.day);
  const date = formatDate(wanted.day);
  const lead = wanted.ended
    ? t("board.list.leadEnded", { count: total, n: total, date })
    : t("board.list.lead", { ...listCounts(t, { total, people }), date });
  const { search } = new URL(url);
  const there = isAsked(loaderData);
  return (
    <Page
      wide
      title={term ? t("board.list.title", { term: term.code }) : t("board.list.titleEvery")}
      lead={!there ? null : lead}
      actions={
        <>
          {there && total > 0 ? (
            <ButtonLink to={`/readiness/records/export.xlsx${search}`} icon="download">
              {t("board.list.export")}
            </ButtonLink>
          ) : null}
          <PrintButton>{t("common.action.print")}</PrintButton>
        </>
      }
    >
      <ReadinessTabs url={url} here="records" />
      <QuickViews url={url} />
      <ListFiltersOf loaderData={loaderData} />
      <UnitChoices typed={typedUnit} choices={unitChoices} address={list.with} />
      <ReadinessChips loaderData={loaderData} />
      <NotAsked data={loaderData} noDay="units.list.noDay" />
      {there && total === 0 ? (
        <Empty
          action={
            <ButtonLink
              to={listAddress(url, { title: null, unit: null, level: null, gender: null })}
            >
              {t("planning.filter.clear")}
            </ButtonLink>
          }
        >
          {`${t("board.empty", { date: formatDate(wanted.day) })} ${t("board.emptyHelp")}`}
        </Empty>
      ) : null}
      {there && total > 0 ? <ClosingCourses loaderData={loaderData} /> : null}
      {there && total > 0 ? <RecordsTable loaderData={loaderData} /> : null}
      <JudgingNote />
      <PrintSignatures />
    </Page>
  );
}
