import type { NamedUnit } from "#app/domain/organisation/matching.ts";
import type { Gender } from "#app/domain/people/cadre.ts";
import type { LevelDimension } from "#app/domain/standards/level.ts";
import type { ImportTitle } from "./title-text.ts";
import type { Place, Problem, Warning } from "./verdict.ts";

/**
 * A level as a list states it; `level` is a word of its dimension, "none" where the list says that none is held,
 * null where the words are not recognised. One cell may state a level held and one being studied for.
 */
export type LevelStatement = {
  dimension: LevelDimension;
  /** the cell's text, NFC, single spaces */
  text: string;
  state: "held" | "studying" | "not_recognised";
  level: string | null;
};

export const ratingLevels = ["excellent", "good", "completed", "not_completed"] as const;
export type RatingLevel = (typeof ratingLevels)[number];

/** The rating of a year; of two in one cell (Party member / civil servant) `level` is the lower. */
export type RatingStatement = { year: number; text: string; level: RatingLevel | null };

/** The post held now; name and unit are null where it is not recognised, the unit also where none is named. */
export type PostStatement = {
  text: string;
  name: string | null;
  unitId: number | null;
};

/** What a row says about the person; null = the cell is blank and states nothing. Dates yyyy[-mm[-dd]]. */
export type PersonStatement = {
  /** NFC, single spaces, normal capitals */
  name: string | null;
  gender: Gender | null;
  birth: string | null;
  ethnicity: string | null;
  partyJoinedOn: string | null;
  partyOfficialOn: string | null;
};

/** A row of the planning form as read, before anything known is compared. */
export type PlanningStatement = {
  kind: "planning";
  row: number;
  person: PersonStatement;
  /** STT, where it is a number */
  listOrder: number | null;
  levels: LevelStatement[];
  ratings: RatingStatement[];
  post: PostStatement | null;
  /** the text of the cell, NFC, single spaces */
  titleText: string | null;
  title: ImportTitle | null;
  unit: NamedUnit | null;
  /** codes; two in one cell make two records */
  terms: string[];
  note: string | null;
  /** in the order of the form's columns */
  problems: Problem[];
  warnings: Warning[];
  /** where the row states what is judged with the facts */
  places: { name: Place; birth: Place; title: Place; term: Place };
};

/** A row of the past-training form as read. */
export type TrainingStatement = {
  kind: "past-training";
  row: number;
  person: PersonStatement;
  unitText: string | null;
  programmeText: string | null;
  programme: { id: number; code: string } | null;
  institution: string | null;
  from: string | null;
  to: string | null;
  studyForm: string | null;
  documentKind: string | null;
  certificate: string | null;
  /** the number with spaces and case folded */
  certificateKey: string | null;
  issuedOn: string | null;
  result: string | null;
  note: string | null;
  problems: Problem[];
  warnings: Warning[];
  places: { name: Place; birth: Place; programme: Place };
};

export type RowStatement = PlanningStatement | TrainingStatement;
