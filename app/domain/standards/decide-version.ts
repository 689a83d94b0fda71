import { accept, refuse, type Result } from "#app/kernel/result.ts";
import type { Audience } from "./audience.ts";
import { findDaysFault } from "./standard.ts";

/** What a version of a standard says of itself, besides what it asks. */
export type VersionFacts = Audience & {
  /** first and last day, yyyy-mm-dd; null = until the next version begins */
  validFrom: string;
  validTo: string | null;
  source: string;
  /** of the decision that sets it, both or neither */
  decisionNumber: string | null;
  decisionDate: string | null;
  /** 1 = still to be confirmed */
  toConfirm: 0 | 1;
};

export type VersionRefusal =
  | "source_missing"
  | "decision_incomplete"
  | "term_missing"
  | "ends_before_start"
  | "overlaps";

/**
 * Whether a version can be drafted beside those in force. Refuses source_missing, decision_incomplete (a number without
 * a date, or the other way round), term_missing (for one term, without saying which), ends_before_start, overlaps.
 */
export function decideVersion(
  facts: VersionFacts,
  inForce: readonly { validFrom: string; validTo: string | null }[],
): Result<null, VersionRefusal> {
  if (facts.source.trim() === "") return refuse("source_missing");
  if ((facts.decisionNumber === null) !== (facts.decisionDate === null))
    return refuse("decision_incomplete");
  if ((facts.appliesTo === "term") !== (facts.termId !== null)) return refuse("term_missing");
  const fault = findDaysFault(facts, inForce);
  return fault === null ? accept(null) : refuse(fault);
}
