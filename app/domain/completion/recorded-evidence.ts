import { type Book, readRegisterText } from "#app/domain/certificates/register.ts";
import type { EvidenceGrade } from "#app/domain/evidence/evidence.ts";
import { isCertainlyBefore } from "#app/domain/people/cadre.ts";
import type { LevelDimension } from "#app/domain/standards/level.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { identityKey } from "#app/kernel/vietnamese.ts";

/** What a paper of another body shows: a level, a completed programme, a duty that is done again and again. */
export const recordedKinds = ["level", "certificate", "duty"] as const;
export type RecordedKind = (typeof recordedKinds)[number];

/** How well it is shown; the other grades are of lists and of courses that were closed here. */
export const recordedGrades = [
  "certificate_on_record",
  "document_verified",
  "self_declared",
] as const satisfies readonly EvidenceGrade[];
export type RecordedGrade = (typeof recordedGrades)[number];

/** What somebody states who has seen it; days are yyyy-mm-dd. */
export type Recorded = {
  kind: RecordedKind;
  /** of a level */
  level: { dimension: LevelDimension; level: string } | null;
  /** of a certificate or a duty */
  programmeId: number | null;
  grade: RecordedGrade;
  /** as the paper writes it */
  text: string;
  certificate: string | null;
  issuer: string;
  issuedOn: string;
  /** when it was completed; null = on the day of issue */
  endedOn: string | null;
  /** the last day on which it counts, as the paper says; null = as the programme's rule says */
  validTo: string | null;
  /** which paper was seen, and where */
  source: string;
};

/** True where nothing is recorded without a number: there is a paper that has one. */
export const needsNumber = ({ kind, grade }: Pick<Recorded, "kind" | "grade">): boolean =>
  grade !== "self_declared" && (kind === "certificate" || grade === "certificate_on_record");

/** The number with spaces and case folded: the same number is the same certificate. */
export const numberKey = (certificate: string): string =>
  certificate.normalize("NFC").replace(/\s+/g, "").toUpperCase();

/** What is on record of the same person and the same level or programme. */
export type OnRecord = {
  grade: EvidenceGrade;
  level: string | null;
  certificate: string | null;
  issuedOn: string | null;
  endedOn: string | null;
};

/** A register of the portal, with its last number and every name that its body has had. */
export type OwnBook = Book & { lastNumber: number; issuers: readonly string[] };

export type RecordedRefusal =
  | "number_missing"
  | "issued_in_future"
  | "issued_before_birth"
  | "ended_after_issue"
  | "ends_before_issue"
  | "own_register"
  | "already_recorded";

type Beside = {
  today: string;
  /** of the person: yyyy, yyyy-mm or yyyy-mm-dd */
  birthDate: string;
  known: readonly OnRecord[];
  books: readonly OwnBook[];
};

/**
 * May this be recorded by hand? Refuses number_missing, issued_in_future, issued_before_birth, ended_after_issue
 * (completed after the paper was issued), ends_before_issue, own_register (the number is one of a register kept here:
 * such a certificate comes from closing its course), already_recorded (the same certificate is, other than by the
 * person's own word).
 */
export function decideRecorded(
  stated: Recorded,
  { today, birthDate, known, books }: Beside,
): Result<null, RecordedRefusal> {
  const { certificate, issuedOn, endedOn, validTo } = stated;
  if (certificate === null && needsNumber(stated)) return refuse("number_missing");
  if (issuedOn > today) return refuse("issued_in_future");
  if (isCertainlyBefore(endedOn ?? issuedOn, birthDate)) return refuse("issued_before_birth");
  if (endedOn !== null && endedOn > issuedOn) return refuse("ended_after_issue");
  if (validTo !== null && validTo < issuedOn) return refuse("ends_before_issue");
  if (ownRegisterOf(stated, books) !== null) return refuse("own_register");
  return known.some((other) => isSame(stated, other)) ? refuse("already_recorded") : accept(null);
}

/**
 * The register kept here to which a number belongs: one that it has given, or, of a paper that names its body, one that
 * it may still give. Numbers from before the register was kept here are nobody's.
 */
export function ownRegisterOf(
  { certificate, issuer }: Pick<Recorded, "certificate" | "issuer">,
  books: readonly OwnBook[],
): OwnBook | null {
  const read = certificate === null ? null : readRegisterText(certificate);
  if (read === null) return null;
  const body = identityKey(issuer);
  return (
    books
      .filter(({ kind, year }) => kind === read.kind && year === read.year)
      .find(
        ({ lastNumber, issuers }) =>
          read.number <= lastNumber || issuers.some((name) => identityKey(name) === body),
      ) ?? null
  );
}

function isSame(stated: Recorded, other: OnRecord): boolean {
  // why: what was somebody's own word may be shown by a paper later
  if (other.grade === "self_declared" && stated.grade !== "self_declared") return false;
  if (stated.certificate !== null && other.certificate !== null)
    return numberKey(stated.certificate) === numberKey(other.certificate);
  return (
    (stated.level?.level ?? other.level) === other.level &&
    (stated.endedOn ?? stated.issuedOn) === (other.endedOn ?? other.issuedOn)
  );
}
