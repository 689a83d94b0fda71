import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";

/** From when to when, both days inclusive; an open end is left out. */
export function periodText(
  t: Translate,
  { validFrom, validTo }: { validFrom: string; validTo: string | null },
): string {
  const from = formatDate(validFrom);
  return validTo === null
    ? t("common.from", { date: from })
    : t("common.fromTo", { from, to: formatDate(validTo) });
}
