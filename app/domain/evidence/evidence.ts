import { type LevelDimension, levelDimensions, levelsOf } from "#app/domain/standards/level.ts";

/** What shows that something is held, the strongest first; the last never makes a requirement met (product 3). */
export const evidenceGrades = [
  "course_closed",
  "certificate_on_record",
  "document_verified",
  "official_list",
  "self_declared",
] as const;
export type EvidenceGrade = (typeof evidenceGrades)[number];

/** Studying is a state of its own and never held; words that are not recognised count for nothing. */
export const evidenceStates = ["held", "studying", "not_recognised"] as const;
export type EvidenceState = (typeof evidenceStates)[number];

export const evidenceDimensions = [...levelDimensions, "programme", "rating"] as const;
export type EvidenceDimension = (typeof evidenceDimensions)[number];

/** One statement of one source; days are yyyy-mm-dd. */
export type Statement = {
  id: number;
  dimension: EvidenceDimension;
  level: string | null;
  year: number | null;
  text: string;
  state: EvidenceState;
  grade: EvidenceGrade;
  statedOn: string;
  replacedOn: string | null;
};

/** True when a statement stands on a day: it was stated by then, and no later one of its kind stands instead. */
export const standsOn = (
  { statedOn, replacedOn }: Pick<Statement, "statedOn" | "replacedOn">,
  day: string,
): boolean => statedOn <= day && (replacedOn === null || replacedOn > day);

/** What is known of one dimension on a day: the highest level held and the latest being studied for. */
export type LevelKnown<Known extends Statement> = {
  dimension: LevelDimension;
  held: Known | null;
  studying: Known | null;
};

/**
 * The levels of a person on a day. Held is the highest level that anything but the person's own word says, whatever
 * other sources say (product 4.5); in dimensions without an order, the latest.
 */
export function levelsOn<Known extends Statement>(
  statements: readonly Known[],
  day: string,
): LevelKnown<Known>[] {
  const standing = statements.filter((statement) => standsOn(statement, day));
  return levelDimensions.flatMap((dimension) => {
    const those = standing.filter((statement) => statement.dimension === dimension);
    if (those.length === 0) return [];
    const held = those.filter(({ state, grade }) => state === "held" && grade !== "self_declared");
    const studying = those.filter(({ state }) => state === "studying");
    return [
      {
        dimension,
        held: held.toSorted((a, b) => rankOf(b) - rankOf(a) || byDay(b, a))[0] ?? null,
        studying: studying.toSorted((a, b) => byDay(b, a))[0] ?? null,
      },
    ];
  });
}

/** The ratings of a person on a day, the latest year first; of several statements on a year the latest stated. */
export function ratingsOn<Known extends Statement>(
  statements: readonly Known[],
  day: string,
): Known[] {
  const standing = statements
    .filter((statement) => statement.dimension === "rating" && standsOn(statement, day))
    .toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0) || byDay(b, a));
  return standing.filter(
    ({ year }, index) => standing.findIndex((other) => other.year === year) === index,
  );
}

function byDay(a: Statement, b: Statement): number {
  return a.statedOn < b.statedOn ? -1 : a.statedOn > b.statedOn ? 1 : a.id - b.id;
}

const orders: Partial<Record<EvidenceDimension, readonly string[]>> = levelsOf;

function rankOf({ dimension, level }: Statement): number {
  return level === null ? -1 : (orders[dimension]?.indexOf(level) ?? 0);
}
