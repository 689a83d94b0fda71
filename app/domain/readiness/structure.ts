import type { Gender } from "#app/domain/people/cadre.ts";
import { type AgeBand, ageBandKey, ageBandOn } from "#app/domain/planning/age-bands.ts";
import { type Certainty, isUnder, type Share, shareOf } from "#app/domain/planning/shares.ts";
import { levelsOf, rankOfLevel } from "#app/domain/standards/level.ts";
import {
  type Limit,
  limitFor,
  type LimitKind,
  type RuleSet,
} from "#app/domain/standards/rule-set.ts";
import { type Level, levels as everyLevel } from "#app/domain/standards/title.ts";
import { identityKey } from "#app/kernel/vietnamese.ts";

/** What structures count people by, besides gender and age. */
export const countedDimensions = ["degree", "political_theory", "state_management"] as const;
export type CountedDimension = (typeof countedDimensions)[number];

/**
 * The levels of a dimension that are counted apart, lowest first, from those who are known to hold none; a bachelor of
 * politics counts as advanced.
 */
export const countedLevels = {
  degree: ["none", ...levelsOf.degree],
  political_theory: ["none", "elementary", "intermediate", "advanced"],
  state_management: ["none", ...levelsOf.state_management],
} as const satisfies Record<CountedDimension, readonly string[]>;

/** The highest level held of each dimension, "none" where a source says that none is held; null = not known. */
export type HeldLevels = Record<CountedDimension, string | null>;

/** Somebody planned, once for all records that a question finds. */
export type CountedPerson = {
  cadreId: number;
  /** of the titles they are planned for */
  levels: readonly Level[];
  gender: Gender;
  birthDate: string;
  ethnicity: string | null;
  held: HeldLevels;
};

/** By what people are counted: limits, the day of ages (yyyy-mm-dd), age groups. */
export type CountingRules = {
  rules: Pick<RuleSet, "limits"> | null;
  day: string;
  bands: readonly AgeBand[];
};

/** The limit of a kind where all levels have the same; null where they differ or none is recorded. */
export function commonLimit(
  rules: CountingRules["rules"],
  kind: LimitKind,
  levels: readonly Level[],
): Limit | null {
  const limits = levels.map((level) => limitFor(rules, kind, level));
  const [first = null] = limits;
  return limits.every((limit) => limit?.value === first?.value) ? first : null;
}

/**
 * Whether somebody counts as young: under the age of any level they are planned at; unknown where the birth date leaves
 * it open or no age is recorded (product 4.6).
 */
export function isYoung(
  { levels, birthDate }: Pick<CountedPerson, "levels" | "birthDate">,
  { rules, day }: Pick<CountingRules, "rules" | "day">,
): Certainty {
  const answers = levels.map((level): Certainty => {
    const age = limitFor(rules, "young_under_age", level);
    return age === null ? "unknown" : isUnder(birthDate, age.value, day);
  });
  if (answers.includes("yes")) return "yes";
  return answers.includes("unknown") ? "unknown" : "no";
}

// why: the majority is named in every record in one way; whoever else is named belongs to a minority
const majority = identityKey("Kinh");

/** Whether somebody belongs to an ethnic minority; a blank is unknown. */
export function isMinority({ ethnicity }: Pick<CountedPerson, "ethnicity">): Certainty {
  if (ethnicity === null || ethnicity.trim() === "") return "unknown";
  return identityKey(ethnicity) === majority ? "no" : "yes";
}

/** The counted level that a held one falls into; null = not known. */
export function countedLevel(dimension: CountedDimension, held: string | null): string | null {
  if (held === null) return null;
  return countedLevels[dimension][rankOfLevel(dimension, held) + 1] ?? null;
}

export type YoungShare = Share & {
  /** under which age; null where the levels counted have different ones */
  under: number | null;
};

/** What shares are counted by. */
export type SharedPerson = Pick<CountedPerson, "levels" | "gender" | "birthDate">;

