import { type Subject, subjects } from "./requirement.ts";
import { type StandardEvent, standardEvents } from "./standard-events.ts";

/** What the log keeps of a change of standards, as far as a page shows it; null = not said. */
export type StandardDetail = {
  standardId: number | null;
  /** first day of the version, yyyy-mm-dd */
  validFrom: string | null;
  /** of the requirements that were changed */
  subjects: Subject[];
};

export const isStandardEvent = (action: string): action is StandardEvent =>
  standardEvents.some((known) => known === action);

/** Reads the canonical JSON of an event. */
export function standardDetail(json: string): StandardDetail {
  const detail: unknown = JSON.parse(json);
  const id = fieldOf(detail, "standardId");
  const day = fieldOf(detail, "validFrom");
  const changes = fieldOf(detail, "changes");
  const named = [
    detail,
    fieldOf(detail, "requirement"),
    fieldOf(detail, "after"),
    ...(Array.isArray(changes) ? changes : []),
  ].map((holder: unknown) => fieldOf(holder, "subject"));
  return {
    standardId: typeof id === "number" ? id : null,
    validFrom: typeof day === "string" ? day : null,
    subjects: subjects.filter((subject) => named.includes(subject)),
  };
}

function fieldOf(holder: unknown, name: string): unknown {
  if (holder === null || typeof holder !== "object") return null;
  return Object.entries(holder).find(([key]) => key === name)?.[1] ?? null;
}
