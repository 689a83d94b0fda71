/** What an import is shown as: where it stands, or what has been asked of it and is not done yet. */
export const importStates = [
  "waiting",
  "reading",
  "checked",
  "accepting",
  "accepted",
  "refused",
  "failed",
  "discarded",
  "undoing",
  "undone",
] as const;
export type ImportState = (typeof importStates)[number];

/** States that go on by themselves: a page shows their progress. */
export const isUnderWay = (state: ImportState): boolean =>
  state === "waiting" || state === "reading" || state === "accepting" || state === "undoing";

/** States in which the verdict of every row is known and kept. */
export const hasRows = (state: ImportState): boolean =>
  state === "checked" ||
  state === "accepting" ||
  state === "accepted" ||
  state === "undoing" ||
  state === "undone";
