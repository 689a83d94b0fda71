import { expect, test } from "vitest";
import { ageBandsOf } from "#app/domain/planning/age-bands.ts";
import type { RuleLimit } from "#app/domain/standards/rule-set.ts";
import {
  type CountedPerson,
  isInGroup,
  isMinority,
  isYoung,
  type PeopleGroup,
  sharesOf,
  structureOfPeople,
} from "./structure.ts";

const limit = (
  kind: RuleLimit["kind"],
  value: number | null,
  level: RuleLimit["level"] = null,
): RuleLimit => ({ kind, value, level, source: "Quy định 50" });
const rules = {
  limits: [
    limit("women_share", 250),
    limit("young_share", 150),
    limit("young_under_age", 40, "province"),
    limit("young_under_age", 35, "commune"),
  ],
};
const counting = { rules, day: "2024-10-14", bands: ageBandsOf([30, 35, 40]) };

let made = 0;
function person(own: Partial<CountedPerson> = {}): CountedPerson {
  made += 1;
  return {
    cadreId: made,
    levels: ["province"],
    gender: "male",
    birthDate: "1975-03-01",
    ethnicity: "Kinh",
    held: { degree: "bachelor", political_theory: "advanced", state_management: null },
    ...own,
  };
}

test.each([
  ["under the age of the level", ["province"], "1986-01-01", "yes"],
  ["over that of a lower level", ["commune"], "1986-01-01", "no"],
  ["at both levels, under the age of one", ["commune", "province"], "1986-01-01", "yes"],
  ["where the year alone leaves it open", ["province"], "1984", "unknown"],
  ["at a level without a recorded age", ["district"], "1986-01-01", "unknown"],
] as const)("young %s", (_name, levels, birthDate, expected) => {
  expect(isYoung({ levels: [...levels], birthDate }, counting)).toBe(expected);
});

test.each([
  ["Kinh", "no"],
  ["KINH ", "no"],
  ["Bru - Vân Kiều", "yes"],
  ["", "unknown"],
  [null, "unknown"],
])("ethnicity %j: minority %s", (ethnicity, expected) => {
  expect(isMinority({ ethnicity })).toBe(expected);
});

test("nine women of 58 are 15.5 %, four under 40 are 6.9 %, both below their thresholds", () => {
  const people = Array.from({ length: 58 }, (_, index) =>
    person({
      gender: index < 9 ? "female" : "male",
      birthDate: index < 4 ? "1990-01-01" : "1970-01-01",
    }),
  );

  expect(sharesOf(people, counting)).toMatchObject({
    total: 58,
    women: { count: 9, percent: 15.5, verdict: "not_met", threshold: { percent: 25 } },
    young: { count: 4, percent: 6.9, verdict: "not_met", under: 40 },
  });
});

test("without anybody there is no percentage, and the title's own threshold still stands", () => {
  expect(sharesOf([], counting, ["province"])).toMatchObject({
    total: 0,
    women: { percent: null, verdict: "nobody", threshold: { percent: 25 } },
    young: { percent: null, under: 40 },
  });
});

test("levels with different ages have no common one, levels without any age no young people at all", () => {
  const both = [person(), person({ levels: ["commune"] })];
  expect(sharesOf(both, counting).young).toMatchObject({ under: null, total: 2 });
  expect(sharesOf([person({ levels: ["district"] })], counting).young).toBeNull();
});

test("a bachelor of politics counts as advanced, none held stands apart from not known", () => {
  const held = (political_theory: string | null) =>
    person({ held: { degree: null, political_theory, state_management: null } });
  const { held: counted, ages } = structureOfPeople(
    [held("bachelor"), held("advanced"), held("none"), held(null)],
    counting,
  );

  expect(counted.political_theory).toEqual({
    groups: [
      { key: "none", count: 1 },
      { key: "elementary", count: 0 },
      { key: "intermediate", count: 0 },
      { key: "advanced", count: 2 },
    ],
    unknown: 1,
  });
  expect(ages.groups.map(({ count }) => count)).toEqual([0, 0, 0, 4]);
});

const whoever: PeopleGroup = {
  young: null,
  minority: null,
  age: null,
  degree: null,
  political_theory: null,
  state_management: null,
};

test.each([
  ["nothing asked", {}, true],
  ["young", { young: "yes" }, false],
  ["minority", { minority: "unknown" }, false],
  ["age", { age: "41-" }, true],
  ["another age", { age: "-30" }, false],
  ["a level that is not known", { state_management: "unknown" }, true],
  ["a level held", { political_theory: "advanced", degree: "bachelor" }, true],
  ["one of two", { political_theory: "advanced", degree: "master" }, false],
] as const)("a group by %s", (_name, asked, expected) => {
  expect(isInGroup(person(), { ...whoever, ...asked }, counting)).toBe(expected);
});

test("where nobody is counted that is what is said, beside the rule", () => {
  expect(sharesOf([], counting)).toMatchObject({
    total: 0,
    women: { verdict: "nobody", threshold: { percent: 25, source: "Quy định 50" } },
    young: { verdict: "nobody", threshold: { percent: 15, source: "Quy định 50" } },
  });
  expect(sharesOf([], { ...counting, rules: null }).women.verdict).toBe("nobody");
});
