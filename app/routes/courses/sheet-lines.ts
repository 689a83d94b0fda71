import type { Translate } from "#app/i18n/locales.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";

export type SheetOf = {
  course: { code: string; name: string; startsOn: string; endsOn: string; place: string | null };
  /** an officer's file has the unit's own people only */
  ownOnly: boolean;
  day: string;
  by: { name: string; at: string };
  demoData: boolean;
};

/** The lines above the table of a course's file: which course, when and where, who made it when and of how many people. */
export function sheetLines(
  t: Translate,
  { course, ownOnly, day, by, demoData }: SheetOf,
  { rows, notes }: { rows: number; notes: string[] },
): string[] {
  const { code, name, startsOn, endsOn, place } = course;
  return [
    t("courseSheets.course", { code, name }),
    t("courseSheets.held", {
      from: formatDate(startsOn),
      to: formatDate(endsOn),
      place: place ?? t("courseSheets.noPlace"),
    }),
    ...notes,
    ...(ownOnly ? [t("courseSheets.ownOnly")] : []),
    t("common.asOf", { date: formatDate(day) }),
    t("people.exportBy", { name: by.name, time: formatInstant(by.at) }),
    t("people.exportRows", { n: rows }),
    ...(demoData ? [t("common.demoNotice")] : []),
  ];
}

/** Beneath every table: who made it and who checked it. */
export const signatureLines = (t: Translate): string[] => [
  "",
  `${t("common.print.preparedBy")}          ${t("common.print.checkedBy")}`,
];
