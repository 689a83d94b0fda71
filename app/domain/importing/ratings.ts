import { foldMarks, tidy } from "#app/kernel/vietnamese.ts";
import { isDash, longestWords } from "./cells.ts";
import { type RatingLevel, ratingLevels, type RatingStatement } from "./statement.ts";

/** Words without marks, spaces and signs. */
const patterns: [RegExp, RatingLevel][] = [
  [/^(khong|ko|k)(hoanthanh|ht)(nhiemvu|nv)?$/, "not_completed"],
  [/^(hoanthanh|ht)?(xuatsac|xs)(nhiemvu|nv)?$/, "excellent"],
  [/^(hoanthanh|ht)(tot|tt|t)(nhiemvu|nv)?$|^(tot|t)$/, "good"],
  [/^(hoanthanh|ht)(nhiemvu|nv)?(hcnl|.*hanche.*)?$/, "completed"],
];

const nothing = /^(chua|khong|ko)(xeploai|danhgia|xet)?$|^(khongthuocdien|moi).*$/;

/**
 * Reads the rating of a year; "HTXSNV/HTTNV" is the Party member's and the civil servant's, of which the lower
 * counts. `added` holds further words by foldMarks. Null where nothing is stated ("Chưa xếp loại", "-"); level
 * null where the words are not known.
 */
export function readRating(
  year: number,
  typed: string,
  added: ReadonlyMap<string, string> = new Map(),
): RatingStatement | null {
  const text = tidy(typed);
  if (text.length > longestWords) return { year, text, level: null };
  const words = text.split(/[/;,]/).map((part) => foldMarks(part).replace(/[^a-z]/g, ""));
  if (isDash(text) || words.every((word) => word === "" || nothing.test(word))) return null;
  const synonym = added.get(foldMarks(text));
  const whole = ratingLevels.find((level) => level === synonym);
  if (whole) return { year, text, level: whole };
  const levels = words.flatMap((word) => {
    const found = patterns.find(([pattern]) => pattern.test(word))?.[1];
    return found ?? (word === "" || nothing.test(word) ? [] : [null]);
  });
  if (levels.includes(null)) return { year, text, level: null };
  const lowest = ratingLevels.findLast((level) => levels.includes(level));
  return { year, text, level: lowest ?? null };
}

/** "2021: HTTNV; 2022: HTXSNV" of a column for several years; only years that are written count. */
export function readRatingsWithYears(
  typed: string,
  added: ReadonlyMap<string, string> = new Map(),
): RatingStatement[] {
  const pairs = tidy(typed).matchAll(/(?<!\d)((?:19|20)\d\d)\s*[:\-–=(]\s*([^;,\d]+)/g);
  return [...pairs].flatMap(([, year = "", words = ""]) => {
    return readRating(Number(year), words.replace(/[)\s]+$/, ""), added) ?? [];
  });
}
