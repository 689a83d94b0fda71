import type { Random } from "#app/demo/random.ts";
import type { Rating, Subject } from "#app/domain/standards/requirement.ts";
import { addDays } from "#app/kernel/calendar.ts";
import { type Demands, type SchoolDimension, schoolDimensions } from "./demands.ts";

/** How a person's schooling is: all that is asked, something lacks, or something is not known. */
export const schoolings = ["whole", "lacking", "unknown"] as const;
export type SchoolingKind = (typeof schoolings)[number];

/** A level reached on a day. */
export type Step = { dimension: SchoolDimension; level: string; on: string };
/** A course completed on a day, by the code of its programme. */
export type Course = { programme: string; on: string };

export type Schooling = {
  steps: Step[];
  studying: { dimension: SchoolDimension; level: string } | null;
  courses: Course[];
  ratings: { year: number; level: Rating }[];
  /** what no list and no paper says anything about */
  unknown: ReadonlySet<Subject>;
  /** what somebody does not meet */
  lacking: ReadonlySet<Subject>;
};

type Person = { birthDate: string; demands: Demands; kind: SchoolingKind };

const lackingWeights: Partial<Record<Subject, number>> = {
  degree: 6,
  political_theory: 24,
  state_management: 20,
  defence_security: 18,
  knowledge_update: 16,
  reserve: 20,
  ratings: 12,
};
const unknownWeights: Partial<Record<Subject, number>> = {
  degree: 8,
  political_theory: 12,
  state_management: 20,
  defence_security: 24,
  knowledge_update: 16,
  reserve: 16,
  ratings: 14,
};

/** Five years of training and rating up to a day, and what came before, that make a person's schooling. */
export function inventSchooling(random: Random, person: Person, today: string): Schooling {
  const { demands, kind } = person;
  const asked = demands.subjects.filter((subject) => subject !== "working_time");
  const some = (weights: Partial<Record<Subject, number>>): Set<Subject> => {
    const count = random.pickWeighted([[1, 6], [2, 3], [3, 1]] as const); // prettier-ignore
    return drawn(random, asked, weights, count);
  };
  const unknown = kind === "unknown" ? some(unknownWeights) : new Set<Subject>();
  const isLacking = kind === "lacking" || (kind === "unknown" && random.chance(0.2));
  const lacking = isLacking ? some(lackingWeights) : new Set<Subject>();
  const birthYear = Number(person.birthDate.slice(0, 4));
  const years = { birthYear, today };
  const steps = schoolDimensions.flatMap((dimension) =>
    stepsOf(random, { dimension, asked: demands[dimension], lacks: lacking.has(dimension) }, years),
  );
  const isStudying = lacking.has("political_theory") && random.chance(0.65);
  const level = demands.political_theory;
  return {
    steps,
    studying: isStudying && level !== null ? { dimension: "political_theory", level } : null,
    courses: coursesOf(random, demands, lacking, today),
    ratings: ratingsOf(random, lacking.has("ratings"), Number(today.slice(0, 4))),
    unknown,
    lacking,
  };
}

function drawn(
  random: Random,
  subjects: readonly Subject[],
  weights: Partial<Record<Subject, number>>,
  count: number,
): Set<Subject> {
  const chosen = new Set<Subject>();
  for (let left = Math.min(count, subjects.length); left > 0; left -= 1) {
    const open = subjects.filter((subject) => !chosen.has(subject));
    chosen.add(random.pickWeighted(open.map((subject) => [subject, weights[subject] ?? 1])));
  }
  return chosen;
}

