import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";

type Interval = { validFrom: string | null; validTo: string | null };

/** "từ 01/12/2024 đến 30/06/2025", as far as the days are known; empty where both ends are open. */
export function validityText({ validFrom, validTo }: Interval, t: Translate): string {
  if (validFrom !== null && validTo !== null) {
    return t("common.fromTo", { from: formatDate(validFrom), to: formatDate(validTo) });
  }
  if (validFrom !== null) return t("units.hint.begins", { date: formatDate(validFrom) });
  return validTo === null ? "" : t("units.hint.ends", { date: formatDate(validTo) });
}
