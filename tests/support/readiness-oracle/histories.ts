/** Random planning records with everything that their readiness depends on; few words and days, so that they meet. */
import fc from "fast-check";
import type {
  CourseFact,
  ProgrammeFact,
  RecordFacts,
  SeatFact,
  WaiverFact,
} from "#app/domain/readiness/facts.ts";
import type {
  Condition,
  Recurrence,
  Requirement,
  Standard,
  Subject,
} from "#app/domain/standards/requirement.ts";
import { coursesOf, seatsIn } from "#tests/support/readiness-oracle/history-courses.ts";
import { factsFor } from "#tests/support/readiness-oracle/history-facts.ts";
import {
  anyDay,
  dimensions,
  levelOf,
  maybe,
  rarely,
  ratings,
  someOf,
  subjects,
} from "#tests/support/readiness-oracle/history-words.ts";
import { yesterday } from "#tests/support/readiness-oracle/plain-dates.ts";

/** Mostly as long as the history, else of a day within it. */
const length = fc.record({
  validFrom: fc.oneof(fc.constant("2000-01-01"), anyDay),
  usualDays: maybe(fc.integer({ min: 1, max: 700 })),
  certificateDays: maybe(fc.integer({ min: 0, max: 60 })),
});

const programmes = fc
  .array(
    fc.record({
      subject: fc.constantFrom(...subjects.slice(0, 10)),
      gives: maybe(levelOf),
      lengths: fc.uniqueArray(length, { maxLength: 3, selector: ({ validFrom }) => validFrom }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((rows) =>
    rows.map(({ gives, lengths, ...row }, index): ProgrammeFact => {
      const { dimension = null, level = null } = gives ?? {};
      const inOrder = lengths.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
      return { ...row, id: index + 1, dimension, level, lengths: inOrder };
    }),
  );

const recurrence: fc.Arbitrary<Recurrence> = fc.oneof(
  fc.constant({ by: "calendar_year" as const }),
  fc.constant({ by: "term" as const }),
  fc.record({
    by: fc.constant("period" as const),
    months: fc.integer({ min: 1, max: 40 }),
    windowMonths: maybe(fc.integer({ min: 0, max: 12 })),
  }),
  fc.record({
    by: fc.constant("fixed" as const),
    base: anyDay,
    months: fc.integer({ min: 1, max: 30 }),
    minimumMonths: fc.integer({ min: 0, max: 14 }),
  }),
);

function simple(ids: number[], subject: Subject): fc.Arbitrary<Condition> {
  const programmeIds = someOf(ids, 3);
  const own = dimensions.find((dimension) => dimension === subject);
  const level = own ? levelOf.filter(({ dimension }) => dimension === own) : levelOf;
  return fc.oneof(
    level.map((one) => ({ kind: "level" as const, ...one })),
    fc.record({
      kind: fc.constant("certificate" as const),
      programmeIds,
      validMonths: maybe(fc.integer({ min: 1, max: 40 })),
    }),
    fc.record({
      kind: fc.constant("recurring" as const),
      programmeIds,
      every: recurrence,
      times: fc.constantFrom(1, 1, 2, 3),
    }),
    fc.record({ kind: fc.constant("working_time" as const), months: fc.constantFrom(30, 60, 120) }),
    fc.record({
      kind: fc.constant("ratings" as const),
      years: fc.integer({ min: 1, max: 3 }),
      rating: fc.constantFrom(...ratings),
    }),
  );
}

function requirementOf(ids: number[], subject: Subject): fc.Arbitrary<Requirement> {
  const condition = fc.oneof(
    { weight: 4, arbitrary: simple(ids, subject) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant("any_of" as const),
        of: fc.array(simple(ids, subject), { minLength: 1, maxLength: 3 }),
      }),
    },
  );
  return condition.map((one) => ({
    id: subjects.indexOf(subject) + 1,
    subject,
    stage: "appointment",
    waivableBy: null,
    source: "điều 1",
    toConfirm: false,
    condition: one,
  }));
}

function standards(ids: number[]): fc.Arbitrary<Standard[]> {
  const version = fc.record({
    // why: most days are to have a version in force
    validFrom: fc.oneof(
      { weight: 1, arbitrary: anyDay },
      { weight: 3, arbitrary: fc.constantFrom("2018-06-01", "2019-06-01", "2021-02-28") },
    ),
    runs: rarely(fc.integer({ min: 0, max: 24 })),
    requirements: someOf(subjects, 5).chain((those) =>
      fc.tuple(...those.map((subject) => requirementOf(ids, subject))),
    ),
  });
  return fc
    .uniqueArray(version, { minLength: 1, maxLength: 4, selector: ({ validFrom }) => validFrom })
    .map((versions) => {
      const begins = versions.map(({ validFrom }) => validFrom).sort();
      return versions.map(({ runs, ...one }, index): Standard => {
        const next = begins.find((day) => day > one.validFrom);
        const year = String(Number(one.validFrom.slice(0, 4)) + (runs ?? 0) / 12);
        const end = `${year.slice(0, 4)}-12-15`;
        const last = next === undefined ? null : yesterday(next);
        const validTo =
          end < one.validFrom ? one.validFrom : last !== null && end > last ? last : end;
        const ownEnd = runs === null ? null : validTo;
        return {
          ...one,
          id: index + 1,
          titleId: 1,
          validTo: ownEnd,
          source: "quy định",
          decisionNumber: null,
          decisionDate: null,
          toConfirm: false,
        };
      });
    });
}

function waiversFor(versions: readonly Standard[]): fc.Arbitrary<WaiverFact[]> {
  const asked = versions.flatMap(({ requirements }) => requirements.map(({ subject }) => subject));
  const subject = fc.constantFrom(...(asked.length === 0 ? subjects : asked));
  const one = fc.record({ subject, from: anyDay, to: rarely(anyDay), off: rarely(anyDay) });
  return fc.array(one, { maxLength: 3 }).map((those) =>
    those.map(({ subject: own, from, to, off }, index) => ({
      id: index + 1,
      subject: own,
      decisionNumber: "12-QĐ/TU",
      decisionDate: from,
      validFrom: from,
      validTo: to !== null && to < from ? from : to,
      revokedOn: off,
    })),
  );
}

/** Ages that rise or, as none has, fall, some years left out: what is recorded last stands until the next. */
const retirementAges = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 2020, max: 2032 }), { maxLength: 9 }),
    fc.integer({ min: -3, max: 6 }),
    fc.boolean(),
  )
  .map(([those, rise, both]) =>
    those.flatMap((year) => {
      const months = (year - 2020) * rise;
      const man = { year, gender: "male" as const, months: 720 + months };
      return both ? [man, { year, gender: "female" as const, months: 660 + months }] : [man];
    }),
  );

