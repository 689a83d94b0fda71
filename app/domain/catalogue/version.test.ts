import { expect, test } from "vitest";
import { type AudienceRequirement, findAudienceFault } from "./audience.ts";
import {
  findVersionFaults,
  type ProgrammeVersionFacts,
  programmeVersionOn,
  programmeVersionState,
  usualCompletion,
} from "./version.ts";

const facts: ProgrammeVersionFacts = {
  ...usualCompletion,
  validFrom: "2027-01-01",
  source: "Quy định 350-QĐ/TW",
  toConfirm: 0,
  form: "part_time",
  periods: 660,
  usualDays: 540,
  certificateDays: 15,
  validMonths: null,
};
const alone = { inForce: [], lastCourse: null };

test.each<[string, Partial<ProgrammeVersionFacts>, typeof alone | object, string[]]>([
  ["as usual", {}, {}, []],
  ["periods and lengths not recorded", { periods: null, usualDays: null }, {}, []],
  ["no source", { source: " " }, {}, ["source_missing"]],
  ["no period", { periods: 0 }, {}, ["periods_not_possible"]],
  ["101 per cent", { attendancePercent: 101 }, {}, ["percent_over_100"]],
  ["all of the periods", { attendancePercent: 100 }, {}, []],
  ["a mark over 10", { passMark: 101 }, {}, ["mark_not_possible"]],
  ["bands that do not rise", { goodFrom: 80 }, {}, ["bands_not_rising"]],
  ["six retries", { retries: 6 }, {}, ["retries_too_many"]],
  ["a course of no day", { usualDays: 0 }, {}, ["days_not_possible"]],
  ["a certificate on the same day", { certificateDays: 0 }, {}, []],
  ["valid for no month", { validMonths: 0 }, {}, ["months_not_possible"]],
  ["the first day of another", {}, { inForce: [{ validFrom: "2027-01-01" }] }, ["day_taken"]],
  ["after another", {}, { inForce: [{ validFrom: "2026-12-31" }] }, []],
  ["a course began before", {}, { lastCourse: "2026-12-31" }, []],
  [
    "a course begins by another version on its first day",
    {},
    { lastCourse: "2027-01-01" },
    ["day_used"],
  ],
  ["several at once", { periods: 0, source: "" }, {}, ["source_missing", "periods_not_possible"]],
])("a version: %s", (_name, change, beside, faults) => {
  expect(findVersionFaults({ ...facts, ...change }, { ...alone, ...beside })).toEqual(faults);
});

test.each<[string, AudienceRequirement, string | null]>([
  ["a title", { kind: "post", titleIds: [1] }, null],
  ["no title", { kind: "planned", titleIds: [], termId: null }, "no_title"],
  [
    "a level of another dimension",
    { kind: "level", dimension: "degree", level: "advanced" },
    "not_a_level",
  ],
  ["no year", { kind: "ratings", years: 0, rating: "good" }, "number_too_small"],
  [
    "no limit of age",
    { kind: "age", women: { least: null, most: null }, men: { least: null, most: null } },
    "no_age",
  ],
  [
    "an age of 90",
    { kind: "age", women: { least: 90, most: null }, men: { least: null, most: null } },
    "age_not_possible",
  ],
  [
    "ages the wrong way round",
    { kind: "age", women: { least: null, most: null }, men: { least: 45, most: 30 } },
    "ages_reversed",
  ],
  ["no programme", { kind: "prerequisite", programmeIds: [] }, "no_programme"],
  ["no unit", { kind: "unit", unitIds: [], unitKind: null }, "no_unit"],
  ["a kind of unit", { kind: "unit", unitIds: [], unitKind: "commune" }, null],
])("a condition: %s", (_name, requirement, fault) => {
  expect(findAudienceFault({ source: "Điều 1", requirement })).toBe(fault);
  expect(findAudienceFault({ source: "", requirement })).toBe("source_missing");
});

test("the version in force is the last that has begun, and drafts are none", () => {
  const version = (id: number, validFrom: string, publishedAt: string | null = "2026-01-01") => ({
    id,
    validFrom,
    publishedAt,
  });
  const all = [
    version(1, "2020-01-01"),
    version(2, "2025-08-29"),
    version(3, "2027-01-01"),
    version(4, "2026-01-01", null),
  ];
  const inForce = all.slice(0, 3);

  expect(programmeVersionOn(inForce, "2019-12-31")).toBeNull();
  expect(programmeVersionOn(inForce, "2025-08-28")?.id).toBe(1);
  expect(programmeVersionOn(inForce, "2025-08-29")?.id).toBe(2);
  expect(all.map((one) => programmeVersionState(one, all, "2026-06-01"))).toEqual([
    "past",
    "in_force",
    "coming",
    "draft",
  ]);
});
