import { data } from "react-router";
import { giveGrant } from "#app/domain/access/give-grant.server.ts";
import { rolesToConfirm } from "#app/domain/access/grant.ts";
import { GrantForm } from "#app/domain/access/input.ts";
import { listUnitNames } from "#app/domain/people/choose-unit.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { accountAddress } from "#app/routes/admin/account-address.ts";
import { readGrant } from "#app/routes/admin/grant-input.server.ts";
import { openAccount } from "#app/routes/admin/open-account.server.ts";
import { refusalText } from "#app/routes/admin/refusals.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { ReasonField, reasonLabels } from "#app/ui/access/account-fields.tsx";
import { type GrantAnswer, GrantFields, grantLabels } from "#app/ui/access/grant-fields.tsx";
import { Form } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/grant-new";

export async function loader({ params, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const { db } = context.get(workContext);
  const account = await openAccount(context, params.accountId);
  const unitNames = await listUnitNames(db, viewer);
  return { account, unitNames, today: formatDate(viewer.today) };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { id: accountId } = await openAccount(context, params.accountId);
  const form = await parseForm(request, GrantForm);
  if (!form.ok) return invalid(form);
  const work = context.get(workContext);
  const grant = await readGrant(work, form.value);
  if (!grant.ok) return data({ values: form.values, ...grant.answer }, { status: 400 });
  const reason = form.value.reason === "" ? null : form.value.reason;
  const result = await giveGrant(work, { ...grant.value, accountId, reason });
  if (!result.ok) return refused(result.refusal, form);
  const waits = rolesToConfirm.includes(form.value.role);
  const key = waits ? "accounts.grant.doneToConfirm" : "accounts.grant.done";
  return redirectWithNotice(context, accountAddress(accountId), { key });
}

export default function NewGrantPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { account, unitNames, today } = loaderData;
  const { id, displayName: name, userName } = account;
  const answer: GrantAnswer = actionData;
  return (
    <Page title={t("accounts.grant.title")} lead={t("accounts.grant.lead", { name, userName })}>
      <Form
        action={`${accountAddress(id)}/grants/new`}
        answer={answer}
        labels={{ ...grantLabels(t), ...reasonLabels(t) }}
        initial={{ validFrom: today }}
        submit={t("accounts.grant.submit")}
        cancel={accountAddress(id)}
        refusal={refusalText(t)}
      >
        <GrantFields unitNames={unitNames} choices={answer?.choices ?? []} />
        <ReasonField optional />
      </Form>
    </Page>
  );
}
