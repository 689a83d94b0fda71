import { ratingScale, recurrences, stages, subjects } from "#app/domain/standards/requirement.ts";
import { levelChoices, programmeField } from "#app/domain/standards/standard-input.ts";
import { managingLevels } from "#app/domain/standards/title.ts";
import type { MessageKey, Translate } from "#app/i18n/locales.ts";
import { levelText } from "#app/ui/standards/level-text.ts";

/**
 * How people read the fields of a requirement where somebody else was quicker: the words of its choices, and each box of
 * a programme as a field of its own.
 */
export function requirementWords(t: Translate, programmes: { id: number; name: string }[]) {
  const pick =
    <Word extends string>(words: readonly Word[], say: (word: Word) => string) =>
    (typed: string): string => {
      const word = words.find((known) => known === typed);
      return word === undefined ? typed : say(word);
    };
  const level = (typed: string): string => {
    const chosen = levelChoices.find(({ value }) => value === typed);
    return chosen ? levelText(t, chosen.dimension, chosen.level) : typed;
  };
  const boxes = programmes.map(({ id, name }) => ({ field: programmeField(id), name }));
  const label = t("versions.field.programmes");
  return {
    boxes: Object.fromEntries(boxes.map(({ field, name }) => [field, `${label}: ${name}`])),
    unticked: Object.fromEntries(boxes.map(({ field }) => [field, ""])),
    words: {
      level,
      subject: pick(subjects, (word) => t(`readiness.subject.${word}`)),
      stage: pick(stages, (word) => t(`readiness.stage.${word}`)),
      waivableBy: pick(managingLevels, (word) => t(`standards.managing.${word}`)),
      every: pick(recurrences, (word) => t(`versions.every.${word}`)),
      // why: each rating has its name in the catalogue
      rating: pick(ratingScale, (word) =>
        t(`planning.evidence.level.rating.${word}` as MessageKey),
      ),
      toConfirm: (word: string) =>
        t(word === "1" ? "standards.field.notConfirmed" : "standards.field.confirmed"),
      ...Object.fromEntries(
        boxes.map(({ field }) => [field, () => t("versions.requirement.chosen")]),
      ),
    },
  };
}
