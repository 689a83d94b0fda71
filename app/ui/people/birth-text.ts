import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";

/** A birth date in words where the day or month is not known. */
export function birthText(t: Translate, birthDate: string): string {
  const date = formatDate(birthDate);
  if (birthDate.length === 10) return date;
  return t(birthDate.length === 7 ? "people.birthMonth" : "people.birthYear", { date });
}
