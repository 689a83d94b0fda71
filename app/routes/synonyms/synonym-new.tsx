import { data } from "react-router";
import { SynonymForm } from "#app/domain/importing/input.ts";
import { findPlace } from "#app/domain/importing/synonym-place.ts";
import { listUnitNames } from "#app/domain/people/choose-unit.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { importAddress } from "#app/routes/imports/addresses.ts";
import { keeps } from "#app/routes/standards/open.server.ts";
import { addWord } from "#app/routes/synonyms/add-word.server.ts";
import { fromImport } from "#app/routes/synonyms/from-import.server.ts";
import {
  PlaceChooser,
  type WordAnswer,
  WordForm,
} from "#app/routes/synonyms/synonym-new-parts.tsx";
import { targetReader } from "#app/routes/synonyms/targets.server.ts";
import { nameUnit, unitTarget } from "#app/routes/synonyms/unit-target.server.ts";
import { readWordAddress } from "#app/routes/synonyms/word-address.ts";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/synonym-new";

export async function loader({ request, context }: Route.LoaderArgs) {
  const { place, initial, importId } = readWordAddress(request.url);
  const from = await fromImport(context, importId);
  const mayAdd = await keeps(context);
  if (!place) return { place, initial, options: null, unitNames: [], mayAdd, from };
  const { options, propose } = await targetReader(context)(place);
  const proposed = initial.text === "" ? "" : propose(initial.text);
  const isUnit = place.kind === "unit";
  const unit = isUnit ? initial.unit || (await nameUnit(context, initial.target)) || proposed : "";
  const target = isUnit ? "" : initial.target || proposed;
  const { db } = context.get(workContext);
  const unitNames = isUnit ? await listUnitNames(db, viewerOf(context)) : [];
  return { place, initial: { ...initial, unit, target }, options, unitNames, mayAdd, from };
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await parseForm(request, SynonymForm);
  if (!form.ok) return invalid(form);
  const work = context.get(workContext);
  const unit = await unitTarget(context, form.value);
  if (!unit.ok) return data({ ...form, ...unit.answer, refusal: null }, { status: 400 });
  const result = await addWord(work, { ...form.value, target: unit.target });
  if (!result.ok) return refused(result.refusal, form);
  const from = await fromImport(context, readWordAddress(request.url).importId);
  const key = from?.canRecheck ? "synonyms.create.doneRecheck" : "synonyms.create.done";
  const page = from ? importAddress(from.id) : "/admin/synonyms";
  return redirectWithNotice(context, page, { key, values: { text: form.value.text } });
}

export default function NewSynonymPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const place = findPlace(actionData?.values["place"] ?? "") ?? loaderData.place;
  const { from } = loaderData;
  const answer: WordAnswer = actionData ?? null;
  return (
    <Page
      title={t("synonyms.create.title")}
      lead={place ? undefined : t("synonyms.create.lead")}
      path={from ? <a href={importAddress(from.id)}>{from.fileName}</a> : undefined}
    >
      {place ? (
        <WordForm place={place} loaderData={loaderData} answer={answer} />
      ) : (
        <PlaceChooser loaderData={loaderData} />
      )}
    </Page>
  );
}
