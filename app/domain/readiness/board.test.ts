import fc from "fast-check";
import { expect, test } from "vitest";
import { subjects } from "#app/domain/standards/requirement.ts";
import { addDays, dayNumber } from "#app/kernel/calendar.ts";
import { AnnouncedCourses } from "./announced-courses.ts";
import {
  countBoard,
  eachFound,
  foldRows,
  type ReadinessFilter,
  termBands,
  termCounts,
} from "./board.ts";
import { isAnnouncedOn } from "./coverage.ts";
import type { CourseFact } from "./facts.ts";
import { ReadinessTable, type TableRow } from "./readiness-table.ts";
import { bands } from "./readiness.ts";
import { readSeats } from "./seats.ts";
import { closingDays, notAsked, readSpans, spanAt, verdictCode, verifiedCode } from "./spans.ts";
import { targetOn } from "./target.ts";
import { verdicts } from "./verdict.ts";

const firstDay = "2025-01-01";
const days = Array.from({ length: 5 }, (_, index) => addDays(firstDay, index * 100));
const id = fc.integer({ min: 1, max: 3 });
const day = fc.constantFrom(...days);

/** Verdicts, the days to close a gap, and which of the lists beneath goes with it. */
const answer = fc.oneof(
  { weight: 1, arbitrary: fc.constant(notAsked) },
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.nat({ max: 15 }), fc.constantFrom(0, 1, 31, 101, 201, 16_383), fc.nat({ max: 2 }))
      .map(([codes, closing, list]) => codes | (closing << 4) | (list << 18)),
  },
);
const lists = "|1.2|3";

/** Spans as they are kept: of some subjects, a few days with an answer from each. */
const spansText = fc
  .uniqueArray(
    fc.record({
      subject: fc.nat({ max: subjects.length - 1 }),
      from: fc.uniqueArray(day, { minLength: 1, maxLength: 3 }),
      answers: fc.array(answer, { minLength: 3, maxLength: 3 }),
    }),
    { selector: ({ subject }) => subject, maxLength: 4 },
  )
  .map((those) =>
    those
      .map(({ subject, from, answers }) =>
        [
          subject,
          ...from.toSorted().flatMap((one, index) => [dayNumber(one), answers[index] ?? 0]),
        ].join(","),
      )
      .join(";"),
  )
  .map((text) => (text === "" ? "-" : text + lists));

const seatsText = fc
  .array(fc.tuple(id, day, fc.option(day), day), { maxLength: 2 })
  .map((seats) =>
    seats
      .map(([programme, from, until, recognised]) =>
        [programme, dayNumber(from), until && dayNumber(until), dayNumber(recognised)].join(","),
      )
      .join(";"),
  );

const course: fc.Arbitrary<CourseFact> = fc
  .record({
    id,
    programmeId: id,
    announcedOn: day,
    startsOn: day,
    cancelledOn: fc.option(day),
    length: fc.constantFrom(0, 100, 200),
  })
  .map(({ length, ...own }) => ({ ...own, recognisedOn: addDays(own.startsOn, length) }));
const courses = fc.array(course, { maxLength: 3 });

const row: fc.Arbitrary<TableRow> = fc.record({
  recordId: fc.integer({ min: 1, max: 12 }),
  cadreId: fc.integer({ min: 1, max: 5 }),
  termId: id,
  titleId: id,
  unitId: id,
  roundId: id,
  isWoman: fc.boolean(),
  sortKey: fc.constantFrom("an", "binh", "chi"),
  birthDate: fc.constantFrom("1975", "1975-03", "1980-01-31"),
  listOrder: fc.option(id),
  isApproved: fc.boolean(),
  validFrom: day,
  validTo: fc.option(day),
  ageMonth: fc.option(fc.constantFrom("2025-03", "2025-09", "2030-08")),
  spans: fc.oneof({ weight: 5, arbitrary: spansText }, fc.constantFrom("", "-")),
  seats: seatsText,
});

const filter = fc.record({
  day,
  units: fc
    .dictionary(id.map(String), fc.constantFrom("there" as const, "ended" as const))
    .map((units) => new Map(Object.entries(units).map(([unit, state]) => [Number(unit), state]))),
  termId: fc.option(id),
  roundId: fc.option(id),
  titleIds: fc.option(fc.uniqueArray(id).map((ids) => new Set(ids))),
  gender: fc.constantFrom(null, "male" as const, "female" as const),
  verifiedOnly: fc.boolean(),
  band: fc.constantFrom(null, null, ...bands),
  cell: fc.option(
    fc.record({
      subject: fc.constantFrom(...subjects),
      verdict: fc.constantFrom("all" as const, "open" as const, "held" as const, ...verdicts),
    }),
    { freq: 2 },
  ),
  withoutCadreId: fc.option(fc.integer({ min: 1, max: 5 })),
});

type Told = { row: TableRow; codes: (number | null)[]; band: number };

/** What a filter finds, told plainly from the newest state of each record. */
function foundBy(
  newest: Map<number, TableRow>,
  announced: readonly CourseFact[],
  asked: ReadinessFilter,
): Told[] {
  return [...newest.values()].flatMap((one) => {
    const told = toldOn(one, announced, asked);
    return told !== null && isAskedFor(one, told, asked) ? [told] : [];
  });
}

