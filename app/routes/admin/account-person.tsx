import { searchPeople } from "#app/domain/access/choices.server.ts";
import { PersonForm } from "#app/domain/access/input.ts";
import { linkCadre } from "#app/domain/access/link-cadre.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { readListAddress } from "#app/platform/http/list.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { recordRead } from "#app/platform/http/record-read.server.ts";
import { accountAddress } from "#app/routes/admin/account-address.ts";
import { openAccount } from "#app/routes/admin/open-account.server.ts";
import { PersonSearch } from "#app/routes/admin/person-search-parts.tsx";
import { refusalText } from "#app/routes/admin/refusals.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { Button, ButtonLink, Message } from "#app/ui/kit/button.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/account-person";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const account = await openAccount(context, params.accountId);
  const q = readListAddress(request.url, { sortable: [], sort: "" }).text("q");
  const people = await searchPeople(context.get(workContext).db, viewerOf(context), q);
  const ids = people.map(({ id }) => id);
  if (ids.length > 0)
    recordRead(context, { action: "read.cadre_choice", subjectType: "cadre", ids });
  return { account, q, people };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { id: accountId } = await openAccount(context, params.accountId);
  const form = await parseForm(request, PersonForm);
  if (!form.ok) return invalid(form);
  const result = await linkCadre(context.get(workContext), { ...form.value, accountId });
  if (!result.ok) return refused(result.refusal, form);
  return redirectWithNotice(context, accountAddress(accountId), { key: "accounts.person.linked" });
}

export default function AccountPersonPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { account, q, people } = loaderData;
  const address = accountAddress(account.id);
  return (
    <Page
      title={t("accounts.person.title")}
      lead={t("accounts.person.lead", { name: account.displayName })}
      actions={
        <ButtonLink to={address} icon="back">
          {t("common.action.back")}
        </ButtonLink>
      }
    >
      {actionData?.refusal ? (
        <Message tone="bad" icon="alert" live>
          {refusalText(t)(actionData.refusal)}
        </Message>
      ) : null}
      <PersonSearch
        q={q}
        people={people}
        choose={({ id, fullName }) => (
          <form method="post" action={`${address}/person`}>
            <input type="hidden" name="cadreId" value={id} />
            <Button small look="plain">
              {t("accounts.person.link", { name: fullName })}
            </Button>
          </form>
        )}
      />
    </Page>
  );
}
