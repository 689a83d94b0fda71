import type { CourseStatus } from "#app/domain/courses/course.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { Badge } from "#app/ui/kit/button.tsx";
import type { IconName } from "#app/ui/kit/icon.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type Look = { tone: "neutral" | "good" | "note" | "warn"; icon: IconName };

const looks = {
  draft: { tone: "neutral", icon: "edit" },
  announced: { tone: "good", icon: "people" },
  confirmed: { tone: "note", icon: "check" },
  running: { tone: "note", icon: "book" },
  finished: { tone: "neutral", icon: "clock" },
  closed: { tone: "neutral", icon: "shield" },
  cancelled: { tone: "neutral", icon: "close" },
} satisfies Record<CourseStatus, Look>;

export function CourseStatusBadge({ status }: { status: CourseStatus }) {
  const t = useTranslate();
  return <Badge {...looks[status]}>{t(`courses.status.${status}`)}</Badge>;
}

/** "06/07/2026 – 17/07/2026", or the one day. */
export function courseDays(
  t: Translate,
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
): string {
  return startsOn === endsOn
    ? formatDate(startsOn)
    : t("courses.daysText", { from: formatDate(startsOn), to: formatDate(endsOn) });
}

/** "38/50", or "38, không giới hạn" */
export function seatsText(
  t: Translate,
  { seatsTaken, capacity }: { seatsTaken: number; capacity: number | null },
): string {
  return capacity === null
    ? t("courses.seatsUnlimited", { taken: seatsTaken })
    : t("courses.seatsOf", { taken: seatsTaken, capacity });
}
