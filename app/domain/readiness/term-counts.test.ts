import { expect, test } from "vitest";
import { type Subject, subjects } from "#app/domain/standards/requirement.ts";
import { dayNumber } from "#app/kernel/calendar.ts";
import type { ReadinessFilter } from "./board.ts";
import { countNeeding } from "./closing-counts.ts";
import { compareDays, countChanges, countKinds } from "./comparison.ts";
import { openSubjects } from "./gaps.ts";
import { ReadinessTable, type TableRow } from "./readiness-table.ts";
import { countCovered, sharedPeople } from "./term-counts.ts";

const day = "2026-06-01";
const before = "2026-05-25";

const met = 0;
const missing = 0b0101;
/** Closed in a month by a course of the programmes 1 or 2. */
const closable = missing | (31 << 4) | (1 << 18);

/** Spans with one answer since ever for each subject, and, for some, another from `day` on. */
function spansOf(answers: Partial<Record<Subject, number | [number, number]>>): string {
  const parts = Object.entries(answers).map(([subject, answer]) => {
    const place = subjects.findIndex((one) => one === subject);
    const [first, later = null] = typeof answer === "number" ? [answer] : answer;
    const since = [place, dayNumber("2020-01-01"), first];
    return (later === null ? since : [...since, dayNumber(day), later]).join(",");
  });
  return `${parts.join(";")}|1.2`;
}

let made = 0;
function tableOf(...rows: (Partial<TableRow> & Pick<TableRow, "spans">)[]): ReadinessTable {
  const table = new ReadinessTable();
  for (const row of rows) {
    made += 1;
    table.put({
      recordId: made,
      cadreId: made,
      termId: 1,
      titleId: 1,
      unitId: 1,
      roundId: 1,
      isWoman: true,
      sortKey: "an",
      birthDate: "1985-03-12",
      listOrder: null,
      isApproved: true,
      validFrom: "2025-01-01",
      validTo: null,
      ageMonth: "2030-05",
      seats: "",
      ...row,
    });
  }
  return table;
}

const filter: ReadinessFilter = {
  day,
  units: new Map([[1, "there"]]),
  termId: null,
  titleIds: null,
  gender: null,
  verifiedOnly: false,
  band: null,
  cell: null,
  withoutCadreId: null,
};
const titles = new Map([
  [1, { level: "commune" as const }],
  [2, { level: "province" as const }],
]);

test("people are counted once, with the levels of all their titles and their birth as it is known", () => {
  const spans = spansOf({ degree: met });
  const table = tableOf(
    { cadreId: 7, spans },
    { cadreId: 7, titleId: 2, spans },
    { cadreId: 8, isWoman: false, birthDate: "1990-04", spans },
    { cadreId: 9, birthDate: "1975", spans },
    { cadreId: 10, unitId: 2, spans },
  );
  expect(sharedPeople(table, filter, titles)).toEqual([
    { levels: ["commune", "province"], gender: "female", birthDate: "1985-03-12" },
    { levels: ["commune"], gender: "male", birthDate: "1990-04" },
    { levels: ["commune"], gender: "female", birthDate: "1975" },
  ]);
});

test("a gap is covered where a seat of a programme that closes it is recognised in time", () => {
  const seat = [1, dayNumber("2026-05-01"), "", dayNumber("2026-12-01")].join(",");
  const late = [1, dayNumber("2026-05-01"), "", dayNumber("2031-12-01")].join(",");
  const table = tableOf(
    { spans: spansOf({ political_theory: closable, degree: met }), seats: seat },
    { spans: spansOf({ political_theory: closable }), seats: late },
    { spans: spansOf({ political_theory: closable, degree: missing }) },
  );
  expect(countCovered(table, filter)).toEqual([
    { subject: "political_theory", missing: 3, covered: 1 },
    { subject: "degree", missing: 1, covered: 0 },
  ]);
});

test("whoever needs a programme counts once, and nobody at a unit that has ended", () => {
  const table = tableOf(
    { cadreId: 3, spans: spansOf({ political_theory: closable }) },
    { cadreId: 3, titleId: 2, spans: spansOf({ political_theory: closable }) },
    { cadreId: 4, spans: spansOf({ political_theory: closable, degree: closable }) },
    { cadreId: 5, spans: spansOf({ political_theory: met, degree: missing }) },
    { cadreId: 6, unitId: 2, spans: spansOf({ political_theory: closable }) },
  );
  const units = new Map([
    [1, "there" as const],
    [2, "ended" as const],
  ]);
  expect(countNeeding(table, { ...filter, units }, [1, 3])).toEqual(
    new Map([
      [1, 2],
      [3, 0],
    ]),
  );
});

test("changes between two days are counted as they are told one by one", () => {
  const table = tableOf(
    { spans: spansOf({ degree: [missing, met] }) },
    { spans: spansOf({ degree: [met, met] }) },
    { spans: spansOf({ degree: missing, political_theory: [missing, met] }) },
    { spans: spansOf({ degree: met }), validFrom: day },
    { spans: spansOf({ degree: met }), validTo: "2026-05-30" },
    { spans: spansOf({ degree: met }), unitId: 2 },
  );
  const then: ReadinessFilter = {
    ...filter,
    day: before,
    units: new Map([
      [1, "there"],
      [2, "there"],
    ]),
  };
  const now: ReadinessFilter = {
    ...filter,
    units: new Map([
      [1, "there"],
      [2, "ended"],
    ]),
  };
  const counted = countChanges(table, then, now);
  expect(counted).toEqual({ came: 1, left: 1, unit_ended: 1, band: 1, verdict: 1 });
  expect(counted).toEqual(countKinds(compareDays(table, then, now).pairs));
});

test("open requirements are missing or unknown ones, those of most records first", () => {
  const cells = subjects.map((subject): [number, number, number, number] | null => {
    if (subject === "degree") return [5, 1, 1, 0];
    return subject === "political_theory"
      ? [0, 3, 4, 2]
      : subject === "skills"
        ? [4, 0, 0, 1]
        : null;
  });
  expect(openSubjects({ cells })).toEqual([
    { subject: "political_theory", open: 7 },
    { subject: "degree", open: 2 },
  ]);
});
