import type { AddConditionRefusal } from "#app/domain/catalogue/add-condition.server.ts";
import type { CorrectConditionRefusal } from "#app/domain/catalogue/correct-condition.server.ts";
import type { CorrectVersionRefusal } from "#app/domain/catalogue/correct-version.server.ts";
import type { DiscardVersionRefusal } from "#app/domain/catalogue/discard-version.server.ts";
import type { DraftProgrammeVersionRefusal } from "#app/domain/catalogue/draft-version.server.ts";
import type { PublishVersionRefusal } from "#app/domain/catalogue/publish-version.server.ts";
import type { RemoveConditionRefusal } from "#app/domain/catalogue/remove-condition.server.ts";
import type { MessageKey, Translate } from "#app/i18n/locales.ts";
import type { OnceRefusal } from "#app/platform/receipt.server.ts";

type Refusal =
  | AddConditionRefusal
  | CorrectConditionRefusal
  | CorrectVersionRefusal
  | DiscardVersionRefusal
  | DraftProgrammeVersionRefusal
  | PublishVersionRefusal
  | RemoveConditionRefusal;
/** The two shared refusals are pages of their own. */
type Word = Exclude<Refusal, "not_found" | "not_allowed" | OnceRefusal>;

const sentences = {
  stale: "programmes.refusal.stale",
  already_in_force: "programmes.refusal.already_in_force",
  nothing_to_copy: "programmes.refusal.nothing_to_copy",
  source_missing: "programmes.refusal.source_missing",
  periods_not_possible: "programmes.refusal.periods_not_possible",
  percent_over_100: "programmes.refusal.percent_over_100",
  mark_not_possible: "programmes.refusal.mark_not_possible",
  bands_not_rising: "programmes.refusal.bands_not_rising",
  retries_too_many: "programmes.refusal.retries_too_many",
  days_not_possible: "programmes.refusal.days_not_possible",
  months_not_possible: "programmes.refusal.months_not_possible",
  day_taken: "programmes.refusal.day_taken",
  day_used: "programmes.refusal.day_used",
  too_many_groups: "programmes.refusal.too_many_groups",
  no_title: "programmes.refusal.no_title",
  not_a_level: "programmes.refusal.not_a_level",
  number_too_small: "programmes.refusal.number_too_small",
  no_age: "programmes.refusal.no_age",
  age_not_possible: "programmes.refusal.age_not_possible",
  ages_reversed: "programmes.refusal.ages_reversed",
  no_programme: "programmes.refusal.no_programme",
  no_unit: "programmes.refusal.no_unit",
} satisfies Record<Word, MessageKey>;

/** The sentence of a refusal of a command about versions of programmes, and of what keeps a draft from being put in force. */
export function programmeVersionRefusal(t: Translate): (word: string) => string {
  // why: the words are those of the commands above, of which each has its sentence
  return (word) => t(sentences[word as Word]);
}
