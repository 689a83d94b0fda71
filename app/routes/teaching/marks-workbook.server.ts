import { markText } from "#app/domain/teaching/input.ts";
import type { MarksRow, MarksSheet } from "#app/domain/teaching/marks-queries.server.ts";
import type { TaughtCourse } from "#app/domain/teaching/roll-queries.server.ts";
import { isInCourse } from "#app/domain/teaching/roll.ts";
import type { Translate } from "#app/i18n/locales.ts";
import type { Sheet } from "#app/platform/files/workbook.server.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import { placeLines } from "#app/ui/enrolment/person-text.tsx";
import { attemptText } from "#app/ui/teaching/attempt-text.ts";

type Filled = {
  course: Pick<TaughtCourse, "name" | "code">;
  marks: MarksSheet;
  by: { name: string; at: string };
  demoData: boolean;
};

/** Everybody of a course with a column for each attempt; what is recorded stands there. */
export function marksWorkbook(t: Translate, { course, marks, by, demoData }: Filled): Sheet {
  const rows = marks.rows.filter(({ status }) => isInCourse(status));
  const attempts = Array.from({ length: marks.rule.retries + 1 }, (_, index) => index + 1);
  return {
    name: t("marksSheet.sheet.name"),
    title: t("marksSheet.sheet.title", { course: course.name }),
    lines: [
      t("marksSheet.sheet.lead", { code: course.code, n: rows.length, count: rows.length }),
      t("teaching.marks.help"),
      t("people.exportBy", { name: by.name, time: formatInstant(by.at) }),
      ...(demoData ? [t("common.demoNotice")] : []),
    ],
    columns: [
      { header: t("people.field.number"), width: 6 },
      { header: t("marksSheet.sheet.code"), width: 10 },
      { header: t("roster.field.name"), width: 28 },
      { header: t("roster.field.birth"), width: 12 },
      { header: t("roster.field.place"), width: 44 },
      ...attempts.map((attempt) => ({
        header: attemptText(t, attempt),
        width: 12,
        oneDecimal: true,
      })),
    ],
    rows: rows.map((row, index) => [
      index + 1,
      row.id,
      row.fullName,
      formatDate(row.birthDate),
      placeLines(t, row.posts).join("\n"),
      ...attempts.map((attempt) => recorded(row, attempt)),
    ]),
    footer: ["", `${t("common.print.preparedBy")}          ${t("common.print.checkedBy")}`],
  };
}

function recorded({ attempts }: MarksRow, attempt: number): number | string | null {
  const mark = attempts.find((one) => one.attempt === attempt);
  if (!mark) return null;
  return mark.tenths === null ? markText(null) : mark.tenths / 10;
}
