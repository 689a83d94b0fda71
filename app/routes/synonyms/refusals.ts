import type { MessageKey, Translate } from "#app/i18n/locales.ts";

/** The sentence of a refusal of a command about words of files. */
export function refusalText(t: Translate): (word: string) => string {
  // why: the words come from the commands, each with its sentence in the catalogue; a test holds them together
  return (word) => t(`synonyms.refusal.${word}` as MessageKey);
}
