import { formatDifference, formatNumber } from "#app/platform/i18n/translate.ts";
import { useLanguage } from "#app/ui/kit/translate.tsx";

/** Writes a number that stands alone as sentences write it, so that the text of a link is found in its label. */
export function useNumber(): (value: number) => string {
  const { locale } = useLanguage();
  return (value) => formatNumber(locale, value);
}

/** The same for what a number grew or shrank by. */
export function useDifference(): (value: number) => string {
  const { locale } = useLanguage();
  return (value) => formatDifference(locale, value);
}
