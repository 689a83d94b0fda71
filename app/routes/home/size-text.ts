import type { Locale } from "#app/i18n/locales.ts";
import { formatNumber } from "#app/platform/i18n/translate.ts";

const units = ["MB", "GB", "TB"];

/** "1,4 GB": a size in bytes, in the largest unit of which there is at least one. */
export function sizeText(locale: Locale, bytes: number): string {
  let size = bytes / 1_000_000;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${formatNumber(locale, Math.round(size * 10) / 10)} ${units[unit] ?? ""}`;
}
