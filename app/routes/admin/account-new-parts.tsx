import { formatDate } from "#app/platform/i18n/formats.ts";
import { refusalText } from "#app/routes/admin/refusals.ts";
import { SignInFields, signInLabels } from "#app/ui/access/account-fields.tsx";
import { type GrantAnswer, GrantFields, grantLabels } from "#app/ui/access/grant-fields.tsx";
import { TextField } from "#app/ui/kit/fields.tsx";
import { Form, HiddenField } from "#app/ui/kit/form.tsx";
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
        labels={{ name: t("accounts.field.name"), ...signInLabels(t), ...grantLabels(t) }}
        initial={initial}
        submit={t("accounts.create.submit")}
        cancel="/accounts"
        refusal={refusalText(t)}
        once
      >
        {person ? <HiddenField name="cadreId" value={person.id} /> : null}
        <TextField name="name" maxLength={120} />
        <SignInFields />
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
