import { levelChoice } from "#app/domain/catalogue/input.ts";
import { type LevelDimension, levelDimensions, scaleOf } from "#app/domain/standards/level.ts";
import { programmeSubjects } from "#app/domain/standards/requirement.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { RadioField, SelectField, TextArea, TextField } from "#app/ui/kit/fields.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { levelText } from "#app/ui/standards/level-text.ts";

type Given = { dimension: LevelDimension | null; level: string | null };

/** What completing a programme gives: "Lý luận chính trị: Cao cấp". */
export function givesText(t: Translate, { dimension, level }: Given): string {
  if (dimension === null || level === null) return t("catalogue.givesItself");
  return t("catalogue.gives", {
    dimension: t(`catalogue.dimension.${dimension}`),
    level: levelText(t, dimension, level),
  });
}

const choices: Given[] = levelDimensions.flatMap((dimension) =>
  scaleOf[dimension].map((level) => ({ dimension, level })),
);

/** A given level as its choice in the form; "" where it gives none. */
export const choiceOf = ({ dimension, level }: Given): string =>
  dimension === null || level === null ? "" : levelChoice(dimension, level);

/** A choice of the form in words. */
export function choiceText(t: Translate, word: string): string {
  const given = choices.find((one) => choiceOf(one) === word);
  return given ? givesText(t, given) : word;
}

/** What a programme is about, in words. */
export function subjectText(t: Translate, word: string): string {
  const subject = programmeSubjects.find((known) => known === word);
  return subject ? t(`readiness.subject.${subject}`) : word;
}

export const programmeLabels = (t: Translate) => ({
  name: t("catalogue.field.name"),
  shortCode: t("catalogue.field.shortCode"),
  gives: t("catalogue.field.gives"),
  subject: t("catalogue.field.subject"),
  disclosesPlanning: t("catalogue.field.disclosesPlanning"),
  source: t("catalogue.field.source"),
});

/** The facts of a programme. */
export function ProgrammeFields() {
  const t = useTranslate();
  return (
    <>
      <TextField name="name" maxLength={200} />
      <TextField name="shortCode" help={t("catalogue.page.shortCodeHelp")} maxLength={40} />
      <SelectField
        name="gives"
        empty={t("catalogue.givesItself")}
        options={choices.map((given) => ({ value: choiceOf(given), label: givesText(t, given) }))}
        optional
      />
      <SelectField
        name="subject"
        help={t("catalogue.page.subjectHelp")}
        options={programmeSubjects.map((value) => ({
          value,
          label: t(`readiness.subject.${value}`),
        }))}
      />
      <RadioField
        name="disclosesPlanning"
        options={[
          { value: "0", label: t("catalogue.disclosesNot") },
          { value: "1", label: t("catalogue.discloses") },
        ]}
      />
      <TextArea grows name="source" help={t("standards.title.sourceHelp")} maxLength={300} />
    </>
  );
}
