import type { AttendanceShare } from "#app/domain/teaching/attendance.ts";
import type { Translate } from "#app/i18n/locales.ts";

/** How much may still be missed, in half-days and periods, of the course or of a subject. */
export function shareText(
  t: Translate,
  { subject, mayMiss, mayMissSessions }: AttendanceShare,
): string {
  const left =
    mayMiss < 0
      ? t("teaching.share.over", { n: -mayMiss, count: -mayMiss })
      : t("teaching.share.left", {
          n: mayMissSessions,
          count: mayMissSessions,
          periods: mayMiss,
        });
  return subject === null ? left : t("teaching.share.of", { subject, left });
}
