import { type LevelDimension, rankOfLevel } from "#app/domain/standards/level.ts";
import type { Subject } from "#app/domain/standards/requirement.ts";
import { type StarterCondition, starterStandards } from "#app/starter/standards.ts";

/** What the titles that somebody is planned for ask of them together, the highest of each. */
export type Demands = {
  subjects: Subject[];
  degree: string | null;
  political_theory: string | null;
  state_management: string | null;
  /** the number of the lowest group of defence training that counts */
  defence: number | null;
};

export type SchoolDimension = Exclude<LevelDimension, "foreign_language" | "informatics">;
export const schoolDimensions: readonly SchoolDimension[] = [
  "degree",
  "political_theory",
  "state_management",
];

export const noDemands: Demands = {
  subjects: [],
  degree: null,
  political_theory: null,
  state_management: null,
  defence: null,
};

/** The demands of titles, by their codes, as the starter data's standards state them. */
export function demandsOf(titles: ReadonlySet<string>): Demands {
  const requirements = starterStandards
    .filter((standard) => standard.titles.some((code) => titles.has(code)))
    .flatMap((standard) => standard.requirements);
  const conditions = requirements.flatMap(({ condition }) =>
    condition.kind === "any_of" ? condition.of : [condition],
  );
  return {
    subjects: [...new Set(requirements.map(({ subject }) => subject))],
    degree: highest(conditions, "degree"),
    political_theory: highest(conditions, "political_theory"),
    state_management: highest(conditions, "state_management"),
    defence: strictest(conditions),
  };
}

function highest(conditions: readonly StarterCondition[], dimension: SchoolDimension) {
  const asked = conditions.flatMap((condition) =>
    condition.kind === "level" && condition.dimension === dimension ? condition.level : [],
  );
  return asked.toSorted((a, b) => rankOfLevel(dimension, b) - rankOfLevel(dimension, a))[0] ?? null;
}

function strictest(conditions: readonly StarterCondition[]): number | null {
  const groups = conditions.flatMap((condition) =>
    condition.kind === "certificate" ? condition.programmes.length : [],
  );
  return groups.length === 0 ? null : Math.min(...groups);
}
