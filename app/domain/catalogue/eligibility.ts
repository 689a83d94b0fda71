import type { UnitKind } from "#app/domain/organisation/unit.ts";
import type { Gender } from "#app/domain/people/cadre.ts";
import { type LevelDimension, rankOfLevel } from "#app/domain/standards/level.ts";
import { type Rating, ratingScale } from "#app/domain/standards/requirement.ts";
import type { TitleDays } from "#app/domain/standards/title.ts";
import { addMonthsToDay, ageOn, covers, earliestDay, latestDay } from "#app/kernel/calendar.ts";
import {
  type AudienceCondition,
  type AudienceRequirement,
  type AudienceRule,
  groupsOf,
} from "./audience.ts";

/** Only `met` is a pass: what is not known never is (product 4.1). */
export type Passed = "met" | "not_met" | "no_data";

/** What is known of a level: held by a paper or an official list, only by the person's own word, studied for, or run out. */
export type LevelFact = {
  dimension: LevelDimension;
  /** "none" where a source says that none is held */
  level: string | null;
  state: "held" | "own_word" | "studying" | "run_out";
};

/** Everything that decides whether somebody may join a course, as the first day has it; birth and Party dates may be partial. */
export type EligibilityFacts = {
  gender: Gender;
  birth: string;
  partyJoinedOn: string | null;
  partyOfficialOn: string | null;
  /** as held, with the title that each is; null = of none */
  posts: readonly (TitleDays & { name: string; titleId: number | null })[];
  /** approved planning records */
  planned: readonly (TitleDays & { titleId: number; termId: number })[];
  levels: readonly LevelFact[];
  /** of each year the ratings that others than the person gave */
  ratings: readonly { year: number; rating: Rating }[];
  programmes: readonly { programmeId: number; state: "completed" | "not_completed" }[];
  /** where the person belongs on the day, with every unit above */
  units: readonly { unitId: number; kind: UnitKind }[];
};

/** What was found, for whoever may read it beside what is asked. */
export type AudienceActual =
  | { kind: "post"; posts: { name: string; titleId: number | null }[] }
  | { kind: "planned"; records: { titleId: number; termId: number }[] }
  | { kind: "level"; held: string | null; studying: string | null }
  | { kind: "party"; joinedOn: string | null; officialOn: string | null }
  | { kind: "ratings"; years: { year: number; rating: Rating | null }[] }
  /** in full years; they differ where the day of birth is not known */
  | { kind: "age"; least: number; most: number }
  | { kind: "prerequisite"; programmeIds: number[] }
  | { kind: "unit"; unitIds: number[] };

/** One condition as judged: rule, required, actual, passed, source (product 4.1). */
export type EligibilityPart = {
  required: AudienceRequirement;
  actual: AudienceActual;
  passed: Passed;
  source: string;
  toConfirm: boolean;
  /** it says whether, or for what, the person is planned */
  revealsPlanning: boolean;
};

/** A group of the rule: met as soon as one of its parts is. */
export type EligibilityLine = {
  groupNumber: number;
  passed: Passed;
  parts: EligibilityPart[];
  revealsPlanning: boolean;
};

type Judged = Pick<EligibilityPart, "actual" | "passed">;

/**
 * Whether somebody may join a course that begins on a day (yyyy-mm-dd): a line for every group of the rule, none for a
 * rule without conditions. The same for every reader; `readLines` says how much of it each may see.
 */
export function judgeAudience(
  rule: AudienceRule,
  facts: EligibilityFacts,
  day: string,
): EligibilityLine[] {
  return groupsOf(rule).map(({ groupNumber, conditions }) => {
    const parts = conditions.map((condition) => judgeCondition(condition, facts, day));
    return {
      groupNumber,
      passed: anyOf(parts),
      parts,
      revealsPlanning: parts.some(({ revealsPlanning }) => revealsPlanning),
    };
  });
}

/** True when every line is met: nothing failed, and nothing needed is unknown. */
export const isEligible = (lines: readonly { passed: string }[]): boolean =>
  lines.every(({ passed }) => passed === "met");

