import type { Route } from "./+types/account-end";
import { findAccount } from "#app/domain/access/account-queries.server.ts";
import { endAccount } from "#app/domain/access/end-account.server.ts";
import { ReasonForm } from "#app/domain/access/input.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, notFound, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { accountAddress, idOf } from "#app/routes/admin/account-address.ts";
import { refusalText } from "#app/routes/admin/refusals.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { Form, TextArea } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, at } = context.get(workContext);
  const id = idOf(params.accountId);
  const account = await findAccount(db, viewerOf(context), { id, at });
  if (!account) throw notFound();
  return { account, open: account.grants.filter(({ endedAt }) => endedAt === null).length };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const accountId = idOf(params.accountId);
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
          <li>{t("accounts.end.sessions", { count: sessions.open })}</li>
          <li>{t("accounts.end.grants", { count: open })}</li>
          <li>{t("accounts.end.links")}</li>
          <li>{t("accounts.end.kept")}</li>
        </ul>
      </div>
      <Form
        action={`${accountAddress(id)}/end`}
        answer={actionData}
        submit={t("accounts.end.submit")}
        cancel={accountAddress(id)}
        refusal={refusalText(t)}
        look="danger"
      >
        <TextArea
          name="reason"
          label={t("accounts.field.reason")}
          help={t("accounts.field.reasonHelp")}
          maxLength={500}
        />
      </Form>
    </Page>
  );
}
