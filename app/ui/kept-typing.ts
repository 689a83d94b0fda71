/** What a form says: the values of each field by its name; a box that is not ticked says nothing. */
export type Content = Record<string, string[]>;

/** What was typed into a form and has not reached the server, with what the server said when typing began. */
export type Kept = { typed: Content; shown: Content; at: number };

/** How long it is kept for a page that nobody comes back to. */
const longest = 12 * 60 * 60 * 1000;

/** What differs with every page, and is nobody's typing. */
const ofThePage = new Set(["_page", "_key"]);

/** The content of a form, without what belongs to the page alone. */
export function contentOf(entries: Iterable<readonly [string, unknown]>): Content {
  const content: Content = {};
  for (const [name, value] of entries) {
    if (ofThePage.has(name) || typeof value !== "string") continue;
    (content[name] ??= []).push(value);
  }
  return content;
}

/** Whether two contents say the same; a field that says nothing is as good as one that is not there. */
export function isSameContent(a: Content, b: Content): boolean {
  const says = (content: Content, name: string): string =>
    JSON.stringify((content[name] ?? []).filter((value) => value !== ""));
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every(
    (name) => says(a, name) === says(b, name),
  );
}

/**
 * What to do with kept typing on a page that shows `shown`: `forget` it where the server has it or it is too old, `restore`
 * it where the server still says what it said, else restore it and say that something changed.
 */
export function judgeKept(
  kept: Kept,
  { shown, now }: { shown: Content; now: number },
): "forget" | "restore" | "changed" {
  if (now - kept.at > longest || isSameContent(kept.typed, shown)) return "forget";
  return isSameContent(kept.shown, shown) ? "restore" : "changed";
}