/** Of alternatives: any met is met; while one of them is unknown, nothing is certainly not met. */
function anyOf(parts: readonly { passed: Passed }[]): Passed {
  if (parts.some(({ passed }) => passed === "met")) return "met";
  return parts.some(({ passed }) => passed === "no_data") ? "no_data" : "not_met";
}

function judgeCondition(
  { requirement, source, toConfirm }: AudienceCondition,
  facts: EligibilityFacts,
  day: string,
): EligibilityPart {
  const revealsPlanning = requirement.kind === "planned";
  return {
    required: requirement,
    source,
    toConfirm,
    revealsPlanning,
    ...judge(requirement, facts, day),
  };
}

function judge(asked: AudienceRequirement, facts: EligibilityFacts, day: string): Judged {
  switch (asked.kind) {
    case "post":
      return judgePost(asked, facts, day);
    case "planned":
      return judgePlanned(asked, facts, day);
    case "level":
      return judgeLevel(asked, facts);
    case "below_level":
      return judgeBelow(asked, facts);
    case "party":
      return judgeParty(asked, facts, day);
    case "ratings":
      return judgeRatings(asked, facts, day);
    case "age":
      return judgeAge(asked, facts, day);
    case "prerequisite":
      return judgePrerequisite(asked, facts);
    case "unit":
      return judgeUnit(asked, facts);
  }
}

type Asked<Kind extends AudienceRequirement["kind"]> = Extract<AudienceRequirement, { kind: Kind }>;

/** Of somebody of whom no post is recorded nothing is known. */
function judgePost({ titleIds }: Asked<"post">, { posts }: EligibilityFacts, day: string): Judged {
  const held = posts.filter((post) => covers(post, day));
  const meets = held.some(({ titleId }) => titleId !== null && titleIds.includes(titleId));
  return {
    actual: { kind: "post", posts: held.map(({ name, titleId }) => ({ name, titleId })) },
    passed: meets ? "met" : held.length === 0 ? "no_data" : "not_met",
  };
}

/** The planning lists are whole: who stands on none of them on the day is not planned. */
function judgePlanned(
  { titleIds, termId }: Asked<"planned">,
  { planned }: EligibilityFacts,
  day: string,
): Judged {
  const records = planned.filter(
    (record) =>
      covers(record, day) &&
      titleIds.includes(record.titleId) &&
      (termId === null || record.termId === termId),
  );
  return {
    actual: {
      kind: "planned",
      records: records.map((record) => ({ titleId: record.titleId, termId: record.termId })),
    },
    passed: records.length > 0 ? "met" : "not_met",
  };
}

/** What is known of a dimension; who studies for a level does not hold it yet, and of a lower one it says nothing. */
function levelOf(
  { dimension, level }: Asked<"level" | "below_level">,
  { levels }: EligibilityFacts,
) {
  const rank = (fact: LevelFact): number => rankOfLevel(dimension, fact.level);
  const asked = rankOfLevel(dimension, level);
  const those = levels.filter((fact) => fact.dimension === dimension);
  const highest = (state: LevelFact["state"]): LevelFact | null =>
    those.filter((fact) => fact.state === state).toSorted((a, b) => rank(b) - rank(a))[0] ?? null;
  const lacks = those.some((fact) => {
    if (fact.state === "studying") return rank(fact) <= asked;
    return fact.state === "run_out" || rank(fact) < asked;
  });
  const held = highest("held");
  const actual: AudienceActual = {
    kind: "level",
    held: held?.level ?? null,
    studying: highest("studying")?.level ?? null,
  };
  return { actual, reaches: held !== null && rank(held) >= asked, lacks };
}

function judgeLevel(asked: Asked<"level">, facts: EligibilityFacts): Judged {
  const { actual, reaches, lacks } = levelOf(asked, facts);
  return { actual, passed: reaches ? "met" : lacks ? "not_met" : "no_data" };
}

