import fc from "fast-check";
import type { Subject } from "#app/domain/standards/requirement.ts";
import { lengthOfMonth, writeDay } from "#tests/support/readiness-oracle/plain-dates.ts";

export const subjects = [
  "degree",
  "political_theory",
  "state_management",
  "foreign_language",
  "informatics",
  "defence_security",
  "knowledge_update",
  "reserve",
  "leadership",
  "skills",
  "working_time",
  "ratings",
] as const satisfies readonly Subject[];

const words = {
  degree: ["intermediate", "college", "bachelor", "master", "doctor"],
  political_theory: ["elementary", "intermediate", "advanced", "bachelor"],
  state_management: ["officer", "principal", "senior"],
  foreign_language: ["a2", "b", "b1", "degree"],
  informatics: ["basic", "office", "advanced"],
} as const;
export const dimensions = [
  "degree",
  "political_theory",
  "state_management",
  "foreign_language",
  "informatics",
] as const;
export const ratings = ["excellent", "good", "completed", "not_completed"] as const;

export const firstYear = 2019;
export const years = 13;

/** Ends of months and leap days come up more often than they would by chance. */
export const anyDay: fc.Arbitrary<string> = fc
  .tuple(
    fc.integer({ min: firstYear, max: firstYear + years }),
    fc.integer({ min: 1, max: 12 }),
    fc.oneof(fc.integer({ min: 1, max: 28 }), fc.constantFrom(29, 30, 31)),
  )
  .map(([y, m, d]) => writeDay({ y, m, d: Math.min(d, lengthOfMonth(y, m)) }));

export const partialDay = fc
  .tuple(anyDay, fc.constantFrom(10, 10, 7, 4))
  .map(([day, length]) => day.slice(0, length));
export const maybe = <Value>(one: fc.Arbitrary<Value>) => fc.option(one, { nil: null });
export const rarely = <Value>(one: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: one });
export const someOf = <Value>(those: readonly Value[], max: number) =>
  fc.subarray([...those], { minLength: 1, maxLength: Math.min(max, those.length) });

export const levelOf = fc
  .constantFrom(...dimensions)
  .chain((dimension) =>
    fc.record({ dimension: fc.constant(dimension), level: fc.constantFrom(...words[dimension]) }),
  );
