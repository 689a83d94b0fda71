import { confirmGrant } from "#app/domain/access/confirm-grant.server.ts";
import { findGrantToConfirm } from "#app/domain/access/queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import { idOf } from "#app/routes/admin/account-address.ts";
import { refusalText } from "#app/routes/admin/refusals.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { periodText } from "#app/ui/access/period.ts";
import { Message } from "#app/ui/kit/button.tsx";
import { Form } from "#app/ui/kit/form.tsx";
import { Facts, Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/confirmation";

const list = "/accounts/confirmations";

export async function loader({ params, context }: Route.LoaderArgs) {
  const grant = await openGrant(context, params);
  const { today } = viewerOf(context);
  return { grant, inForceFrom: grant.validFrom > today ? grant.validFrom : today };
}

export async function action({ params, context }: Route.ActionArgs) {
  const { id: grantId } = await openGrant(context, params);
  const result = await confirmGrant(context.get(workContext), { grantId });
  if (!result.ok) return refused(result.refusal, { values: {} });
  return redirectWithNotice(context, list, { key: "accounts.confirmations.done" });
}

async function openGrant(
  context: Route.LoaderArgs["context"],
  { grantId }: Route.LoaderArgs["params"],
) {
  const { db } = context.get(workContext);
  const grant = await findGrantToConfirm(db, viewerOf(context), idOf(grantId));
  if (!grant) throw notFound();
  return grant;
}

export default function ConfirmationPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { grant, inForceFrom } = loaderData;
  const refusal = actionData?.refusal ?? grant.refusal;
  return (
    <Page title={t("accounts.confirmations.titleOne")} lead={t("accounts.confirmations.lead")}>
      <Facts
        items={[
          {
            term: t("accounts.field.holder"),
            value: `${grant.holderName} (${grant.holderUserName})`,
          },
          { term: t("accounts.field.role"), value: t(`common.role.${grant.role}`) },
          { term: t("accounts.field.unit"), value: grant.unitName },
          { term: t("accounts.field.period"), value: periodText(t, grant) },
          {
            term: t("accounts.field.givenBy"),
            value: grant.giverName ?? t("accounts.page.commandLine"),
          },
          { term: t("accounts.field.at"), value: formatInstant(grant.grantedAt) },
          { term: t("accounts.field.reason"), value: grant.reason ?? t("common.none") },
        ]}
      />
      {refusal === null ? (
        <>
          <p className="narrow my-4">
            {t("accounts.confirmations.what", { date: formatDate(inForceFrom) })}
          </p>
          <Form
            action={`${list}/${grant.id}`}
            submit={t("accounts.confirmations.submit")}
            cancel={list}
          />
        </>
      ) : (
        <Message tone="note" icon="shield" live>
          {refusalText(t)(refusal)}
        </Message>
      )}
    </Page>
  );
}
