import { standsOn } from "#app/domain/evidence/evidence.ts";
import { rankOfLevel } from "#app/domain/standards/level.ts";
import {
  type Condition,
  ratingScale,
  type Requirement,
} from "#app/domain/standards/requirement.ts";
import { timeLeft } from "#app/domain/standards/retirement.ts";
import { earliestDay } from "#app/kernel/calendar.ts";
import type { Fact, RecordFacts } from "./facts.ts";
import { certificateEnd, type DutyDone, dutyPeriods } from "./recurrence.ts";

/** The answer to one requirement; waived stands where a decision exempts from what is not met. */
export const verdicts = ["met", "missing", "no_data", "waived"] as const;
export type Verdict = (typeof verdicts)[number];
export type Computed = Exclude<Verdict, "waived">;

/** What a statement says to a requirement: only `meets` makes it met, whatever the others say. */
export const evidenceUses = [
  "meets",
  "below",
  "expired",
  "studying",
  "own_word",
  "not_recognised",
] as const;
export type EvidenceUse = (typeof evidenceUses)[number];

/** A statement beside a verdict; `until` is the last day on which it counts, null = for good. */
export type EvidenceLine = { fact: Fact; use: EvidenceUse; until: string | null };

/** How many months are left, how that was counted, and how many are asked for. */
export type TimeSum = {
  least: number;
  most: number;
  retires: { earliest: string; latest: string };
  ageMonth: string;
  months: number;
};

export type Judged = {
  verdict: Computed;
  lines: EvidenceLine[];
  /** the last day on which what meets it counts; null = for good, or not met */
  until: string | null;
  /** of a duty that is met now: the day by which it has to be done again */
  dueBy: string | null;
  sum: TimeSum | null;
  /** years of the asked ones of which no rating is known */
  unratedYears: number[];
};

const nothing = { lines: [], until: null, dueBy: null, sum: null, unratedYears: [] };

/**
 * What the facts say to a requirement on a day (yyyy-mm-dd), by product 4.5: a blank is unknown, a stated value below
 * is missing, anything valid that meets it makes it met, and a person's own word never does.
 */
export function judge(
  { condition, subject }: Pick<Requirement, "condition" | "subject">,
  record: RecordFacts,
  day: string,
): Judged {
  if (condition.kind !== "any_of") return judgeOne(condition, subject, record, day);
  return combine(condition.of.map((part) => judgeOne(part, subject, record, day)));
}

function judgeOne(
  condition: Condition,
  subject: Requirement["subject"],
  record: RecordFacts,
  day: string,
): Judged {
  switch (condition.kind) {
    case "level":
      return judgeLevel(condition, record, day);
    case "certificate":
      return judgeCertificate(condition, subject, record, day);
    case "recurring":
      return judgeDuty(condition, record, day);
    case "working_time":
      return judgeTime(condition, record);
    case "ratings":
      return judgeRatings(condition, record, day);
  }
}

function judgeLevel(
  { dimension, level }: Extract<Condition, { kind: "level" }>,
  { facts }: RecordFacts,
  day: string,
): Judged {
  const asked = rankOfLevel(dimension, level);
  const lines = facts
    .filter((fact) => fact.dimension === dimension && standsOn(fact, day))
    .map((fact): EvidenceLine & { lacks: boolean } => {
      const held = rankOfLevel(dimension, fact.level);
      const reaches = held >= asked;
      const until = fact.validTo;
      if (fact.state === "not_recognised")
        return { fact, use: "not_recognised", until, lacks: false };
      // why: who studies for a level does not hold it yet; of a lower one it says nothing
      if (fact.state === "studying") return { fact, use: "studying", until, lacks: held <= asked };
      if (!reaches) return { fact, use: "below", until, lacks: true };
      if (fact.grade === "self_declared") return { fact, use: "own_word", until, lacks: false };
      if (until !== null && until < day) return { fact, use: "expired", until, lacks: true };
      return { fact, use: "meets", until, lacks: false };
    });
  return answer(
    lines,
    lines.some(({ lacks }) => lacks),
  );
}

