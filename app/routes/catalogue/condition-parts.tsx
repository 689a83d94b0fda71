import type { AudienceCondition, AudienceKind } from "#app/domain/catalogue/audience.ts";
import { partyStandings } from "#app/domain/catalogue/audience.ts";
import { programmeField, titleField } from "#app/domain/catalogue/condition-input.ts";
import { unitKinds } from "#app/domain/organisation/unit.ts";
import { ratingScale } from "#app/domain/standards/requirement.ts";
import { levelChoices, levelWord } from "#app/domain/standards/standard-input.ts";
import type { MessageKey, Translate } from "#app/i18n/locales.ts";
import type { AudienceChoices } from "#app/routes/catalogue/versions.server.ts";
import { ConfirmationField } from "#app/routes/standards/title-parts.tsx";
import type { Names } from "#app/ui/catalogue/audience-text.ts";
import { CheckGroup, RadioField, SelectField, TextArea, TextField } from "#app/ui/kit/fields.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { levelText } from "#app/ui/standards/level-text.ts";

const fieldsOf = {
  post: ["titles"],
  planned: ["titles", "termId"],
  level: ["level"],
  below_level: ["level"],
  party: ["party"],
  ratings: ["years", "rating"],
  age: ["womenLeast", "womenMost", "menLeast", "menMost"],
  prerequisite: ["programmes"],
  unit: ["unitKind", "units"],
} as const satisfies Record<AudienceKind, readonly string[]>;

/** The labels of the form of a kind, in the order of the page. */
export function conditionLabels(t: Translate, kind: AudienceKind): Record<string, string> {
  const names = [...fieldsOf[kind], "clause", "toConfirm"] as const;
  return Object.fromEntries(
    names.map((name) => [name === "clause" ? "source" : name, t(`programmes.field.${name}`)]),
  );
}

const text = (value: number | null): string => (value === null ? "" : String(value));

/** A condition as its form shows it; units by their names. */
export function conditionValues(
  { requirement, source, toConfirm }: Omit<AudienceCondition, "id" | "groupNumber">,
  names: Pick<Names, "units">,
): Record<string, string> {
  return { ...asked(requirement, names), source, toConfirm: toConfirm ? "1" : "0" };
}

function asked(
  requirement: AudienceCondition["requirement"],
  names: Pick<Names, "units">,
): Record<string, string> {
  switch (requirement.kind) {
    case "post":
      return ticked(requirement.titleIds, titleField);
    case "planned":
      return { ...ticked(requirement.titleIds, titleField), termId: text(requirement.termId) };
    case "level":
    case "below_level":
      return { level: levelWord(requirement.dimension, requirement.level) };
    case "party":
      return { party: requirement.party };
    case "ratings":
      return { years: text(requirement.years), rating: requirement.rating };
    case "age": {
      const { women, men } = requirement;
      return {
        womenLeast: text(women.least),
        womenMost: text(women.most),
        menLeast: text(men.least),
        menMost: text(men.most),
      };
    }
    case "prerequisite":
      return ticked(requirement.programmeIds, programmeField);
    case "unit":
      return {
        unitKind: requirement.unitKind ?? "",
        units: names.units
          .filter(({ id }) => requirement.unitIds.includes(id))
          .map(({ name }) => name)
          .join("\n"),
      };
  }
}

const ticked = (ids: readonly number[], field: (id: number) => string) =>
  Object.fromEntries(ids.map((id) => [field(id), "yes"]));

type FieldsProps = {
  kind: AudienceKind;
  choices: AudienceChoices;
  /** what the boxes say: as typed, else as stored */
  values: Record<string, string>;
};

/** What a condition of a kind asks for, and the clause that it rests on. */
export function ConditionFields(props: FieldsProps) {
  const t = useTranslate();
  return (
    <>
      <AskedFields {...props} />
      <TextArea grows name="source" help={t("programmes.help.source")} maxLength={300} />
      <ConfirmationField />
    </>
  );
}

function AskedFields({ kind, choices, values }: FieldsProps) {
  const t = useTranslate();
  switch (kind) {
    case "post":
      return <TitleBoxes choices={choices} values={values} />;
    case "planned":
      return (
        <>
          <TitleBoxes choices={choices} values={values} />
          <SelectField
            name="termId"
            help={t("programmes.help.termId")}
            empty={t("programmes.condition.anyTerm")}
            options={choices.terms.map(({ id, name }) => ({ value: String(id), label: name }))}
            optional
          />
        </>
      );
    case "level":
    case "below_level":
      return <LevelSelect />;
    case "party":
      return (
        <RadioField
          name="party"
          options={partyStandings.map((value) => ({
            value,
            label: t(`programmes.party.${value}`),
          }))}
        />
      );
    case "ratings":
      return <RatingsFields />;
    case "age":
      return <AgeFields />;
    case "prerequisite":
      return (
        <CheckGroup
          name="programmes"
          help={t("programmes.help.programmes")}
          options={choices.programmes.map(({ id, name }) => ({
            name: programmeField(id),
            label: name,
            ticked: values[programmeField(id)] === "yes",
          }))}
        />
      );
    case "unit":
      return <UnitFields />;
  }
}

function TitleBoxes({ choices, values }: Omit<FieldsProps, "kind">) {
  const t = useTranslate();
  return (
    <CheckGroup
      name="titles"
      help={t("programmes.help.titles")}
      options={choices.titles.map(({ id, name }) => ({
        name: titleField(id),
        label: name,
        ticked: values[titleField(id)] === "yes",
      }))}
    />
  );
}

function LevelSelect() {
  const t = useTranslate();
  return (
    <SelectField
      name="level"
      help={t("programmes.help.level")}
      empty=""
      options={levelChoices.map(({ dimension, level, value }) => ({
        value,
        label: t("versions.requirement.parts", {
          dimension: t(`catalogue.dimension.${dimension}`),
          level: levelText(t, dimension, level),
        }),
      }))}
    />
  );
}

function RatingsFields() {
  const t = useTranslate();
  return (
    <>
      <TextField name="years" help={t("programmes.help.years")} inputMode="numeric" maxLength={4} />
      <SelectField
        name="rating"
        empty=""
        options={ratingScale.map((value) => ({
          value,
          // why: each rating has its name in the catalogue
          label: t(`planning.evidence.level.rating.${value}` as MessageKey),
        }))}
      />
    </>
  );
}

function AgeFields() {
  const t = useTranslate();
  return fieldsOf.age.map((name) => (
    <TextField
      key={name}
      name={name}
      help={t("programmes.help.age")}
      inputMode="numeric"
      maxLength={2}
      optional
    />
  ));
}

function UnitFields() {
  const t = useTranslate();
  return (
    <>
      <SelectField
        name="unitKind"
        help={t("programmes.help.unitKind")}
        empty={t("programmes.condition.anyKind")}
        options={unitKinds.map((value) => ({ value, label: t(`units.kind.${value}`) }))}
        optional
      />
      <TextArea name="units" help={t("programmes.help.units")} rows={5} optional />
    </>
  );
}
