import type { FoundYearReport } from "#app/domain/reporting/year-report.server.ts";
import type { ReportCounts } from "#app/domain/reporting/year-report.ts";
import { programmeSubjects } from "#app/domain/standards/requirement.ts";
import type { Translate } from "#app/i18n/locales.ts";
import type { Sheet } from "#app/platform/files/workbook.server.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import { reportBands } from "#app/routes/reports/year-parts.tsx";

type Exported = {
  report: FoundYearReport;
  year: number;
  unitName: string | null;
  today: string;
  by: { name: string; at: string };
  demoData: boolean;
};

type Cell = string | number | null;

/** Form F8: a sheet by groups of people and contents, whose cells are turns, and one by programmes with results. */
export function yearSheet(t: Translate, exported: Exported): [Sheet, Sheet] {
  const { report } = exported;
  const title = t("yearReport.sheet.title", { year: String(exported.year) });
  const common = { lines: linesOf(t, exported), footer: footerOf(t) };
  return [
    {
      ...common,
      name: t("yearReport.sheet.groups"),
      title,
      columns: groupColumns(t),
      rows: groupRows(t, report),
    },
    {
      ...common,
      name: t("yearReport.sheet.programmes"),
      title,
      columns: programmeColumns(t),
      rows: programmeRows(t, report),
    },
  ];
}

function linesOf(t: Translate, { report, unitName, today, by, demoData }: Exported): string[] {
  const { turns, people } = report.whole;
  return [
    unitName === null ? t("needs.sheet.whole") : t("needs.people.unit", { unit: unitName }),
    t("yearReport.lead", { turns, people, date: formatDate(today) }),
    t("yearReport.how"),
    t("yearReport.groupHow"),
    t("people.exportBy", { name: by.name, time: formatInstant(by.at) }),
    ...(demoData ? [t("common.demoNotice")] : []),
  ];
}

const footerOf = (t: Translate): string[] => [
  "",
  t("yearReport.sheet.blank"),
  "",
  `${t("common.print.preparedBy")}                    ${t("common.print.checkedBy")}`,
];

function groupColumns(t: Translate): Sheet["columns"] {
  const of = t("yearReport.sheet.ofThem");
  return [
    { header: t("needs.sheet.order"), width: 5 },
    { header: t("yearReport.field.group"), width: 34 },
    ...programmeSubjects.map((subject) => ({
      header: t(`readiness.subject.${subject}`),
      width: 11,
      group: t("yearReport.sheet.contents"),
    })),
    { header: t("yearReport.field.turns"), width: 9, group: t("yearReport.sheet.total") },
    { header: t("yearReport.field.people"), width: 9, group: t("yearReport.sheet.total") },
    { header: t("yearReport.sheet.women"), width: 8, group: of },
    { header: t("yearReport.sheet.minority"), width: 8, group: of },
    { header: t("yearReport.sheet.young"), width: 8, group: of },
    { header: t("needs.sheet.budget"), width: 14 },
  ];
}

const counted = (report: FoundYearReport, row: ReportCounts): Cell[] => [
  row.turns,
  row.people,
  row.women,
  report.showsMinority ? row.minority : null,
];

function groupRows(t: Translate, report: FoundYearReport): Cell[][] {
  const rows = report.groups.map((row, index): Cell[] => [
    index + 1,
    t(`yearReport.group.${row.group}`),
    ...programmeSubjects.map(
      (subject) => row.bySubject.find((one) => one.subject === subject)?.turns ?? 0,
    ),
    ...counted(report, row),
    null,
    null,
  ]);
  const whole = programmeSubjects.map((subject) =>
    report.programmes
      .filter((programme) => programme.subject === subject)
      .reduce((sum, { turns }) => sum + turns, 0),
  );
  return [
    ...rows,
    [null, t("yearReport.sheet.whole"), ...whole, ...counted(report, report.whole), null, null],
  ];
}

function programmeColumns(t: Translate): Sheet["columns"] {
  return [
    { header: t("needs.sheet.order"), width: 5 },
    { header: t("yearReport.field.subject"), width: 24 },
    { header: t("yearReport.field.programme"), width: 44 },
    { header: t("yearReport.field.turns"), width: 9 },
    { header: t("yearReport.field.people"), width: 9 },
    { header: t("yearReport.sheet.women"), width: 8 },
    { header: t("yearReport.sheet.minority"), width: 8 },
    ...reportBands.map((band) => ({
      header: t(`yearReport.band.${band}`),
      width: 10,
      group: t("yearReport.sheet.results"),
    })),
  ];
}

function programmeRows(t: Translate, report: FoundYearReport): Cell[][] {
  const bandsOf = ({ bands }: ReportCounts): number[] => reportBands.map((band) => bands[band]);
  return [
    ...report.programmes.map((row, index): Cell[] => [
      index + 1,
      t(`readiness.subject.${row.subject}`),
      row.name,
      ...counted(report, row),
      ...bandsOf(row),
    ]),
    [
      null,
      null,
      t("yearReport.sheet.whole"),
      ...counted(report, report.whole),
      ...bandsOf(report.whole),
    ],
  ];
}
