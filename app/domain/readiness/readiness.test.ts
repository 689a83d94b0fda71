import { describe, expect, test } from "vitest";
import type { Requirement } from "#app/domain/standards/requirement.ts";
import {
  factOf,
  programmeOf,
  programmesOf,
  recordOf,
  requirementOf,
  standardOf,
  waiverOf,
} from "#tests/support/readiness-facts.ts";
import { closesIn } from "./closing.ts";
import type { RecordFacts } from "./facts.ts";
import { bandOf, readinessOn, verifiedReadinessOn, waiverOn } from "./readiness.ts";

const day = "2025-06-01";
const skills = requirementOf({
  id: 2,
  subject: "skills",
  condition: { kind: "certificate", programmeIds: [1], validMonths: 12 },
});
const time = requirementOf({
  id: 3,
  subject: "working_time",
  condition: { kind: "working_time", months: 120 },
});
const bachelor = factOf({ id: 1, dimension: "degree", level: "bachelor", grade: "official_list" });
const college = factOf({ id: 2, dimension: "degree", level: "college", grade: "official_list" });
const noSkill = factOf({ id: 3, programmeId: 2 });
const quick = programmeOf({ id: 1, subject: "skills", usualDays: 5, certificateDays: 30 });
const other = programmeOf({ id: 2, subject: "skills", usualDays: 1, certificateDays: 0 });

const recordWith = (requirements: Requirement[], own: Partial<RecordFacts> = {}) =>
  recordOf({
    standards: [standardOf({ requirements })],
    programmes: programmesOf(quick, other),
    ...own,
  });

const told = (record: RecordFacts, on = day) => readinessOn(record, on, new Map());

const bandIn = (requirements: Requirement[], own: Partial<RecordFacts>, on = day) =>
  told(recordWith(requirements, own), on).band;

describe("the band is the first that applies", () => {
  test.each([
    ["all met", [requirementOf()], [bachelor], "ready"],
    ["one missing", [requirementOf()], [college], "at_risk"],
    ["one unknown", [requirementOf()], [], "no_data"],
    ["one missing and one unknown", [requirementOf(), skills], [college], "no_data"],
    ["one that nothing closes before one unknown", [requirementOf(), time], [], "too_late"],
    ["one that nothing closes, the others met", [requirementOf(), time], [bachelor], "too_late"],
    ["a standard that asks nothing", [], [bachelor], "no_data"],
  ] as const)("%s", (_name, requirements, facts, band) => {
    expect(bandIn([...requirements], { facts })).toBe(band);
  });

  test("without a standard in force nothing can be said", () => {
    const record = recordOf({
      facts: [bachelor],
      standards: [standardOf({ validFrom: "2026-01-01" })],
    });

    expect(told(record)).toMatchObject({
      standard: null,
      requirements: [],
      band: "no_data",
    });
  });

  // 5 days and 30 to the certificate: begun on the day, it is there 35 days later
  test.each([
    ["the certificate comes on the last day of the age month", "2025-08-26", "at_risk"],
    ["a day later", "2025-08-27", "too_late"],
    ["after the age month the year's end counts", "2025-10-01", "at_risk"],
    ["and that can be too near as well", "2025-11-27", "too_late"],
  ])("too late is said only where it is certain: %s", (_name, on, band) => {
    expect(bandIn([skills], { facts: [noSkill] }, on)).toBe(band);
  });

  test.each([
    ["without an age month", { ageMonth: null }],
    [
      "without a recorded length",
      { programmes: programmesOf(programmeOf({ subject: "skills" }), other) },
    ],
  ])("nothing is too late %s", (_name, own) => {
    expect(bandIn([skills], { facts: [noSkill], ...own }, "2025-12-30")).toBe("at_risk");
  });
});

describe("in how many days a gap can be closed", () => {
  const advanced = programmeOf({
    id: 1,
    dimension: "political_theory",
    level: "advanced",
    usualDays: 240,
    certificateDays: 60,
  });
  const bachelorOf = programmeOf({
    id: 2,
    dimension: "political_theory",
    level: "bachelor",
    usualDays: 200,
  });
  const lower = programmeOf({
    id: 3,
    dimension: "political_theory",
    level: "intermediate",
    usualDays: 10,
  });
  const level = { kind: "level", dimension: "political_theory", level: "advanced" } as const;
  const certificate = { kind: "certificate", programmeIds: [3], validMonths: null } as const;

  test.each([
    ["the quickest course of the level or a higher one", level, [advanced, bachelorOf, lower], 200],
    ["length and certificate", level, [advanced, lower], 300],
    ["no course gives it: outside the portal", level, [lower], null],
    [
      "one that is not recorded may be quicker",
      level,
      [advanced, programmeOf({ ...bachelorOf, usualDays: null })],
      null,
    ],
    ["a certificate", certificate, [advanced, lower], 10],
    ["no course closes time", { kind: "working_time", months: 60 }, [lower], Infinity],
    [
      "nor says when ratings will be better",
      { kind: "ratings", years: 2, rating: "good" },
      [lower],
      null,
    ],
    [
      "any of several: the quickest",
      { kind: "any_of", of: [level, certificate, { kind: "working_time", months: 60 }] },
      [advanced, lower],
      10,
    ],
    ["any of several, one not known", { kind: "any_of", of: [level, certificate] }, [lower], null],
  ] as const)("%s", (_name, condition, programmes, days) => {
    expect(closesIn(condition, programmesOf(...programmes), "2025-06-01")).toBe(days);
  });
});

