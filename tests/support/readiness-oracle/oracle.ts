/**
 * The rules of readiness once more, as plainly and slowly as they can be written: product 4.5, rules 1.2 and 2, edge
 * cases 4.5. Shares nothing with the product but the shapes of its facts.
 */
import type { CourseFact, RecordFacts } from "#app/domain/readiness/facts.ts";
import type { Requirement } from "#app/domain/standards/requirement.ts";
import { endOfMonth } from "#tests/support/readiness-oracle/plain-dates.ts";
import { closersOf, type PlainGap, plainGap } from "#tests/support/readiness-oracle/plain-gaps.ts";
import {
  type Outcome,
  outcome,
  step,
  type Word,
} from "#tests/support/readiness-oracle/plain-verdicts.ts";

export type OracleRequirement = Omit<Outcome, "word"> & {
  subject: string;
  verdict: Word | "waived";
  computed: Word;
  endsBeforeTarget: boolean;
  /** days that the quickest course takes; null = not known; "never" */
  closes: number | "never" | null;
  /** the programmes that close what is missing */
  closers: number[];
  /** of what is missing and not waived */
  gap: PlainGap | null;
};

export type OracleAnswer = {
  versionId: number | null;
  target: string | null;
  requirements: OracleRequirement[];
  band: "too_late" | "no_data" | "at_risk" | "on_track" | "ready";
};

/** What the oracle reads: a record, and the courses of everybody. */
export type Known = RecordFacts & { courses: readonly CourseFact[] };

const papers = ["course_closed", "certificate_on_record", "document_verified"];

/** Readiness on a day, by everything or by papers alone. */
export function oracle(record: Known, day: string, papersOnly: boolean): OracleAnswer {
  let version: RecordFacts["standards"][number] | null = null;
  for (const one of record.standards) {
    if (one.validFrom > day) continue;
    if (version === null || one.validFrom > version.validFrom) version = one;
  }
  if (version !== null && version.validTo !== null && version.validTo < day) version = null;
  const target = targetOf(record.ageMonth, day);
  const requirements = (version?.requirements ?? []).map((requirement) =>
    about(requirement, record, { day, target, papersOnly }),
  );
  return {
    versionId: version?.id ?? null,
    target,
    requirements,
    band: band(requirements),
  };
}

function targetOf(ageMonth: string | null, day: string): string | null {
  if (ageMonth === null) return null;
  const end = endOfMonth(ageMonth);
  return day > end ? `${day.slice(0, 4)}-12-31` : end;
}

type Asked = { day: string; target: string | null; papersOnly: boolean };

function about(
  requirement: Requirement,
  record: Known,
  { day, target, papersOnly }: Asked,
): OracleRequirement {
  const known = record.facts.filter(
    (fact) =>
      fact.statedOn <= day &&
      (fact.replacedOn === null || day < fact.replacedOn) &&
      (!papersOnly || papers.includes(fact.grade)),
  );
  const { word, ...rest } = outcome(requirement, record, known, day);
  let exempt = false;
  for (const waiver of record.waivers) {
    if (waiver.subject !== requirement.subject) continue;
    if (waiver.validFrom > day) continue;
    if (waiver.validTo !== null && waiver.validTo < day) continue;
    if (waiver.revokedOn !== null && waiver.revokedOn <= day) continue;
    exempt = true;
  }
  const closes = word === "missing" ? quickest(requirement, record, day) : null;
  const closers = word === "missing" ? closersOf(requirement, record) : [];
  return {
    ...rest,
    subject: requirement.subject,
    computed: word,
    verdict: word !== "met" && exempt ? "waived" : word,
    endsBeforeTarget: rest.until !== null && target !== null && rest.until < target,
    closes,
    closers,
    gap:
      word === "missing" && !exempt ? plainGap({ closes, closers }, record, { day, target }) : null,
  };
}

function band(requirements: OracleRequirement[]): OracleAnswer["band"] {
  const gaps = requirements.map(({ gap }) => gap?.state);
  if (gaps.includes("too_late")) return "too_late";
  if (requirements.length === 0) return "no_data";
  if (requirements.some(({ verdict }) => verdict === "no_data")) return "no_data";
  if (gaps.includes("open")) return "at_risk";
  return gaps.includes("covered") ? "on_track" : "ready";
}

/** The shortest way to close a gap on a day; null as soon as one way is not known. */
function quickest(
  { condition }: Requirement,
  { programmes }: RecordFacts,
  day: string,
): number | "never" | null {
  const parts = condition.kind === "any_of" ? condition.of : [condition];
  const ways: (number | "never" | null)[] = [];
  for (const part of parts) {
    if (part.kind === "working_time") ways.push("never");
    else if (part.kind === "ratings") ways.push(null);
    else {
      const courses = [...programmes.values()].filter((programme) =>
        part.kind === "level"
          ? programme.dimension === part.dimension &&
            step(part.dimension, programme.level) >= step(part.dimension, part.level)
          : part.programmeIds.includes(programme.id),
      );
      if (courses.length === 0) ways.push(null);
      for (const { lengths } of courses) {
        let days: number | null = null;
        let since = "";
        for (const { validFrom, usualDays, certificateDays } of lengths) {
          if (validFrom > day || validFrom < since) continue;
          since = validFrom;
          days = usualDays === null ? null : usualDays + (certificateDays ?? 0);
        }
        ways.push(days);
      }
    }
  }
  if (ways.includes(null)) return null;
  const numbers = ways.filter((way) => typeof way === "number");
  return numbers.length === 0 ? "never" : Math.min(...numbers);
}
