import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { type AudienceCondition, type AudienceFault, findAudienceFault } from "./audience.ts";

export const studyForms = ["full_time", "part_time", "online", "blended"] as const;
export type StudyForm = (typeof studyForms)[number];

/** Of what the share of attended periods is counted. */
export const attendanceBases = ["course", "subject"] as const;
export type AttendanceBasis = (typeof attendanceBases)[number];

/** What is issued to whoever completes it: nothing, giấy chứng nhận, chứng chỉ, bằng. */
export const proofs = ["completion", "certificate", "diploma", "none"] as const;
export type Proof = (typeof proofs)[number];

/** What a version of a programme says of itself, besides for whom it is. Marks are tenths: 50 is 5.0. */
export type ProgrammeVersionFacts = {
  /** first day, yyyy-mm-dd; it ends where the next begins */
  validFrom: string;
  source: string;
  /** 1 = still to be confirmed */
  toConfirm: 0 | 1;
  form: StudyForm;
  /** tiết; null = not recorded */
  periods: number | null;
  attendancePercent: number;
  attendanceBasis: AttendanceBasis;
  passMark: number;
  /** how often a failed mark may be tried again */
  retries: number;
  averageFrom: number;
  goodFrom: number;
  veryGoodFrom: number;
  excellentFrom: number;
  /** from its first to its last day, and from there to the certificate; null = not recorded */
  usualDays: number | null;
  certificateDays: number | null;
  /** how long what a completion gives counts; null = for good */
  validMonths: number | null;
  /** 0 = attendance alone completes it */
  graded: 0 | 1;
  /** days after the last half-day for which marks may be corrected without a second person */
  freezeDays: number;
  proof: Proof;
};

/** Product 4.4: what a programme says unless its own rule is another. */
export const usualCompletion = {
  attendancePercent: 80,
  attendanceBasis: "course",
  passMark: 50,
  retries: 1,
  averageFrom: 50,
  goodFrom: 70,
  veryGoodFrom: 80,
  excellentFrom: 90,
  graded: 1,
  freezeDays: 7,
  proof: "completion",
} as const satisfies Partial<ProgrammeVersionFacts>;

export const programmeVersionFaults = [
  "source_missing",
  "periods_not_possible",
  "percent_over_100",
  "mark_not_possible",
  "bands_not_rising",
  "retries_too_many",
  "days_not_possible",
  "months_not_possible",
  "day_taken",
  "day_used",
] as const;
export type ProgrammeVersionFault = (typeof programmeVersionFaults)[number];

/** What stands beside a version: first days in force, and that of the last course held by one of them; null = none. */
export type VersionsBeside = {
  inForce: readonly { validFrom: string }[];
  lastCourse: string | null;
};

const isWithin = (value: number | null, least: number, most: number): boolean =>
  value === null || (Number.isInteger(value) && value >= least && value <= most);

/**
 * Everything that keeps a version from standing beside those in force: source_missing; periods_not_possible (0, or over
 * 5,000), percent_over_100, mark_not_possible (beyond 0 to 10), bands_not_rising, retries_too_many (over 5),
 * days_not_possible (a course of 0 days, of ten years and more, or marks free for over a year), months_not_possible; day_taken (another begins on its
 * first day); day_used (a course was announced by another version that it would take the place of).
 */
export function findVersionFaults(
  facts: ProgrammeVersionFacts,
  { inForce, lastCourse }: VersionsBeside,
): ProgrammeVersionFault[] {
  const { averageFrom, goodFrom, veryGoodFrom, excellentFrom, passMark } = facts;
  const bands = [averageFrom, goodFrom, veryGoodFrom, excellentFrom];
  const isRising = bands.every((mark, index) => index === 0 || mark > (bands[index - 1] ?? 0));
  const marks = [passMark, ...bands];
  const days =
    isWithin(facts.usualDays, 1, 3650) &&
    isWithin(facts.certificateDays, 0, 730) &&
    isWithin(facts.freezeDays, 0, 365);
  const checks: [ProgrammeVersionFault, boolean][] = [
    ["source_missing", facts.source.trim() === ""],
    ["periods_not_possible", !isWithin(facts.periods, 1, 5000)],
    ["percent_over_100", !isWithin(facts.attendancePercent, 0, 100)],
    ["mark_not_possible", !marks.every((mark) => isWithin(mark, 0, 100))],
    ["bands_not_rising", !isRising],
    ["retries_too_many", !isWithin(facts.retries, 0, 5)],
    ["days_not_possible", !days],
    ["months_not_possible", !isWithin(facts.validMonths, 1, 600)],
    ["day_taken", inForce.some(({ validFrom }) => validFrom === facts.validFrom)],
    ["day_used", lastCourse !== null && lastCourse >= facts.validFrom],
  ];
  return checks.flatMap(([fault, applies]) => (applies ? [fault] : []));
}

/** Refuses the first of `findVersionFaults`. */
export function decideProgrammeVersion(
  facts: ProgrammeVersionFacts,
  beside: VersionsBeside,
): Result<null, ProgrammeVersionFault> {
  const [fault] = findVersionFaults(facts, beside);
  return fault === undefined ? accept(null) : refuse(fault);
}

/** What is wrong with a condition, by its place in the rule from 0. */
export type ConditionFault = { refusal: AudienceFault; at: number };

/** What is wrong with the conditions of a rule, each by its place. */
export const findRuleFaults = (
  rule: readonly Pick<AudienceCondition, "source" | "requirement">[],
): ConditionFault[] =>
  rule.flatMap((condition, at) => {
    const refusal = findAudienceFault(condition);
    return refusal === null ? [] : [{ refusal, at }];
  });

type Dated = { validFrom: string };

/** The version in force on a day (yyyy-mm-dd), of those put in force: the last that has begun; null = none yet. */
export function programmeVersionOn<Version extends Dated>(
  inForce: readonly Version[],
  day: string,
): Version | null {
  return inForce.reduce<Version | null>(
    (last, version) =>
      version.validFrom <= day && (last === null || version.validFrom > last.validFrom)
        ? version
        : last,
    null,
  );
}

/** Where a version stands on a day among the others of its programme. */
export const programmeVersionStates = ["draft", "coming", "in_force", "past"] as const;
export type ProgrammeVersionState = (typeof programmeVersionStates)[number];

export function programmeVersionState<
  Version extends Dated & { id: number; publishedAt: string | null },
>(version: Version, all: readonly Version[], today: string): ProgrammeVersionState {
  if (version.publishedAt === null) return "draft";
  if (version.validFrom > today) return "coming";
  const inForce = all.filter(({ publishedAt }) => publishedAt !== null);
  return programmeVersionOn(inForce, today)?.id === version.id ? "in_force" : "past";
}
