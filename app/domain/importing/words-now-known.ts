/** A word that recent imports did not recognise; `lastAt` is when the last of them began (ISO instant). */
export type OpenWord = { kind: string; scope: string; key: string; lastAt: string };

/** Words that are kept now: synonyms, and the written forms of titles and programmes. */
export type KeptWord = { kind: string; scope: string; key: string; addedAt: string };

/**
 * True for a word that has become known since. A whole cell is known by its key; the text of a title or post goes on
 * with a unit, so that words added later with which it begins make it known too.
 */
export function isNowKnown(word: OpenWord, kept: readonly KeptWord[]): boolean {
  const goesOn = word.kind === "title" || word.kind === "post";
  return kept.some(
    ({ kind, scope, key, addedAt }) =>
      kind === word.kind &&
      scope === word.scope &&
      (key === word.key || (goesOn && addedAt > word.lastAt && word.key.startsWith(`${key} `))),
  );
}
