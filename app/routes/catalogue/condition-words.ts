import { partyStandings } from "#app/domain/catalogue/audience.ts";
import { programmeField, titleField } from "#app/domain/catalogue/condition-input.ts";
import { unitKinds } from "#app/domain/organisation/unit.ts";
import { ratingScale } from "#app/domain/standards/requirement.ts";
import { levelChoices } from "#app/domain/standards/standard-input.ts";
import type { MessageKey, Translate } from "#app/i18n/locales.ts";
import type { AudienceChoices } from "#app/routes/catalogue/versions.server.ts";
import { levelText } from "#app/ui/standards/level-text.ts";

/**
 * How people read the fields of a condition where somebody else was quicker: the words of its choices, and each box of a
 * title or a programme as a field of its own.
 */
export function conditionWords(t: Translate, { titles, programmes, terms }: AudienceChoices) {
  const pick =
    <Word extends string>(words: readonly Word[], say: (word: Word) => string) =>
    (typed: string): string => {
      const word = words.find((known) => known === typed);
      return word === undefined ? typed : say(word);
    };
  const boxes = [
    ...titles.map(({ id, name }) => ({
      field: titleField(id),
      label: `${t("programmes.field.titles")}: ${name}`,
    })),
    ...programmes.map(({ id, name }) => ({
      field: programmeField(id),
      label: `${t("programmes.field.programmes")}: ${name}`,
    })),
  ];
  return {
    boxes: Object.fromEntries(boxes.map(({ field, label }) => [field, label])),
    unticked: Object.fromEntries(boxes.map(({ field }) => [field, ""])),
    words: {
      level: (typed: string): string => {
        const chosen = levelChoices.find(({ value }) => value === typed);
        return chosen ? levelText(t, chosen.dimension, chosen.level) : typed;
      },
      termId: (typed: string): string =>
        terms.find(({ id }) => String(id) === typed)?.name ?? typed,
      party: pick(partyStandings, (word) => t(`programmes.party.${word}`)),
      // why: each rating has its name in the catalogue
      rating: pick(ratingScale, (word) =>
        t(`planning.evidence.level.rating.${word}` as MessageKey),
      ),
      unitKind: pick(unitKinds, (word) => t(`units.kind.${word}`)),
      toConfirm: (word: string) =>
        t(word === "1" ? "standards.field.notConfirmed" : "standards.field.confirmed"),
      ...Object.fromEntries(
        boxes.map(({ field }) => [field, () => t("programmes.condition.chosen")]),
      ),
    },
  };
}