/** Levels by what is asked: one that meets it, and one that does not. */
const meeting: Record<SchoolDimension, Record<string, readonly (readonly [string, number])[]>> = {
  degree: {
    bachelor: [["bachelor", 68], ["master", 29], ["doctor", 3]],
    college: [["bachelor", 76], ["college", 14], ["master", 10]],
  },
  political_theory: {
    advanced: [["advanced", 88], ["bachelor", 12]],
    intermediate: [["intermediate", 66], ["advanced", 34]],
  },
  state_management: {
    principal: [["principal", 90], ["senior", 10]],
    officer: [["officer", 66], ["principal", 34]],
  },
}; // prettier-ignore
const below: Record<string, string> = {
  "degree bachelor": "college",
  "degree college": "intermediate",
  "political_theory advanced": "intermediate",
  "political_theory intermediate": "elementary",
  "state_management principal": "officer",
};
/** What comes before a level, and the age at which people of the demo reach it. */
const before: Record<string, string> = {
  "degree master": "bachelor",
  "political_theory advanced": "intermediate",
  "state_management principal": "officer",
};
const usualAge: Record<string, number> = {
  "degree master": 33,
  "degree doctor": 38,
  "political_theory intermediate": 31,
  "political_theory elementary": 27,
  "political_theory advanced": 38,
  "political_theory bachelor": 37,
  "state_management officer": 30,
  "state_management principal": 37,
  "state_management senior": 43,
};

/** A list's word that none is held. */
export const noLevel = "none";

type StepWanted = { dimension: SchoolDimension; asked: string | null; lacks: boolean };
type Years = { birthYear: number; today: string };

function stepsOf(random: Random, { dimension, asked, lacks }: StepWanted, years: Years): Step[] {
  if (asked === null) return [];
  if (lacks) {
    const level = below[`${dimension} ${asked}`] ?? noLevel;
    return [stepTo(random, { dimension, level }, years)];
  }
  const level = random.pickWeighted(meeting[dimension][asked] ?? [[asked, 1]]);
  const last = stepTo(random, { dimension, level }, years);
  const earlier = before[`${dimension} ${level}`];
  if (earlier === undefined) return [last];
  const first = stepTo(random, { dimension, level: earlier }, years);
  return first.on < last.on ? [first, last] : [last];
}

/** At the usual age, and whoever is too young for it lately. */
function stepTo(
  random: Random,
  { dimension, level }: Omit<Step, "on">,
  { birthYear, today }: Years,
): Step {
  const usual = birthYear + (usualAge[`${dimension} ${level}`] ?? 23) + random.between(-1, 4);
  const last = Number(today.slice(0, 4)) - 1;
  const year = Math.min(usual, last - random.between(0, 3));
  return { dimension, level, on: dayIn(random, year) };
}

const twoDigits = (value: number): string => String(value).padStart(2, "0");
const dayIn = (random: Random, year: number): string =>
  `${year}-${twoDigits(random.between(3, 11))}-${twoDigits(random.between(1, 28))}`;

function coursesOf(
  random: Random,
  { subjects, defence }: Demands,
  lacking: ReadonlySet<Subject>,
  today: string,
): Course[] {
  const thisYear = Number(today.slice(0, 4));
  const courses: Course[] = [];
  const add = (programme: string, year: number): void => {
    const on = dayIn(random, year);
    // why: its certificate comes some weeks later
    if (addDays(on, 30) <= today) courses.push({ programme, on });
  };
  if (defence !== null) {
    const lacks = lacking.has("defence_security");
    const group = lacks ? defence + 1 : random.chance(0.85) ? defence : defence - 1;
    if (group <= 4) add(`defence-${group}`, thisYear - random.between(1, 5));
  }
  if (subjects.includes("knowledge_update")) {
    const last = lacking.has("knowledge_update") ? thisYear - 2 : thisYear - 1;
    for (let year = thisYear - 5; year < last; year += 1)
      if (random.chance(0.4)) add("knowledge-update", year);
    add("knowledge-update", last);
    if (last === thisYear - 1 && random.chance(0.5)) add("knowledge-update", thisYear);
  }
  if (subjects.includes("reserve"))
    // why: what was done before the five years that prepare a term does not count for it
    add("reserve", lacking.has("reserve") ? random.pick([2019, 2022, 2023, 2024]) : thisYear - 1);
  if (random.chance(0.2)) add("commune-skills", thisYear - random.between(1, 3));
  return courses;
}

function ratingsOf(random: Random, lacks: boolean, thisYear: number): Schooling["ratings"] {
  return [5, 4, 3, 2, 1].map((ago) => {
    const usual = random.pickWeighted<Rating>([["excellent", 18], ["good", 82]]); // prettier-ignore
    const isLow = (lacks && ago === 1) || (ago > 2 && random.chance(0.08));
    const low = random.chance(0.08) ? "not_completed" : "completed";
    return { year: thisYear - ago, level: isLow ? low : usual };
  });
}