/** Women and young people; `young` is null where no age is recorded for any level counted. */
export type PeopleShares = { total: number; women: Share; young: YoungShare | null };

/**
 * The shares of distinct people by the limits of the levels asked for, or of those they are planned at; where nobody
 * is, by those of every level.
 */
export function sharesOf(
  people: readonly SharedPerson[],
  { rules, day }: Pick<CountingRules, "rules" | "day">,
  asked: readonly Level[] | null = null,
): PeopleShares {
  const planned = [...new Set(people.flatMap((person) => person.levels))];
  const levels = asked ?? (people.length === 0 ? everyLevel : planned);
  const ages = levels.map((level) => limitFor(rules, "young_under_age", level));
  return {
    total: people.length,
    women: shareOf(
      people.map(({ gender }) => (gender === "female" ? "yes" : "no")),
      commonLimit(rules, "women_share", levels),
    ),
    young: ages.every((age) => age === null)
      ? null
      : {
          ...shareOf(
            people.map((person) => isYoung(person, { rules, day })),
            commonLimit(rules, "young_share", levels),
          ),
          under: commonLimit(rules, "young_under_age", levels)?.value ?? null,
        },
  };
}

export type GroupCount = { key: string; count: number };
export type PeopleStructure = PeopleShares & {
  minority: Share;
  ages: { groups: (AgeBand & GroupCount)[]; unknown: number };
  held: Record<CountedDimension, { groups: GroupCount[]; unknown: number }>;
};

/** Everything that the structure of a list says of distinct people; nobody counts on a guess (product 4.6). */
export function structureOfPeople(
  people: readonly CountedPerson[],
  counting: CountingRules,
  asked: readonly Level[] | null = null,
): PeopleStructure {
  const keys = people.map(({ birthDate }) => {
    const band = ageBandOn(birthDate, counting.day, counting.bands);
    return band === null ? null : ageBandKey(band);
  });
  const heldOf = (dimension: CountedDimension) => {
    const those = people.map(({ held }) => countedLevel(dimension, held[dimension]));
    return {
      groups: countedLevels[dimension].map((key) => ({ key, count: countOf(those, key) })),
      unknown: countOf(those, null),
    };
  };
  return {
    ...sharesOf(people, counting, asked),
    minority: shareOf(people.map(isMinority), null),
    ages: {
      groups: counting.bands.map((band) => {
        const key = ageBandKey(band);
        return { ...band, key, count: countOf(keys, key) };
      }),
      unknown: countOf(keys, null),
    },
    held: {
      degree: heldOf("degree"),
      political_theory: heldOf("political_theory"),
      state_management: heldOf("state_management"),
    },
  };
}

const countOf = (keys: readonly (string | null)[], key: string | null): number =>
  keys.filter((one) => one === key).length;

/** Which of the people a number of the structure counts; null = whoever. */
export type PeopleGroup = {
  young: Exclude<Certainty, "no"> | null;
  minority: Exclude<Certainty, "no"> | null;
  /** the key of an age group, or "unknown" */
  age: string | null;
} & Record<CountedDimension, string | null>;

/** True when somebody is counted by the number that opened the group. */
export function isInGroup(
  person: CountedPerson,
  group: PeopleGroup,
  counting: CountingRules,
): boolean {
  if (group.young !== null && isYoung(person, counting) !== group.young) return false;
  if (group.minority !== null && isMinority(person) !== group.minority) return false;
  if (group.age !== null) {
    const band = ageBandOn(person.birthDate, counting.day, counting.bands);
    if ((band === null ? "unknown" : ageBandKey(band)) !== group.age) return false;
  }
  return countedDimensions.every(
    (dimension) =>
      group[dimension] === null ||
      (countedLevel(dimension, person.held[dimension]) ?? "unknown") === group[dimension],
  );
}

/** True when the group leaves nobody out. */
export const isWholeGroup = (group: PeopleGroup): boolean =>
  Object.values(group).every((value) => value === null);
