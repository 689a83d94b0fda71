import { canKeepPlanning } from "#app/domain/planning/policy.ts";
import { listRounds, listRoundTerms } from "#app/domain/planning/round-queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { UnitChoices } from "#app/routes/planning/filter-parts.tsx";
import { RoundChips, RoundFilters, RoundTable } from "#app/routes/planning/list-parts.tsx";
import { filteredUnit } from "#app/routes/planning/round.server.ts";
import { readRoundList } from "#app/routes/planning/wanted.ts";
import { readUnitFilter } from "#app/routes/unit-filter.server.ts";
import { ButtonLink, PrintButton } from "#app/ui/kit/button.tsx";
import { Empty, Page, PrintSignatures } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/list";

export async function loader({ request, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const { db } = context.get(workContext);
  const { list, wanted, typedUnit } = readRoundList(request.url);
  const { unitId, unitChoices } = await readUnitFilter(context, list, { ...wanted, typedUnit });
  const unitName = await filteredUnit(context, wanted.unitId);
  const found = await listRounds(db, viewer, { ...wanted, unitId });
  if (found === null) throw notFound();
  return {
    ...found,
    wanted,
    typedUnit,
    unitName,
    unitChoices,
    terms: (await listRoundTerms(db, viewer)) ?? [],
    url: request.url,
    today: viewer.today,
    mayKeep: canKeepPlanning(viewer),
  };
}

export default function RoundsPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { rows, total, today, wanted, mayKeep, typedUnit, unitChoices, url } = loaderData;
  const { termId, unitId, status } = wanted;
  const filtered = [termId, unitId, status, unitChoices].some((one) => one !== null);
  const lead = filtered ? "planning.rounds.filtered" : "planning.rounds.lead";
  const importLink = mayKeep ? (
    <ButtonLink to="/imports/new" icon="add" look="primary">
      {t("planning.rounds.import")}
    </ButtonLink>
  ) : null;
  return (
    <Page
      title={t("planning.rounds.title")}
      lead={t(lead, { count: total, n: total, date: formatDate(today) })}
      actions={
        <>
          {importLink}
          <PrintButton>{t("common.action.print")}</PrintButton>
        </>
      }
    >
      <RoundFilters loaderData={loaderData} />
      <UnitChoices typed={typedUnit} choices={unitChoices} address={readRoundList(url).list.with} />
      <RoundChips loaderData={loaderData} />
      {rows.length > 0 ? (
        <RoundTable loaderData={loaderData} />
      ) : filtered ? (
        <Empty action={<ButtonLink to="/planning">{t("planning.filter.clear")}</ButtonLink>}>
          {t("planning.rounds.emptyFiltered")}
        </Empty>
      ) : (
        <Empty action={importLink}>
          {t(mayKeep ? "planning.rounds.empty" : "planning.rounds.emptyReader")}
        </Empty>
      )}
      <PrintSignatures />
    </Page>
  );
}
