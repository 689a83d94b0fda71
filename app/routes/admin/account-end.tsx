import { endAccount } from "#app/domain/access/end-account.server.ts";
import { ReasonForm } from "#app/domain/access/input.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { accountAddress } from "#app/routes/admin/account-address.ts";
import { openAccount } from "#app/routes/admin/open-account.server.ts";
import { refusalText } from "#app/routes/admin/refusals.ts";
import { ReasonField, reasonLabels } from "#app/ui/access/account-fields.tsx";
import { Form } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/account-end";

export async function loader({ params, context }: Route.LoaderArgs) {
  const account = await openAccount(context, params.accountId);
  return { account, open: account.grants.filter(({ endedAt }) => endedAt === null).length };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { id: accountId } = await openAccount(context, params.accountId);
  const form = await parseForm(request, ReasonForm);
  if (!form.ok) return invalid(form);
  const result = await endAccount(context.get(workContext), { ...form.value, accountId });
  if (!result.ok) return refused(result.refusal, form);
  return redirectWithNotice(context, accountAddress(accountId), { key: "accounts.end.done" });
}

export default function EndAccountPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { account, open } = loaderData;
  const { id, displayName: name, userName, sessions } = account;
  return (
    <Page title={t("accounts.end.title")} lead={t("accounts.end.lead", { name, userName })}>
      <div className="narrow mb-4">
        <p>{t("accounts.end.what")}</p>
        <ul className="list-disc pl-5">
          {sessions.open > 0 ? (
            <li>{t("accounts.end.sessions", { count: sessions.open })}</li>
          ) : null}
          {open > 0 ? <li>{t("accounts.end.grants", { count: open })}</li> : null}
          <li>{t("accounts.end.links")}</li>
          <li>{t("accounts.end.kept")}</li>
        </ul>
      </div>
      <Form
        action={`${accountAddress(id)}/end`}
        answer={actionData}
        labels={reasonLabels(t)}
        submit={t("accounts.end.submit")}
        cancel={accountAddress(id)}
        refusal={refusalText(t)}
        look="danger"
      >
        <ReasonField />
      </Form>
    </Page>
  );
}
