import type { FoundYearReport } from "#app/domain/reporting/year-report.server.ts";
import type { ReportCounts } from "#app/domain/reporting/year-report.ts";
import { subjects } from "#app/domain/standards/requirement.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { Facts } from "#app/ui/kit/page.tsx";
import { type Column, Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { useNumber } from "#app/ui/readiness/number.ts";

type Parts = { report: FoundYearReport };
type Write = (n: number) => string;

/** The results of turns, the best first, then what has none. */
export const reportBands = ["excellent", "very_good", "good", "average", "none"] as const;

/** Everybody together. */
export function WholeFacts({ report: { whole, showsMinority } }: Parts) {
  const t = useTranslate();
  const write = useNumber();
  return (
    <Facts
      items={[
        { term: t("yearReport.field.turns"), value: write(whole.turns) },
        { term: t("yearReport.field.people"), value: write(whole.people) },
        { term: t("yearReport.field.women"), value: write(whole.women) },
        ...(showsMinority
          ? [{ term: t("yearReport.field.minority"), value: minorityText(t, write, whole) }]
          : []),
      ]}
    />
  );
}

function minorityText(t: Translate, write: Write, { minority, minorityUnknown }: ReportCounts) {
  if (minorityUnknown === 0) return write(minority);
  return t("yearReport.minorityUnknown", { n: minority, unknown: minorityUnknown });
}

/** Turns and people of a row, of the people women and minorities. */
function countColumns<Row extends ReportCounts>(
  t: Translate,
  write: Write,
  showsMinority: boolean,
): Column<Row>[] {
  return [
    {
      key: "turns",
      label: t("yearReport.field.turns"),
      numeric: true,
      first: "labelled",
      cell: ({ turns }) => write(turns),
    },
    {
      key: "people",
      label: t("yearReport.field.people"),
      numeric: true,
      cell: ({ people }) => write(people),
    },
    {
      key: "women",
      label: t("yearReport.field.women"),
      numeric: true,
      cell: ({ women }) => write(women),
    },
    ...(showsMinority
      ? [
          {
            key: "minority",
            label: t("yearReport.field.minority"),
            numeric: true,
            cell: (row: Row) => minorityText(t, write, row),
          },
        ]
      : []),
  ];
}

export function GroupTable({ report: { groups, showsMinority } }: Parts) {
  const t = useTranslate();
  const write = useNumber();
  const asked = subjects.filter((subject) =>
    groups.some(({ bySubject }) => bySubject.some((one) => one.subject === subject)),
  );
  type Row = (typeof groups)[number];
  const columns: Column<Row>[] = [
    {
      key: "group",
      label: t("yearReport.field.group"),
      first: true,
      room: "name",
      cell: ({ group }) => t(`yearReport.group.${group}`),
    },
    ...asked.map((subject) => ({
      key: subject,
      label: t(`readiness.subject.${subject}`),
      numeric: true,
      cell: ({ bySubject }: Row) =>
        write(bySubject.find((one) => one.subject === subject)?.turns ?? 0),
    })),
    ...countColumns<Row>(t, write, showsMinority),
  ];
  return (
    <Table
      caption={t("yearReport.byGroup")}
      rows={groups}
      rowKey={({ group }) => group}
      columns={columns}
    />
  );
}

export function ProgrammeTable({ report: { programmes, showsMinority } }: Parts) {
  const t = useTranslate();
  const write = useNumber();
  type Row = (typeof programmes)[number];
  const columns: Column<Row>[] = [
    {
      key: "subject",
      label: t("yearReport.field.subject"),
      cell: ({ subject }) => t(`readiness.subject.${subject}`),
    },
    {
      key: "programme",
      label: t("yearReport.field.programme"),
      first: true,
      room: "place",
      cell: ({ name }) => name,
    },
    ...countColumns<Row>(t, write, showsMinority),
    ...reportBands.map((band) => ({
      key: band,
      label: t(`yearReport.band.${band}`),
      numeric: true,
      cell: ({ bands }: Row) => write(bands[band]),
    })),
  ];
  return (
    <Table
      caption={t("yearReport.byProgramme")}
      rows={programmes}
      rowKey={({ programmeId }) => programmeId}
      columns={columns}
    />
  );
}
