import { identityKey } from "#app/kernel/vietnamese.ts";

/** A header's words: case, spaces, punctuation, tone placement and the two spellings of "lý" folded; marks kept. */
export function headerKey(text: string): string {
  const words = text
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}%]+/gu, " ")
    .replace(/(?<=^| )lí(?= |$)/giu, "lý");
  return identityKey(words);
}

/** The forms in which a header is looked up: whole, without what stands in brackets, without a term. */
export function headerKeys(text: string): string[] {
  const withoutBrackets = text.replace(/\([^)]*\)?|\[[^\]]*\]?/g, " ");
  const withoutTerm = withoutBrackets.replace(/(nhiệm kỳ|nk)?\s*\d{4}\s*[-–—/]\s*\d{4}/giu, " ");
  const keys = [text, withoutBrackets, withoutTerm].map(headerKey);
  return [...new Set(keys)].filter((key) => key !== "");
}
