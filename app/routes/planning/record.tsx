import { listStatements } from "#app/domain/evidence/queries.server.ts";
import { findChecks } from "#app/domain/planning/check-queries.server.ts";
import { recordHistory } from "#app/domain/planning/history-queries.server.ts";
import { canKeepPlanning } from "#app/domain/planning/policy.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { idOf } from "#app/routes/people/record.server.ts";
import {
  RecordChecksTable,
  RecordFacts,
  RecordHistory,
  Reviews,
} from "#app/routes/planning/record-parts.tsx";
import { reopeningQuestion } from "#app/routes/planning/reopening-parts.ts";
import { recordPlanningRead } from "#app/routes/planning/round.server.ts";
import { ButtonLink, PrintButton } from "#app/ui/kit/button.tsx";
import { Page, PrintSignatures, Section } from "#app/ui/kit/page.tsx";
import { AskButton } from "#app/ui/kit/question.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { Evidence } from "#app/ui/planning/evidence.tsx";
import { JudgingNote } from "#app/ui/planning/states.tsx";
import type { Route } from "./+types/record";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const { db } = context.get(workContext);
  const checked = await findChecks(db, viewer, idOf(params.recordId));
  if (checked === null) throw notFound();
  const { record, ...checks } = checked;
  const { id, cadreId } = record;
  recordPlanningRead(context, { url: request.url, people: [record], what: "seen" });
  return {
    record,
    checks,
    history: (await recordHistory(db, viewer, id)) ?? [],
    statements: await listStatements(db, viewer, { cadreId, day: viewer.today }),
    today: viewer.today,
    mayKeep: canKeepPlanning(viewer),
  };
}

export default function RecordPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { record, checks, history, statements, today } = loaderData;
  const { ruleSetName: ruleSet } = record;
  return (
    <Page
      title={t("planning.record.title", { name: record.fullName, title: record.titleText })}
      lead={t("planning.record.lead", { term: record.term, date: formatDate(today) })}
      path={
        <a href={`/planning/${record.roundId}`}>
          {t("planning.round.title", { unit: record.roundUnitName ?? "" })}
        </a>
      }
      actions={<Actions loaderData={loaderData} />}
    >
      <Reviews record={record} />
      <Section title={t("planning.record.facts")}>
        <RecordFacts record={record} />
      </Section>
      <Section title={t("planning.record.checks")}>
        {record.status === "ended" || record.unitEnded ? (
          <p>
            {t(
              record.status === "ended"
                ? "planning.record.checksEnded"
                : "planning.record.checksUnitEnded",
            )}
          </p>
        ) : (
          <>
            <p className="mb-2">{t("planning.record.checksLead", { ruleSet })}</p>
            <RecordChecksTable record={record} checks={checks} />
          </>
        )}
      </Section>
      {record.personInScope && statements !== null ? (
        <Section title={t("planning.evidence.title")}>
          <Evidence statements={statements} day={today} />
        </Section>
      ) : null}
      <Section title={t("planning.record.history")}>
        <RecordHistory entries={history} />
      </Section>
      <JudgingNote />
      <PrintSignatures />
    </Page>
  );
}

function Actions({ loaderData }: Pick<Route.ComponentProps, "loaderData">) {
  const t = useTranslate();
  const { record, history, mayKeep } = loaderData;
  const mayReopen = history.some(({ action }) => action === "planning.record_ended");
  return (
    <>
      {mayKeep && record.status !== "ended" ? (
        <ButtonLink to={`/planning/records/${record.id}/end`} icon="close">
          {t("planning.record.end")}
        </ButtonLink>
      ) : null}
      {mayKeep && record.status === "ended" && mayReopen ? (
        <AskButton question={reopeningQuestion(t, record)}>{t("planning.record.reopen")}</AskButton>
      ) : null}
      <ButtonLink to={`/readiness/records/${record.id}`} icon="board">
        {t("record.readiness")}
      </ButtonLink>
      {record.personInScope ? (
        <ButtonLink to={`/cadres/${record.cadreId}`} icon="account">
          {t("planning.record.person")}
        </ButtonLink>
      ) : null}
      <PrintButton>{t("common.action.print")}</PrintButton>
    </>
  );
}
