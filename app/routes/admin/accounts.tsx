import {
  countGrantsToConfirm,
  listAccounts,
  listGrantUnits,
} from "#app/domain/access/queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { AccountChips, AccountFilters, AccountTable } from "#app/routes/admin/accounts-parts.tsx";
import { readAccountList } from "#app/routes/admin/wanted.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { Empty, Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/accounts";

export async function loader({ request, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const { db } = context.get(workContext);
  const { wanted } = readAccountList(request.url);
  const found = await listAccounts(db, viewer, wanted);
  const units = await listGrantUnits(db, viewer);
  const toConfirm = await countGrantsToConfirm(db, viewer);
  return { ...found, wanted, units, toConfirm, today: viewer.today, url: request.url };
}

export default function AccountsPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { rows, total, wanted, toConfirm, today } = loaderData;
  const { q, role, unitId, state } = wanted;
  const filtered = q !== "" || role !== null || unitId !== null || state !== null;
  const lead = filtered ? "accounts.list.found" : "accounts.list.lead";
  return (
    <Page
      title={t("accounts.list.title")}
      lead={t(lead, { count: total, date: formatDate(today) })}
      actions={
        <>
          {toConfirm > 0 ? (
            <ButtonLink to="/accounts/confirmations" icon="shield">
              {t("accounts.list.waiting", { count: toConfirm })}
            </ButtonLink>
          ) : null}
          <ButtonLink to="/accounts/new" icon="add" look="primary">
            {t("accounts.list.create")}
          </ButtonLink>
        </>
      }
    >
      <AccountFilters loaderData={loaderData} />
      <AccountChips loaderData={loaderData} />
      {rows.length > 0 ? (
        <AccountTable loaderData={loaderData} />
      ) : (
        <Empty action={<ButtonLink to="/accounts">{t("common.action.clear")}</ButtonLink>}>
          {t("accounts.list.empty")}
        </Empty>
      )}
    </Page>
  );
}
