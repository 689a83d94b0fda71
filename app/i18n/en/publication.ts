import type { Messages } from "#app/i18n/messages.ts";
import type { publication as source } from "#app/i18n/vi/publication.ts";

export const publication: Messages<typeof source> = {
  field: {
    publicationNumber: "Number of the notice",
    publicationDate: "Date of the notice",
  },
  fact: "Notice of the approved list",
  none: "No notice recorded",
  said: "No. {number} of {date}",
  own: "People on the list see their own titles",
  ownOpen: "Yes",
  ownClosed: "No",
  record: "Record the notice",
  correct: "Correct number and date of the notice",
  open: "Let people on the list see their own titles",
  close: "Stop showing them their titles",
  page: {
    title: "Record the notice of the approved list: {unit}",
    lead: "Term {term}, list as of {date}. The competent body has given notice in writing; the portal only records it.",
    numberHelp: "Number and symbol in full, for example 15-TB/TU",
    effect:
      "The list is then “announced”. The people on it still do not see their planned titles; showing them is a step of its own.",
    submit: "Record the notice",
    done: "Notice no. {number} of {date} recorded.",
  },
  opening: {
    title: "Show people their own planned titles: {unit}",
    lead: "Term {term}, list as of {date}, notice no. {number} of {notice}.",
    body: "Everybody on this list will see their own planned title, its unit and term, and how they meet its standards. Nobody sees anyone else’s. Titles on other lists stay hidden.",
    submit: "Show the titles",
    done: "The people on the list now see their own planned titles.",
  },
  closing: {
    title: "Stop showing people their planned titles: {unit}",
    lead: "Term {term}, list as of {date}, notice no. {number} of {notice}.",
    body: "The people on this list no longer see their planned title, its unit and term; they still see what they need to learn.",
    submit: "Stop showing them",
    done: "The people on the list no longer see their own planned titles.",
  },
  refusal: {
    stale: "Somebody else has just changed this. Look at the change and send it again.",
    not_decided:
      "Number and date of the decision are not recorded, so there is nothing to give notice of yet. Record the decision first.",
    publication_in_future: "The date of the notice is after today. Check the date on the paper.",
    publication_before_decision:
      "The date of the notice is before that of the decision. Check both dates.",
    not_published:
      "Number and date of the notice are not recorded, so the titles cannot be shown yet. Record the notice first.",
    already_open: "The people on the list already see their own titles. Nothing to do.",
    already_closed: "The people on the list do not see their own titles now. Nothing to do.",
  },
  event: {
    decided: "Decision recorded",
    published: "Notice recorded",
    own_opened: "People on the list may see their own planned titles",
    own_closed: "People on the list no longer see their own planned titles",
  },
};
