import { plainText } from "#app/platform/http/plain-text.ts";

/** A name has fewer signs; more of them find nothing. */
export const longestSearch = 200;

/** What an address searches for, as typed; `tooLong` = more than any name has, and not looked for. */
export function readSearch(url: string): { q: string; tooLong: boolean } {
  const q = plainText(new URL(url).searchParams.get("q") ?? "").trim();
  return { q: q.slice(0, longestSearch), tooLong: q.length > longestSearch };
}
