import { type EndReason, endReasons } from "./round.ts";

/** The changes of a record and of a round, as the log names them. */
export const recordEvents = [
  "planning.record_added",
  "planning.record_ended",
  "planning.record_reopened",
] as const;
export type RecordEvent = (typeof recordEvents)[number];
export const roundEvents = [
  "planning.decided",
  "planning.published",
  "planning.own_opened",
  "planning.own_closed",
] as const;
export type RoundEvent = (typeof roundEvents)[number];

/** What the log keeps of such an event, as far as a page shows it; null = not said. */
export type PlanningDetail = {
  reason: EndReason | null;
  /** number and day of the paper, as typed */
  document: string | null;
  validTo: string | null;
  decisionNumber: string | null;
  decisionDate: string | null;
  signatory: string | null;
  publicationNumber: string | null;
  publicationDate: string | null;
};

/** Reads the canonical JSON of an event. */
export function planningDetail(json: string): PlanningDetail {
  const detail: unknown = JSON.parse(json);
  const after = fieldOf(detail, "after");
  const said = (name: string): string | null => textOf(fieldOf(after, name));
  const reason = said("endedReason");
  return {
    reason: endReasons.find((known) => known === reason) ?? null,
    document: textOf(fieldOf(detail, "document")),
    validTo: said("validTo"),
    decisionNumber: said("decisionNumber"),
    decisionDate: said("decisionDate"),
    signatory: said("signatory"),
    publicationNumber: said("publicationNumber"),
    publicationDate: said("publicationDate"),
  };
}

/** What stood in a record before it ended, for whoever takes the end back; null when the event does not say. */
export function beforeEnd(
  json: string,
): { status: "proposed" | "approved"; validTo: string | null } | null {
  const before = fieldOf(JSON.parse(json), "before");
  const status = fieldOf(before, "status");
  if (status !== "proposed" && status !== "approved") return null;
  return { status, validTo: textOf(fieldOf(before, "validTo")) };
}

function fieldOf(holder: unknown, name: string): unknown {
  if (holder === null || typeof holder !== "object") return null;
  return Object.entries(holder).find(([key]) => key === name)?.[1] ?? null;
}

const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);
