import { lastChange } from "#app/domain/access/account-history-queries.server.ts";
import { correctAccount } from "#app/domain/access/correct-account.server.ts";
import { CorrectionForm } from "#app/domain/access/input.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { formatInstant } from "#app/platform/i18n/formats.ts";
import { accountAddress } from "#app/routes/admin/account-address.ts";
import { openAccount } from "#app/routes/admin/open-account.server.ts";
import { refusalText } from "#app/routes/admin/refusals.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { EmailField } from "#app/ui/access/account-fields.tsx";
import { TextField } from "#app/ui/kit/fields.tsx";
import { type Answer, Form, HiddenField } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/account-correction";

export async function loader({ params, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const { db } = context.get(workContext);
  const account = await openAccount(context, params.accountId);
  return { account, changed: await lastChange(db, viewer, account.id) };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { id: accountId } = await openAccount(context, params.accountId);
  const form = await parseForm(request, CorrectionForm);
  const work = context.get(workContext);
  if (!form.ok) return invalid(form);
  const result = await correctAccount(work, { ...form.value, accountId });
  if (!result.ok) return refused(result.refusal, form);
  return redirectWithNotice(context, accountAddress(accountId), {
    key: "accounts.correction.done",
  });
}

export default function CorrectionPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { account, changed } = loaderData;
  const { id, userName, displayName, email, revision } = account;
  const stale = actionData?.refusal === "stale" ? actionData : null;
  return (
    <Page title={t("accounts.correction.title")} lead={t("accounts.correction.lead", { userName })}>
      {stale ? <Difference account={account} answer={stale} /> : null}
      <Form
        action={`${accountAddress(id)}/correction`}
        answer={actionData}
        labels={{ name: t("accounts.field.name"), email: t("accounts.field.email") }}
        initial={{ name: displayName, email }}
        submit={t("accounts.correction.submit")}
        cancel={accountAddress(id)}
        refusal={(word) =>
          word === "stale" && changed
            ? t("shell.error.stale", { name: changed.name, time: formatInstant(changed.at) })
            : refusalText(t)(word)
        }
      >
        <HiddenField name="revision" value={revision} />
        <TextField name="name" maxLength={120} />
        <EmailField />
      </Form>
    </Page>
  );
}

type DifferenceProps = {
  account: { displayName: string; email: string | null };
  answer: NonNullable<Answer>;
};

/** What is on record now beside what was typed. */
function Difference({ account, answer }: DifferenceProps) {
  const t = useTranslate();
  const rows = [
    {
      term: t("accounts.field.name"),
      now: account.displayName,
      typed: answer.values["name"] ?? "",
    },
    {
      term: t("accounts.field.email"),
      now: account.email ?? "",
      typed: answer.values["email"] ?? "",
    },
  ];
  return (
    <div className="narrow mb-4">
      <Table
        caption={t("shell.error.staleRecord")}
        rows={rows}
        rowKey={({ term }) => term}
        columns={[
          {
            key: "field",
            label: t("accounts.correction.field"),
            first: true,
            cell: ({ term }) => term,
          },
          { key: "now", label: t("shell.error.staleRecord"), cell: ({ now }) => now },
          { key: "typed", label: t("shell.error.staleTyped"), cell: ({ typed }) => typed },
        ]}
      />
    </div>
  );
}
