import { data } from "react-router";
import { canReadPlanning } from "#app/domain/planning/policy.ts";
import { canKeepReadiness } from "#app/domain/readiness/policy.ts";
import { findReadiness } from "#app/domain/readiness/record-queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { idOf } from "#app/routes/people/record.server.ts";
import { recordPlanningRead } from "#app/routes/planning/round.server.ts";
import { DecisionsOf } from "#app/routes/readiness/decision-parts.tsx";
import { readRecordAddress } from "#app/routes/readiness/record-address.ts";
import {
  OtherTitles,
  RecordFilters,
  RecordLinks,
  Result,
  Standing,
  TimelineOf,
} from "#app/routes/readiness/record-parts.tsx";
import { recordView } from "#app/routes/readiness/record-view.ts";
import { RequirementsTable } from "#app/routes/readiness/requirement-parts.tsx";
import { statusOf } from "#app/routes/units/as-of.ts";
import { PrintButton } from "#app/ui/kit/button.tsx";
import { Empty, Page, PrintSignatures, Section } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { JudgingNote } from "#app/ui/planning/states.tsx";
import type { Route } from "./+types/record";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const { db } = context.get(workContext);
  const asked = readRecordAddress(request.url, viewer.today);
  const wanted = { ...asked, recordId: idOf(params.recordId) };
  const found = await findReadiness(db, viewer, wanted);
  if (found === null) throw notFound();
  recordPlanningRead(context, { url: request.url, people: [found.record], what: "seen" });
  const { today } = viewer;
  const view = recordView(found, asked);
  const may = { readsPlanning: canReadPlanning(viewer), mayKeep: canKeepReadiness(viewer) };
  return data({ ...view, ...asked, ...may, today }, { status: statusOf(asked.asOf) });
}

export default function ReadinessRecordPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { record, asOf, day, today } = loaderData;
  const list = day === today ? "/readiness/records" : `/readiness/records?asOf=${day}`;
  return (
    <Page
      title={t("planning.record.title", { name: record.fullName, title: record.titleText })}
      lead={
        asOf.day === null ? null : t("record.lead", { term: record.term, date: formatDate(day) })
      }
      path={<a href={list}>{t("record.back")}</a>}
      actions={
        <>
          <RecordLinks loaderData={loaderData} />
          <PrintButton>{t("common.action.print")}</PrintButton>
        </>
      }
    >
      <RecordFilters loaderData={loaderData} />
      {asOf.day === null ? <Empty>{t("board.noDay")}</Empty> : <Judged loaderData={loaderData} />}
      <JudgingNote />
      <PrintSignatures />
    </Page>
  );
}

function Judged({ loaderData }: Pick<Route.ComponentProps, "loaderData">) {
  const t = useTranslate();
  const { requirements, programmes, day, target, record, standard } = loaderData;
  const { readsPlanning, mayKeep } = loaderData;
  return (
    <>
      <Standing loaderData={loaderData} />
      <Section title={t("record.result")}>
        <Result loaderData={loaderData} />
      </Section>
      <Section title={t("record.requirements")}>
        {standard === null ? (
          <Empty>{t("readiness.sum.noStandard", { date: formatDate(day) })}</Empty>
        ) : (
          <RequirementsTable
            requirements={requirements}
            programmes={new Map(programmes)}
            day={day}
            target={target}
            personInScope={record.personInScope}
          />
        )}
      </Section>
      <TimelineOf loaderData={loaderData} />
      <OtherTitles loaderData={loaderData} />
      {readsPlanning ? <DecisionsOf view={loaderData} mayKeep={mayKeep} /> : null}
    </>
  );
}
