import { accept, refuse, type Result } from "#app/kernel/result.ts";

/** When a recorded decision counts; days are yyyy-mm-dd, both inclusive. */
export type Validity = {
  validFrom: string;
  /** null = as long as the record */
  validTo: string | null;
  /** first day on which it no longer counts */
  revokedOn: string | null;
};

/** True on the days on which a waiver or an override counts (product 3). */
export const countsOn = ({ validFrom, validTo, revokedOn }: Validity, day: string): boolean =>
  validFrom <= day &&
  (validTo === null || day <= validTo) &&
  (revokedOn === null || day < revokedOn);

export type DecisionState = "in_force" | "not_begun" | "expired" | "revoked";

/** What a waiver or an override is on a day. */
export function decisionStateOn(decision: Validity, day: string): DecisionState {
  if (countsOn(decision, day)) return "in_force";
  if (decision.revokedOn !== null && decision.revokedOn <= day) return "revoked";
  return day < decision.validFrom ? "not_begun" : "expired";
}

/** What a paper says: the days are yyyy-mm-dd. */
export type DecisionPaper = {
  decisionNumber: string;
  decisionDate: string;
  signatory: string;
  /** why, as the decision says it */
  reason: string;
  validFrom: string;
  validTo: string | null;
};

/** The bands that a decision may state: it always says something of a record, never that too little is known. */
export const overrideBands = ["ready", "on_track", "at_risk", "too_late"] as const;

export type RecordingRefusal = "decision_in_future" | "valid_to_before_from" | "overlaps";

/**
 * May a waiver or an override be recorded beside the others of its kind? Refuses decision_in_future (what is recorded
 * has been decided), valid_to_before_from, overlaps (two that have not been revoked would count on one day).
 */
export function decideRecording(
  { decisionDate, validFrom, validTo }: DecisionPaper,
  others: readonly Validity[],
  today: string,
): Result<null, RecordingRefusal> {
  if (decisionDate > today) return refuse("decision_in_future");
  if (validTo !== null && validTo < validFrom) return refuse("valid_to_before_from");
  const clash = others.some((other) => shareADay({ validFrom, validTo, revokedOn: null }, other));
  return clash ? refuse("overlaps") : accept(null);
}

function shareADay(a: Validity, b: Validity): boolean {
  const later = a.validFrom > b.validFrom ? a : b;
  return countsOn(a, later.validFrom) && countsOn(b, later.validFrom);
}

export type RevocationRefusal =
  | "already_revoked"
  | "revoked_in_future"
  | "revoked_before_start"
  | "revoked_after_end";

/**
 * May a waiver or an override be revoked from a day on? From its own first day it never counted. Refuses
 * already_revoked, revoked_in_future, revoked_before_start, revoked_after_end (it had run out by then).
 */
export function decideRevocation(
  { validFrom, validTo, revokedOn }: Validity,
  day: string,
  today: string,
): Result<null, RevocationRefusal> {
  if (revokedOn !== null) return refuse("already_revoked");
  // why: what was to count later may be revoked before, from its first day
  if (day > today && day !== validFrom) return refuse("revoked_in_future");
  if (day < validFrom) return refuse("revoked_before_start");
  return validTo !== null && day > validTo ? refuse("revoked_after_end") : accept(null);
}
