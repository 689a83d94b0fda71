import { data } from "react-router";
import { findUnit } from "#app/domain/organisation/queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { treeAddress } from "#app/routes/units/addresses.ts";
import { readAsOf, statusOf } from "#app/routes/units/as-of.ts";
import {
  UnitsBelow,
  UnitFacts,
  UnitHistory,
  UnitState,
  UnitVersions,
} from "#app/routes/units/unit-parts.tsx";
import { ButtonLink, PrintButton } from "#app/ui/kit/button.tsx";
import { Filters } from "#app/ui/kit/list.tsx";
import { Page, PrintSignatures } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { AsOfFilter } from "#app/ui/organisation/as-of-filter.tsx";
import type { Route } from "./+types/unit";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const { db } = context.get(workContext);
  const asOf = readAsOf(request.url, viewer.today);
  const id = /^\d{1,9}$/.test(params.unitId) ? Number(params.unitId) : 0;
  const unit = await findUnit(db, viewer, { id, asOf: asOf.day ?? viewer.today });
  if (!unit) throw notFound();
  return data({ asOf, today: viewer.today, unit }, { status: statusOf(asOf) });
}

export default function UnitPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { asOf, today, unit } = loaderData;
  const day = unit.shownOn === today ? null : unit.shownOn;
  return (
    <Page
      title={unit.name}
      lead={t("units.unit.lead", {
        kind: t(`units.kind.${unit.kind}`),
        date: formatDate(unit.shownOn),
      })}
      actions={
        <>
          <ButtonLink to={treeAddress({ asOf: day })} icon="tree">
            {t("units.unit.openTree")}
          </ButtonLink>
          <PrintButton>{t("common.action.print")}</PrintButton>
        </>
      }
    >
      <UnitState loaderData={loaderData} />
      <Filters>
        <AsOfFilter asOf={asOf} />
      </Filters>
      <UnitFacts loaderData={loaderData} />
      <UnitHistory loaderData={loaderData} />
      <UnitVersions loaderData={loaderData} />
      <UnitsBelow loaderData={loaderData} />
      <PrintSignatures />
    </Page>
  );
}
