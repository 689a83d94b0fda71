import fc from "fast-check";
import { AnnouncedCourses } from "#app/domain/readiness/announced-courses.ts";
import { announcedOn } from "#app/domain/readiness/coverage.ts";
import { ReadinessTable } from "#app/domain/readiness/readiness-table.ts";
import {
  bands,
  type RecordReadiness,
  readinessOn,
  verifiedReadinessOn,
} from "#app/domain/readiness/readiness.ts";
import { writeSeats } from "#app/domain/readiness/seats.ts";
import {
  closingDays,
  notAsked,
  readSpans,
  spanAt,
  spansOf,
  verdictCode,
  verifiedCode,
  writeSpans,
} from "#app/domain/readiness/spans.ts";
import { verdicts } from "#app/domain/readiness/verdict.ts";
import { subjects } from "#app/domain/standards/requirement.ts";
import { dayNumber, dayOfNumber } from "#app/kernel/calendar.ts";
import { anyHistory, type History } from "#tests/support/readiness-oracle/histories.ts";
import { anyDay } from "#tests/support/readiness-oracle/history-words.ts";
import { oracle, type OracleAnswer } from "#tests/support/readiness-oracle/oracle.ts";

/** The evaluator's answer in the words of the oracle. */
export function inOracleWords({ standard, target, requirements, band }: RecordReadiness) {
  return {
    versionId: standard?.id ?? null,
    target,
    requirements: requirements.map((one) => ({
      subject: one.requirement.subject,
      verdict: one.verdict,
      computed: one.computed,
      meets: sorted(one.lines.flatMap(({ fact, use }) => (use === "meets" ? [fact.id] : []))),
      until: one.until,
      dueBy: one.dueBy,
      endsBeforeTarget: one.endsBeforeTarget,
      closes: one.closesIn === Infinity ? "never" : one.closesIn,
      gap: one.gap && {
        state: one.gap.state,
        reason: one.gap.reason,
        seats: sorted(one.gap.seats.map(({ courseId }) => courseId)),
        courses: sorted(one.gap.courses.map(({ id }) => id)),
      },
    })),
    band,
  };
}

const sorted = (ids: readonly number[]): number[] => [...new Set(ids)].sort((a, b) => a - b);

const tidied = (answer: OracleAnswer) => ({
  ...answer,
  requirements: answer.requirements.map(({ closers: _closers, ...one }) => ({
    ...one,
    meets: sorted(one.meets),
    gap: one.gap && {
      ...one.gap,
      seats: sorted(one.gap.seats),
      courses: sorted(one.gap.courses),
    },
  })),
});

/** What the kept spans say on a day, and what the oracle asks of them, subject by subject. */
function keptOn(spans: ReturnType<typeof spansOf>, day: string) {
  const number = dayNumber(day);
  return subjects.flatMap((subject, index) => {
    const { answer, closedBy } = spanAt(spans[index] ?? [], number);
    if (answer === notAsked) return [];
    const [verdict, verified] = [verdicts[verdictCode(answer)], verdicts[verifiedCode(answer)]];
    const isOpen = verdict === "missing" || verified === "missing";
    const days = closingDays(answer);
    const closes = !isOpen || days === -1 ? null : days === Infinity ? "never" : days;
    return [{ subject, verdict, verified, closes, closedBy }];
  });
}

function askedOn(all: OracleAnswer, papers: OracleAnswer) {
  const rows = all.requirements.map((one) => {
    const own = papers.requirements.find(({ subject }) => subject === one.subject);
    const isMissing = one.verdict === "missing" || own?.verdict === "missing";
    const closes = isMissing ? (one.closes ?? own?.closes ?? null) : null;
    const closedBy = isMissing ? sorted([...one.closers, ...(own?.closers ?? [])]) : [];
    return { subject: one.subject, verdict: one.verdict, verified: own?.verdict, closes, closedBy };
  });
  const place = (subject: string) => subjects.findIndex((one) => one === subject);
  return rows.sort((a, b) => place(a.subject) - place(b.subject));
}

