import { standsOn } from "#app/domain/evidence/evidence.ts";
import { type Requirement, subjects } from "#app/domain/standards/requirement.ts";
import { partsOf } from "#app/domain/standards/standard.ts";
import { addDays, dayNumber, dayOfNumber, earliestDay } from "#app/kernel/calendar.ts";
import { needOf, neverCloses, turnsOfLength } from "./closing.ts";
import { type RecordFacts, verifiedOnly } from "./facts.ts";
import { waiverOn } from "./readiness.ts";
import { certificateEnd, dutyPeriods } from "./recurrence.ts";
import { dayOfCertificate, dayOfCompletion, judge, verdicts } from "./verdict.ts";

/**
 * The verdicts of a planning record on every day, as they are kept: for each subject the days (as numbers) from which
 * another answer holds. An answer is one number: the verdict, the verdict by documents alone, and, where something is
 * missing, in how many days the quickest course closes it; beside it stand the programmes whose courses do. Bands follow
 * from these, the age month, the day, the person's seats and the courses announced.
 */
export type Span = {
  from: number;
  answer: number;
  /** by id; empty where nothing is missing, or no programme closes it */
  closedBy: readonly number[];
};
export type Spans = readonly (readonly Span[])[];

/** No requirement of the subject on these days. */
export const notAsked = -1;
/** As a number of days: nothing closes it. */
const never = 16_383;

export const verdictCode = (answer: number): number => answer & 3;
export const verifiedCode = (answer: number): number => (answer >> 2) & 3;
/** Days in which a gap can be closed; -1 = not known or outside the portal, `Infinity` = never. */
export function closingDays(answer: number): number {
  const days = ((answer >> 4) & never) - 1;
  return days === never - 1 ? neverCloses : days;
}

/** How many lists of closing programmes one text, or a table of many, can tell apart beside the answers. */
export const closersLimit = 8_191;
/** Which list of closing programmes an answer that is written or held in a table goes with; 0 = none. */
export const closersAt = (answer: number): number => answer >> 18;
/** An answer together with the place of its list. */
export const withClosers = (answer: number, place: number): number =>
  (answer & 262_143) | (place << 18);

function answerOf(verdict: number, verified: number, closing: number | null): number {
  const days =
    closing === neverCloses ? never : closing === null ? 0 : Math.min(closing + 1, never - 1);
  return verdict | (verified << 2) | (days << 4);
}

/** The spans of every subject, in the order of `subjects`; nothing before the first version of the standard. */
export function spansOf(record: RecordFacts): Spans {
  const documents = verifiedOnly(record);
  const versions = record.standards.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return subjects.map((subject) => {
    const spans: Span[] = [];
    const add = (from: string, answer: number, closedBy: readonly number[]): void => {
      const last = spans.at(-1);
      if (
        (last?.answer ?? notAsked) !== answer ||
        String(last?.closedBy ?? "") !== String(closedBy)
      )
        spans.push({ from: dayNumber(from), answer, closedBy });
    };
    for (const [index, version] of versions.entries()) {
      const next = versions[index + 1]?.validFrom ?? null;
      const ends = version.validTo === null ? next : endBefore(addDays(version.validTo, 1), next);
      const requirement = version.requirements.find((one) => one.subject === subject);
      if (!requirement) add(version.validFrom, notAsked, []);
      else {
        for (const day of turningDays(requirement, record, version.validFrom, ends)) {
          const { answer, closedBy } = answerOn(requirement, record, documents, day);
          add(day, answer, closedBy);
        }
      }
      if (ends !== null && ends !== next) add(ends, notAsked, []);
    }
    return spans;
  });
}

function endBefore(end: string, next: string | null): string {
  return next !== null && next < end ? next : end;
}

function answerOn(
  requirement: Requirement,
  record: RecordFacts,
  documents: RecordFacts,
  day: string,
): Omit<Span, "from"> {
  const waived = waiverOn(record.waivers, requirement, day) !== null;
  const [verdict = "no_data", verified = "no_data"] = [record, documents].map((facts) => {
    const computed = judge(requirement, facts, day).verdict;
    return waived && computed !== "met" ? "waived" : computed;
  });
  const missing = verdict === "missing" || verified === "missing";
  const need = missing ? needOf(requirement.condition, record.programmes, day) : null;
  const codes = [verdicts.indexOf(verdict), verdicts.indexOf(verified)] as const;
  return {
    answer: answerOf(...codes, need?.closesIn ?? null),
    closedBy: need?.programmeIds ?? [],
  };
}

/** The days of a version (from its first to before `ends`) on which an answer may become another, in order. */
function turningDays(
  requirement: Requirement,
  record: RecordFacts,
  begins: string,
  ends: string | null,
): string[] {
  const days = [
    begins,
    ...partsOf(requirement.condition).flatMap((part) => [
      ...turnsOf(part, requirement, record),
      ...turnsOfLength(part, record.programmes),
    ]),
    ...record.waivers
      .filter(({ subject }) => subject === requirement.subject)
      .flatMap(({ validFrom, validTo, revokedOn }) => [
        validFrom,
        ...dayAfter(validTo),
        ...(revokedOn === null ? [] : [revokedOn]),
      ]),
  ];
  const inside = days.filter((day) => day >= begins && (ends === null || day < ends));
  return [...new Set(inside)].toSorted();
}

