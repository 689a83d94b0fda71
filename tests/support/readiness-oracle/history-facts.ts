import fc from "fast-check";
import type { Fact } from "#app/domain/readiness/facts.ts";
import type { Condition, Standard } from "#app/domain/standards/requirement.ts";
import {
  anyDay,
  type dimensions,
  firstYear,
  levelOf,
  maybe,
  partialDay,
  rarely,
  ratings,
  years,
} from "#tests/support/readiness-oracle/history-words.ts";

type Plain = Pick<Fact, "dimension" | "level" | "year" | "programmeId">;
type Loose = Omit<Fact, "id">;

const grade = fc.constantFrom(
  "course_closed" as const,
  "certificate_on_record" as const,
  "document_verified" as const,
  "official_list" as const,
  "official_list" as const,
  "self_declared" as const,
);

/** When it was, and when it was stated: mostly on its own day, else on another. */
const dates = fc
  .record({
    day: anyDay,
    length: fc.constantFrom(10, 10, 7, 4),
    named: fc.constantFrom("ended", "issued", "both", "neither"),
    other: maybe(partialDay),
    stated: rarely(anyDay),
    validTo: fc.oneof(
      { weight: 4, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: anyDay },
    ),
    replaced: fc.oneof(
      { weight: 5, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: anyDay },
    ),
  })
  .map(({ day, length, named, other, stated, validTo, replaced }) => {
    const own = day.slice(0, length);
    const statedOn = stated ?? day;
    return {
      endedOn: named === "ended" || named === "both" ? own : named === "neither" ? null : other,
      issuedOn: named === "issued" || named === "both" ? own : named === "neither" ? null : other,
      statedOn,
      validTo,
      /** a later statement of the same source stands instead */
      replacedOn: replaced !== null && replaced > statedOn ? replaced : null,
    };
  });

function statementOf(what: fc.Arbitrary<Plain>): fc.Arbitrary<Loose> {
  const state = fc.constantFrom(
    "held",
    "held",
    "held",
    "held",
    "held",
    "studying",
    "not_recognised",
  );
  return fc.record({ what, state, grade, dates }).map(({ what: one, dates: own, ...rest }) => ({
    ...one,
    ...rest,
    ...own,
    level: rest.state === "not_recognised" ? null : one.level,
    text: "",
    certificate: null,
  }));
}

const plainLevel = (one: fc.Arbitrary<{ dimension: (typeof dimensions)[number]; level: string }>) =>
  fc
    .tuple(one, fc.constantFrom(false, false, false, true), fc.constantFrom(null, null, 2))
    .map(([{ dimension, level }, none, programmeId]): Plain => ({
      dimension,
      level: none ? "none" : level,
      year: null,
      programmeId,
    }));

const plainCourse = (ids: readonly number[]) =>
  fc.constantFrom(...ids).map((programmeId): Plain => ({
    dimension: "programme",
    level: null,
    year: null,
    programmeId,
  }));

/** Ratings of some years in turn, stated soon after each. */
const ratingRun: fc.Arbitrary<Loose[]> = fc
  .record({
    from: fc.integer({ min: firstYear - 2, max: firstYear + years }),
    levels: fc.array(fc.constantFrom(...ratings, "excellent", "good"), {
      minLength: 1,
      maxLength: 6,
    }),
    grade,
    odd: fc.constantFrom(false, false, false, true),
  })
  .map(({ from, levels, grade: own, odd }) =>
    levels.map((level, index) => ({
      dimension: "rating" as const,
      level: odd && index === 1 ? null : level,
      year: from + index,
      programmeId: null,
      state: odd && index === 1 ? ("not_recognised" as const) : ("held" as const),
      grade: own,
      endedOn: null,
      issuedOn: null,
      validTo: null,
      statedOn: `${from + index + 1}-02-15`,
      replacedOn: null,
      text: "",
      certificate: null,
    })),
  );

/** Statements about what is asked: a level of its dimension, one of its courses, ratings. */
function about(condition: Condition, ids: number[]): fc.Arbitrary<Loose[]> {
  if (condition.kind === "ratings") return ratingRun;
  if (condition.kind === "level") {
    const own = levelOf.filter(({ dimension }) => dimension === condition.dimension);
    return statementOf(plainLevel(own)).map((one) => [one]);
  }
  const courses = condition.kind === "working_time" ? ids : condition.programmeIds;
  return fc.array(statementOf(plainCourse(courses)), { minLength: 1, maxLength: 3 });
}

/** What is known of a person: mostly of what the standards ask, some of anything. */
export function factsFor(versions: readonly Standard[], ids: number[]): fc.Arbitrary<Fact[]> {
  const asked = versions.flatMap(({ requirements }) =>
    requirements.flatMap(({ condition }) =>
      condition.kind === "any_of" ? condition.of : [condition],
    ),
  );
  const anything = fc
    .oneof(statementOf(plainLevel(levelOf)), statementOf(plainCourse(ids)))
    .map((one) => [one]);
  const group =
    asked.length === 0
      ? anything
      : fc.oneof(
          { weight: 5, arbitrary: fc.constantFrom(...asked).chain((one) => about(one, ids)) },
          { weight: 1, arbitrary: anything },
        );
  return fc
    .array(group, { maxLength: 9, size: "max" })
    .map((groups) => groups.flat().map((one, index) => ({ ...one, id: index + 1 })));
}
