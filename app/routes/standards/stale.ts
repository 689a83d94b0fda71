import { parsePartialDate } from "#app/kernel/calendar.ts";
import { tidy } from "#app/kernel/vietnamese.ts";
import type { StaleField } from "#app/ui/people/stale-message.tsx";

type Compared = {
  labels: Record<string, string>;
  /** the fields as the form of what is stored now would show them */
  stored: Record<string, string>;
  typed: Record<string, string>;
  /** how people read the words of a field of choices */
  shown?: Record<string, (word: string) => string>;
};

/** The fields in which what is stored now differs from what was typed, as people read both. */
export function differences({ labels, stored, typed, shown = {} }: Compared): StaleField[] {
  const say = (field: string, word: string): string =>
    word === "" ? "" : (shown[field]?.(word) ?? word);
  return Object.entries(stored)
    .filter(([field, value]) => plain(typed[field] ?? "") !== plain(value))
    .map(([field, value]) => ({
      label: labels[field] ?? "",
      stored: say(field, value),
      typed: say(field, typed[field] ?? ""),
    }));
}

function plain(text: string): string {
  const tidied = tidy(text);
  return parsePartialDate(tidied) ?? tidied;
}
