import type { AddRequirementRefusal } from "#app/domain/standards/add-requirement.server.ts";
import type { CorrectRequirementRefusal } from "#app/domain/standards/correct-requirement.server.ts";
import type { CorrectStandardRefusal } from "#app/domain/standards/correct-standard.server.ts";
import type { DraftStandardRefusal } from "#app/domain/standards/draft-standard.server.ts";
import type { PublishStandardRefusal } from "#app/domain/standards/publish-standard.server.ts";
import type { RemoveRequirementRefusal } from "#app/domain/standards/remove-requirement.server.ts";
import type { MessageKey, Translate } from "#app/i18n/locales.ts";
import type { OnceRefusal } from "#app/platform/receipt.server.ts";

type Refusal =
  | AddRequirementRefusal
  | CorrectRequirementRefusal
  | CorrectStandardRefusal
  | DraftStandardRefusal
  | PublishStandardRefusal
  | RemoveRequirementRefusal;
/** The two shared refusals are pages of their own. */
type Word = Exclude<Refusal, "not_found" | "not_allowed" | OnceRefusal>;

const sentences = {
  stale: "versions.refusal.stale",
  already_in_force: "versions.refusal.already_in_force",
  nothing_to_copy: "versions.refusal.nothing_to_copy",
  source_missing: "versions.refusal.source_missing",
  decision_incomplete: "versions.refusal.decision_incomplete",
  term_missing: "versions.refusal.term_missing",
  ends_before_start: "versions.refusal.ends_before_start",
  overlaps: "versions.refusal.overlaps",
  no_requirements: "versions.refusal.no_requirements",
  subject_twice: "versions.refusal.subject_twice",
  any_of_nothing: "versions.refusal.any_of_nothing",
  no_programme: "versions.refusal.no_programme",
  not_a_level: "versions.refusal.not_a_level",
  number_too_small: "versions.refusal.number_too_small",
  base_missing: "versions.refusal.base_missing",
} satisfies Record<Word, MessageKey>;

/** The sentence of a refusal of a command about versions of standards, and of what keeps a draft from being put in force. */
export function versionRefusal(t: Translate): (word: string) => string {
  // why: the words are those of the commands above, of which each has its sentence
  return (word) => t(sentences[word as Word]);
}
