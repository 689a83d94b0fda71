import { columnWord, isColumnOf } from "#app/domain/importing/columns.ts";
import { ratingLevels } from "#app/domain/importing/statement.ts";
import type { WordPlace } from "#app/domain/importing/synonym-place.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { levelText } from "#app/ui/standards/level-text.ts";

/** Columns whose own word alone does not say what they hold. */
const explained = [
  "familyName",
  "givenName",
  "birthMale",
  "birthFemale",
  "partyJoined",
  "partyOfficial",
  "votes",
] as const;

/** Where a word stands, in the words of the page. */
export function placeText(t: Translate, { kind, scope }: WordPlace): string {
  if (kind === "header") return t(`synonyms.place.header.${scope}`);
  if (kind === "level") {
    return t("synonyms.place.level", { dimension: t(`catalogue.dimension.${scope}`) });
  }
  return t(`synonyms.place.${kind}`);
}

/** What a word stands for, in the words of the page; for a unit the name is the caller's. */
export function targetText(t: Translate, { kind, scope }: WordPlace, target: string): string {
  if (kind === "level") return levelText(t, scope, target);
  if (kind === "rating") {
    const level = ratingLevels.find((known) => known === target);
    return level ? t(`synonyms.rating.${level}`) : target;
  }
  if (kind !== "header" || !isColumnOf(scope, target)) return target;
  const word = columnWord(scope, target);
  const told = explained.find((key) => key === target);
  return told ? t(`synonyms.column.${told}`, { word }) : word;
}
