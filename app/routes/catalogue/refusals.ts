import type { AddProgrammeRefusal } from "#app/domain/catalogue/add-programme.server.ts";
import type { CorrectProgrammeRefusal } from "#app/domain/catalogue/correct-programme.server.ts";
import type { RemoveProgrammeNameRefusal } from "#app/domain/catalogue/remove-programme-name.server.ts";
import type { MessageKey, Translate } from "#app/i18n/locales.ts";
import type { OnceRefusal } from "#app/platform/receipt.server.ts";

type Refusal = AddProgrammeRefusal | CorrectProgrammeRefusal | RemoveProgrammeNameRefusal;
type Word = Exclude<Refusal, "not_found" | "not_allowed" | OnceRefusal>;

const sentences = {
  stale: "catalogue.refusal.stale",
  level_unknown: "catalogue.refusal.level_unknown",
  code_taken: "catalogue.refusal.code_taken",
  form_taken: "catalogue.refusal.form_taken",
  own_name: "catalogue.refusal.own_name",
  last_name: "catalogue.refusal.last_name",
} satisfies Record<Word, MessageKey>;

/** The sentence of a refusal of a command about programmes. */
export function refusalText(t: Translate): (word: string) => string {
  // why: the words are those of the commands above, of which each has its sentence
  return (word) => t(sentences[word as Word]);
}
