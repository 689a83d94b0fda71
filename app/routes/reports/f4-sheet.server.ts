import type { NeedRow } from "#app/domain/reporting/needs.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import type { Sheet } from "#app/platform/files/workbook.server.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import { contentText, groupText } from "#app/routes/reports/need-text.ts";
import { courseDays } from "#app/ui/courses/states.tsx";

type Exported = {
  day: string;
  rows: readonly NeedRow[];
  people: number;
  wanted: { year: number };
  unitName: string | null;
  by: { name: string; at: string };
  demoData: boolean;
};

type Cell = string | number | null;

/** Form F4: needs and plan of a year. What the portal does not know (money, who shares the work) is left to be filled in. */
export function needsSheet(t: Translate, exported: Exported): Sheet {
  const { day, rows, people, wanted, unitName, by, demoData } = exported;
  const year = String(wanted.year);
  return {
    name: t("needs.sheet.name"),
    title: t("needs.sheet.title", { year }),
    lines: [
      unitName === null ? t("needs.sheet.whole") : t("needs.people.unit", { unit: unitName }),
      t("needs.lead", { count: people, n: people, date: formatDate(day) }),
      t("needs.how"),
      t("people.exportBy", { name: by.name, time: formatInstant(by.at) }),
      t("people.exportRows", { n: rows.length }),
      ...(demoData ? [t("common.demoNotice")] : []),
    ],
    columns: columns.map(({ word, width }) => ({ header: t(`needs.sheet.${word}`), width })),
    rows: rows.map((row, index) => cellsOf(t, row, index + 1)),
    footer: [
      "",
      t("needs.sheet.blank"),
      t("planning.note"),
      "",
      `${t("common.print.preparedBy")}                    ${t("common.print.checkedBy")}`,
    ],
  };
}

const columns = [
  { word: "order", width: 5 },
  { word: "content", width: 34 },
  { word: "audience", width: 26 },
  { word: "courses", width: 8 },
  { word: "people", width: 9 },
  { word: "time", width: 26 },
  { word: "form", width: 14 },
  { word: "place", width: 22 },
  { word: "school", width: 24 },
  { word: "lead", width: 18 },
  { word: "budget", width: 16 },
  { word: "note", width: 34 },
] as const;

function cellsOf(t: Translate, row: NeedRow, order: number): Cell[] {
  const { courses } = row;
  return [
    order,
    contentText(t, row),
    row.byGroup.map(({ group, people }) => `${groupText(t, group)}: ${people}`).join("\n"),
    courses.length,
    row.people,
    courses.map((course) => `${course.code}: ${timeText(t, course)}`).join("\n"),
    each(courses, ({ form }) => t(`programmes.form.${form}`)),
    each(courses, ({ place }) => place),
    each(courses, ({ hostName }) => hostName),
    null,
    null,
    noteOf(t, row),
  ];
}

function timeText(t: Translate, course: NeedRow["courses"][number]): string {
  const days = courseDays(t, course);
  if (course.periods === null) return days;
  return `${days}, ${t("needs.sheet.periods", { count: course.periods, n: course.periods })}`;
}

/** What the courses of a row say, each once. */
const each = (
  courses: NeedRow["courses"],
  of: (course: NeedRow["courses"][number]) => string | null,
): string => [...new Set(courses.flatMap((course) => of(course) ?? []))].join("\n");

function noteOf(t: Translate, { registered, covered, remaining }: NeedRow): string {
  return [
    t("needs.sheet.covered", { count: covered, n: covered }),
    t("needs.sheet.remaining", { count: remaining, n: remaining }),
    ...(registered > 0 ? [t("needs.sheet.registered", { count: registered, n: registered })] : []),
  ].join("; ");
}
