import type { Messages } from "#app/i18n/messages.ts";
import type { notices as source } from "#app/i18n/vi/notices.ts";

export const notices: Messages<typeof source> = {
  list: {
    title: "Notices sent: {course}",
    lead: "Course {code}. Each kind of notice opens as a list with telephone numbers, to call, print or export. As of {time}.",
    ownOnly: "People of the unit only.",
    caption: "Notices",
    empty:
      "Nothing has been told to the people of this course. Notices of seats, summons, changes and results will stand here.",
  },
  field: {
    notice: "Notice",
    people: "People",
    read: "Read",
    withoutAccount: "Without an account",
    mailed: "Mails sent",
    last: "Last",
    name: "Name",
    place: "Post, unit",
    phone: "Telephone",
    told: "What was told",
    at: "Time",
    stand: "In the portal",
    mail: "E-mail",
    called: "Called (signature)",
  },
  told: {
    lead_one: "{n} notice of course {code}, as of {time}.",
    lead_other: "{n} notices of course {code}, as of {time}.",
    search: "Search by name",
    chipSearch: "Name has “{q}”",
    view: "Who was told",
    export: "Export this list (.xlsx)",
    empty: "Nobody has been told of this.",
    emptyFound: "Nobody matches the filters.",
    clear: "Remove the filters",
    back: "Notices sent",
    file: "notices-{code}-{date}",
    sheet: "Notices",
    noPhone: "No number",
  },
  viewName: {
    all: "All",
    unread: "Not read",
    read: "Read",
    no_account: "Without an account",
  },
  stand: {
    waiting: "On its way",
    no_account: "No account: call",
    unread: "Not read",
    read: "Read at {time}",
  },
  mail: {
    sent: "Sent at {time}",
    waiting: "Waiting",
    failed: "Failed",
    none: "No mail",
  },
};
