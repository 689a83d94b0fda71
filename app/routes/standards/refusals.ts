import type { AddRuleSetRefusal } from "#app/domain/standards/add-rule-set.server.ts";
import type { AddTitleRefusal } from "#app/domain/standards/add-title.server.ts";
import type { CorrectAnchorRefusal } from "#app/domain/standards/correct-anchor.server.ts";
import type { CorrectLimitRefusal } from "#app/domain/standards/correct-limit.server.ts";
import type { CorrectTitleRefusal } from "#app/domain/standards/correct-title.server.ts";
import type { EndTitleRefusal } from "#app/domain/standards/end-title.server.ts";
import type { RecordRetirementAgesRefusal } from "#app/domain/standards/record-retirement-ages.server.ts";
import type { RemoveTitleNameRefusal } from "#app/domain/standards/remove-title-name.server.ts";
import type { MessageKey, Translate } from "#app/i18n/locales.ts";
import type { OnceRefusal } from "#app/platform/receipt.server.ts";

type Refusal =
  | AddRuleSetRefusal
  | AddTitleRefusal
  | CorrectAnchorRefusal
  | CorrectLimitRefusal
  | CorrectTitleRefusal
  | EndTitleRefusal
  | RecordRetirementAgesRefusal
  | RemoveTitleNameRefusal;
/** The two shared refusals are pages of their own; months that are there already are told on the page that adds them. */
type Word = Exclude<Refusal, "not_found" | "not_allowed" | OnceRefusal> | "anchor_taken";

const sentences = {
  stale: "standards.refusal.stale",
  name_taken: "standards.refusal.name_taken",
  form_taken: "standards.refusal.form_taken",
  ends_before_start: "standards.refusal.ends_before_start",
  seats_of_post: "standards.refusal.seats_of_post",
  no_unit_kind: "standards.refusal.no_unit_kind",
  already_ended: "standards.refusal.already_ended",
  own_name: "standards.refusal.own_name",
  last_name: "standards.refusal.last_name",
  event_before_age_month: "standards.refusal.event_before_age_month",
  anchor_taken: "standards.refusal.anchor_taken",
  day_taken: "standards.refusal.day_taken",
  limit_twice: "standards.refusal.limit_twice",
  share_too_large: "standards.refusal.share_too_large",
  not_yes_or_no: "standards.refusal.not_yes_or_no",
  too_many_years: "standards.refusal.too_many_years",
  age_not_possible: "standards.refusal.age_not_possible",
} satisfies Record<Word, MessageKey>;

/** The sentence of a refusal of a command about titles, terms and rules. */
export function refusalText(t: Translate): (word: string) => string {
  // why: the words are those of the commands above, of which each has its sentence
  return (word) => t(sentences[word as Word]);
}
