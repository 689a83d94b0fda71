import { findPerson } from "#app/domain/access/choices.server.ts";
import { OwnInvitationForm } from "#app/domain/access/input.ts";
import { inviteOwnPerson } from "#app/domain/access/invite-own-person.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, notFound, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { idOf } from "#app/routes/admin/account-address.ts";
import { shownOnce } from "#app/routes/admin/link-answer.server.ts";
import { refusalText } from "#app/routes/admin/refusals.ts";
import { signedInOf, viewerOf } from "#app/routes/gates.server.ts";
import { SignInFields, signInLabels } from "#app/ui/access/account-fields.tsx";
import { OneTimeLinkPage } from "#app/ui/access/one-time-link.tsx";
import { ButtonLink, Message } from "#app/ui/kit/button.tsx";
import { Form } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/own-invitation";

const personAddress = (id: number): string => `/cadres/${id}`;

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db } = context.get(workContext);
  const person = await findPerson(db, viewerOf(context), idOf(params.cadreId));
  if (!person) throw notFound();
  return { person, unitName: signedInOf(context).active?.unitName ?? "" };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const cadreId = idOf(params.cadreId);
  const work = context.get(workContext);
  const person = await findPerson(work.db, viewerOf(context), cadreId);
  if (!person) throw notFound();
  const form = await parseForm(request, OwnInvitationForm);
  if (!form.ok) return invalid(form);
  const once = form.values["_key"] ?? null;
  const result = await inviteOwnPerson(work, { ...form.value, cadreId, once });
  if (!result.ok) return refused(result.refusal, form);
  const to = personAddress(cadreId);
  const { link } = result.value;
  if (!link) return redirectWithNotice(context, to, { key: "accounts.create.repeated" });
  const next = { to, label: "accounts.invite.toPerson" as const };
  return shownOnce({ request, context }, link, {
    name: person.fullName,
    userName: form.value.userName,
    next,
  });
}

export default function OwnInvitationPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { person, unitName } = loaderData;
  const { id, fullName: name, birthDate, accountId, userName } = person;
  if (actionData && "link" in actionData) return <OneTimeLinkPage link={actionData.link} />;
  const lead = t("accounts.invite.lead", { name, birth: formatDate(birthDate), unit: unitName });
  return (
    <Page title={t("accounts.invite.title")} lead={lead}>
      {accountId === null ? (
        <Form
          action={`${personAddress(id)}/invitation`}
          answer={actionData}
          labels={signInLabels(t)}
          initial={{ userName }}
          submit={t("accounts.invite.submit")}
          cancel={personAddress(id)}
          refusal={refusalText(t)}
          once
        >
          <SignInFields />
        </Form>
      ) : (
        <>
          <Message tone="note" icon="account">
            {t("accounts.invite.hasAccount", { name })}
          </Message>
          <ButtonLink to={personAddress(id)}>{t("accounts.invite.toPerson")}</ButtonLink>
        </>
      )}
    </Page>
  );
}