function judgeCertificate(
  { programmeIds, validMonths }: Extract<Condition, { kind: "certificate" }>,
  subject: Requirement["subject"],
  { facts, programmes }: RecordFacts,
  day: string,
): Judged {
  const lines = facts
    .filter(
      ({ programmeId, ...fact }) =>
        programmeId !== null &&
        (programmeIds.includes(programmeId) || programmes.get(programmeId)?.subject === subject) &&
        standsOn(fact, day),
    )
    .map((fact): EvidenceLine => {
      const from = dayOfCertificate(fact);
      const until = earlier(certificateEnd(from, validMonths), fact.validTo);
      if (fact.state === "not_recognised") return { fact, use: "not_recognised", until };
      // why: whose paper is of a later day is on the way to it
      if (fact.state === "studying" || earliestDay(from) > day)
        return { fact, use: "studying", until };
      if (!programmeIds.includes(fact.programmeId ?? 0)) return { fact, use: "below", until };
      if (fact.grade === "self_declared") return { fact, use: "own_word", until };
      return { fact, use: until !== null && until < day ? "expired" : "meets", until };
    });
  return answer(lines, lines.some(lacking));
}

/** Says that what is asked is not held: nothing but unknown words and the person's own say nothing. */
const lacking = ({ use }: EvidenceLine): boolean =>
  use === "below" || use === "expired" || use === "studying";

/** The day, month or year from which a certificate counts. */
export const dayOfCertificate = ({
  issuedOn,
  endedOn,
  statedOn,
}: Pick<Fact, "endedOn" | "issuedOn" | "statedOn">): string => issuedOn ?? endedOn ?? statedOn;

function judgeDuty(
  { programmeIds, every, times }: Extract<Condition, { kind: "recurring" }>,
  { facts, term }: RecordFacts,
  day: string,
): Judged {
  const those = facts.filter(
    (fact) => programmeIds.includes(fact.programmeId ?? 0) && standsOn(fact, day),
  );
  const done = those.filter(({ state, grade }) => state === "held" && grade !== "self_declared");
  const completions = done.map((fact) => ({ id: fact.id, on: dayOfCompletion(fact) }));
  const periods = dutyPeriods(completions, every, times, term).toSorted(byEnd);
  const last = periods.findLast(({ from, until }) => from <= day && day <= until);
  const lines = those.map((fact) => lineOfDuty(fact, periods, day));
  if (!last) return answer(lines, lines.some(lacking));
  const dueBy = last.dueFrom <= day ? last.until : null;
  return { ...nothing, verdict: "met", lines, until: last.until, dueBy };
}

/** What a completion does for a duty: one that fills no period by itself is less than what is asked. */
function lineOfDuty(fact: Fact, periods: readonly DutyDone[], day: string): EvidenceLine {
  const uncounted = (use: EvidenceUse): EvidenceLine => ({ fact, use, until: null });
  if (fact.state !== "held") return uncounted(fact.state);
  if (fact.grade === "self_declared") return uncounted("own_word");
  if (earliestDay(dayOfCompletion(fact)) > day) return uncounted("studying");
  const begun = periods.filter(({ by, from }) => by.includes(fact.id) && from <= day);
  const until = begun.at(-1)?.until ?? null;
  if (until === null) return uncounted("below");
  return { fact, use: day <= until ? "meets" : "expired", until };
}

const byEnd = (a: { until: string }, b: { until: string }): number =>
  a.until < b.until ? -1 : a.until > b.until ? 1 : 0;

/** When a course was completed: its end, else the day of its certificate, else the day on which it was stated. */
export const dayOfCompletion = ({
  endedOn,
  issuedOn,
  statedOn,
}: Pick<Fact, "endedOn" | "issuedOn" | "statedOn">): string => endedOn ?? issuedOn ?? statedOn;

