import { unlinkCadre } from "#app/domain/access/unlink-cadre.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { accountAddress } from "#app/routes/admin/account-address.ts";
import { openAccount } from "#app/routes/admin/open-account.server.ts";
import { refusalText } from "#app/routes/admin/refusals.ts";
import { Form } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/account-person-removal";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { id, displayName: name, userName } = await openAccount(context, params.accountId);
  return { id, name, userName };
}

/** Takes the person off an account. */
export async function action({ params, context }: Route.ActionArgs) {
  const { id: accountId } = await openAccount(context, params.accountId);
  const result = await unlinkCadre(context.get(workContext), { accountId });
  if (!result.ok) return refused(result.refusal, { values: {} });
  return redirectWithNotice(context, accountAddress(accountId), {
    key: "accounts.person.unlinked",
  });
}

export default function PersonRemovalPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { id, name, userName } = loaderData;
  return (
    <Page title={t("accounts.person.unlink")} lead={t("accounts.end.lead", { name, userName })}>
      <Form
        action={`${accountAddress(id)}/person/removal`}
        answer={actionData}
        submit={t("accounts.person.unlink")}
        cancel={accountAddress(id)}
        refusal={refusalText(t)}
      />
    </Page>
  );
}
