import { placeWord, type WordPlace, wordPlaces } from "#app/domain/importing/synonym-place.ts";
import { importAddress } from "#app/routes/imports/addresses.ts";
import { refusalText } from "#app/routes/synonyms/refusals.ts";
import { newWordAddress } from "#app/routes/synonyms/word-address.ts";
import { placeText } from "#app/ui/importing/word-text.ts";
import { Message } from "#app/ui/kit/button.tsx";
import { RadioField, SelectField, TextField } from "#app/ui/kit/fields.tsx";
import { type Answer, Form, HiddenField } from "#app/ui/kit/form.tsx";
import { Filters, FilterSelect } from "#app/ui/kit/list.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/synonym-new";

type LoaderData = Route.ComponentProps["loaderData"];

/** What the server answers to a word that was not accepted: it may ask which unit is meant. */
export type WordAnswer =
  | (NonNullable<Answer> & { choices?: { id: number; label: string }[] })
  | null;

/** First of all: which kind of word. */
export function PlaceChooser({ loaderData: { initial, from } }: { loaderData: LoaderData }) {
  const t = useTranslate();
  return (
    <Filters
      hidden={{ text: initial.text || null, importId: from ? String(from.id) : null }}
      apply={t("synonyms.create.next")}
    >
      <FilterSelect
        name="place"
        label={t("synonyms.field.place")}
        value={null}
        options={wordPlaces.map((place) => ({
          value: placeWord(place),
          label: placeText(t, place),
        }))}
      />
    </Filters>
  );
}

type WordFormProps = { place: WordPlace; loaderData: LoaderData; answer: WordAnswer };

export function WordForm({ place, loaderData, answer }: WordFormProps) {
  const t = useTranslate();
  const { initial, mayAdd, from } = loaderData;
  const isUnit = place.kind === "unit";
  const say = refusalText(t);
  if ((place.kind === "title" || place.kind === "programme") && !mayAdd) {
    return (
      <Message tone="note" icon="shield">
        {t("synonyms.refusal.not_allowed_here", { text: initial.text })}
      </Message>
    );
  }
  return (
    <>
      <p className="narrow mb-4">
        {t("synonyms.create.place", { place: placeText(t, place) })}{" "}
        <a href={newWordAddress({}, from)}>{t("synonyms.create.otherPlace")}</a>
      </p>
      <Form
        action={newWordAddress({ place: placeWord(place) }, from)}
        answer={answer}
        labels={{
          text: t("synonyms.field.text"),
          ...(isUnit
            ? { unit: t("synonyms.field.unit"), unitId: t("synonyms.field.choose") }
            : { target: t("synonyms.field.target") }),
        }}
        initial={initial}
        submit={t("synonyms.create.submit")}
        cancel={from ? importAddress(from.id) : "/admin/synonyms"}
        refusal={say}
        once
      >
        <HiddenField name="place" value={placeWord(place)} />
        <TextField
          name="text"
          help={t(
            place.kind === "title" ? "synonyms.create.titleHelp" : "synonyms.create.textHelp",
          )}
          maxLength={200}
        />
        <TargetField place={place} loaderData={loaderData} choices={answer?.choices ?? []} />
      </Form>
    </>
  );
}

function TargetField({
  place,
  loaderData: { options, unitNames },
  choices,
}: Omit<WordFormProps, "answer"> & { choices: { id: number; label: string }[] }) {
  const t = useTranslate();
  if (options !== null) {
    return <SelectField name="target" empty={t("synonyms.unknown.choose")} options={options} />;
  }
  if (place.kind !== "unit") {
    return <TextField name="target" help={t("synonyms.create.postHelp")} maxLength={200} />;
  }
  return (
    <>
      <TextField
        name="unit"
        help={t("synonyms.create.unitHelp")}
        maxLength={300}
        suggestions={unitNames}
      />
      {choices.length > 0 ? (
        <RadioField
          name="unitId"
          options={choices.map((unit) => ({
            value: `${unit.id} ${unit.label}`,
            label: unit.label,
          }))}
        />
      ) : null}
    </>
  );
}