/** Days on which something turns, with the day before each, `count` of them spread over all. */
function turns(spans: ReturnType<typeof spansOf>, count: number): string[] {
  const all = [...new Set(spans.flat().flatMap(({ from }) => [from - 1, from]))].sort(
    (a, b) => a - b,
  );
  const every = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, index) => index % every === 0).map(dayOfNumber);
}

/** The bands that a table of this one record tells of a day, by everything and by papers alone. */
function tableOf(record: History, text: string): (day: string) => (string | undefined)[] {
  const table = new ReadinessTable();
  const place = { recordId: 1, cadreId: 1, termId: 1, titleId: 1, unitId: 1, roundId: 1 };
  const person = { isWoman: false, sortKey: "an", birthDate: "1980", listOrder: null };
  const always = { isApproved: true, validFrom: "1990-01-01", validTo: null };
  const { ageMonth } = record;
  const kept = { ageMonth, spans: text || "-", seats: writeSeats(record.seats) };
  table.put({ ...place, ...person, ...always, ...kept });
  table.takeCourses(new AnnouncedCourses(record.courses));
  return (day) => [false, true].map((papers) => bands[table.viewOn(day).bandAt(0, papers)]);
}

/** Days on which a seat or a course turns, with the day after each, `count` of them spread over all. */
function turnsOfCourses({ seats, courses }: History, count: number): string[] {
  const days = [
    ...seats.flatMap(({ heldFrom, heldUntil }) => [heldFrom, heldUntil]),
    ...courses.flatMap(({ announcedOn: called, startsOn, cancelledOn, recognisedOn }) => [
      called,
      startsOn,
      cancelledOn,
      recognisedOn,
    ]),
  ];
  const all = [...new Set(days)]
    .flatMap((day) => (day === null ? [] : [day, dayOfNumber(dayNumber(day) + 1)]))
    .sort();
  const every = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, index) => index % every === 0);
}

/** Where the product and the oracle differ on a history; null = nowhere. */
export function firstDifference(record: History, days: readonly string[], atTurns: number) {
  const text = writeSpans(spansOf(record));
  const spans = readSpans(text);
  const bandsOf = tableOf(record, text);
  for (const day of [...days, ...turns(spans, atTurns), ...turnsOfCourses(record, atTurns)]) {
    const [all, papers] = [oracle(record, day, false), oracle(record, day, true)];
    const courses = announcedOn(record.courses, day);
    const pairs = [
      ["readinessOn", inOracleWords(readinessOn(record, day, courses)), tidied(all)],
      [
        "verifiedReadinessOn",
        inOracleWords(verifiedReadinessOn(record, day, courses)),
        tidied(papers),
      ],
      ["spansOf", keptOn(spans, day), askedOn(all, papers)],
      ["ReadinessTable", bandsOf(day), [all.band, papers.band]],
    ] as const;
    for (const [name, product, asked] of pairs) {
      const [a, b] = [JSON.stringify(product, keysInOrder), JSON.stringify(asked, keysInOrder)];
      if (a !== b) return { name, day, product: a, oracle: b };
    }
  }
  return null;
}

const keysInOrder = (_key: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** Compares product and oracle on random histories; answers the smallest one found on which they differ, as text. */
export function compareOnHistories(options: { runs: number; seed?: number; atTurns: number }) {
  const days = fc.array(anyDay, { minLength: 2, maxLength: 4 });
  const property = fc.property(anyHistory, days, (record, some) => {
    const found = firstDifference(record, some, options.atTurns);
    if (found === null) return true;
    throw new Error(
      `${found.name} on ${found.day}\n  product ${found.product}\n  oracle  ${found.oracle}`,
    );
  });
  const { runs, seed } = options;
  const outcome = fc.check(property, { numRuns: runs, ...(seed === undefined ? {} : { seed }) });
  if (!outcome.failed) return null;
  const { counterexample, errorInstance, counterexamplePath, seed: used } = outcome;
  return `${String(errorInstance)}\n  seed ${used}, path ${counterexamplePath}\n${fc.stringify(counterexample)}`;
}
