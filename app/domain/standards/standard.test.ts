import { expect, test } from "vitest";
import type { Condition, Requirement } from "./requirement.ts";
import { findStandardFault, findStandardFaults, standardOn } from "./standard.ts";

const versions = [
  { id: 1, validFrom: "2020-01-01", validTo: null },
  { id: 2, validFrom: "2025-09-01", validTo: "2026-08-31" },
  { id: 3, validFrom: "2027-01-01", validTo: null },
];

test.each([
  ["before the first version begins", "2019-12-31", null],
  ["on its first day", "2020-01-01", 1],
  ["on the day before the next one begins", "2025-08-31", 1],
  ["on the first day of the next one", "2025-09-01", 2],
  ["on the last day of one that ends", "2026-08-31", 2],
  ["between a last day and the next first day, without falling back", "2026-09-01", null],
  ["on the day before the last one begins", "2026-12-31", null],
  ["long after the last one has begun", "2099-01-01", 3],
])("the version in force %s", (_name, day, id) => {
  expect(standardOn(versions, day)?.id ?? null).toBe(id);
  expect(standardOn(versions.toReversed(), day)?.id ?? null).toBe(id);
});

const level: Condition = { kind: "level", dimension: "degree", level: "bachelor" };
const asks = (
  condition: Requirement["condition"],
  change: Partial<Pick<Requirement, "subject" | "source">> = {},
) => ({ subject: "degree" as const, source: "Điều 5", condition, ...change });
const drafted = (change: object = {}) => ({
  validFrom: "2026-07-01",
  validTo: null,
  requirements: [asks(level)],
  ...change,
});
const one = (condition: Requirement["condition"]) => drafted({ requirements: [asks(condition)] });
const duty = (every: Extract<Condition, { kind: "recurring" }>["every"], times = 1) =>
  one({ kind: "recurring", programmeIds: [4], every, times });

test.each([
  ["a version that asks for one level", drafted(), null],
  ["one that ends on its first day", drafted({ validTo: "2026-07-01" }), null],
  [
    "an end before its beginning",
    drafted({ validTo: "2026-06-30" }),
    { refusal: "ends_before_start", at: null },
  ],
  ["nothing asked", drafted({ requirements: [] }), { refusal: "no_requirements", at: null }],
  [
    "a requirement without a source",
    drafted({ requirements: [asks(level), asks(level, { subject: "skills", source: " " })] }),
    { refusal: "source_missing", at: 1 },
  ],
  [
    "one subject twice",
    drafted({ requirements: [asks(level), asks(level)] }),
    { refusal: "subject_twice", at: 1 },
  ],
  ["an any-of of nothing", one({ kind: "any_of", of: [] }), { refusal: "any_of_nothing", at: 0 }],
  [
    "an any-of with a certificate of nothing",
    one({
      kind: "any_of",
      of: [level, { kind: "certificate", programmeIds: [], validMonths: null }],
    }),
    { refusal: "no_programme", at: 0 },
  ],
  [
    "a certificate that counts for no month",
    one({ kind: "certificate", programmeIds: [4], validMonths: 0 }),
    { refusal: "number_too_small", at: 0 },
  ],
  [
    "a level of another dimension",
    one({ kind: "level", dimension: "state_management", level: "bachelor" }),
    { refusal: "not_a_level", at: 0 },
  ],
  [
    "no months of service",
    one({ kind: "working_time", months: 0 }),
    { refusal: "number_too_small", at: 0 },
  ],
  [
    "ratings of no year",
    one({ kind: "ratings", years: 0, rating: "good" }),
    { refusal: "number_too_small", at: 0 },
  ],
  [
    "a duty without a programme",
    one({ kind: "recurring", programmeIds: [], every: { by: "term" }, times: 1 }),
    { refusal: "no_programme", at: 0 },
  ],
  ["a duty no time at all", duty({ by: "term" }, 0), { refusal: "number_too_small", at: 0 }],
  [
    "a period of no month",
    duty({ by: "period", months: 0, windowMonths: null }),
    { refusal: "number_too_small", at: 0 },
  ],
  [
    "a fixed calendar without its day",
    duty({ by: "fixed", base: "", months: 12, minimumMonths: 6 }),
    { refusal: "base_missing", at: 0 },
  ],
  ["a yearly duty", duty({ by: "calendar_year" }), null],
])("a draft is told what keeps it from standing: %s", (_name, version, fault) => {
  expect(findStandardFault(version, [])).toEqual(fault);
});

test.each([
  ["an open version before it gives way", [{ validFrom: "2020-01-01", validTo: null }], null, null],
  ["an open version after it ends it", [{ validFrom: "2027-01-01", validTo: null }], null, null],
  [
    "another begins on its first day",
    [{ validFrom: "2026-07-01", validTo: null }],
    null,
    "overlaps",
  ],
  [
    "one still runs to a last day",
    [{ validFrom: "2020-01-01", validTo: "2026-07-01" }],
    null,
    "overlaps",
  ],
  ["one ended the day before", [{ validFrom: "2020-01-01", validTo: "2026-06-30" }], null, null],
  [
    "it reaches into a later one",
    [{ validFrom: "2027-01-01", validTo: null }],
    "2027-01-01",
    "overlaps",
  ],
  [
    "it ends the day before a later one",
    [{ validFrom: "2027-01-01", validTo: null }],
    "2026-12-31",
    null,
  ],
])("versions beside those in force: %s", (_name, inForce, validTo, refusal) => {
  expect(findStandardFault(drafted({ validTo }), inForce)?.refusal ?? null).toBe(refusal);
});

test("everything that is wrong is told at once, each at its requirement", () => {
  const version = drafted({
    validTo: "2026-06-30",
    requirements: [
      asks({ kind: "any_of", of: [] }),
      asks(level, { subject: "skills", source: "" }),
    ],
  });

  expect(findStandardFaults(version, [])).toEqual([
    { refusal: "ends_before_start", at: null },
    { refusal: "any_of_nothing", at: 0 },
    { refusal: "source_missing", at: 1 },
  ]);
});
