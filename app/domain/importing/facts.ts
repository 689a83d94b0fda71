import type { Gender } from "#app/domain/people/cadre.ts";
import type { LevelStatement } from "./statement.ts";

/** A name under which somebody is known: their own record, or an alias merged into it (product 5.2). */
export type KnownIdentity = { name: string; gender: Gender; birth: string };

/** A level on record by an official list; the id of its evidence, null where an earlier row of the file states it. */
export type KnownLevel = LevelStatement & {
  evidenceId: number | null;
  /** the day of its list */
  statedOn: string;
};
export type KnownRating = {
  year: number;
  text: string;
  level: string | null;
  evidenceId: number | null;
  statedOn: string;
};

/** What is on record about somebody a row may mean; levels and ratings are those of official lists in force. */
export type KnownPerson = {
  /** the surviving record */
  id: number;
  inScope: boolean;
  /** the record's own first */
  identities: [KnownIdentity, ...KnownIdentity[]];
  ethnicity: string | null;
  partyJoinedOn: string | null;
  partyOfficialOn: string | null;
  levels: KnownLevel[];
  ratings: KnownRating[];
  /** posts held on the as-of day */
  posts: { name: string; unitId: number }[];
};

/** A record that has not ended. */
export type KnownPlanning = {
  id: number;
  cadreId: number;
  titleId: number;
  unitId: number;
  term: string;
  listOrder: number | null;
  note: string | null;
  /** the day of its round: the order is that of its decision */
  asOf: string;
};

/** A completed course on record. */
export type KnownTraining = {
  id: number;
  cadreId: number;
  programmeId: number;
  certificate: string | null;
  certificateKey: string | null;
  from: string | null;
  to: string | null;
  institution: string | null;
  studyForm: string | null;
  documentKind: string | null;
  issuedOn: string | null;
  result: string | null;
  statedOn: string;
};

/**
 * What a batch of rows is judged by: `people` are all records whose name equals a stated one without marks
 * (foldMarks); `planning` all records that have not ended of these people and of the titles and units stated.
 */
export type PlanningFacts = { people: KnownPerson[]; planning: KnownPlanning[] };
export type TrainingFacts = { people: KnownPerson[]; trainings: KnownTraining[] };