const birth = fc
  .tuple(fc.integer({ min: 1958, max: 1992 }), anyDay, fc.constantFrom(4, 7, 10, 10))
  .map(([year, day, length]) => {
    const text = `${year}${day.slice(4)}`;
    return (text.endsWith("02-29") ? `${year}-02-28` : text).slice(0, length);
  });

/** A record with its whole history, and the courses that were announced in it. */
export type History = RecordFacts & { seats: readonly SeatFact[]; courses: readonly CourseFact[] };

export const anyHistory: fc.Arbitrary<History> = programmes.chain((known) => {
  const ids = known.map(({ id }) => id);
  const versionsOrNone = fc.oneof(
    { weight: 19, arbitrary: standards(ids) },
    { weight: 1, arbitrary: fc.constant([]) },
  );
  return fc.tuple(versionsOrNone, coursesOf(known)).chain(([versions, courses]) =>
    fc.record({
      person: fc.record({ birth, gender: fc.constantFrom("male" as const, "female" as const) }),
      facts: factsFor(versions, ids),
      waivers: waiversFor(versions),
      standards: fc.constant(versions),
      term: fc.constantFrom(
        { firstYear: 2025, lastYear: 2030 },
        { firstYear: 2021, lastYear: 2026 },
      ),
      ageMonth: fc.option(
        anyDay.map((day) => day.slice(0, 7)),
        { nil: null, freq: 6 },
      ),
      retirementAges,
      programmes: fc.constant(new Map(known.map((one) => [one.id, one]))),
      seats: seatsIn(courses),
      courses: fc.constant(courses),
    }),
  );
});
