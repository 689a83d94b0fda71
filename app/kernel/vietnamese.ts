import { remembered } from "./remembered.ts";

/**
 * Vietnamese text: folded forms for searching, keys for identity and order.
 * Tone marks are the five combining marks; breve, circumflex and horn make other letters.
 */
const toneMarks = ["\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]; // huyền hỏi ngã sắc nặng
const toneMark = /[\u0300\u0309\u0303\u0301\u0323]/;
const everyToneMark = new RegExp(toneMark, "g");
const alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

function squeeze(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

/** As typed, in NFC with single spaces. */
export function tidy(text: string): string {
  return squeeze(text);
}

/** How many foldings are kept: a name is folded several times while its row is read. */
const foldingsKept = 1000;

/** Without marks, lower case, đ as d: finds, never decides. */
export const foldMarks = remembered(
  (text) =>
    squeeze(text).normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase(),
  foldingsKept,
);

/** The stored search form: folded, with a leading space so that ` ha` finds beginnings of words only. */
export function searchKey(text: string): string {
  return ` ${foldMarks(text)}`;
}

/**
 * True when a text, by its stored search form, has words that begin so, in their order, without regard to marks: as a
 * search in the database finds.
 */
export function hasWords(key: string, typed: string): boolean {
  let from = 0;
  return foldMarks(typed)
    .split(" ")
    .every((word) => {
      const at = key.indexOf(` ${word}`, from);
      from = at + 1 + word.length;
      return at >= 0;
    });
}

/** Letters and tone of one syllable apart, so that Thuỷ and Thủy are the same. */
function splitTone(syllable: string): { letters: string; tone: number } {
  const decomposed = syllable.normalize("NFD");
  const mark = toneMark.exec(decomposed)?.[0];
  return {
    letters: decomposed.replace(everyToneMark, "").normalize("NFC"),
    tone: mark === undefined ? 0 : toneMarks.indexOf(mark) + 1,
  };
}

/** Same text = same key: case, spaces, Unicode form and tone placement folded, marks kept. */
export const identityKey = remembered(
  (text) =>
    squeeze(text)
      .toLowerCase()
      .split(" ")
      .map((syllable) => {
        const { letters, tone } = splitTone(syllable);
        return tone === 0 ? letters : `${letters}${tone}`;
      })
      .join(" "),
  foldingsKept,
);

/** Primary weights of the letters, then the tones: compared bytewise it is Vietnamese order. */
function collationKey(text: string): string {
  const syllables = squeeze(text).toLowerCase().split(" ").map(splitTone);
  // why: the space that ends the letters sorts before the # between syllables, so "An" precedes "An Bình"
  const primary = syllables.map(({ letters }) => Array.from(letters, weigh).join("")).join("#");
  return `${primary} ${syllables.map(({ tone }) => tone).join("")}`;
}

function weigh(letter: string): string {
  const rank = alphabet.indexOf(letter);
  if (rank >= 0) return String.fromCharCode(65 + rank);
  // why: other signs (apostrophe, hyphen, digits) sort before letters and stay distinct
  return /\d/.test(letter)
    ? letter
    : `$${letter.codePointAt(0)?.toString(16).padStart(6, "0") ?? ""}`;
}

/** Order of unit names and other plain texts. */
export function textSortKey(text: string): string {
  return collationKey(text);
}

/** Order of people: given name (the last word), then family and middle name as one string. */
export function nameSortKey(fullName: string): string {
  const words = squeeze(fullName).split(" ");
  const given = words.at(-1) ?? "";
  return `${collationKey(given)} ${collationKey(words.slice(0, -1).join(" "))}`;
}
