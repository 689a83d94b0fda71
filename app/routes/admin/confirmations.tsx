import { href } from "react-router";
import { listGrantsToConfirm } from "#app/domain/access/queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { formatInstant } from "#app/platform/i18n/formats.ts";
import { refusalText } from "#app/routes/admin/refusals.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { periodText } from "#app/ui/access/period.ts";
import { Empty, Page } from "#app/ui/kit/page.tsx";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/confirmations";

export async function loader({ context }: Route.LoaderArgs) {
  return { grants: await listGrantsToConfirm(context.get(workContext).db, viewerOf(context)) };
}

export default function ConfirmationsPage({ loaderData: { grants } }: Route.ComponentProps) {
  const t = useTranslate();
  return (
    <Page title={t("accounts.confirmations.title")} lead={t("accounts.confirmations.lead")}>
      {grants.length === 0 ? (
        <Empty>{t("accounts.confirmations.empty")}</Empty>
      ) : (
        <Table
          caption={t("accounts.confirmations.title")}
          rows={grants}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "holder",
              label: t("accounts.field.holder"),
              first: true,
              cell: (g) => g.holderName,
            },
            {
              key: "role",
              label: t("accounts.field.role"),
              first: true,
              cell: ({ role }) => t(`common.role.${role}`),
            },
            { key: "unit", label: t("accounts.field.unit"), cell: (g) => g.unitName },
            { key: "period", label: t("accounts.field.period"), cell: (g) => periodText(t, g) },
            { key: "giver", label: t("accounts.field.givenBy"), cell: (g) => g.giverName },
            { key: "at", label: t("accounts.field.at"), cell: (g) => formatInstant(g.grantedAt) },
            {
              key: "act",
              label: t("accounts.field.act"),
              cell: ({ id, refusal }) =>
                refusal === null ? (
                  <a href={href("/accounts/confirmations/:grantId", { grantId: String(id) })}>
                    {t("accounts.confirmations.open")}
                  </a>
                ) : (
                  refusalText(t)(refusal)
                ),
            },
          ]}
        />
      )}
    </Page>
  );
}
