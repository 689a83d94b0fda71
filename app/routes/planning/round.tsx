import { roundHistory } from "#app/domain/planning/history-queries.server.ts";
import { listRecords } from "#app/domain/planning/record-queries.server.ts";
import { bandsOn } from "#app/domain/readiness/bands.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { UnitChoices } from "#app/routes/planning/filter-parts.tsx";
import { ownPlanningQuestion } from "#app/routes/planning/own-planning-parts.tsx";
import { RecordChips, RecordFilters, RecordTable } from "#app/routes/planning/records-parts.tsx";
import { Attention, Structure } from "#app/routes/planning/round-overview-parts.tsx";
import { RoundFacts, RoundHistory, TitlesTable } from "#app/routes/planning/round-parts.tsx";
import {
  filteredUnit,
  mayKeepRound,
  openRound,
  readOverview,
  recordPlanningRead,
} from "#app/routes/planning/round.server.ts";
import { readRecordList } from "#app/routes/planning/wanted.ts";
import { readUnitFilter } from "#app/routes/unit-filter.server.ts";
import { ButtonLink, Message, PrintButton } from "#app/ui/kit/button.tsx";
import { Empty, Page, PrintSignatures, Section } from "#app/ui/kit/page.tsx";
import { AskButton } from "#app/ui/kit/question.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { JudgingNote } from "#app/ui/planning/states.tsx";
import type { Route } from "./+types/round";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const work = context.get(workContext);
  const { db } = work;
  const round = await openRound(context, params.roundId);
  const { url } = request;
  const { list, wanted, typedUnit, isWhole } = readRecordList(url, round.id);
  const { unitId, unitChoices } = await readUnitFilter(context, list, { ...wanted, typedUnit });
  const unitName = await filteredUnit(context, wanted.unitId);
  const found = await listRecords(db, viewer, { ...wanted, unitId });
  if (found === null) throw notFound();
  const overview = isWhole
    ? await readOverview(context, { roundId: round.id, titleId: wanted.titleId })
    : null;
  const named = (overview?.attention?.warnings ?? []).map(({ record }) => record);
  recordPlanningRead(context, { url, people: [...found.rows, ...named], what: "seen" });
  const standing = found.rows.filter(({ status }) => status !== "ended").map(({ id }) => id);
  return {
    ...found,
    bands: await bandsOn(work, standing, viewer.today),
    round,
    overview,
    history: (await roundHistory(db, viewer, round.id)) ?? [],
    wanted,
    typedUnit,
    unitName,
    unitChoices,
    url,
    mayKeep: mayKeepRound(viewer, round),
  };
}

export default function RoundPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { round, overview, url, typedUnit, unitChoices, rows } = loaderData;
  const { list } = readRecordList(url, round.id);
  return (
    <Page
      title={t("planning.round.title", { unit: round.unitName ?? "" })}
      lead={t("planning.round.lead", { term: round.term, date: formatDate(round.asOf) })}
      path={<a href="/planning">{t("planning.round.back")}</a>}
      actions={<Actions loaderData={loaderData} />}
    >
      {round.olderRuleSet ? (
        <Message tone="warn" icon="warning">
          {t("planning.round.olderRules", { ruleSet: round.ruleSetName })}
        </Message>
      ) : null}
      {overview ? (
        <>
          <RoundFacts round={round} />
          <Structure loaderData={loaderData} overview={overview} />
          <Attention round={round} overview={overview} />
          <TitlesTable round={round} />
        </>
      ) : (
        <p className="mb-4">
          <a href={`/planning/${round.id}`}>{t("planning.round.toOverview")}</a>
        </p>
      )}
      <Section title={t("planning.round.records")}>
        <RecordFilters loaderData={loaderData} />
        <UnitChoices typed={typedUnit} choices={unitChoices} address={list.with} />
        <RecordChips loaderData={loaderData} />
        {rows.length > 0 ? (
          <RecordTable loaderData={loaderData} />
        ) : (
          <NoRecords loaderData={loaderData} />
        )}
      </Section>
      {overview ? <RoundHistory entries={loaderData.history} /> : null}
      <JudgingNote />
      <PrintSignatures />
    </Page>
  );
}

type Parts = Pick<Route.ComponentProps, "loaderData">;

function NoRecords({ loaderData: { round, url } }: Parts) {
  const t = useTranslate();
  const { list, isWhole, wanted } = readRecordList(url, round.id);
  if (isWhole && wanted.titleId === null) return <Empty>{t("planning.round.noRecords")}</Empty>;
  const every = { q: null, in: null, unit: null, title: null, gender: null };
  const clear = list.with({ ...every, status: null, review: null, page: null });
  return (
    <Empty action={<ButtonLink to={clear}>{t("planning.filter.clear")}</ButtonLink>}>
      {t("planning.round.emptyFiltered")}
    </Empty>
  );
}

function Actions({ loaderData: { round, mayKeep } }: Parts) {
  const t = useTranslate();
  const isDecided = round.decisionNumber !== null;
  return (
    <>
      {mayKeep ? (
        <ButtonLink
          to={`/planning/${round.id}/decision`}
          icon="edit"
          look={isDecided ? "plain" : "primary"}
        >
          {t(isDecided ? "planning.round.correctDecision" : "planning.round.recordDecision")}
        </ButtonLink>
      ) : null}
      {mayKeep && !isDecided ? (
        <ButtonLink to={`/planning/${round.id}/records/new`} icon="add">
          {t("planning.round.add")}
        </ButtonLink>
      ) : null}
      {mayKeep && isDecided ? <Notice round={round} /> : null}
      <PrintButton>{t("common.action.print")}</PrintButton>
    </>
  );
}

/** The notice on a decided list, and whether the people on it see their own titles. */
function Notice({ round }: { round: Parts["loaderData"]["round"] }) {
  const t = useTranslate();
  const isPublished = round.publicationNumber !== null;
  const act = round.ownPlanningOpen ? "closing" : "opening";
  return (
    <>
      <ButtonLink to={`/planning/${round.id}/publication`} icon={isPublished ? "edit" : "document"}>
        {t(isPublished ? "publication.correct" : "publication.record")}
      </ButtonLink>
      {isPublished ? (
        <AskButton question={ownPlanningQuestion(t, round, act)}>
          {t(round.ownPlanningOpen ? "publication.close" : "publication.open")}
        </AskButton>
      ) : null}
    </>
  );
}