function toldOn(
  one: TableRow,
  announced: readonly CourseFact[],
  { day: on, verifiedOnly }: ReadinessFilter,
): Told | null {
  if (!one.isApproved || one.spans === "") return null;
  if (one.validFrom > on || (one.validTo !== null && one.validTo < on)) return null;
  const answers = readSpans(one.spans).map((spans) => spanAt(spans, dayNumber(on)));
  const codes = answers.map(({ answer: own }) =>
    own === notAsked ? null : verifiedOnly ? verifiedCode(own) : verdictCode(own),
  );
  const gaps = answers
    .filter((_, index) => codes[index] === 1)
    .map((gap) => stateOf(gap, one, announced, on));
  const unknown = codes.includes(2) || codes.every((code) => code === null);
  const isOpen = gaps.includes("open");
  const known = isOpen ? "at_risk" : gaps.length > 0 ? "on_track" : "ready";
  const band = gaps.includes("late") ? "too_late" : unknown ? "no_data" : known;
  return { row: one, codes, band: bands.indexOf(band) };
}

function stateOf(
  { answer: own, closedBy }: { answer: number; closedBy: readonly number[] },
  { ageMonth, seats }: TableRow,
  announced: readonly CourseFact[],
  on: string,
): "covered" | "open" | "late" {
  const target = targetOn(ageMonth, on);
  const last = target === null ? Infinity : dayNumber(target);
  const today = dayNumber(on);
  const isCovered = readSeats(seats)
    .filter(({ programmeId }) => closedBy.includes(programmeId))
    .filter(({ heldFrom, heldUntil }) => heldFrom <= today && today < (heldUntil ?? Infinity))
    .some(({ recognisedOn }) => today <= recognisedOn && recognisedOn <= last);
  if (isCovered) return "covered";
  const isComing = announced
    .filter(({ programmeId }) => closedBy.includes(programmeId))
    .filter((one) => isAnnouncedOn(one, on))
    .some(({ recognisedOn }) => dayNumber(recognisedOn) <= last);
  const days = closingDays(own);
  return isComing || (days !== Infinity && days <= last - today) ? "open" : "late";
}

function isAskedFor(one: TableRow, { codes, band }: Told, asked: ReadinessFilter): boolean {
  const { termId, roundId, titleIds, gender, cell } = asked;
  const code = cell === null ? null : codes[subjects.indexOf(cell.subject)];
  return [
    asked.units.has(one.unitId),
    termId === null || one.termId === termId,
    roundId === null || roundId === undefined || one.roundId === roundId,
    titleIds === null || titleIds.has(one.titleId),
    gender === null || one.isWoman === (gender === "female"),
    one.cadreId !== asked.withoutCadreId,
    asked.band === null || bands[band] === asked.band,
    cell === null ||
      (cell.verdict === "all"
        ? code !== null
        : cell.verdict === "open"
          ? code === 1 || code === 2
          : cell.verdict === "held"
            ? code === 0 || code === 3
            : code === verdicts.indexOf(cell.verdict)),
  ].every(Boolean);
}

/** The whole of a board, told plainly. */
function wholeOf(told: Told[]) {
  const count = (fits: (one: Told) => boolean): number => told.filter(fits).length;
  return {
    total: told.length,
    bands: Object.fromEntries(bands.map((name, band) => [name, count((one) => one.band === band)])),
    cells: subjects.map((_, subject) =>
      told.every(({ codes }) => codes[subject] === null)
        ? null
        : [0, 1, 2, 3].map((code) => count(({ codes }) => codes[subject] === code)),
    ),
  };
}

test("boards, terms and lists count the newest states, whatever was asked between the changes", () => {
  const steps = fc.array(
    fc.record({ rows: fc.array(row, { maxLength: 4 }), courses: fc.option(courses), filter }),
    {
      minLength: 1,
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(steps, (asked) => {
      const table = new ReadinessTable();
      const newest = new Map<number, TableRow>();
      let announced: CourseFact[] = [];
      for (const step of asked) {
        for (const one of step.rows) {
          table.put(one);
          newest.set(one.recordId, one);
        }
        if (step.courses !== null) {
          announced = step.courses;
          table.takeCourses(new AnnouncedCourses(announced));
        }
        const told = foundBy(newest, announced, step.filter);
        const there = told.filter((one) => step.filter.units.get(one.row.unitId) === "there");
        const { places, whole, endedUnits } = countBoard(table, step.filter);

        expect(whole).toMatchObject(wholeOf(there));
        expect(endedUnits).toBe(told.length - there.length);
        const byPlace = Map.groupBy(there, (one) => `${one.row.titleId} ${one.row.unitId}`);
        expect(places.length).toBe(byPlace.size);
        for (const place of places) {
          const those = byPlace.get(`${place.titleId} ${place.unitId}`) ?? [];
          expect(place).toMatchObject(wholeOf(those));
        }
        expect(foldRows(places, ({ unitId }) => unitId, { unitId: true }).length).toBe(
          new Set(there.map((one) => one.row.unitId)).size,
        );
        const terms = Map.groupBy(there, (one) => one.row.termId);
        const counted = termCounts(table, step.filter);
        for (const [termId, those] of terms) expect(counted.get(termId)).toBe(those.length);
        const byTerm = termBands(table, step.filter);
        expect(byTerm.size).toBe(terms.size);
        for (const [termId, those] of terms)
          expect(wholeOf(those)).toMatchObject(byTerm.get(termId) ?? {});

        const found: [number, number, boolean][] = [];
        eachFound(table, step.filter, ({ slot, band, ended }) =>
          found.push([table.recordId[slot] ?? 0, band, ended]),
        );
        expect(found.toSorted(([a], [b]) => a - b)).toEqual(
          told
            .map((one) => [
              one.row.recordId,
              one.band,
              step.filter.units.get(one.row.unitId) === "ended",
            ])
            .toSorted(([a], [b]) => Number(a) - Number(b)),
        );
      }
    }),
    { numRuns: 400 },
  );
}, 30_000);
