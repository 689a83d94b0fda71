import { registerNeedForm } from "#app/domain/enrolment/need-input.ts";
import {
  listNeedProgrammes,
  listOwnRegisteredNeeds,
} from "#app/domain/enrolment/own-need-queries.server.ts";
import { registerNeed } from "#app/domain/enrolment/register-need.server.ts";
import { mostNeeds, needYears } from "#app/domain/enrolment/registered-need.ts";
import { readId } from "#app/domain/people/input.ts";
import type { MessageKey } from "#app/i18n/locales.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, notFound, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { OwnRegisteredNeeds } from "#app/routes/trainee/registered-needs-parts.tsx";
import { SelectField, TextArea } from "#app/ui/kit/fields.tsx";
import { Form } from "#app/ui/kit/form.tsx";
import { Empty, Page, Section } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/registered-needs";

const address = "/me/needs/registered";

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, today } = context.get(workContext);
  const programme = readId(new URL(request.url).searchParams.get("programme") ?? "");
  return {
    needs: await listOwnRegisteredNeeds(db, viewerOf(context)),
    programmes: await listNeedProgrammes(db),
    years: needYears(today),
    initial: { programmeId: programme === null ? "" : String(programme) },
  };
}

/** Registers what one needs to learn; sent twice it registers once. */
export async function action({ request, context }: Route.ActionArgs) {
  const work = context.get(workContext);
  if ((await listOwnRegisteredNeeds(work.db, viewerOf(context))) === null) throw notFound();
  const form = await parseForm(request, registerNeedForm(work.today));
  if (!form.ok) return invalid(form);
  const { _key, ...need } = form.value;
  const result = await registerNeed(work, { ...need, key: _key ?? null });
  if (!result.ok) return refused(result.refusal, form);
  const notice = { key: "registered.done" as const, values: { year: String(need.year) } };
  return redirectWithNotice(context, address, notice);
}

export default function RegisteredNeedsPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { needs, programmes, years, initial } = loaderData;
  const [year, next] = years;
  if (needs === null) {
    return (
      <Page title={t("registered.title")}>
        <Empty>{t("people.me.unlinked")}</Empty>
      </Page>
    );
  }
  return (
    <Page
      title={t("registered.title")}
      lead={t("registered.lead")}
      path={<a href="/me/needs">{t("own.title")}</a>}
    >
      <Section title={t("registered.own")}>
        <OwnRegisteredNeeds needs={needs} />
      </Section>
      <Section title={t("registered.new")}>
        <Form
          action={address}
          answer={actionData}
          initial={{ ...initial, year: String(year) }}
          labels={{
            programmeId: t("registered.field.programme"),
            year: t("registered.field.year"),
            note: t("registered.field.note"),
          }}
          submit={t("registered.submit")}
          refusal={(word) => t(`registered.refusal.${word}` as MessageKey, { max: mostNeeds })}
          once
        >
          <SelectField
            name="programmeId"
            empty={t("registered.choose")}
            options={programmes.map(({ id, name }) => ({ value: String(id), label: name }))}
          />
          <SelectField
            name="year"
            options={[year, next].map((one) => ({ value: String(one), label: String(one) }))}
          />
          <TextArea name="note" optional maxLength={500} help={t("registered.noteHelp")} />
        </Form>
      </Section>
    </Page>
  );
}
