import { data } from "react-router";
import { findPerson } from "#app/domain/access/choices.server.ts";
import { createAccount } from "#app/domain/access/create-account.server.ts";
import { AccountForm } from "#app/domain/access/input.ts";
import { listUnitNames } from "#app/domain/people/choose-unit.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, notFound, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { accountAddress, idOf } from "#app/routes/admin/account-address.ts";
import { NewAccountForm } from "#app/routes/admin/account-new-parts.tsx";
import { readGrant } from "#app/routes/admin/grant-input.server.ts";
import { shownOnce } from "#app/routes/admin/link-answer.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { OneTimeLinkPage } from "#app/ui/access/one-time-link.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/account-new";

export async function loader({ request, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const { db } = context.get(workContext);
  const asked = new URL(request.url).searchParams.get("person");
  const person = asked === null ? null : await findPerson(db, viewer, idOf(asked));
  if (asked !== null && !person) throw notFound();
  return { person, unitNames: await listUnitNames(db, viewer), today: formatDate(viewer.today) };
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await parseForm(request, AccountForm);
  if (!form.ok) return invalid(form);
  const work = context.get(workContext);
  const { role, userName, name, email, cadreId } = form.value;
  const grant = role === null ? null : await readGrant(work, { ...form.value, role });
  if (grant && !grant.ok) return data({ ...form, ...grant.answer }, { status: 400 });
  const once = form.values["_key"] ?? null;
  const input = { userName, name, email, cadreId, grant: grant?.value ?? null, once };
  const result = await createAccount(work, input);
  if (!result.ok) return refused(result.refusal, form);
  const { accountId, link } = result.value;
  if (!link)
    return redirectWithNotice(context, accountAddress(accountId), {
      key: "accounts.create.repeated",
    });
  const next = { to: accountAddress(accountId), label: "accounts.link.toAccount" as const };
  return shownOnce({ request, context }, link, { name, userName, next });
}

export default function NewAccountPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  if (actionData && "link" in actionData) return <OneTimeLinkPage link={actionData.link} />;
  return (
    <Page title={t("accounts.create.title")} lead={t("accounts.create.lead")}>
      <NewAccountForm loaderData={loaderData} answer={actionData} />
    </Page>
  );
}
