import { listDecisions } from "#app/domain/reporting/override-queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { recordRead } from "#app/platform/http/record-read.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { DecisionFilters, DecisionsTable } from "#app/routes/inspection/overrides-parts.tsx";
import { InspectionTabs } from "#app/routes/inspection/tabs-parts.tsx";
import { readDecisions } from "#app/routes/inspection/wanted.ts";
import { ButtonLink, PrintButton } from "#app/ui/kit/button.tsx";
import { Empty, Page, PrintSignatures } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { JudgingNote } from "#app/ui/planning/states.tsx";
import type { Route } from "./+types/overrides";

export async function loader({ request: { url }, context }: Route.LoaderArgs) {
  const { db } = context.get(workContext);
  const viewer = viewerOf(context);
  const found = await listDecisions(db, viewer, readDecisions(url).wanted);
  if (found === null) throw notFound();
  const ids = [...new Set(found.rows.map(({ cadreId }) => cadreId))];
  const { pathname, search } = new URL(url);
  const query = pathname + search;
  if (ids.length > 0)
    recordRead(context, { action: "read.inspection", subjectType: "cadre", ids, query });
  return { ...found, url, today: viewer.today };
}

export default function OverridesPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { rows, total, url, today } = loaderData;
  const { person, kind, state } = readDecisions(url).wanted;
  const filtered = person !== "" || kind !== null || state !== null;
  return (
    <Page
      title={t("inspection.overrides.title")}
      lead={t("inspection.overrides.lead", { n: total, count: total, date: formatDate(today) })}
      actions={<PrintButton>{t("common.action.print")}</PrintButton>}
    >
      <InspectionTabs here="overrides" />
      <DecisionFilters url={url} />
      {rows.length > 0 ? <DecisionsTable loaderData={loaderData} /> : null}
      {rows.length === 0 && filtered ? (
        <Empty
          action={<ButtonLink to="/inspection/overrides">{t("planning.filter.clear")}</ButtonLink>}
        >
          {t("inspection.overrides.emptyFiltered")}
        </Empty>
      ) : null}
      {rows.length === 0 && !filtered ? <Empty>{t("inspection.overrides.empty")}</Empty> : null}
      <JudgingNote />
      <PrintSignatures />
    </Page>
  );
}
