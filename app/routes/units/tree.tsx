import { data } from "react-router";
import { communesByFormerDistrict } from "#app/domain/organisation/former-districts.server.ts";
import { unitTree } from "#app/domain/organisation/queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { unitAddress } from "#app/routes/units/addresses.ts";
import { readAsOf, statusOf } from "#app/routes/units/as-of.ts";
import { Milestones, TreeFilters } from "#app/routes/units/tree-parts.tsx";
import { ButtonLink, PrintButton } from "#app/ui/kit/button.tsx";
import { Empty, Page, PrintSignatures } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { UnitTree } from "#app/ui/organisation/unit-tree.tsx";
import type { Route } from "./+types/tree";

export async function loader({ request, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const { db } = context.get(workContext);
  const asOf = readAsOf(request.url, viewer.today);
  const byFormer = new URL(request.url).searchParams.get("group") === "former";
  const { day } = asOf;
  const units = day === null ? [] : await unitTree(db, viewer, day);
  const former = day !== null && byFormer ? await communesByFormerDistrict(db, viewer, day) : [];
  const view = { asOf, today: viewer.today, byFormer, units, former };
  return data(view, { status: statusOf(asOf) });
}

export default function UnitTreePage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { asOf, today, units, former } = loaderData;
  const date = asOf.day === null ? null : formatDate(asOf.day);
  const linkedDay = asOf.day === today ? null : asOf.day;
  return (
    <Page
      title={date === null ? t("units.tree.titleWithoutDay") : t("units.tree.title", { date })}
      lead={t("units.tree.lead")}
      actions={
        <>
          <ButtonLink to="/units" icon="unit">
            {t("units.list.title")}
          </ButtonLink>
          <PrintButton>{t("common.action.print")}</PrintButton>
        </>
      }
    >
      <TreeFilters loaderData={loaderData} />
      <Milestones loaderData={loaderData} />
      {units.length > 0 ? (
        <UnitTree
          units={units}
          former={former}
          address={(id) => unitAddress(id, { asOf: linkedDay })}
        />
      ) : (
        <Empty>{date === null ? t("units.tree.noDay") : t("units.tree.empty", { date })}</Empty>
      )}
      <PrintSignatures />
    </Page>
  );
}
