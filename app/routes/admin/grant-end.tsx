import { endGrant } from "#app/domain/access/end-grant.server.ts";
import { ReasonForm } from "#app/domain/access/input.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, notFound, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { accountAddress, idOf } from "#app/routes/admin/account-address.ts";
import { openAccount } from "#app/routes/admin/open-account.server.ts";
import { refusalText } from "#app/routes/admin/refusals.ts";
import { ReasonField, reasonLabels } from "#app/ui/access/account-fields.tsx";
import { Form } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/grant-end";

export async function loader({ params, context }: Route.LoaderArgs) {
  return { grant: await openGrant(context, params) };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { id: grantId, accountId } = await openGrant(context, params);
  const form = await parseForm(request, ReasonForm);
  if (!form.ok) return invalid(form);
  const result = await endGrant(context.get(workContext), { ...form.value, accountId, grantId });
  if (!result.ok) return refused(result.refusal, form);
  return redirectWithNotice(context, accountAddress(accountId), { key: "accounts.grantEnd.done" });
}

async function openGrant(
  context: Route.LoaderArgs["context"],
  { accountId, grantId }: Route.LoaderArgs["params"],
) {
  const { grants } = await openAccount(context, accountId);
  const grant = grants.find(({ id }) => id === idOf(grantId));
  if (!grant) throw notFound();
  return grant;
}

export default function EndGrantPage({ loaderData: { grant }, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const names = {
    role: t(`common.role.${grant.role}`),
    unit: grant.unitName,
    name: grant.holderName,
  };
  const address = accountAddress(grant.accountId);
  return (
    <Page title={t("accounts.grantEnd.title")} lead={t("accounts.grantEnd.lead", names)}>
      <p className="narrow mb-4">{t("accounts.grantEnd.what")}</p>
      <Form
        action={`${address}/grants/${grant.id}/end`}
        answer={actionData}
        labels={reasonLabels(t)}
        submit={t("accounts.grantEnd.submit")}
        cancel={address}
        refusal={refusalText(t)}
        look="danger"
      >
        <ReasonField />
      </Form>
    </Page>
  );
}
