import type {
  CourseFact,
  Fact,
  ProgrammeFact,
  ProgrammeLength,
  RecordFacts,
  SeatFact,
  WaiverFact,
} from "#app/domain/readiness/facts.ts";
import type { Requirement, Standard } from "#app/domain/standards/requirement.ts";

/** Ages of men and women from 2020 on, as the decree has them. */
export const schedule: RecordFacts["retirementAges"] = [
  ...[720, 723, 726, 729, 732, 735, 738, 741, 744].map((months, index) => ({
    year: 2020 + index,
    gender: "male" as const,
    months,
  })),
  ...[660, ...Array.from({ length: 15 }, (_, index) => 664 + index * 4)].map((months, index) => ({
    year: 2020 + index,
    gender: "female" as const,
    months,
  })),
];

/** A statement; a certificate on record of the programme 1 where the test does not care. */
export const factOf = (own: Partial<Fact> = {}): Fact => ({
  id: 1,
  dimension: "programme",
  level: null,
  year: null,
  text: "",
  state: "held",
  grade: "certificate_on_record",
  programmeId: own.dimension === undefined || own.dimension === "programme" ? 1 : null,
  endedOn: null,
  issuedOn: null,
  certificate: null,
  validTo: null,
  statedOn: "2023-01-15",
  replacedOn: null,
  ...own,
});

type OwnProgramme = Partial<ProgrammeFact> & Partial<Omit<ProgrammeLength, "validFrom">>;

/** A programme that gives no level; its length, since ever, is not recorded where the test does not say it. */
export const programmeOf = ({
  usualDays,
  certificateDays = null,
  ...own
}: OwnProgramme = {}): ProgrammeFact => ({
  id: 1,
  subject: "knowledge_update",
  dimension: null,
  level: null,
  lengths: [],
  ...own,
  ...(usualDays === undefined
    ? {}
    : { lengths: [{ validFrom: "2000-01-01", usualDays, certificateDays }] }),
});

export const waiverOf = (own: Partial<WaiverFact> = {}): WaiverFact => ({
  id: 1,
  subject: "degree",
  decisionNumber: "12-QĐ/TU",
  decisionDate: "2024-01-01",
  validFrom: "2024-01-01",
  validTo: null,
  revokedOn: null,
  ...own,
});

/** A requirement of a university degree where the test does not care. */
export const requirementOf = (own: Partial<Requirement> = {}): Requirement => ({
  id: 1,
  subject: "degree",
  stage: "appointment",
  waivableBy: null,
  source: "Điều 1",
  toConfirm: false,
  condition: { kind: "level", dimension: "degree", level: "bachelor" },
  ...own,
});

/** A version in force from 2020 on. */
export const standardOf = (own: Partial<Standard> = {}): Standard => ({
  id: 1,
  titleId: 1,
  validFrom: "2020-01-01",
  validTo: null,
  source: "Quy định 1-QĐ/TU",
  decisionNumber: null,
  decisionDate: null,
  toConfirm: false,
  requirements: [requirementOf()],
  ...own,
});

/** The facts of a man born in June 1972 with a term of 2025-2030 whose age month is September 2025. */
export const recordOf = (own: Partial<RecordFacts> = {}): RecordFacts => ({
  person: { birth: "1972-06-15", gender: "male" },
  facts: [],
  waivers: [],
  standards: [],
  term: { firstYear: 2025, lastYear: 2030 },
  ageMonth: "2025-09",
  retirementAges: schedule,
  programmes: new Map(),
  seats: [],
  ...own,
});

/** A course of the programme 1 in July 2025, announced in May. */
export const courseOf = (own: Partial<CourseFact> = {}): CourseFact => ({
  id: 1,
  programmeId: 1,
  announcedOn: "2025-05-01",
  startsOn: "2025-07-01",
  cancelledOn: null,
  recognisedOn: "2025-08-04",
  ...own,
});

/** A seat in it, held from June 2025 on. */
export const seatOf = (own: Partial<SeatFact> = {}): SeatFact => ({
  courseId: 1,
  programmeId: 1,
  heldFrom: "2025-06-01",
  heldUntil: null,
  recognisedOn: "2025-08-04",
  ...own,
});

export const programmesOf = (...those: ProgrammeFact[]): RecordFacts["programmes"] =>
  new Map(those.map((one) => [one.id, one]));
