import type { ChangedRecord } from "#app/domain/readiness/comparison-queries.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import type { Sheet } from "#app/platform/files/workbook.server.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import { standingText, verdictChangeText } from "#app/ui/readiness/standing.tsx";

type Exported = {
  from: string;
  to: string;
  term: { code: string } | null;
  rows: ChangedRecord[];
  filters: string[];
  by: { name: string; at: string };
  demoData: boolean;
};

/** The records that changed between two days as a sheet, as the page lists them. */
export function comparisonSheet(t: Translate, exported: Exported): Sheet {
  const { term, rows, filters, by, demoData } = exported;
  const days = { from: formatDate(exported.from), to: formatDate(exported.to) };
  return {
    name: t("comparison.changes.sheet"),
    title: term
      ? t("comparison.changes.sheetTitle", { term: term.code })
      : t("comparison.changes.sheetTitleEvery"),
    lines: [
      t("comparison.lead", days),
      t("comparison.changes.lead", { ...days, count: rows.length, n: rows.length }),
      ...(filters.length > 0 ? [t("people.exportFilter", { filters: filters.join("; ") })] : []),
      t("people.exportBy", { name: by.name, time: formatInstant(by.at) }),
      t("people.exportRows", { n: rows.length }),
      ...(demoData ? [t("common.demoNotice")] : []),
    ],
    columns: [
      { header: t("board.field.order"), width: 6 },
      { header: t("board.field.name"), width: 26 },
      { header: t("board.field.birth"), width: 12 },
      { header: t("planning.field.gender"), width: 9 },
      { header: t("board.field.title"), width: 30 },
      { header: t("board.by.unit"), width: 26 },
      { header: t("board.field.term"), width: 11 },
      { header: t("comparison.changes.kind"), width: 22 },
      { header: t("comparison.changes.was", { date: days.from }), width: 20 },
      { header: t("comparison.changes.now", { date: days.to }), width: 20 },
      { header: t("comparison.changes.verdicts"), width: 50 },
    ],
    rows: rows.map((row) => [
      row.listOrder,
      row.fullName,
      formatDate(row.birthDate),
      t(`common.gender.${row.gender}`),
      row.titleText,
      row.unitName,
      row.term,
      row.kind === null ? "" : t(`comparison.kind.${row.kind}`),
      standingText(t, row.was),
      standingText(t, row.now),
      row.verdicts.map((change) => verdictChangeText(t, change)).join("\n"),
    ]),
    footer: [
      "",
      t("planning.note"),
      `${t("common.print.preparedBy")}          ${t("common.print.checkedBy")}`,
    ],
  };
}