describe("a waiver stands beside what is computed", () => {
  const waivers = [waiverOf({ validTo: "2025-12-31" })];

  test.each([
    ["what is missing", [college], "waived", "missing", "ready"],
    ["what is unknown", [], "waived", "no_data", "ready"],
    ["never what is met", [bachelor], "met", "met", "ready"],
  ] as const)("it exempts from %s", (_name, facts, verdict, computed, band) => {
    const { requirements, band: own } = told(recordWith([requirementOf()], { facts, waivers }));

    expect([requirements[0]?.verdict, requirements[0]?.computed, own]).toEqual([
      verdict,
      computed,
      band,
    ]);
    expect(requirements[0]?.waiver?.id).toBe(verdict === "waived" ? 1 : undefined);
  });

  test.each([
    ["before it begins", {}, "2023-12-31", false],
    ["on its first day", {}, "2024-01-01", true],
    ["on its last day", { validTo: "2025-06-01" }, "2025-06-01", true],
    ["after its last day", { validTo: "2025-05-31" }, "2025-06-01", false],
    ["the day before it is revoked", { revokedOn: "2025-06-02" }, "2025-06-01", true],
    ["on the day it is revoked", { revokedOn: "2025-06-01" }, "2025-06-01", false],
    ["another subject", { subject: "skills" }, "2025-06-01", false],
  ] as const)("%s", (_name, own, on, counts) => {
    expect(waiverOn([waiverOf(own)], { subject: "degree" }, on) !== null).toBe(counts);
  });

  test("a revoked one does not hide a later one", () => {
    const both = [
      waiverOf({ revokedOn: "2024-06-01" }),
      waiverOf({ id: 2, validFrom: "2025-01-01" }),
    ];

    expect(waiverOn(both, { subject: "degree" }, day)?.id).toBe(2);
  });
});

test.each([
  ["ends before the target", "2024-07-01", true],
  ["ends on the target", "2024-09-30", false],
  ["ends after it", "2024-10-01", false],
])("what is met and %s says so and stays met", (_name, issuedOn, ends) => {
  const { requirements } = told(recordWith([skills], { facts: [factOf({ issuedOn })] }));

  expect(requirements).toMatchObject([{ verdict: "met", endsBeforeTarget: ends }]);
});

test.each([
  ["official_list", "no_data"],
  ["self_declared", "no_data"],
  ["document_verified", "ready"],
  ["certificate_on_record", "ready"],
  ["course_closed", "ready"],
] as const)("by documents alone a statement of grade %s gives %s", (grade, band) => {
  const record = recordWith([requirementOf()], { facts: [{ ...bachelor, grade }] });

  expect(verifiedReadinessOn(record, day, new Map()).band).toBe(band);
});

test("the day before a version begins the earlier one judges, with its own source", () => {
  const doctor = requirementOf({
    source: "Điều 2",
    condition: { kind: "level", dimension: "degree", level: "doctor" },
  });
  const record = recordOf({
    facts: [bachelor],
    standards: [standardOf(), standardOf({ id: 2, validFrom: day, requirements: [doctor] })],
  });
  const judged = ["2025-05-31", day].map((on) => {
    const [{ requirement, verdict } = {}] = told(record, on).requirements;
    return [verdict, requirement?.source];
  });

  expect(judged).toEqual([
    ["met", "Điều 1"],
    ["missing", "Điều 2"],
  ]);
});

test("a version that has ended judges nobody, until the next begins", () => {
  const standards = [
    standardOf({ validTo: "2024-12-31" }),
    standardOf({ id: 2, validFrom: "2026-01-01" }),
  ];
  const record = recordOf({ facts: [bachelor], standards });
  const bands = ["2024-12-31", "2025-01-01", "2025-12-31", "2026-01-01"].map(
    (on) => told(record, on).band,
  );

  expect(bands).toEqual(["ready", "no_data", "no_data", "ready"]);
});

test.each([
  ["a waiver alone", ["waived"], [null], "ready"],
  ["covered", ["missing"], ["covered"], "on_track"],
  ["one of two covered", ["missing", "missing"], ["covered", "open"], "at_risk"],
  ["covered, and something unknown", ["missing", "no_data"], ["covered", null], "no_data"],
  ["too late before everything", ["missing", "no_data"], ["too_late", null], "too_late"],
] as const)("the band of gaps: %s", (_name, verdicts, states, band) => {
  const requirements = verdicts.map((verdict, index) => {
    const state = states[index] ?? null;
    return { verdict, gap: state && { state } };
  });

  expect(bandOf(requirements)).toBe(band);
});
