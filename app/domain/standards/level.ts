/** What a level is a level of; columns of the planning form, and what a completed programme may give. */
export const levelDimensions = [
  "degree",
  "political_theory",
  "state_management",
  "foreign_language",
  "informatics",
] as const;
export type LevelDimension = (typeof levelDimensions)[number];

/**
 * The levels of the dimensions that have an order, lowest first. A bachelor of politics stands beside the advanced
 * level: both are the highest of political theory.
 */
export const levelsOf = {
  degree: ["intermediate", "college", "bachelor", "master", "doctor"],
  political_theory: ["elementary", "intermediate", "advanced", "bachelor"],
  state_management: ["officer", "principal", "senior"],
} as const;

/** Every word for a level of a dimension, lowest first, also of those that no requirement compares yet. */
export const scaleOf: Record<LevelDimension, readonly string[]> = {
  ...levelsOf,
  foreign_language: ["a", "a1", "a2", "b", "b1", "b2", "c", "c1", "c2", "degree"],
  informatics: ["basic", "a", "office", "b", "advanced", "c", "degree"],
};

/**
 * The place of a level in its dimension, from 0; a bachelor of politics ranks with the advanced level. -1 for no
 * level, and for words that are no level of the dimension.
 */
export function rankOfLevel(dimension: LevelDimension, level: string | null): number {
  const word = dimension === "political_theory" && level === "bachelor" ? "advanced" : level;
  return word === null ? -1 : scaleOf[dimension].indexOf(word);
}
