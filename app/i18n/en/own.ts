import type { Messages } from "#app/i18n/messages.ts";
import type { own as source } from "#app/i18n/vi/own.ts";

export const own: Messages<typeof source> = {
  title: "What to learn",
  lead: "By the standards in force, as of {date}",
  record: "My record",
  wrong:
    "If something below is wrong or missing, give a copy of the diploma or certificate to the personnel officer of your unit to have it recorded.",
  needs: "What is still missing",
  noNeeds: "By what is on record, nothing is missing.",
  nothingAsked: "No standard to compare with is recorded yet.",
  due: "Due in {year}",
  dueHelp: "What is met but has to be repeated, or expires, this year.",
  met: "What is met",
  field: {
    subject: "Subject",
    asked: "Required",
    state: "Status",
    by: "To complete by the end of",
    dueBy: "Due by the end of",
    until: "Valid until the end of",
    courses: "Courses",
    shownBy: "Evidence",
  },
  late: "begins after the deadline {date}",
  noCourse:
    "There is no course for this yet. Your need still counts when your unit sums up what is needed.",
  noDay: "No date set",
  forGood: "No expiry",
  noDataHelp: "Nothing is on record. If you have it, hand in a copy to have it recorded.",
  evidence: "Levels and certificates on record",
  titles: "My title standards",
  titleOf: "{title}, {unit}, term {term}",
  titleLead:
    "From the list announced in notice no. {number} of {date}. To complete by the end of {target}.",
  titleLeadNoTarget: "From the list announced in notice no. {number} of {date}.",
  standard: "Standard in force since {date}. Source: {source}",
  noStandard: "No standard of this title is recorded for {date}.",
  sources: "Source",
  verdict: "Result",
  noEvidence: "No evidence",
  said: "{text} ({grade})",
  saidUse: "{text} ({grade}): {use}",
  endsBefore: "Expires on {date}, before the deadline",
  waived: "Waived by document no. {number} of {date}",
};
