import type {
  EvidenceDimension,
  EvidenceGrade,
  EvidenceState,
} from "#app/domain/evidence/evidence.ts";

/** One statement about an invented person; the names are those of the evidence table. */
export type InventedStatement = {
  dimension: EvidenceDimension;
  level: string | null;
  year: number | null;
  text: string;
  state: EvidenceState;
  grade: EvidenceGrade;
  /** code of a programme */
  programme: string | null;
  startedOn: string | null;
  endedOn: string | null;
  issuer: string | null;
  studyForm: string | null;
  documentKind: string | null;
  certificate: string | null;
  issuedOn: string | null;
  result: string | null;
  statedOn: string;
  replacedOn: string | null;
};

/** A statement without year, course and paper. */
export const plain = {
  year: null,
  programme: null,
  startedOn: null,
  endedOn: null,
  issuer: null,
  studyForm: null,
  documentKind: null,
  certificate: null,
  issuedOn: null,
  result: null,
  replacedOn: null,
};
