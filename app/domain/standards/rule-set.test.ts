import { expect, test } from "vitest";
import { decideLimits, limitFor, type RuleLimit, ruleSetOn } from "./rule-set.ts";

const versions = [
  { id: 1, validFrom: "2025-10-08" },
  { id: 2, validFrom: "2021-12-27" },
];

test.each([
  ["2021-12-26", null],
  ["2021-12-27", 2],
  ["2025-10-07", 2],
  ["2025-10-08", 1],
  ["2031-01-01", 1],
])("on %s version %s is in force", (day, id) => {
  expect(ruleSetOn(versions, day)?.id ?? null).toBe(id);
});

const limits: RuleLimit[] = [
  { kind: "young_under_age", level: "province", value: 40, source: "a" },
  { kind: "young_under_age", level: "commune", value: null, source: "b" },
  { kind: "persons_per_post_title", level: null, value: 3, source: "c" },
  { kind: "persons_per_post_title", level: "commune", value: 2, source: "d" },
  { kind: "coefficient", level: null, value: null, source: "e" },
];

test.each([
  ["the level's own row", "young_under_age", "province", { value: 40, source: "a" }],
  ["a row without a value is no rule", "young_under_age", "commune", null],
  ["no row is no rule", "young_under_age", "district", null],
  ["the row for every level", "persons_per_post_title", "province", { value: 3, source: "c" }],
  [
    "its own before that for every level",
    "persons_per_post_title",
    "commune",
    { value: 2, source: "d" },
  ],
  ["nothing recorded for any level", "coefficient", "commune", null],
] as const)("%s", (_name, kind, level, expected) => {
  expect(limitFor({ limits }, kind, level)).toEqual(expected);
});

test("without a rule set there is no limit", () => {
  expect(limitFor(null, "persons_per_post_title", "commune")).toBeNull();
});

test.each([
  ["one for each level and one for every other", limits, null],
  [
    "the same twice",
    [...limits, { ...limits[0], kind: "young_under_age" as const }],
    "limit_twice",
  ],
  ["a share of more than all", [{ kind: "women_share" as const, value: 1001 }], "share_too_large"],
  ["all of them", [{ kind: "women_share" as const, value: 1000 }], null],
  ["neither yes nor no", [{ kind: "only_higher" as const, value: 2 }], "not_yes_or_no"],
  ["not recorded", [{ kind: "only_higher" as const, value: null }], null],
])("limits of a rule set: %s", (_name, stated, refusal) => {
  const decision = decideLimits(stated.map((limit) => ({ level: null, value: null, ...limit })));

  expect(decision.ok ? null : decision.refusal).toBe(refusal);
});
