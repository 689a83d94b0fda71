import { type LevelDimension, scaleOf } from "#app/domain/standards/level.ts";
import type { MessageKey, Translate } from "#app/i18n/locales.ts";

/** A level of a dimension in words: "Cao cấp"; a word that is not of its scale stands as it is. */
export function levelText(t: Translate, dimension: LevelDimension, level: string): string {
  if (level !== "none" && !scaleOf[dimension].includes(level)) return level;
  // why: every word of a scale has its sentence; a test holds them together
  return t(`catalogue.level.${dimension}.${level}` as MessageKey);
}
