import type { Route } from "./+types/account-recovery";
import { findAccount } from "#app/domain/access/account-queries.server.ts";
import { startRecovery } from "#app/domain/access/start-recovery.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { accountAddress, idOf } from "#app/routes/admin/account-address.ts";
import { shownOnce } from "#app/routes/admin/link-answer.server.ts";
import { refusalText } from "#app/routes/admin/refusals.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { OneTimeLinkPage } from "#app/ui/access/one-time-link.tsx";
import { Form } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, at } = context.get(workContext);
  const account = await findAccount(db, viewerOf(context), { id: idOf(params.accountId), at });
  if (!account) throw notFound();
  const { id, displayName: name, userName } = account;
  return { id, name, userName };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const key = (await request.formData()).get("_key");
  const once = typeof key === "string" ? key : null;
  const accountId = idOf(params.accountId);
  const work = context.get(workContext);
  const result = await startRecovery(work, { accountId, once });
  if (!result.ok) return refused(result.refusal, { values: {} });
  const address = accountAddress(accountId);
  const { link } = result.value;
  const account = await findAccount(work.db, viewerOf(context), { id: accountId, at: work.at });
  if (!link || !account) return redirectWithNotice(context, address, { key: "accounts.recovery.repeated" });
  const next = { to: address, label: "accounts.link.toAccount" as const };
  const { displayName: name, userName } = account;
  return shownOnce({ request, context }, link, { name, userName, next });
}

export default function RecoveryPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { id, name, userName } = loaderData;
  if (actionData && "link" in actionData) return <OneTimeLinkPage link={actionData.link} />;
  return (
    <Page title={t("accounts.recovery.title")} lead={t("accounts.recovery.lead", { name, userName })}>
      <div className="narrow mb-4">
        <p>{t("accounts.recovery.what")}</p>
        <ul className="list-disc pl-5">
          <li>{t("accounts.recovery.sessions")}</li>
          <li>{t("accounts.recovery.links")}</li>
          <li>{t("accounts.recovery.password")}</li>
        </ul>
      </div>
      <Form
        action={`${accountAddress(id)}/recovery`}
        answer={actionData}
        submit={t("accounts.recovery.submit")}
        cancel={accountAddress(id)}
        refusal={refusalText(t)}
        once
      />
    </Page>
  );
}
