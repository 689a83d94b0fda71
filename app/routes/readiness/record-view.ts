import { needOf, waysToClose } from "#app/domain/readiness/closing.ts";
import { answerOf, coursesToEnter, type Gap, isInTime } from "#app/domain/readiness/coverage.ts";
import { countsOn, decisionStateOn } from "#app/domain/readiness/decisions.ts";
import { coursesNamed } from "#app/domain/readiness/named-courses.server.ts";
import type { RequirementVerdict } from "#app/domain/readiness/readiness.ts";
import type { FoundReadiness } from "#app/domain/readiness/record-queries.server.ts";
import { spansOf } from "#app/domain/readiness/spans.ts";
import { openSince, takenOn } from "#app/domain/readiness/steps.ts";
import { subjects } from "#app/domain/standards/requirement.ts";
import { addDays } from "#app/kernel/calendar.ts";

type Asked = { day: string; verifiedOnly: boolean };

/** What the page of a record shows of its readiness on a day. */
export function recordView(found: FoundReadiness, asked: Asked) {
  const { record, facts, readiness, decisions, programmes, others } = found;
  const { standard, target, band } = readiness;
  const { day } = asked;
  const spans = spansOf(facts);
  return {
    record,
    band,
    target,
    ageMonth: facts.ageMonth,
    eventMonth: facts.eventMonth,
    standard: standard && withoutRequirements(standard),
    programmes: [...programmes],
    requirements: readiness.requirements.map((verdict) => ({
      ...requirementView(found, verdict, day),
      openSince: openSince(spans[subjects.indexOf(verdict.requirement.subject)] ?? [], {
        ...asked,
        validFrom: record.validFrom,
      }),
    })),
    taken: found.taken.flatMap((course) => takenOn(course, day) ?? []),
    override: decisions.overrides.find((override) => countsOn(override, day)) ?? null,
    waivers: decisions.waivers.map((waiver) => ({
      ...waiver,
      state: decisionStateOn(waiver, day),
    })),
    overrides: decisions.overrides.map((override) => ({
      ...override,
      state: decisionStateOn(override, day),
    })),
    others: others.map(({ id, titleText, unitName, term, readiness: own }) => ({
      id,
      titleText,
      unitName,
      term,
      band: own.band,
      target: own.target,
    })),
  };
}

export type RecordView = ReturnType<typeof recordView>;
export type RequirementView = RecordView["requirements"][number];

const withoutRequirements = <Whole extends { requirements: unknown }>({
  requirements: _requirements,
  ...standard
}: Whole) => standard;

function requirementView(found: FoundReadiness, verdict: RequirementVerdict, day: string) {
  const { record, facts, decisions } = found;
  const { requirement, waiver, lines, closesIn, computed, gap } = verdict;
  const isOpen = verdict.verdict === "missing" || verdict.verdict === "no_data";
  const { condition } = requirement;
  return {
    ...verdict,
    // why: who belongs elsewhere keeps what is known of them closed, as on the pages of planning
    lines: record.personInScope ? lines : [],
    hasLines: lines.length > 0,
    contradicts: contradict(verdict),
    signatory: decisions.waivers.find(({ id }) => id === waiver?.id)?.signatory ?? null,
    gap: gap && gapView(found, gap, day),
    closedBy: needOf(condition, facts.programmes, day).programmeIds,
    ways: isOpen ? waysToClose(condition, facts.programmes, day) : [],
    soonest:
      computed === "missing" && closesIn !== null && Number.isFinite(closesIn)
        ? addDays(day, closesIn)
        : null,
    schedule: facts.retirementAges.length > 0,
  };
}

/** A gap with the courses that it names: where a seat is held, and the first of the others announced. */
function gapView({ courses, readiness }: FoundReadiness, gap: Gap, day: string) {
  const when = { day, target: readiness.target };
  const named = (id: number, recognisedOn: string) => {
    const course = courses.get(id);
    return course ? [{ ...course, recognisedOn, inTime: isInTime({ recognisedOn }, when) }] : [];
  };
  const others = coursesToEnter(gap);
  return {
    answer: answerOf(gap),
    seats: gap.seats.flatMap((seat) => named(seat.courseId, seat.recognisedOn)),
    courses: others
      .slice(0, coursesNamed)
      .flatMap(({ id, recognisedOn, announcedOn }) =>
        named(id, recognisedOn).map((course) => ({ ...course, announcedOn })),
      ),
    more: Math.max(0, others.length - coursesNamed),
  };
}

export type GapView = ReturnType<typeof gapView>;

/** Sources say different things of the same: one meets what is asked, another, of a level or a year, stays below it. */
function contradict({ requirement, lines }: RequirementVerdict): boolean {
  const { kind } = requirement.condition;
  if (kind !== "level" && kind !== "ratings" && kind !== "any_of") return false;
  return lines.some(
    ({ fact, use }) =>
      use === "meets" &&
      lines.some(
        (other) =>
          other.use === "below" &&
          other.fact.dimension === fact.dimension &&
          other.fact.year === fact.year,
      ),
  );
}
