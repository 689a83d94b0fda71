import type { Translate } from "#app/i18n/locales.ts";
import type { Sheet } from "#app/platform/files/workbook.server.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import { changeText, type ShownEffect, unitOf } from "#app/routes/standards/preview-row.ts";

type Exported = {
  title: string;
  day: string;
  rows: ShownEffect[];
  filters: string[];
  by: { name: string; at: string };
  demoData: boolean;
};

/** Whose verdicts a draft would change as a sheet, with who made it when and of how many rows. */
export function previewSheet(
  t: Translate,
  { title, day, rows, filters, by, demoData }: Exported,
): Sheet {
  return {
    name: t("versions.preview.sheet"),
    title: t("versions.preview.title", { title }),
    lines: [
      t("common.asOf", { date: formatDate(day) }),
      ...(filters.length > 0 ? [t("people.exportFilter", { filters: filters.join("; ") })] : []),
      t("people.exportBy", { name: by.name, time: formatInstant(by.at) }),
      t("people.exportRows", { n: rows.length }),
      ...(demoData ? [t("common.demoNotice")] : []),
    ],
    columns: [
      { header: t("board.field.name"), width: 26 },
      { header: t("board.field.birth"), width: 12 },
      { header: t("board.by.unit"), width: 30 },
      { header: t("board.field.term"), width: 11 },
      { header: t("versions.preview.before"), width: 18 },
      { header: t("versions.preview.after"), width: 18 },
      { header: t("versions.preview.changes"), width: 60 },
    ],
    rows: rows.map((row) => [
      row.fullName,
      formatDate(row.birthDate),
      unitOf(t, row),
      row.term,
      t(`readiness.band.${row.before}`),
      t(`readiness.band.${row.after}`),
      row.changes.map((change) => changeText(t, change)).join("; "),
    ]),
    footer: [
      "",
      t("planning.note"),
      `${t("common.print.preparedBy")}          ${t("common.print.checkedBy")}`,
    ],
  };
}
