import type {
  EvidenceDimension,
  EvidenceGrade,
  EvidenceState,
} from "#app/domain/evidence/evidence.ts";
import type { Gender } from "#app/domain/people/cadre.ts";
import type { LevelDimension } from "#app/domain/standards/level.ts";
import type { Standard, Subject } from "#app/domain/standards/requirement.ts";
import type { RetirementAge } from "#app/domain/standards/retirement.ts";

/** One statement of one source about a person, as a verdict reads it; days are yyyy-mm-dd, dates may be partial. */
export type Fact = {
  id: number;
  dimension: EvidenceDimension;
  /** of the dimension; "none" where the source says that none is held; null where it has none or is not recognised */
  level: string | null;
  /** of a rating */
  year: number | null;
  text: string;
  state: EvidenceState;
  grade: EvidenceGrade;
  programmeId: number | null;
  endedOn: string | null;
  issuedOn: string | null;
  certificate: string | null;
  /** the last day on which it counts, by the paper itself */
  validTo: string | null;
  statedOn: string;
  replacedOn: string | null;
};

/** A recorded exemption from the requirement of a subject. */
export type WaiverFact = {
  id: number;
  subject: Subject;
  decisionNumber: string;
  decisionDate: string;
  validFrom: string;
  validTo: string | null;
  /** first day on which it no longer counts */
  revokedOn: string | null;
};

/** How long a programme usually takes, from a day (yyyy-mm-dd) on; null = not recorded. */
export type ProgrammeLength = {
  validFrom: string;
  usualDays: number | null;
  certificateDays: number | null;
};

/** What a programme gives, and how long it takes to have its certificate: the earliest length first, none before it. */
export type ProgrammeFact = {
  id: number;
  subject: Subject;
  dimension: LevelDimension | null;
  level: string | null;
  lengths: readonly ProgrammeLength[];
};

/** A seat that a person holds or held in a course; days are yyyy-mm-dd. Offers and places on a waiting list are none. */
export type SeatFact = {
  courseId: number;
  programmeId: number;
  heldFrom: string;
  /** first day on which it was no longer held, or the course was cancelled; null = still held */
  heldUntil: string | null;
  /** the course's last day and the days that its certificate takes: expected recognition (product 4.5) */
  recognisedOn: string;
};

/** A course that has been announced; days are yyyy-mm-dd. */
export type CourseFact = Pick<SeatFact, "programmeId" | "recognisedOn"> & {
  id: number;
  announcedOn: string;
  startsOn: string;
  cancelledOn: string | null;
};

/** Everything that the readiness of one planning record depends on, besides the day asked and the courses announced. */
export type RecordFacts = {
  person: { birth: string; gender: Gender };
  facts: readonly Fact[];
  waivers: readonly WaiverFact[];
  /** versions in force of the title's standard that are for this record */
  standards: readonly Standard[];
  term: { firstYear: number; lastYear: number };
  /** yyyy-mm, at which working time is counted; null = not recorded */
  ageMonth: string | null;
  retirementAges: readonly RetirementAge[];
  programmes: ReadonlyMap<number, ProgrammeFact>;
  /** of the person, whatever they are planned for */
  seats: readonly SeatFact[];
};

/** Grades that are more than a list's word: what "verified only" counts. */
export const verifiedGrades: readonly EvidenceGrade[] = [
  "course_closed",
  "certificate_on_record",
  "document_verified",
];

/** The same facts without what is only a list's or the person's own word. */
export function verifiedOnly<Facts extends Pick<RecordFacts, "facts">>(record: Facts): Facts {
  return { ...record, facts: record.facts.filter(({ grade }) => verifiedGrades.includes(grade)) };
}
