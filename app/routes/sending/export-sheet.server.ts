import type { SentRow } from "#app/domain/enrolment/sent-queries.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import type { Sheet } from "#app/platform/files/workbook.server.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import { placeLines } from "#app/ui/enrolment/person-text.tsx";
import { statusText } from "#app/ui/enrolment/status-badge.tsx";

type Exported = {
  rows: SentRow[];
  day: string;
  by: { name: string; at: string };
  demoData: boolean;
};

/** The unit's people in courses as a sheet: what the page shows, with who made it when and of how many rows. */
export function sentSheet(t: Translate, { rows, day, by, demoData }: Exported): Sheet {
  return {
    name: t("sending.requests.sheet"),
    title: t("sending.requests.title"),
    lines: [
      t("sending.requests.lead", { date: formatDate(day) }),
      t("people.exportBy", { name: by.name, time: formatInstant(by.at) }),
      t("people.exportRows", { n: rows.length }),
      ...(demoData ? [t("common.demoNotice")] : []),
    ],
    columns: [
      { header: t("people.field.number"), width: 6 },
      { header: t("sending.field.name"), width: 28 },
      { header: t("sending.field.birth"), width: 12 },
      { header: t("sending.field.place"), width: 40 },
      { header: t("sending.field.course"), width: 40 },
      { header: t("sending.field.state"), width: 30 },
      { header: t("sending.field.phone"), width: 16 },
      { header: t("sending.field.updated"), width: 18 },
    ],
    rows: rows.map((row, index) => [
      index + 1,
      row.fullName,
      formatDate(row.birthDate),
      placeLines(t, row.posts).join("\n"),
      `${row.courseName} (${row.code})`,
      statusText(t, row),
      row.phone ?? "",
      formatInstant(row.updatedAt),
    ]),
    footer: ["", `${t("common.print.preparedBy")}          ${t("common.print.checkedBy")}`],
  };
}
