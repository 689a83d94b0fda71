import type { ReadEvent } from "#app/domain/reporting/read-queries.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import type { Sheet } from "#app/platform/files/workbook.server.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import { kindText, readerText, roleText } from "#app/routes/inspection/reads-parts.tsx";

type Exported = {
  events: ReadEvent[];
  /** true where there were more rows than a file takes */
  isCut: boolean;
  period: { from: string; to: string };
  filters: string[];
  by: { name: string; at: string };
  demoData: boolean;
};

/** How many rows a file of readings holds at most. */
export const mostRows = 50_000;

type Row = (string | number | null)[];

/** Readings as a sheet: a row for each person seen. */
export function readsSheet(t: Translate, { events, isCut, period, ...exported }: Exported): Sheet {
  const { filters, by, demoData } = exported;
  const rows = events.flatMap((event) => rowsOf(t, event)).slice(0, mostRows);
  const days = { from: formatDate(period.from), to: formatDate(period.to) };
  return {
    name: t("inspection.reads.sheet"),
    title: t("inspection.reads.title"),
    lines: [
      t("inspection.reads.period", days),
      ...(filters.length === 0
        ? []
        : [t("inspection.reads.filterLine", { filters: filters.join("; ") })]),
      t("people.exportBy", { name: by.name, time: formatInstant(by.at) }),
      t("people.exportRows", { n: rows.length }),
      ...(isCut ? [t("inspection.reads.cut", { n: mostRows })] : []),
      t("inspection.reads.note"),
      ...(demoData ? [t("common.demoNotice")] : []),
    ],
    columns: [
      { header: t("inspection.field.at"), width: 18 },
      { header: t("inspection.field.reader"), width: 28 },
      { header: t("inspection.field.role"), width: 28 },
      { header: t("inspection.field.kind"), width: 22 },
      { header: t("inspection.field.page"), width: 20 },
      { header: t("inspection.field.query"), width: 44 },
      { header: t("inspection.field.people"), width: 28 },
      { header: t("inspection.field.birth"), width: 12 },
    ],
    rows,
    footer: ["", `${t("common.print.preparedBy")}          ${t("common.print.checkedBy")}`],
  };
}

function rowsOf(t: Translate, event: ReadEvent): Row[] {
  const { at, role, kind, page, query, people, withoutRecord } = event;
  const reading = [
    formatInstant(at),
    readerText(t, event),
    role === null ? "" : roleText(t, role),
    kindText(t, kind),
    page === null ? "" : t(`inspection.page.${page}`),
    query,
  ];
  if (people.length > 0)
    return people.map(({ fullName, birthDate }) => [...reading, fullName, formatDate(birthDate)]);
  const whom =
    withoutRecord > 0
      ? t("inspection.reads.rows", { n: withoutRecord, count: withoutRecord })
      : t("inspection.reads.nobody");
  return [[...reading, whom, ""]];
}
