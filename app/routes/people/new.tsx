import { data } from "react-router";
import { addCadre } from "#app/domain/people/add-cadre.server.ts";
import { chooseUnit, listUnitNames } from "#app/domain/people/choose-unit.server.ts";
import { AddCadreForm } from "#app/domain/people/input.ts";
import { listPossiblySame, type PossiblySame } from "#app/domain/people/queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { Duplicates } from "#app/routes/people/new-parts.tsx";
import { parsePostForm, unitProblem } from "#app/routes/people/record.server.ts";
import { CheckField } from "#app/ui/kit/fields.tsx";
import { Form } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { FactFields, factLabels } from "#app/ui/people/fact-fields.tsx";
import { type PostAnswer, PostFields, postLabels } from "#app/ui/people/post-fields.tsx";
import type { Route } from "./+types/new";

export async function loader({ context }: Route.LoaderArgs) {
  return { unitNames: await listUnitNames(context.get(workContext).db, viewerOf(context)) };
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await parsePostForm(request, AddCadreForm);
  if (!form.ok) return invalid(form);
  const work = context.get(workContext);
  const viewer = viewerOf(context);
  const { postName: name, validFrom, decision, unit: _, unitId: __, ...person } = form.value;
  const unit = await chooseUnit(work.db, viewer, { ...form.value, validTo: null });
  if (!unit.ok) return unitProblem(form, unit);
  const result = await addCadre(work, {
    ...person,
    post: { unitId: unit.unitId, name, validFrom, decision },
    confirmed: person.confirmed === "yes",
    key: person._key ?? null,
  });
  if (result.ok) {
    const notice = { key: "people.add.done", values: { name: person.fullName } } as const;
    return redirectWithNotice(context, `/cadres/${result.value}`, notice);
  }
  const answer = refused(result.refusal, form);
  if (result.refusal !== "possible_duplicate") return answer;
  const duplicates = await listPossiblySame(work.db, viewer, person);
  return data({ ...answer.data, duplicates }, { status: 409 });
}

/** What the server asks back: is it one of these people, which of these units is meant. */
type Asked = PostAnswer & { duplicates?: PossiblySame[] };

export default function NewCadrePage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const answer: Asked | undefined = actionData;
  const duplicates = answer?.duplicates ?? [];
  return (
    <Page
      title={t("people.add.title")}
      lead={t("people.add.lead")}
      path={<a href="/cadres">{t("people.page.backToList")}</a>}
    >
      <Form
        action="/cadres/new"
        answer={actionData}
        labels={{ confirmed: t("people.add.confirm"), ...factLabels(t), ...postLabels(t) }}
        submit={t("people.add.submit")}
        cancel="/cadres"
        once
        refusal={(word) => t(`people.refusal.${word as "possible_duplicate"}`)} // why: addCadre's own words
      >
        {duplicates.length > 0 ? (
          <>
            <Duplicates people={duplicates} />
            <CheckField name="confirmed" />
          </>
        ) : null}
        <h2>{t("people.add.person")}</h2>
        <FactFields />
        <h2>{t("people.add.firstPost")}</h2>
        <PostFields
          typed={actionData?.values}
          unitNames={loaderData.unitNames}
          choices={answer?.choices ?? []}
          ends={false}
        />
      </Form>
    </Page>
  );
}
