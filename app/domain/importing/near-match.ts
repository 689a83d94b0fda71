import { foldMarks } from "#app/kernel/vietnamese.ts";

/** Something that a word may stand for, with the words for it that are known. */
export type Candidate = { target: string; words: readonly string[] };

/** Words shorter than this are abbreviations: one letter more or less is another word. */
const shortest = 5;
/** One slip of the keyboard is taken for each so many letters. */
const lettersPerSlip = 6;

/**
 * The one candidate that a word most likely stands for: the same but for marks and signs, else all of a known
 * word's syllables in one or the other, else a slip of the keyboard away. Null where none, or more than one, fits
 * best. It only proposes; nothing is read by it.
 */
export function nearMatch(text: string, candidates: readonly Candidate[]): string | null {
  const wanted = plain(text);
  if (wanted === "") return null;
  for (const fits of [isSame, hasAllSyllables, isOneSlipAway]) {
    const targets = new Set(
      candidates
        .filter(({ words }) => words.some((word) => fits(wanted, plain(word))))
        .map(({ target }) => target),
    );
    const [only] = targets;
    if (targets.size === 1 && only !== undefined) return only;
    if (targets.size > 1) return null;
  }
  return null;
}

const plain = (text: string): string =>
  foldMarks(text)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

const isSame = (a: string, b: string): boolean => a === b;

/** why: of words of one syllable nearly everything has all */
function hasAllSyllables(a: string, b: string): boolean {
  const [short = [], long = []] = [a.split(" "), b.split(" ")].toSorted(
    (one, other) => one.length - other.length,
  );
  return short.length >= 2 && short.every((syllable) => long.includes(syllable));
}

function isOneSlipAway(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  if (length < shortest) return false;
  return distance(a, b) <= Math.max(1, Math.floor(length / lettersPerSlip));
}

/** How many letters must be put in, left out or changed to come from one text to the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
