import { parsePartialDate } from "#app/kernel/calendar.ts";
import { tidy } from "#app/kernel/vietnamese.ts";
import type { StaleField } from "#app/ui/people/stale-message.tsx";

/** The fields of a form in which what is stored now differs from what was typed, by their labels. */
export function planningStale<Field extends string>(
  labels: Record<Field, string>,
  stored: Record<Field, string>,
  typed: Record<string, string>,
): StaleField[] {
  // why: the keys of a record are its fields
  return (Object.keys(stored) as Field[])
    .filter((field) => plain(typed[field] ?? "") !== plain(stored[field]))
    .map((field) => ({
      label: labels[field],
      stored: stored[field],
      typed: typed[field] ?? "",
    }));
}

function plain(text: string): string {
  const tidied = tidy(text);
  return parsePartialDate(tidied) ?? tidied;
}
