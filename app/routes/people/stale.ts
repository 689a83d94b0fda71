import type { MessageKey, Translate } from "#app/i18n/locales.ts";
import { parsePartialDate } from "#app/kernel/calendar.ts";
import { tidy } from "#app/kernel/vietnamese.ts";
import { valueText } from "#app/ui/people/history-table.tsx";
import type { StaleField } from "#app/ui/people/stale-message.tsx";

/** The fields of a form in which what is stored now differs from what was typed, as people read both. */
export function staleFields(
  t: Translate,
  stored: Record<string, string>,
  typed: Record<string, string>,
): StaleField[] {
  return Object.entries(stored)
    .filter(([field, value]) => plain(typed[field] ?? "") !== plain(value))
    .map(([field, value]) => ({
      // why: the forms' fields are fields of the catalogue; a missing one shows its key
      label: t(`people.field.${field}` as MessageKey),
      stored: valueText(t, field, value) ?? "",
      typed: valueText(t, field, typed[field] ?? "") ?? "",
    }));
}

function plain(text: string): string {
  const tidied = tidy(text);
  return parsePartialDate(tidied) ?? tidied;
}
