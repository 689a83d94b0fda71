import type { Cell } from "#app/kernel/sheet.ts";
import { identityKey } from "#app/kernel/vietnamese.ts";
import { cellText, longestWords } from "./cells.ts";

export type TermReading = { terms: string[] } | { unknown: string };

const range = /(?<!\d)(\d{4}|\d{2})\s*[-–—/]\s*(\d{4}|\d{2})(?!\d)/g;

/** No committee or council is elected for longer; a wider range of years is something else. */
const longestTerm = 10;

/** The terms that a text names, in its order: "Nhiệm kỳ 2025 – 2030", "NK 25-30", "2025/2030". */
export function termsIn(text: string): string[] {
  return [...text.matchAll(range)].flatMap(([, first = "", last = ""]) => {
    const from = first.length === 2 ? `20${first}` : first;
    const to = last.length === 2 ? `${from.slice(0, 2)}${last}` : last;
    const years = Number(to) - Number(from);
    return years > 0 && years <= longestTerm && from >= "1900" ? [`${from}-${to}`] : [];
  });
}

/**
 * Reads the term cell: every term named must be one of those recorded, and nothing else may stand there. `added`
 * holds other words for terms, by identityKey.
 */
export function readTerms(
  cell: Cell | null | undefined,
  known: ReadonlySet<string>,
  added: ReadonlyMap<string, string> = new Map(),
): TermReading {
  const text = cellText(cell);
  if (text === null) return { unknown: "" };
  if (text.length > longestWords) return { unknown: `${text.slice(0, longestWords)}…` };
  const synonym = added.get(identityKey(text));
  if (synonym !== undefined) return { terms: [synonym] };
  const terms = [...new Set(termsIn(text))];
  const rest = text
    .replace(range, " ")
    .replace(/nhiệm kỳ|nhiệm kì|giai đoạn|khóa|(?<!\p{L})(nk|và)(?!\p{L})/giu, " ")
    .replace(/[\s;,.:&+()/-]+/g, "");
  const isKnown = terms.length > 0 && rest === "" && terms.every((term) => known.has(term));
  return isKnown ? { terms } : { unknown: text };
}
