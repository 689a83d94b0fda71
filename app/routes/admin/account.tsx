import type { Route } from "./+types/account";
import { accountHistory, findAccount } from "#app/domain/access/account-queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { formatInstant } from "#app/platform/i18n/formats.ts";
import { idOf } from "#app/routes/admin/account-address.ts";
import { AccountHistory } from "#app/routes/admin/account-history-parts.tsx";
import {
  AccountActs,
  AccountFacts,
  AccountGrants,
  AccountLinks,
} from "#app/routes/admin/account-parts.tsx";
import { viewerOf } from "#app/routes/gates.server.ts";
import { Message } from "#app/ui/kit/button.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

export async function loader({ params, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const { db, at } = context.get(workContext);
  const id = idOf(params.accountId);
  const account = await findAccount(db, viewer, { id, at });
  if (!account) throw notFound();
  return { account, history: await accountHistory(db, viewer, id) };
}

export default function AccountPage({ loaderData: { account, history } }: Route.ComponentProps) {
  const t = useTranslate();
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
      <AccountHistory history={history} />
    </Page>
  );
}
