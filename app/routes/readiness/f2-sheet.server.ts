import type { AgeBand } from "#app/domain/planning/age-bands.ts";
import type { CountedDimension, PeopleStructure } from "#app/domain/readiness/structure.ts";
import type { SummaryRow } from "#app/domain/readiness/summary.ts";
import type { Translate } from "#app/i18n/locales.ts";
import type { Sheet } from "#app/platform/files/workbook.server.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";

type Exported = {
  day: string;
  since: string;
  term: { code: string } | null;
  ruleSetName: string | null;
  filters: string[];
  rows: SummaryRow[];
  /** everybody, each person once */
  whole: PeopleStructure;
  came: number;
  left: number;
  endedUnits: number;
  by: { name: string; at: string };
  demoData: boolean;
};

type Cell = string | number | null;

/** Form F2: the summary of planning by title, as of a day, under a head of two rows. */
export function summarySheet(t: Translate, exported: Exported): Sheet {
  const { day, term, rows, whole, filters, by, demoData, endedUnits } = exported;
  const [date, from] = [formatDate(day), formatDate(exported.since)];
  const rule = exported.ruleSetName;
  return {
    name: t("structure.f2Sheet.sheet"),
    title: t("structure.f2Sheet.title"),
    lines: [
      term ? t("structure.f2Sheet.term", { term: term.code }) : t("structure.f2Sheet.everyTerm"),
      t("structure.f2Sheet.lead", { date }),
      rule === null ? t("structure.f2Sheet.noRule") : t("structure.f2Sheet.rule", { rule }),
      t("structure.f2Sheet.period", { from, date }),
      ...(filters.length > 0 ? [t("people.exportFilter", { filters: filters.join("; ") })] : []),
      t("people.exportBy", { name: by.name, time: formatInstant(by.at) }),
      t("people.exportRows", { n: rows.length }),
      ...(demoData ? [t("common.demoNotice")] : []),
    ],
    columns: columnsOf(t, whole.ages.groups),
    rows: [
      ...rows.map((row, index): Cell[] => [
        index + 1,
        row.title.name,
        row.seats,
        ...countCells(row.structure, row.coefficient),
        row.left,
        row.came,
        noteOf(t, row.structure, row),
      ]),
      [
        null,
        t("structure.f2Sheet.total"),
        null,
        ...countCells(whole, null),
        exported.left,
        exported.came,
        noteOf(t, whole, null),
      ],
    ],
    footer: [
      "",
      t("structure.f2Sheet.blankSource"),
      ...(endedUnits > 0
        ? [t("structure.f2Sheet.ended", { n: endedUnits, count: endedUnits })]
        : []),
      t("planning.note"),
      "",
      `${t("common.print.preparedBy")}                    ${t("common.print.checkedBy")}`,
    ],
  };
}

function columnsOf(t: Translate, bands: readonly AgeBand[]): Sheet["columns"] {
  const word = (key: F2Word): string => t(`structure.f2Sheet.${key}`);
  const inGroup = (group: F2Word, width: number, ...keys: F2Word[]): Sheet["columns"] =>
    keys.map((key) => ({
      header: word(key),
      width,
      group: word(group),
      ...(key === "percent" ? { oneDecimal: true } : {}),
    }));
  return [
    { header: word("order"), width: 5 },
    { header: word("title1"), width: 30 },
    { header: word("seats"), width: 10 },
    { header: word("people"), width: 10 },
    { header: word("coefficient"), width: 7 },
    ...inGroup("women", 8, "count", "percent"),
    ...inGroup("young", 8, "count", "percent"),
    { header: word("minority"), width: 9 },
    ...bands.map(({ from, to }) => ({
      header:
        from === null
          ? t("structure.f2Sheet.ageUpTo", { to: to ?? 0 })
          : to === null
            ? t("structure.f2Sheet.ageOver", { from: from - 1 })
            : `${from}–${to}`,
      width: 7,
      group: word("ages"),
    })),
    ...inGroup("degree", 7, "bachelor", "master", "doctor"),
    ...inGroup("theory", 7, "elementary", "intermediate", "advanced"),
    ...inGroup("management", 7, "officer", "principal", "senior"),
    ...inGroup("source", 7, "local", "elsewhere"),
    ...inGroup("moved", 8, "left", "came"),
    { header: word("note"), width: 44 },
  ];
}

type F2Word =
  | "order"
  | "title1"
  | "seats"
  | "people"
  | "coefficient"
  | "women"
  | "young"
  | "count"
  | "percent"
  | "minority"
  | "ages"
  | "degree"
  | "bachelor"
  | "master"
  | "doctor"
  | "theory"
  | "elementary"
  | "intermediate"
  | "advanced"
  | "management"
  | "officer"
  | "principal"
  | "senior"
  | "source"
  | "local"
  | "elsewhere"
  | "moved"
  | "left"
  | "came"
  | "note";

/** From the persons planned to the source, which no record says yet: blank is unknown. */
function countCells(structure: PeopleStructure, coefficient: number | null): Cell[] {
  const { total, women, young, minority, ages, held } = structure;
  const counts = (dimension: CountedDimension, levels: readonly string[]): number[] =>
    levels.map((level) => held[dimension].groups.find(({ key }) => key === level)?.count ?? 0);
  return [
    total,
    coefficient,
    women.count,
    women.percent,
    young?.count ?? null,
    young?.percent ?? null,
    minority.count,
    ...ages.groups.map(({ count }) => count),
    ...counts("degree", ["bachelor", "master", "doctor"]),
    ...counts("political_theory", ["elementary", "intermediate", "advanced"]),
    ...counts("state_management", ["officer", "principal", "senior"]),
    null,
    null,
  ];
}

/** How a number was counted, and of whom something is not known. */
function noteOf(
  t: Translate,
  { ages, young, minority, held, total }: PeopleStructure,
  row: SummaryRow | null,
): string {
  const { degree, political_theory: theory, state_management: management } = held;
  const levelsUnknown = degree.unknown + theory.unknown + management.unknown > 0;
  const title = row?.title ?? null;
  const seats = title?.seats ?? null;
  const notes = [
    row === null || seats === null
      ? null
      : t("structure.f2Sheet.noteSeats", { seats, units: row.units }),
    row === null || row.limit === null ? null : t("structure.f2Sheet.noteLimit", { n: row.limit }),
    ages.unknown > 0
      ? t("structure.f2Sheet.noteBirth", { n: ages.unknown, count: ages.unknown })
      : null,
    young === null && total > 0 ? t("structure.f2Sheet.noteYoungNoRule") : null,
    young !== null && young.unknown > 0
      ? t("structure.f2Sheet.noteYoung", { n: young.unknown, count: young.unknown })
      : null,
    minority.unknown > 0
      ? t("structure.f2Sheet.noteEthnicity", { n: minority.unknown, count: minority.unknown })
      : null,
    levelsUnknown
      ? t("structure.f2Sheet.noteLevels", {
          degree: degree.unknown,
          theory: theory.unknown,
          management: management.unknown,
        })
      : null,
  ];
  return notes.filter((note) => note !== null).join("; ");
}
