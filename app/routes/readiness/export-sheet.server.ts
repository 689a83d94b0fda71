import type { ToldRecord } from "#app/domain/readiness/told-records.server.ts";
import { subjects } from "#app/domain/standards/requirement.ts";
import type { Translate } from "#app/i18n/locales.ts";
import type { Sheet } from "#app/platform/files/workbook.server.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import { listCounts } from "#app/routes/readiness/group-text.ts";
import { openText } from "#app/routes/readiness/list-parts.tsx";
import { rowOf } from "#app/routes/readiness/list-row.ts";
import { overrideText } from "#app/ui/readiness/badges.tsx";

type Exported = {
  day: string;
  term: { code: string } | null;
  rows: ExportedRow[];
  filters: string[];
  by: { name: string; at: string };
  demoData: boolean;
};

/** What a sheet says of a record; the facts behind it are not kept, since a file may have two hundred thousand rows. */
export type ExportedRow = ReturnType<typeof exportedRow>;

export function exportedRow(t: Translate, record: ToldRecord) {
  return {
    cadreId: record.cadreId,
    cells: [
      record.listOrder,
      record.fullName,
      formatDate(record.birthDate),
      t(`common.gender.${record.gender}`),
      record.titleText,
      record.unitName,
      record.term,
      t(`readiness.band.${record.readiness.band}`),
      record.override === null ? "" : overrideText(t, record.override),
    ],
    verdicts: new Map(
      record.readiness.requirements.map(({ requirement, verdict }) => [
        requirement.subject,
        verdict,
      ]),
    ),
    open: openText(t, rowOf(record)),
  };
}

/** The readiness list as a sheet: a column for each requirement, with who made it when and of how many rows. */
export function readinessSheet(t: Translate, exported: Exported): Sheet {
  const { term, rows } = exported;
  const asked = subjects.filter((subject) => rows.some(({ verdicts }) => verdicts.has(subject)));
  return {
    name: t("board.list.sheet"),
    title: term ? t("board.list.title", { term: term.code }) : t("board.list.titleEvery"),
    lines: linesOf(t, exported),
    columns: [
      { header: t("board.field.order"), width: 6 },
      { header: t("board.field.name"), width: 26 },
      { header: t("board.field.birth"), width: 12 },
      { header: t("planning.field.gender"), width: 9 },
      { header: t("board.field.title"), width: 30 },
      { header: t("board.by.unit"), width: 26 },
      { header: t("board.field.term"), width: 11 },
      { header: t("board.field.band"), width: 18 },
      { header: t("record.override"), width: 30 },
      ...asked.map((subject) => ({ header: t(`readiness.subject.${subject}`), width: 16 })),
      { header: t("board.field.open"), width: 50 },
    ],
    rows: rows.map(({ cells, verdicts, open }) => [
      ...cells,
      ...asked.map((subject) => {
        const verdict = verdicts.get(subject);
        return verdict === undefined ? "" : t(`readiness.verdict.${verdict}`);
      }),
      open,
    ]),
    footer: [
      "",
      t("planning.note"),
      `${t("common.print.preparedBy")}          ${t("common.print.checkedBy")}`,
    ],
  };
}

function linesOf(t: Translate, { day, rows, filters, by, demoData }: Exported): string[] {
  return [
    t("board.list.lead", {
      ...listCounts(t, {
        total: rows.length,
        people: new Set(rows.map(({ cadreId }) => cadreId)).size,
      }),
      date: formatDate(day),
    }),
    ...(filters.length > 0 ? [t("people.exportFilter", { filters: filters.join("; ") })] : []),
    t("people.exportBy", { name: by.name, time: formatInstant(by.at) }),
    t("people.exportRows", { n: rows.length }),
    ...(demoData ? [t("common.demoNotice")] : []),
  ];
}