function judgeBelow(asked: Asked<"below_level">, facts: EligibilityFacts): Judged {
  const { actual, reaches, lacks } = levelOf(asked, facts);
  return { actual, passed: reaches ? "not_met" : lacks ? "met" : "no_data" };
}

/** How long a member is a probationary one. */
const probationMonths = 12;

function judgeParty(
  { party }: Asked<"party">,
  { partyJoinedOn: joinedOn, partyOfficialOn: officialOn }: EligibilityFacts,
  day: string,
): Judged {
  const official = reachedBy(officialOn, day);
  const joined = reachedBy(joinedOn, day);
  const actual: AudienceActual = { kind: "party", joinedOn, officialOn };
  if (official === "met") return { actual, passed: "met" };
  if (party === "member" || joined === "not_met") return { actual, passed: joined };
  if (officialOn !== null) return { actual, passed: official };
  const isProbationary =
    joinedOn !== null && addMonthsToDay(earliestDay(joinedOn), probationMonths) > day;
  return { actual, passed: isProbationary ? "not_met" : "no_data" };
}

/** Whether a date that may be partial has come by a day; not recorded = not known. */
function reachedBy(date: string | null, day: string): Passed {
  if (date === null) return "no_data";
  if (latestDay(date) <= day) return "met";
  return earliestDay(date) > day ? "not_met" : "no_data";
}

function judgeRatings(
  { years, rating }: Asked<"ratings">,
  { ratings }: EligibilityFacts,
  day: string,
): Judged {
  const lastYear = Number(day.slice(0, 4)) - 1;
  const found = Array.from({ length: years }, (_, back) => {
    const year = lastYear - back;
    // why: of several sources on a year the best counts, whatever another says (product 4.5)
    const best = ratings
      .filter((one) => one.year === year)
      .map((one) => ratingScale.indexOf(one.rating))
      .toSorted((a, b) => a - b)[0];
    return { year, rating: best === undefined ? null : (ratingScale[best] ?? null) };
  });
  const asked = ratingScale.indexOf(rating);
  const isBelow = found.some(
    (one) => one.rating !== null && ratingScale.indexOf(one.rating) > asked,
  );
  const isOpen = found.some((one) => one.rating === null);
  return {
    actual: { kind: "ratings", years: found },
    passed: isBelow ? "not_met" : isOpen ? "no_data" : "met",
  };
}

/** The day of the birthday counts as reached; a limit that a sex does not have holds for everybody of it. */
function judgeAge(
  { women, men }: Asked<"age">,
  { birth, gender }: EligibilityFacts,
  day: string,
): Judged {
  const limits = gender === "female" ? women : men;
  const [least, most] = [ageOn(latestDay(birth), day), ageOn(earliestDay(birth), day)];
  const from = limits.least ?? least;
  const to = limits.most ?? most;
  const passed =
    least >= from && most <= to ? "met" : most < from || least > to ? "not_met" : "no_data";
  return { actual: { kind: "age", least, most }, passed };
}

/** A course that nobody has stated is not known; who is studying it has not completed it. */
function judgePrerequisite(
  { programmeIds }: Asked<"prerequisite">,
  { programmes }: EligibilityFacts,
): Judged {
  const those = programmes.filter(({ programmeId }) => programmeIds.includes(programmeId));
  const completed = those.filter(({ state }) => state === "completed");
  return {
    actual: {
      kind: "prerequisite",
      programmeIds: [...new Set(completed.map(({ programmeId }) => programmeId))],
    },
    passed: completed.length > 0 ? "met" : those.length > 0 ? "not_met" : "no_data",
  };
}

function judgeUnit({ unitIds, unitKind }: Asked<"unit">, { units }: EligibilityFacts): Judged {
  const meeting = units.filter(({ unitId, kind }) => unitIds.includes(unitId) || kind === unitKind);
  return {
    actual: { kind: "unit", unitIds: meeting.map(({ unitId }) => unitId) },
    passed: meeting.length > 0 ? "met" : units.length === 0 ? "no_data" : "not_met",
  };
}
