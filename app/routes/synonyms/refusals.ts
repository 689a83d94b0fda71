import type { MessageKey, Translate } from "#app/i18n/locales.ts";
import type { OnceRefusal } from "#app/platform/receipt.server.ts";
import type { AddWordRefusal } from "#app/routes/synonyms/add-word.server.ts";

type Word = Exclude<AddWordRefusal, "not_allowed" | OnceRefusal>;

const sentences = {
  word_empty: "synonyms.refusal.word_empty",
  word_taken: "synonyms.refusal.word_taken",
  target_unknown: "synonyms.refusal.target_unknown",
  form_taken: "synonyms.refusal.form_taken",
} satisfies Record<Word, MessageKey>;

/** The sentence of a refusal of a command about words of files. */
export function refusalText(t: Translate): (word: string) => string {
  // why: the words are those of the commands, of which each has its sentence
  return (word) => t(sentences[word as Word]);
}
