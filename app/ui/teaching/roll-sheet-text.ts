import type { Half } from "#app/domain/courses/session.ts";
import type { AttendanceState } from "#app/domain/teaching/attendance.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";

/** "S 25/05": the half and the day of a column. */
export const rollColumnText = (t: Translate, { day, half }: { day: string; half: Half }): string =>
  t("courseSheets.roll.column", {
    half: t(`courseSheets.roll.half.${half}`),
    day: formatDate(day.slice(5)),
  });

/** "Trang 1/2: từ ngày 25/05/2026 đến ngày 29/05/2026" */
export function pageText(
  t: Translate,
  pages: readonly (readonly { day: string }[])[],
  index: number,
): string {
  const page = pages[index] ?? [];
  return t("courseSheets.roll.part", {
    n: index + 1,
    of: pages.length,
    from: formatDate(page[0]?.day ?? ""),
    to: formatDate(page.at(-1)?.day ?? ""),
  });
}

type Session = { id: number; isTaken: boolean };
type Person = { states: Record<string, AttendanceState> };

/** How many came to a half-day; null where the roll was not taken. */
export function presentIn({ id, isTaken }: Session, people: readonly Person[]): number | null {
  if (!isTaken) return null;
  const came = ({ states }: Person): boolean => states[id] === "present" || states[id] === "late";
  return people.filter(came).length;
}
