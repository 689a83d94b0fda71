import { chooseUnit, listUnitNames } from "#app/domain/people/choose-unit.server.ts";
import { canCorrect } from "#app/domain/people/policy.ts";
import { listPeople } from "#app/domain/people/queries.server.ts";
import { addRecord } from "#app/domain/planning/add-record.server.ts";
import { AddRecordForm } from "#app/domain/planning/input.ts";
import { loadTitles } from "#app/domain/standards/reference.server.ts";
import { isPlannable } from "#app/domain/standards/title.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { forbidden, invalid, refused } from "#app/platform/http/form.server.ts";
import { readListAddress } from "#app/platform/http/list.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { openCadre, parsePostForm, unitProblem } from "#app/routes/people/record.server.ts";
import {
  ChoosePerson,
  RecordFields,
  recordLabels,
} from "#app/routes/planning/record-new-parts.tsx";
import { openRoundToKeep } from "#app/routes/planning/round.server.ts";
import { Message } from "#app/ui/kit/button.tsx";
import { Form, HiddenField } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { PostAnswer } from "#app/ui/people/post-fields.tsx";
import type { Route } from "./+types/record-new";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const round = await openRoundToKeep(context, params.roundId);
  const viewer = viewerOf(context);
  const { db } = context.get(workContext);
  const list = readListAddress(request.url, { sortable: ["name"], sort: "name" });
  const wanted = list.text("cadre");
  const cadre = wanted === "" ? null : await openCadre(context, wanted);
  if (cadre !== null && !canCorrect(viewer, cadre)) throw forbidden();
  const titles = (await loadTitles(db.sql)).filter((title) => isPlannable(title, round.asOf));
  const { id, unitName, term, asOf, decisionNumber } = round;
  return {
    round: { id, unitName: unitName ?? "", term, asOf, isSettled: decisionNumber !== null },
    cadre,
    q: list.text("q"),
    people: cadre === null ? await findPeople(context, list.text("q")) : null,
    titles: titles.map((title) => ({ id: title.id, name: title.name })),
    unitNames: await listUnitNames(db, viewer),
  };
}

const mostFound = 20;

/** People in scope of a typed name but oneself, the first of them; null when nothing was typed. */
async function findPeople(context: Route.LoaderArgs["context"], q: string) {
  if (q === "") return null;
  const viewer = viewerOf(context);
  const filter = { q, unitId: null, gender: null, post: null, sort: "name" as const };
  const wanted = { ...filter, page: 1, pageSize: mostFound };
  const { rows } = await listPeople(context.get(workContext).db, viewer, wanted);
  return rows.filter(({ id }) => id !== viewer.cadreId);
}

/** Enters a person into a list by hand. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const round = await openRoundToKeep(context, params.roundId);
  const form = await parsePostForm(request, AddRecordForm);
  if (!form.ok) return invalid(form);
  const work = context.get(workContext);
  const { _key, unit: _unit, unitFor: _unitFor, unitId: _unitId, ...stated } = form.value;
  const days = { validFrom: round.asOf, validTo: round.asOf };
  const unit = await chooseUnit(work.db, viewerOf(context), { ...form.value, ...days });
  if (!unit.ok) return unitProblem(form, unit);
  const { unitId } = unit;
  const roundId = round.id;
  const result = await addRecord(work, { ...stated, roundId, unitId, key: _key ?? null });
  if (!result.ok) return refused(result.refusal, form);
  const { fullName: name } = await openCadre(context, String(stated.cadreId));
  const notice = { key: "planning.add.done", values: { name } } as const;
  return redirectWithNotice(context, `/planning/records/${result.value}`, notice);
}

export default function NewRecordPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { round, cadre, titles, unitNames } = loaderData;
  const answer: PostAnswer | undefined = actionData;
  const page = `/planning/${round.id}`;
  const here = `${page}/records/new`;
  return (
    <Page
      title={t("planning.add.title", { unit: round.unitName })}
      lead={t("planning.add.lead", { term: round.term, date: formatDate(round.asOf) })}
      path={<a href={page}>{t("planning.round.title", { unit: round.unitName })}</a>}
    >
      {round.isSettled ? (
        <Message tone="note" icon="document">
          {t("planning.add.settled")}
        </Message>
      ) : cadre === null ? (
        <ChoosePerson loaderData={loaderData} here={here} />
      ) : (
        <Form
          action={`${here}?cadre=${cadre.id}`}
          answer={actionData}
          labels={recordLabels(t)}
          submit={t("planning.add.submit")}
          cancel={page}
          once
          refusal={(word) => t(`planning.refusal.${word as "already_planned"}`)} // why: addRecord's own words
        >
          <HiddenField name="cadreId" value={cadre.id} />
          <RecordFields
            cadre={cadre}
            here={here}
            titles={titles}
            unitNames={unitNames}
            answer={answer}
          />
        </Form>
      )}
    </Page>
  );
}
