import { accountHistory } from "#app/domain/access/account-history-queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { readListAddress } from "#app/platform/http/list.ts";
import { formatInstant } from "#app/platform/i18n/formats.ts";
import { AccountHistory } from "#app/routes/admin/account-history-parts.tsx";
import {
  AccountActs,
  AccountFacts,
  AccountGrants,
  AccountLinks,
} from "#app/routes/admin/account-parts.tsx";
import { openAccount } from "#app/routes/admin/open-account.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { Message } from "#app/ui/kit/button.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/account";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const account = await openAccount(context, params.accountId);
  const { db } = context.get(workContext);
  const { page, pageSize } = readListAddress(request.url, { sortable: [], sort: "" });
  const wanted = { id: account.id, page, pageSize };
  const history = await accountHistory(db, viewerOf(context), wanted);
  return { account, history, url: request.url };
}

export default function AccountPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { account, history, url } = loaderData;
  const { userName, displayName, state, endedAt, endReason, own, grantsElsewhere } = account;
  return (
    <Page
      title={displayName}
      lead={t("accounts.page.lead", { userName, state: t(`accounts.state.${state}`) })}
      actions={<AccountActs account={account} />}
    >
      {endedAt === null ? null : (
        <Message tone="note" icon="clock">
          {t("accounts.page.ended", { time: formatInstant(endedAt), reason: endReason ?? "" })}
        </Message>
      )}
      {own ? (
        <Message tone="note" icon="shield">
          {t("accounts.page.own")}
        </Message>
      ) : null}
      {grantsElsewhere ? (
        <Message tone="note" icon="shield">
          {t("accounts.page.elsewhere")}
        </Message>
      ) : null}
      <AccountFacts account={account} />
      <AccountGrants account={account} />
      <AccountLinks account={account} />
      <AccountHistory history={history} url={url} />
    </Page>
  );
}
