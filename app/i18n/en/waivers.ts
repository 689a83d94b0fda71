import type { Messages } from "#app/i18n/messages.ts";
import type { waivers as source } from "#app/i18n/vi/waivers.ts";

export const waivers: Messages<typeof source> = {
  concluded: "Conclusion:",
  title: "Waivers and conclusions of the competent body",
  none: "No waiver and no conclusion of the competent body is recorded.",
  waive: "Record a waiver",
  conclude: "Record a conclusion",
  revoke: "Revoke",
  revokeOf: "Revoke {what}, decision no. {number}",
  waiverOf: "Waived: {subject}",
  overrideOf: "Conclusion: {band}",
  field: {
    what: "What",
    subject: "Waived requirement",
    band: "What the decision concludes",
    decision: "Decision",
    decisionNumber: "Number of the decision",
    decisionDate: "Date of the decision",
    signatory: "Signatory",
    reason: "Reason stated in the decision",
    validity: "In force",
    validFrom: "In force from",
    validTo: "In force until the end of",
    state: "Status",
    recorded: "Recorded",
    act: "Action",
    revokedOn: "No longer in force from",
    revokedReason: "Reason and document",
  },
  help: {
    decisionNumber: "Number and symbol in full, for example “123-QĐ/TU”",
    signatory: "Position and full name of the person who signed",
    validTo: "Leave empty if the decision sets no end date. Write dd/mm/yyyy",
    revokedOn: "Until this day it still counts. Write dd/mm/yyyy",
    revokedReason:
      "Number, date and issuing body of the document; if it was recorded in error, say so",
  },
  state: {
    in_force: "In force",
    not_begun: "Not in force yet",
    expired: "Expired",
    revoked: "Revoked",
  },
  by: "{name} at {time}",
  revokedBy: "{name} revoked this decision at {time}.",
  revokedOn: "Revoked from {date}: {reason}",
  revokedTyped: "The reason you typed, which is not saved: {reason}",
  waiver: {
    title: "Record a waiver: {name}",
    lead: "{title}, {unit}, term {term}. The competent body decides; the portal only records it.",
    choose: "Choose a requirement",
    option: "{subject}: {condition} (decided at: {level})",
    effect:
      "The requirement is then shown as “Waived”, beside the result from the evidence. What is recorded cannot be deleted: if it is wrong, revoke it and record it again.",
    submit: "Record the waiver",
    done: "The waiver of {subject} by decision no. {number} is recorded.",
    nothing:
      "The standard in force for this title allows no requirement to be waived. If the rules of the province allow it, have this added to the title’s standard.",
  },
  override: {
    title: "Record a conclusion on readiness: {name}",
    lead: "{title}, {unit}, term {term}. The competent body decides; the portal only records it.",
    computed: "Readiness from the evidence today",
    effect:
      "The conclusion is shown beside the readiness from the evidence and does not replace it; totals still count the computed readiness. What is recorded cannot be deleted: if it is wrong, revoke it and record it again.",
    submit: "Record the conclusion",
    done: "The conclusion of decision no. {number} is recorded.",
  },
  revocation: {
    title: "Revoke: {what}",
    lead: "{name}, {title}. Decision no. {number} of {date}.",
    effect: "The decision stays in the history.",
    submit: "Record the revocation",
    done: "The revocation from {date} is recorded.",
  },
  ended:
    "This planning record has ended, so no further decision is recorded. What was recorded stays on its readiness page.",
  refusal: {
    stale:
      "Somebody else has just changed this. Look at how it stands now, then send again if needed.",
    record_ended: "This planning record has ended, so no further decision is recorded.",
    not_asked:
      "The standard in force on the first day does not require this. Check the requirement, or the day from which the waiver is in force.",
    not_waivable:
      "By the standard in force on the first day this requirement cannot be waived. Choose another.",
    decision_in_future: "The date of the decision is after today. Check the date on the document.",
    valid_to_before_from:
      "It ends before it comes into force. Correct “In force from” or “In force until the end of”.",
    overlaps:
      "Another decision is in force during this time. Revoke it first, or correct the dates of this one.",
    already_revoked: "This decision has been revoked. Its history is on the readiness page.",
    revoked_in_future: "This day is after today. Record a revocation only once it is in force.",
    revoked_before_start:
      "This day is before the decision comes into force ({from}). To cancel it from the start, write {from}.",
    revoked_after_end: "The decision had expired before that day and need not be revoked.",
  },
};
