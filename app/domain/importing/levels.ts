import { type LevelDimension, scaleOf } from "#app/domain/standards/level.ts";
import { foldMarks, tidy } from "#app/kernel/vietnamese.ts";
import { isDash, longestWords } from "./cells.ts";
import { levelWords } from "./level-words.ts";
import type { LevelStatement } from "./statement.ts";

/** Said instead of a level: none is held. */
export const noLevel = "none";

/**
 * Reads the level that a cell of its column states, highest first: held, and one being studied for where it is
 * higher. "CN" is a bachelor of politics under political theory and a bachelor's degree under profession.
 * `added` holds further words by foldMarks. Empty for a dash; words not known are kept as typed.
 */
export function readLevels(
  dimension: LevelDimension,
  typed: string,
  added: ReadonlyMap<string, string> = new Map(),
): LevelStatement[] {
  const text = tidy(typed);
  if (isDash(text)) return [];
  const statement = (state: LevelStatement["state"], level: string | null): LevelStatement => ({
    dimension,
    text,
    state,
    level,
  });
  if (text.length > longestWords) return [statement("not_recognised", null)];
  const whole = added.get(foldMarks(text));
  if (whole !== undefined) return [statement("held", whole)];
  if (saysNone(text)) return [statement("held", noLevel)];
  const parts = partsOf(text, dimension).map((part) => ({
    studying: isStudying(part),
    level: added.get(foldMarks(part)) ?? levelOf(dimension, part),
  }));
  const held = highest(dimension, parts, false);
  const studying = highest(dimension, parts, true);
  const found = [
    ...(held === null ? [] : [statement("held", held)]),
    ...(studying === null || rank(dimension, studying) <= rank(dimension, held)
      ? []
      : [statement("studying", studying)]),
  ];
  return found.length > 0 ? found : [statement("not_recognised", null)];
}

/** Position of a level among those of its dimension, -1 for none. */
export function rank(dimension: LevelDimension, level: string | null): number {
  return level === null ? -1 : scaleOf[dimension].indexOf(level);
}

function highest(
  dimension: LevelDimension,
  parts: { studying: boolean; level: string | null }[],
  studying: boolean,
): string | null {
  const levels = parts.flatMap((part) =>
    part.studying === studying && part.level !== null ? [part.level] : [],
  );
  return levels.toSorted((a, b) => rank(dimension, b) - rank(dimension, a))[0] ?? null;
}

/** "TC; đang học CC" in its parts; a slash between numbers (Bậc 3/6, 12/12) divides nothing. */
function partsOf(text: string, dimension: LevelDimension): string[] {
  const hasScale = dimension === "foreign_language" || dimension === "informatics";
  const divided = text.split(/[;,+&]|(?<!\p{L})và(?!\p{L})/u);
  const parts = hasScale ? divided : divided.flatMap((part) => part.split(/(?<!\d)\/|\/(?!\d)/));
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** why: with its marks, because "Đảng" without them is "dang" too */
function isStudying(part: string): boolean {
  return (
    /(?<!\p{L})(đang|chưa tốt nghiệp|chưa có bằng)(?!\p{L})/iu.test(part) ||
    /(^| )dang (theo )?hoc( |$)/i.test(part)
  );
}

function saysNone(text: string): boolean {
  return /^(không|không có|chưa|chưa có|chưa qua|chưa qua đào tạo|chưa bồi dưỡng|chưa đào tạo|0)$/iu.test(
    text,
  );
}

function levelOf(dimension: LevelDimension, part: string): string | null {
  const words = foldMarks(part)
    .replace(/\((19|20)\d\d\)|\b(19|20)\d\d\b/g, " ")
    .replace(/[^a-z0-9]+/g, " ");
  const { fillers, patterns } = levelWords[dimension];
  let rest = ` ${words.trim()} `;
  for (const filler of fillers) rest = rest.replaceAll(` ${filler} `, "  ");
  const told = ` ${rest.replace(/ +/g, " ").trim()} `;
  return patterns.find(([pattern]) => pattern.test(told))?.[1] ?? null;
}
