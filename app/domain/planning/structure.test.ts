import { expect, test } from "vitest";
import type { RuleLimit } from "#app/domain/standards/rule-set.ts";
import { structureOf } from "./structure.ts";

const limit = (
  kind: RuleLimit["kind"],
  value: number | null,
  level: RuleLimit["level"] = null,
) => ({
  kind,
  level,
  value,
  source: kind,
});
const rules = {
  limits: [
    limit("women_share", 250),
    limit("young_share", 150),
    limit("young_under_age", 40, "province"),
    limit("age_group_years", 5),
  ],
};
const day = "2024-10-14";
const people = [
  { level: "province", gender: "female", birth: "1990-01-01" },
  { level: "province", gender: "male", birth: "1975-01-01" },
  { level: "province", gender: "male", birth: "1984" },
  { level: "commune", gender: "male", birth: "1999-01-01" },
] as const;

test("a list is counted level by level, each with its own age of the young", () => {
  const [province, commune] = structureOf(people, rules, day);

  expect(province).toMatchObject({
    level: "province",
    people: 3,
    women: { count: 1, total: 3, percent: 33.3, verdict: "met" },
    young: { count: 1, unknown: 1, total: 3, percent: 33.3, underAge: 40, verdict: "met" },
    ageGroups: { years: 5, unknown: 1, groups: [{ from: 30 }, { from: 45 }] },
  });
  expect(commune).toMatchObject({ level: "commune", women: { verdict: "not_met" }, young: null });
});

test("by rules that name no share nothing is missed", () => {
  const [province] = structureOf(people, { limits: [limit("women_share", null)] }, day);

  expect(province).toMatchObject({ women: { verdict: "no_rule" }, young: null, ageGroups: null });
  expect(structureOf([], rules, day)).toEqual([]);
});
