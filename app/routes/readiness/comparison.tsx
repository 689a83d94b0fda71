import { data } from "react-router";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { UnitChoices } from "#app/routes/planning/filter-parts.tsx";
import { recordPlanningRead } from "#app/routes/planning/round.server.ts";
import { Changes } from "#app/routes/readiness/changes-parts.tsx";
import { Matrix, Requirements, Totals } from "#app/routes/readiness/comparison-parts.tsx";
import { StructureOfBoth } from "#app/routes/readiness/comparison-structure-parts.tsx";
import { readChanges } from "#app/routes/readiness/comparison-wanted.ts";
import { readComparison } from "#app/routes/readiness/comparison.server.ts";
import {
  hiddenFilters,
  NotAsked,
  ReadinessChips,
  ReadinessTabs,
  SharedFilters,
} from "#app/routes/readiness/filter-parts.tsx";
import { Message, PrintButton } from "#app/ui/kit/button.tsx";
import { FilterDate, Filters } from "#app/ui/kit/list.tsx";
import { Empty, Page, PrintSignatures } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { JudgingNote } from "#app/ui/planning/states.tsx";
import type { Route } from "./+types/comparison";

export async function loader({ request, context }: Route.LoaderArgs) {
  const shown = await readComparison(context, request.url);
  const people = shown.compared?.rows ?? [];
  recordPlanningRead(context, { url: request.url, people, what: "seen" });
  const isAsked = shown.state === "compared" || shown.state === "same";
  return data(shown, { status: isAsked ? 200 : 400 });
}

type Parts = Pick<Route.ComponentProps, "loaderData">;

export default function ComparisonPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { term, from, asOf, state, url, typedUnit, unitChoices, compared } = loaderData;
  const days = { from: formatDate(from.day ?? ""), to: formatDate(asOf.day ?? "") };
  const { list } = readChanges(url);
  return (
    <Page
      wide
      title={term ? t("comparison.title", { term: term.code }) : t("comparison.titleEvery")}
      lead={compared === null ? null : t("comparison.lead", days)}
      actions={<PrintButton>{t("common.action.print")}</PrintButton>}
    >
      <ReadinessTabs url={addressOfDay(url, asOf.day)} here="comparison" />
      <ComparisonFilters loaderData={loaderData} />
      <UnitChoices typed={typedUnit} choices={unitChoices} address={list.with} />
      <ReadinessChips loaderData={loaderData} />
      {state === "no_unit" ? <NotAsked data={loaderData} noDay="board.noDay" /> : null}
      {state === "not_a_date" || state === "order" ? <Empty>{t("comparison.noDays")}</Empty> : null}
      {state === "same" ? (
        <Message tone="note" icon="alert">
          {t("comparison.sameDay", { date: days.to })}
        </Message>
      ) : null}
      {compared !== null && compared.pairs === 0 ? (
        <Empty>{`${t("comparison.empty")} ${t("board.emptyHelp")}`}</Empty>
      ) : null}
      {compared !== null && compared.pairs > 0 ? (
        <>
          <Totals shown={loaderData} compared={compared} />
          <Matrix shown={loaderData} compared={compared} />
          <Requirements shown={loaderData} compared={compared} />
          <StructureOfBoth shown={loaderData} compared={compared} />
          <Changes shown={loaderData} compared={compared} />
        </>
      ) : null}
      <JudgingNote />
      <PrintSignatures />
    </Page>
  );
}

/** The other pages go on with the later day. */
function addressOfDay(url: string, day: string | null): string {
  const address = new URL(url);
  if (day !== null) address.searchParams.set("asOf", formatDate(day));
  return address.toString();
}

function ComparisonFilters({ loaderData }: Parts) {
  const t = useTranslate();
  const { from, asOf, state } = loaderData;
  const errorOf = ({ day, typed }: { day: string | null; typed: string }): string | null =>
    day === null ? t("form.error.not_a_date", { value: typed }) : null;
  const order =
    state === "order" ? t("comparison.order", { date: formatDate(asOf.day ?? "") }) : null;
  return (
    <Filters hidden={hiddenFilters(loaderData)}>
      <SharedFilters
        data={loaderData}
        days={
          <>
            <FilterDate
              name="from"
              label={t("comparison.from")}
              value={from.typed}
              error={errorOf(from) ?? order}
            />
            <FilterDate
              name="to"
              label={t("comparison.to")}
              value={asOf.typed}
              error={errorOf(asOf)}
            />
          </>
        }
      />
    </Filters>
  );
}
