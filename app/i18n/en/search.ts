import type { Messages } from "#app/i18n/messages.ts";
import type { search as source } from "#app/i18n/vi/search.ts";

export const search: Messages<typeof source> = {
  title: "Search",
  titleOf: "Search: {q}",
  lead: "By name or code, with or without diacritics. Results hold only what you may see.",
  field: "Search the whole portal",
  hint: "Search (Ctrl K)",
  submit: "Search",
  begin: "Type a name or a code. The pages you use are listed below.",
  count_one: "{n} best match found.",
  count_other: "{n} best matches found.",
  none: "Nothing called “{q}” was found in what you may see. Type fewer letters, or only the first letters of each word.",
  tooLong: "The search is longer than {max} characters. Shorten it.",
  kind: {
    people: "Cadres",
    units: "Units",
    courses: "Courses",
    programmes: "Programmes",
    pages: "Pages",
  },
  all: "Show all: {kind}",
  born: "born {year}",
  palette: {
    title: "Quick search",
    results: "Results",
    keys: "Arrow keys to choose, Enter to open, Esc to close.",
    failed: "The server cannot be reached. Check the connection and type again.",
    close: "Close",
  },
};
