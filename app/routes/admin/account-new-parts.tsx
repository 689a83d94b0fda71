import { formatDate } from "#app/platform/i18n/formats.ts";
import { refusalText } from "#app/routes/admin/refusals.ts";
import { type GrantAnswer, GrantFields } from "#app/ui/access/grant-fields.tsx";
import { Form, HiddenField, TextField } from "#app/ui/kit/form.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/account-new";

type NewAccountFormProps = {
  loaderData: Route.ComponentProps["loaderData"];
  answer: GrantAnswer;
};

/** Whose account it is, how they sign in, and a first role if one is given at once. */
export function NewAccountForm({ loaderData, answer }: NewAccountFormProps) {
  const t = useTranslate();
  const { person, unitNames, today } = loaderData;
  const initial = { userName: person?.userName, name: person?.fullName, validFrom: today };
  const action = person ? `/accounts/new?person=${person.id}` : "/accounts/new";
  return (
    <>
      <Person person={person} />
      <Form
        action={action}
        answer={answer}
        initial={initial}
        submit={t("accounts.create.submit")}
        cancel="/accounts"
        refusal={refusalText(t)}
        once
      >
        {person ? <HiddenField name="cadreId" value={person.id} /> : null}
        <TextField name="name" label={t("accounts.field.name")} maxLength={120} />
        <TextField
          name="userName"
          label={t("accounts.field.userName")}
          help={t("accounts.field.userNameHelp")}
          maxLength={60}
        />
        <TextField
          name="email"
          type="email"
          label={t("accounts.field.email")}
          help={t("accounts.field.emailHelp")}
          maxLength={200}
          optional
        />
        <h2>{t("accounts.create.firstRole")}</h2>
        <p>{t("accounts.create.firstRoleLead")}</p>
        <GrantFields unitNames={unitNames} choices={answer?.choices ?? []} optional />
      </Form>
    </>
  );
}

function Person({ person }: Pick<Route.ComponentProps["loaderData"], "person">) {
  const t = useTranslate();
  const choose = person ? "accounts.create.otherPerson" : "accounts.create.choosePerson";
  return (
    <p className="narrow mb-4">
      {person
        ? t("accounts.create.ofPerson", {
            name: person.fullName,
            birth: formatDate(person.birthDate),
          })
        : t("accounts.create.noPerson")}{" "}
      <a href="/accounts/new/person">{t(choose)}</a>
      {person ? (
        <>
          {" · "}
          <a href="/accounts/new">{t("accounts.create.withoutPerson")}</a>
        </>
      ) : null}
    </p>
  );
}
