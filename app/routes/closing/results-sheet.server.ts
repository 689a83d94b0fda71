import type {
  CourseResultRow,
  CourseResults,
} from "#app/domain/reporting/course-results.server.ts";
import { percentOf } from "#app/domain/teaching/attendance.ts";
import type { Translate } from "#app/i18n/locales.ts";
import type { Sheet } from "#app/platform/files/workbook.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { sheetLines, type SheetOf, signatureLines } from "#app/routes/courses/sheet-lines.ts";
import { placeLines } from "#app/ui/enrolment/person-text.tsx";
import { resultText, resultWhy } from "#app/ui/teaching/result-text.ts";

type Of = SheetOf & { isClosed: boolean };

/** Form F6; numbers stay numbers, so that they can be reckoned with. */
export function resultsSheet(t: Translate, of: Of, { rows, attempts }: CourseResults): Sheet {
  const periods = t("courseSheets.results.periodsGroup");
  const marks = t("courseSheets.results.marksGroup");
  const tries = Array.from({ length: attempts }, (_, index) => index + 1);
  const stands = t(`courseSheets.results.${of.isClosed ? "recognised" : "provisional"}`);
  return {
    name: t("courseSheets.results.sheet"),
    title: t("courseSheets.results.title"),
    lines: sheetLines(t, of, { rows: rows.length, notes: [stands] }),
    columns: [
      { header: t("people.field.number"), width: 6 },
      { header: t("roster.field.name"), width: 26 },
      { header: t("roster.field.birth"), width: 12 },
      { header: t("roster.field.place"), width: 42 },
      { header: t("courseSheets.results.attended"), width: 10, group: periods },
      { header: t("courseSheets.results.counted"), width: 10, group: periods },
      { header: t("courseSheets.results.percent"), width: 10, group: periods, oneDecimal: true },
      ...tries.map((n) => ({
        header: t("courseSheets.results.attempt", { n }),
        width: 10,
        group: marks,
        oneDecimal: true,
      })),
      { header: t("courseSheets.results.band"), width: 14 },
      { header: t("courseSheets.results.result"), width: 16 },
      { header: t("courseSheets.note"), width: 24 },
    ],
    rows: rows.map((row, index) => [
      index + 1,
      row.fullName,
      formatDate(row.birthDate),
      row.place ?? placeLines(t, row.posts).join("\n"),
      row.attended,
      row.counted,
      percentOf(row),
      ...tries.map((n) => markOf(t, row, n)),
      row.band === null ? null : t(`teaching.band.${row.band}`),
      resultText(t, row),
      resultWhy(t, row),
    ]),
    footer: signatureLines(t),
  };
}

/** A mark of 0 to 10, or that the person did not come to that attempt; nothing where there was none. */
function markOf(t: Translate, { attempts }: CourseResultRow, n: number): number | string | null {
  const mark = attempts.find(({ attempt }) => attempt === n);
  if (!mark) return null;
  return mark.tenths === null ? t("courseSheets.results.notThere") : mark.tenths / 10;
}
