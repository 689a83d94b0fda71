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

/**
 * The status of a round once its decision is recorded: approved, or published where it is that already. Refuses
 * decision_in_future (product 4.7: the day in the field, which cannot lie after today).
 */
export function decideDecision(
  round: { status: RoundStatus },
  { decisionDate }: Decision,
  today: string,
): Result<RoundStatus, "decision_in_future"> {
  if (decisionDate > today) return refuse("decision_in_future");
  return accept(round.status === "published" ? "published" : "approved");
}
