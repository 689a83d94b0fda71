/** What the log calls the changes of the standards of a title; their subject is the title, their detail names the version. */
export const standardEvents = [
  "standard.drafted",
  "standard.corrected",
  "standard.discarded",
  "standard.published",
  "standard.requirement_added",
  "standard.requirement_corrected",
  "standard.requirement_removed",
] as const;
export type StandardEvent = (typeof standardEvents)[number];

/** The subject of such an event, as the log names it. */
export const standardsSubject = "title_standards";
