import type { LevelDimension } from "./level.ts";
import type { ManagingLevel } from "./title.ts";

/** What a requirement is about: the columns of the readiness board, in its order; a standard has one requirement for each. */
export const subjects = [
  "degree",
  "political_theory",
  "state_management",
  "foreign_language",
  "informatics",
  "defence_security",
  "knowledge_update",
  "reserve",
  "leadership",
  "skills",
  "working_time",
  "ratings",
] as const;
export type Subject = (typeof subjects)[number];

/** Subjects that a programme can be about. */
export const programmeSubjects = subjects.slice(0, 10) as readonly Subject[]; // why: a slice of words stays words

export const stages = ["planning", "appointment"] as const;
export type Stage = (typeof stages)[number];

/** Ratings of a year, the highest first. */
export const ratingScale = ["excellent", "good", "completed", "not_completed"] as const;
export type Rating = (typeof ratingScale)[number];

/** How a recurring duty recurs: its calendar decides until when a completion counts. */
export const recurrences = ["calendar_year", "period", "fixed", "term"] as const;
export type Recurrence =
  /** done in year Y it is met to 31 December of Y + 1 */
  | { by: "calendar_year" }
  /** from the completion; renewed only within `windowMonths` before its end (null = at any time) */
  | { by: "period"; months: number; windowMonths: number | null }
  /** to the first `base` + k periods that lies at least `minimumMonths` after the completion */
  | { by: "fixed"; base: string; months: number; minimumMonths: number }
  /** once in the years that prepare the term and in the term itself */
  | { by: "term" };

/** What has to be the case; months are clamped to the end of a month, days are yyyy-mm-dd. */
export type Condition =
  | { kind: "level"; dimension: LevelDimension; level: string }
  | { kind: "certificate"; programmeIds: readonly number[]; validMonths: number | null }
  | {
      kind: "recurring";
      programmeIds: readonly number[];
      every: Recurrence;
      /** completions that one period needs */
      times: number;
    }
  | { kind: "working_time"; months: number }
  | { kind: "ratings"; years: number; rating: Rating };

export type SimpleKind = Condition["kind"];
export const conditionKinds = [
  "level",
  "certificate",
  "recurring",
  "working_time",
  "ratings",
  "any_of",
] as const;
export type ConditionKind = (typeof conditionKinds)[number];

/** One condition of a standard, or any of several; every one names its source clause. */
export type Requirement = {
  id: number;
  subject: Subject;
  stage: Stage;
  /** who may exempt from it; null = nobody */
  waivableBy: ManagingLevel | null;
  source: string;
  toConfirm: boolean;
  condition: Condition | { kind: "any_of"; of: readonly Condition[] };
};

/** A version of what a title requires; it ends on validTo, or where the next one in force begins. */
export type Standard = {
  id: number;
  titleId: number;
  validFrom: string;
  validTo: string | null;
  source: string;
  decisionNumber: string | null;
  decisionDate: string | null;
  toConfirm: boolean;
  requirements: readonly Requirement[];
};
