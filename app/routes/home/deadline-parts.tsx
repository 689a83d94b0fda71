import { dayNumber } from "#app/kernel/calendar.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { Badge } from "#app/ui/kit/button.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

/** A deadline within so many days is told as days left. */
const nearDays = 3;

/** The last day of something, with a sign where it is near or over. */
export function Deadline({ day, today }: { day: string | null; today: string }) {
  const t = useTranslate();
  if (day === null) return null;
  const left = dayNumber(day) - dayNumber(today);
  return (
    <>
      {formatDate(day)}{" "}
      {left > nearDays ? null : (
        <Badge tone="warn" icon={left < 0 ? "warning" : "clock"}>
          {left < 0 ? t("home.over") : t("home.left", { count: left, n: left })}
        </Badge>
      )}
    </>
  );
}
