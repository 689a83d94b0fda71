import { accept, refuse, type Result } from "#app/kernel/result.ts";

export const roundKinds = ["new", "yearly_review", "supplement"] as const;
export type RoundKind = (typeof roundKinds)[number];

/** The states of a list on its way to the decision and beyond, in their order. */
export const roundStatuses = ["draft", "submitted", "approved", "published"] as const;
export type RoundStatus = (typeof roundStatuses)[number];

/** What the connected mode holds at most is internal; confidential needs a server declared standalone (product 4.8). */
export const classifications = ["public", "internal", "confidential"] as const;
export type Classification = (typeof classifications)[number];

export const recordStatuses = ["proposed", "approved", "ended"] as const;
export type RecordStatus = (typeof recordStatuses)[number];

export const endReasons = [
  "appointed",
  "removed_on_review",
  "automatic",
  "reorganisation",
  "end_of_term",
] as const;
export type EndReason = (typeof endReasons)[number];

/** A decision as its paper says it; the day is yyyy-mm-dd. */
export type Decision = { decisionNumber: string; decisionDate: string; signatory: string };

export type DecisionRefusal = "decision_in_future" | "decision_after_publication";

/**
 * The status of a round once its decision is recorded: approved, or published where it is that already. Refuses
 * decision_in_future (product 4.7: the day in the field, which cannot lie after today) and
 * decision_after_publication (a notice that is recorded made it known before).
 */
export function decideDecision(
  round: { status: RoundStatus; publicationDate: string | null },
  { decisionDate }: Decision,
  today: string,
): Result<RoundStatus, DecisionRefusal> {
  if (decisionDate > today) return refuse("decision_in_future");
  if (round.publicationDate !== null && decisionDate > round.publicationDate)
    return refuse("decision_after_publication");
  return accept(round.status === "published" ? "published" : "approved");
}

export type EndRefusal = "already_ended" | "ends_before_start" | "end_in_future";

/**
 * May a record end after a day (yyyy-mm-dd, its last in force)? Refuses already_ended, ends_before_start (it was not
 * in force yet), end_in_future (what is recorded has been decided and has begun).
 */
export function decideEnd(
  record: { status: RecordStatus; validFrom: string },
  lastDay: string,
  today: string,
): Result<null, EndRefusal> {
  if (record.status === "ended") return refuse("already_ended");
  if (lastDay < record.validFrom) return refuse("ends_before_start");
  return lastDay > today ? refuse("end_in_future") : accept(null);
}

/**
 * The status of a record that joins a list: proposed until the list is approved. Refuses decision_recorded: what was
 * decided stays as it was decided (product 3), and whoever comes later stands on a list of a later day.
 */
export function decideAddition(round: {
  status: RoundStatus;
  decisionNumber: string | null;
}): Result<"proposed" | "approved", "decision_recorded"> {
  if (round.decisionNumber !== null) return refuse("decision_recorded");
  const isDecided = round.status === "approved" || round.status === "published";
  return accept(isDecided ? "approved" : "proposed");
}
