import type { ListedRecord } from "#app/domain/planning/record-rows.server.ts";
import type { RoundShown } from "#app/domain/planning/round-queries.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import type { Sheet } from "#app/platform/files/workbook.server.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import { unitText, unitTodayText } from "#app/ui/people/post-text.ts";
import { postLines } from "#app/ui/planning/record-lines.tsx";
import { decisionText, recordStateText } from "#app/ui/planning/states.tsx";

type Exported = {
  round: RoundShown;
  rows: ListedRecord[];
  /** the filters in force, in words */
  filters: string[];
  by: { name: string; at: string };
  demoData: boolean;
};

/** A planning list as a sheet: what the page shows, with its decision, who made it when and of how many rows. */
export function planningSheet(
  t: Translate,
  { round, rows, filters, by, demoData }: Exported,
): Sheet {
  const unit = round.unitName ?? "";
  return {
    name: t("planning.round.sheet"),
    title: t("planning.round.title", { unit }),
    lines: [
      t("planning.round.lead", { term: round.term, date: formatDate(round.asOf) }),
      `${t("planning.field.decision")}: ${decisionText(t, round)}`,
      `${t("planning.field.classification")}: ${t(`planning.classification.${round.classification}`)}`,
      ...(filters.length > 0 ? [t("people.exportFilter", { filters: filters.join("; ") })] : []),
      t("people.exportBy", { name: by.name, time: formatInstant(by.at) }),
      t("people.exportRows", { n: rows.length }),
      ...(demoData ? [t("common.demoNotice")] : []),
    ],
    columns: [
      { header: t("planning.field.order"), width: 6 },
      { header: t("planning.field.name"), width: 26 },
      { header: t("planning.field.birth"), width: 12 },
      { header: t("planning.field.gender"), width: 9 },
      { header: t("planning.field.post"), width: 36 },
      { header: t("planning.field.title"), width: 30 },
      { header: t("planning.field.titleUnit"), width: 30 },
      { header: t("planning.round.unitToday"), width: 22 },
      { header: t("planning.field.status"), width: 18 },
      { header: t("planning.field.review"), width: 20 },
      { header: t("planning.field.note"), width: 24 },
    ],
    rows: rows.map((row) => [
      row.listOrder,
      row.fullName,
      formatDate(row.birthDate),
      t(`common.gender.${row.gender}`),
      postLines(t, row).join("\n"),
      row.titleText,
      unitText(t, row),
      unitTodayText(t, row),
      recordStateText(t, row),
      row.review.map((reason) => t(`planning.review.${reason}`)).join("\n"),
      row.note,
    ]),
    footer: [
      "",
      t("planning.note"),
      `${t("common.print.preparedBy")}          ${t("common.print.checkedBy")}`,
    ],
  };
}
