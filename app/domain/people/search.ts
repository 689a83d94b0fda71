import { foldMarks, identityKey, tidy } from "#app/kernel/vietnamese.ts";

/** How a found name fits what was searched: the same name, the same without marks, or only its words' beginnings. */
export const nameFit = { same: 0, sameFolded: 1, beginnings: 2 } as const;

/**
 * What a name is searched by: beginnings of words in their order, without regard to marks, other words between
 * them allowed ("nguyen ha" finds Nguyễn Thị Hà); and the forms that put exact names first. Null for nothing.
 */
export function nameSearch(typed: string) {
  const folded = foldMarks(typed);
  if (folded === "") return null;
  const words = folded.split(" ").map((word) => word.replace(/[\\%_]/g, "\\$&"));
  return {
    pattern: words.map((word) => `% ${word}`).join("") + "%",
    identityKey: identityKey(typed),
    folded: ` ${folded}`,
  };
}

export type NameSearch = NonNullable<ReturnType<typeof nameSearch>>;

/**
 * True when a search named somebody whole, and nobody is called so: the names found are only similar. Names
 * typed without marks are found by their folded form; a word or two may be a beginning still being typed.
 */
export function foundOnlySimilar(typed: string, bestFit: number): boolean {
  const text = tidy(typed).toLowerCase();
  const hasMarks = foldMarks(text) !== text;
  if (bestFit === nameFit.sameFolded) return hasMarks;
  return bestFit === nameFit.beginnings && text.split(" ").length > 2;
}