function turnsOf(
  part: ReturnType<typeof partsOf>[number],
  { subject }: Requirement,
  { facts, programmes, term }: RecordFacts,
): string[] {
  switch (part.kind) {
    case "working_time":
      return [];
    case "level":
      return facts
        .filter(({ dimension }) => dimension === part.dimension)
        .flatMap((fact) => [...standing(fact), ...dayAfter(fact.validTo)]);
    case "certificate":
      return facts
        .filter(
          ({ programmeId }) =>
            programmeId !== null &&
            (part.programmeIds.includes(programmeId) ||
              programmes.get(programmeId)?.subject === subject),
        )
        .flatMap((fact) => [
          ...standing(fact),
          ...dayAfter(fact.validTo),
          earliestDay(dayOfCertificate(fact)),
          ...dayAfter(certificateEnd(dayOfCertificate(fact), part.validMonths)),
        ]);
    case "recurring":
      return turnsOfDuty(part, facts, term);
    case "ratings": {
      const rated = facts.filter(({ dimension }) => dimension === "rating");
      const years = rated.flatMap(({ year }) => {
        if (year === null) return [];
        return [`${year + 1}-01-01`, `${year + part.years + 1}-01-01`];
      });
      return [...rated.flatMap(standing), ...years];
    }
  }
}

/** Which completions stand decides the periods, so they are told anew for every day on which that changes. */
function turnsOfDuty(
  part: Extract<ReturnType<typeof partsOf>[number], { kind: "recurring" }>,
  facts: RecordFacts["facts"],
  term: RecordFacts["term"],
): string[] {
  const those = facts.filter(({ programmeId }) => part.programmeIds.includes(programmeId ?? 0));
  const changes = [...new Set(those.flatMap(standing))].toSorted();
  const periods = changes.flatMap((day) =>
    [those, verifiedOnly({ facts: those }).facts].flatMap((known) =>
      dutyPeriods(
        known
          .filter((fact) => standsOn(fact, day))
          .filter(({ state, grade }) => state === "held" && grade !== "self_declared")
          .map((fact) => ({ id: fact.id, on: dayOfCompletion(fact) })),
        part.every,
        part.times,
        term,
      ),
    ),
  );
  return [...changes, ...periods.flatMap(({ from, until }) => [from, ...dayAfter(until)])];
}

const standing = ({ statedOn, replacedOn }: { statedOn: string; replacedOn: string | null }) =>
  replacedOn === null ? [statedOn] : [statedOn, replacedOn];

const dayAfter = (day: string | null): string[] =>
  day === null ? [] : [dayOfNumber(dayNumber(day) + 1)];

/**
 * Spans as the database keeps them: for each subject that has any, its number, then day and answer in turn; after them
 * the lists of closing programmes that the answers go with, in the order of their places.
 */
export function writeSpans(spans: Spans): string {
  const places = new Map<string, number>();
  const placed = ({ answer, closedBy }: Span): number => {
    if (closedBy.length === 0) return answer;
    const key = closedBy.join(".");
    const place = places.get(key) ?? places.size + 1;
    places.set(key, place);
    return withClosers(answer, place);
  };
  const written = spans
    .flatMap((those, subject) =>
      those.length === 0
        ? []
        : [[subject, ...those.flatMap((span) => [span.from, placed(span)])].join(",")],
    )
    .join(";");
  return [written, ...places.keys()].join("|");
}

/** What `writeSpans` wrote. */
export function readSpans(text: string): Spans {
  const spans = subjects.map((): Span[] => []);
  const closers = readClosers(closersIn(text));
  eachSpan(text, (subject, from, answer) => {
    const bare = answer === notAsked ? answer : withClosers(answer, 0);
    const closedBy = answer === notAsked ? [] : (closers[closersAt(answer)] ?? []);
    spans[subject]?.push({ from, answer: bare, closedBy });
  });
  return spans;
}

/** The part of written spans that says which programmes close what; most records have one in common with others. */
export function closersIn(text: string): string {
  const at = text.indexOf("|");
  return at < 0 ? "" : text.slice(at + 1);
}

/** Its lists by their places, from 1 on. */
export const readClosers = (part: string): number[][] =>
  part === "" ? [[]] : [[], ...part.split("|").map((list) => list.split(".").map(Number))];

const codes = { comma: 44, minus: 45, zero: 48, semicolon: 59, bar: 124 } as const;

/** Goes through what `writeSpans` wrote, in its order; makes nothing on the way, because tables read it by the million. */
export function eachSpan(
  text: string,
  visit: (subject: number, from: number, answer: number) => void,
): void {
  const { comma, minus, zero, semicolon, bar } = codes;
  let [subject, from, number, sign, place] = [0, 0, 0, 1, 0];
  for (let at = 0; at <= text.length; at += 1) {
    const code = at === text.length ? bar : text.charCodeAt(at);
    if (code === minus) sign = -1;
    else if (code !== comma && code !== semicolon && code !== bar)
      number = number * 10 + code - zero;
    else {
      if (place === 0) subject = number;
      else if (place % 2 === 1) from = sign * number;
      else visit(subject, from, sign * number);
      if (code === bar) return;
      place = code === semicolon ? 0 : place + 1;
      number = 0;
      sign = 1;
    }
  }
}

/** What one subject's spans say on a day (as a number). */
export function spanAt(spans: readonly Span[], day: number): Omit<Span, "from"> {
  return spans.findLast(({ from }) => from <= day) ?? { answer: notAsked, closedBy: [] };
}

/** The answer of one subject's spans on a day (as a number). */
export const answerAt = (spans: readonly Span[], day: number): number => spanAt(spans, day).answer;
