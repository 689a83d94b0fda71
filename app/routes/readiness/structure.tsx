import { data } from "react-router";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { UnitChoices } from "#app/routes/planning/filter-parts.tsx";
import { ByLevel, InDetail } from "#app/routes/readiness/breakdown-parts.tsx";
import {
  EndedUnits,
  hiddenFilters,
  NotAsked,
  ReadinessChips,
  ReadinessTabs,
  SharedFilters,
  sinceText,
} from "#app/routes/readiness/filter-parts.tsx";
import { Distributions, Shares } from "#app/routes/readiness/structure-parts.tsx";
import { readStructureList } from "#app/routes/readiness/structure-rows.ts";
import { readStructure, type StructureShown } from "#app/routes/readiness/structure.server.ts";
import { isAsked } from "#app/routes/readiness/wanted.ts";
import { ButtonLink, PrintButton } from "#app/ui/kit/button.tsx";
import { FilterDate, Filters } from "#app/ui/kit/list.tsx";
import { Empty, Page, PrintSignatures, Section } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { JudgingNote } from "#app/ui/planning/states.tsx";
import type { Route } from "./+types/structure";

export async function loader({ request, context }: Route.LoaderArgs) {
  const shown = await readStructure(context, request.url);
  return data(shown, { status: isCounted(shown) ? 200 : 400 });
}

type Parts = Pick<Route.ComponentProps, "loaderData">;

const isCounted = (shown: StructureShown): boolean => isAsked(shown) && shown.since.day !== null;

export default function StructurePage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { term, structure, url, typedUnit, unitChoices } = loaderData;
  const list = readStructureList(url);
  const counted = isCounted(loaderData);
  const isThere = counted && structure.total > 0;
  return (
    <Page
      title={term ? t("structure.title", { term: term.code }) : t("structure.titleEvery")}
      lead={counted ? <Lead loaderData={loaderData} /> : null}
      actions={
        <>
          {isThere ? (
            <ButtonLink to={`/readiness/structure/f2.xlsx${new URL(url).search}`} icon="download">
              {t("structure.f2")}
            </ButtonLink>
          ) : null}
          <PrintButton>{t("common.action.print")}</PrintButton>
        </>
      }
    >
      <ReadinessTabs url={url} here="structure" />
      <StructureFilters loaderData={loaderData} />
      <UnitChoices typed={typedUnit} choices={unitChoices} address={list.with} />
      <ReadinessChips loaderData={loaderData} />
      <NotAsked data={loaderData} noDay="board.noDay" />
      {counted && structure.total === 0 ? <Nobody loaderData={loaderData} /> : null}
      {counted ? <Shares loaderData={loaderData} /> : null}
      {isThere ? (
        <>
          <Distributions loaderData={loaderData} />
          <ByLevel loaderData={loaderData} />
          <InDetail loaderData={loaderData} list={list} />
        </>
      ) : null}
      {counted ? <Moved loaderData={loaderData} /> : null}
      <EndedUnits url={url} n={isAsked(loaderData) ? loaderData.endedUnits : 0} />
      <JudgingNote />
      <PrintSignatures />
    </Page>
  );
}

function Lead({ loaderData: { ruleSetName, structure, records, wanted } }: Parts) {
  const t = useTranslate();
  const { total } = structure;
  const said = {
    people: t("structure.people", { count: total, n: total }),
    records: t("structure.records", { count: records, n: records }),
    date: formatDate(wanted.day),
  };
  return ruleSetName === null
    ? t("structure.leadNoRule", said)
    : t("structure.lead", { ...said, rule: ruleSetName });
}

function StructureFilters({ loaderData }: Parts) {
  const t = useTranslate();
  const { since, wanted, url } = loaderData;
  const hidden = { ...hiddenFilters(loaderData), by: new URL(url).searchParams.get("by") };
  return (
    <Filters hidden={hidden}>
      <SharedFilters data={loaderData} everyGender />
      <FilterDate
        name="since"
        label={t("structure.since")}
        value={since.typed}
        error={since.day === null ? sinceText(t, since, wanted.day) : null}
      />
    </Filters>
  );
}

function Nobody({ loaderData: { wanted } }: Parts) {
  const t = useTranslate();
  return (
    <Empty action={<ButtonLink to="/readiness/structure">{t("planning.filter.clear")}</ButtonLink>}>
      {`${t("structure.nobody", { date: formatDate(wanted.day) })} ${t("board.emptyHelp")}`}
    </Empty>
  );
}

/** Who came and who left since the day that the period begins, as the comparison of the two days tells it. */
function Moved({ loaderData: { since, wanted, came, left, url } }: Parts) {
  const t = useTranslate();
  const [from, date] = [formatDate(since.day ?? ""), formatDate(wanted.day)];
  const address = (kind: string): string => {
    const { searchParams } = new URL(url);
    const next = new URLSearchParams({ from, to: date, kind });
    for (const name of ["term", "level", "title", "unit", "only", "round"]) {
      const value = searchParams.get(name);
      if (value) next.set(name, value);
    }
    return `/readiness/comparison?${next.toString()}`;
  };
  return (
    <Section title={t("structure.moved", { from, date })}>
      <ul className="plain-list">
        {(
          [
            ["came", came],
            ["left", left],
          ] as const
        ).map(([kind, n]) => {
          const said = t(`structure.${kind}`, { n });
          return <li key={kind}>{n === 0 ? said : <a href={address(kind)}>{said}</a>}</li>;
        })}
      </ul>
    </Section>
  );
}
