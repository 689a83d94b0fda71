import type { Translate } from "#app/i18n/locales.ts";

/** The first attempt, or which retry. */
export const attemptText = (t: Translate, attempt: number): string =>
  attempt === 1 ? t("teaching.marks.first") : t("teaching.marks.retry", { n: attempt - 1 });