function judgeTime(
  { months }: Extract<Condition, { kind: "working_time" }>,
  { person, ageMonth, retirementAges }: RecordFacts,
): Judged {
  const left = ageMonth === null ? null : timeLeft(person, ageMonth, retirementAges);
  if (left === null || ageMonth === null) return { ...nothing, verdict: "no_data" };
  const verdict = left.least >= months ? "met" : left.most < months ? "missing" : "no_data";
  return { ...nothing, verdict, sum: { ...left, ageMonth, months } };
}

function judgeRatings(
  { years, rating }: Extract<Condition, { kind: "ratings" }>,
  { facts }: RecordFacts,
  day: string,
): Judged {
  const asked = ratingScale.indexOf(rating);
  const lastYear = Number(day.slice(0, 4)) - 1;
  const wanted = Array.from({ length: years }, (_, index) => lastYear - index);
  const lines = facts
    .filter(
      (fact) =>
        fact.dimension === "rating" && wanted.includes(fact.year ?? 0) && standsOn(fact, day),
    )
    .map((fact): EvidenceLine => {
      const rank = ratingScale.findIndex((word) => word === fact.level);
      if (rank < 0) return { fact, use: "not_recognised", until: null };
      if (rank > asked) return { fact, use: "below", until: null };
      return { fact, use: fact.grade === "self_declared" ? "own_word" : "meets", until: null };
    })
    .toSorted((a, b) => (b.fact.year ?? 0) - (a.fact.year ?? 0));
  const usesOf = (year: number) => lines.filter(({ fact }) => fact.year === year);
  const open = wanted.filter((year) => !usesOf(year).some(({ use }) => use === "meets"));
  const below = open.some((year) => usesOf(year).some(({ use }) => use === "below"));
  const verdict = open.length === 0 ? "met" : below ? "missing" : "no_data";
  const unratedYears = open.filter((year) => !usesOf(year).some(({ use }) => use === "below"));
  return { ...nothing, verdict, lines, unratedYears };
}

function answer(lines: EvidenceLine[], lacks: boolean): Judged {
  const meeting = lines.filter(({ use }) => use === "meets");
  const bare = lines.map(({ fact, use, until }) => ({ fact, use, until }));
  if (meeting.length === 0)
    return { ...nothing, verdict: lacks ? "missing" : "no_data", lines: bare };
  return { ...nothing, verdict: "met", lines: bare, until: latestEnd(meeting) };
}

/** Any alternative that is met meets it; while one of them is unknown, nothing is certainly missing. */
function combine(parts: readonly Judged[]): Judged {
  const met = parts.filter(({ verdict }) => verdict === "met");
  const unknown = parts.some(({ verdict }) => verdict === "no_data");
  const lines = parts.flatMap((part) => part.lines);
  const best = (id: number) =>
    lines.find(({ fact, use }) => fact.id === id && use === "meets") ??
    lines.find(({ fact }) => fact.id === id);
  const ids = [...new Set(lines.map(({ fact }) => fact.id))];
  return {
    verdict: met.length > 0 ? "met" : unknown ? "no_data" : "missing",
    lines: ids.flatMap((id) => best(id) ?? []),
    until: met.length > 0 ? latestEnd(met) : null,
    dueBy: latestEnd(met.map(({ dueBy }) => ({ until: dueBy }))),
    sum: parts.find(({ sum }) => sum !== null)?.sum ?? null,
    unratedYears: met.length > 0 ? [] : parts.flatMap(({ unratedYears }) => unratedYears),
  };
}

function latestEnd(those: readonly { until: string | null }[]): string | null {
  return those.some(({ until }) => until === null)
    ? null
    : those.reduce<string | null>(
        (last, { until }) => ((until ?? "") > (last ?? "") ? until : last),
        null,
      );
}

function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
