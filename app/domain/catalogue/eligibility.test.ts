import { describe, expect, test } from "vitest";
import { nobody, ruleOf } from "#tests/support/audience.ts";
import type { AudienceRequirement } from "./audience.ts";
import { type EligibilityFacts, judgeAudience } from "./eligibility.ts";

const day = "2026-09-01";
const secretary = 1;
const chair = 2;
const forever = { validFrom: null, validTo: null };

const judged = (requirement: AudienceRequirement, facts: Partial<EligibilityFacts>, on = day) =>
  judgeAudience(ruleOf([requirement]), { ...nobody, ...facts }, on)[0]?.passed;

/** Of the non-concentrated courses: women from 28, men from 30. */
const grown: AudienceRequirement = {
  kind: "age",
  women: { least: 28, most: null },
  men: { least: 30, most: null },
};
const upTo45: AudienceRequirement = {
  kind: "age",
  women: { least: null, most: 45 },
  men: { least: null, most: 45 },
};

describe("age by sex on the first day", () => {
  test.each<[string, AudienceRequirement, Partial<EligibilityFacts>, string]>([
    ["a woman of 28 on the very day", grown, { birth: "1998-09-01" }, "met"],
    ["a woman whose birthday is the day after", grown, { birth: "1998-09-02" }, "not_met"],
    ["a man of 28", grown, { gender: "male", birth: "1998-09-01" }, "not_met"],
    ["a man of 30 on the very day", grown, { gender: "male", birth: "1996-09-01" }, "met"],
    [
      "a man whose birthday is the day after",
      grown,
      { gender: "male", birth: "1996-09-02" },
      "not_met",
    ],
    ["a month that may lie before or after", grown, { birth: "1998-09" }, "no_data"],
    ["a month that lies before", grown, { birth: "1998-08" }, "met"],
    ["a month that lies after", grown, { birth: "1998-10" }, "not_met"],
    ["a year that may be old enough", grown, { birth: "1998" }, "no_data"],
    ["a year that is old enough", grown, { birth: "1997" }, "met"],
    ["somebody who turns 46 on the very day", upTo45, { birth: "1980-09-01" }, "not_met"],
    ["somebody who turns 46 the day after", upTo45, { birth: "1980-09-02" }, "met"],
    ["a month in which they may turn 46", upTo45, { birth: "1980-09" }, "no_data"],
    [
      "a sex without a limit",
      { kind: "age", women: { least: 28, most: null }, men: { least: null, most: null } },
      { gender: "male", birth: "2005-01-01" },
      "met",
    ],
  ])("%s", (_name, requirement, facts, expected) => {
    expect(judged(requirement, facts)).toBe(expected);
  });

  test("who was born on 29 February is a year older on 1 March", () => {
    const facts = { birth: "2000-02-29" };

    expect(judged(grown, facts, "2028-02-29")).toBe("met");
    expect(judged({ ...grown, women: { least: 27, most: null } }, facts, "2027-02-28")).toBe(
      "not_met",
    );
    expect(judged({ ...grown, women: { least: 27, most: null } }, facts, "2027-03-01")).toBe("met");
  });
});

const planned: AudienceRequirement = { kind: "planned", titleIds: [secretary], termId: null };
const record = { titleId: secretary, termId: 7, validFrom: "2024-10-14", validTo: null };

test.each<[string, AudienceRequirement, Partial<EligibilityFacts>, string]>([
  ["by a plan in force", planned, { planned: [record] }, "met"],
  ["approved on the first day", planned, { planned: [{ ...record, validFrom: day }] }, "met"],
  [
    "approved the day after",
    planned,
    { planned: [{ ...record, validFrom: "2026-09-02" }] },
    "not_met",
  ],
  ["ended on the first day", planned, { planned: [{ ...record, validTo: day }] }, "met"],
  ["ended the day before", planned, { planned: [{ ...record, validTo: "2026-08-31" }] }, "not_met"],
  ["for another title", planned, { planned: [{ ...record, titleId: chair }] }, "not_met"],
  ["on no list", planned, {}, "not_met"],
  ["of the term asked for", { ...planned, termId: 7 }, { planned: [record] }, "met"],
  ["of another term", { ...planned, termId: 8 }, { planned: [record] }, "not_met"],
])("planned: %s", (_name, requirement, facts, expected) => {
  expect(judged(requirement, facts)).toBe(expected);
});

const post: AudienceRequirement = { kind: "post", titleIds: [secretary] };
const held = { name: "Bí thư Đảng ủy", titleId: secretary, ...forever };

test.each<[string, Partial<EligibilityFacts>, string]>([
  ["of a title asked for", { posts: [held] }, "met"],
  ["from the first day on", { posts: [{ ...held, validFrom: day }] }, "met"],
  [
    "from the day after on, with another until then",
    {
      posts: [
        { ...held, validFrom: "2026-09-02" },
        { ...held, titleId: null },
      ],
    },
    "not_met",
  ],
  ["of another title", { posts: [{ ...held, titleId: chair }] }, "not_met"],
  ["that is none", { posts: [{ ...held, titleId: null }] }, "not_met"],
  ["none recorded", {}, "no_data"],
])("a post: %s", (_name, facts, expected) => {
  expect(judged(post, facts)).toBe(expected);
});

const college: AudienceRequirement = { kind: "level", dimension: "degree", level: "college" };
const notYet: AudienceRequirement = {
  kind: "below_level",
  dimension: "degree",
  level: "college",
};
const degree = (
  level: string | null,
  state: "held" | "own_word" | "studying" | "run_out" = "held",
) => ({
  levels: [{ dimension: "degree" as const, level, state }],
});

test.each<[string, Partial<EligibilityFacts>, string, string]>([
  ["the level itself", degree("college"), "met", "not_met"],
  ["a higher one", degree("master"), "met", "not_met"],
  ["a lower one", degree("intermediate"), "not_met", "met"],
  ["stated to hold none", degree("none"), "not_met", "met"],
  ["nothing stated", {}, "no_data", "no_data"],
  ["being studied for", degree("college", "studying"), "not_met", "met"],
  [
    "a higher one being studied for says nothing",
    degree("doctor", "studying"),
    "no_data",
    "no_data",
  ],
  ["by the person's own word alone", degree("college", "own_word"), "no_data", "no_data"],
  ["run out", degree("college", "run_out"), "not_met", "met"],
  [
    "of another dimension",
    { levels: [{ dimension: "informatics", level: "basic", state: "held" }] },
    "no_data",
    "no_data",
  ],
  [
    "two sources that contradict each other",
    { levels: [...degree("intermediate").levels, ...degree("college").levels] },
    "met",
    "not_met",
  ],
])("a level: %s", (_name, facts, holds, doesNotYet) => {
  expect([judged(college, facts), judged(notYet, facts)]).toEqual([holds, doesNotYet]);
});

test("the advanced level and the bachelor of politics stand for each other", () => {
  const advanced = { kind: "level", dimension: "political_theory", level: "advanced" } as const;
  const levels = [
    { dimension: "political_theory" as const, level: "bachelor", state: "held" as const },
  ];

  expect(judged(advanced, { levels })).toBe("met");
});

test.each<[string, string | null, string | null, string, string]>([
  ["nothing recorded", null, null, "no_data", "no_data"],
  ["a full member", "2015-05-01", "2016-05-01", "met", "met"],
  ["a full member since the first day", "2025-09-01", day, "met", "met"],
  ["a full member from the day after on", "2025-09-02", "2026-09-02", "met", "not_met"],
  ["a probationary member", "2026-03-01", null, "met", "not_met"],
  ["joined on the first day", day, null, "met", "not_met"],
  ["joined the day after", "2026-09-02", null, "not_met", "not_met"],
  ["joined a year ago, the full day not recorded", "2025-09-01", null, "met", "no_data"],
  ["the full day known alone", null, "2010", "met", "met"],
  ["joined in a year that may lie after", "2026", null, "no_data", "not_met"],
])("a Party member: %s", (_name, partyJoinedOn, partyOfficialOn, member, full) => {
  const facts = { partyJoinedOn, partyOfficialOn };

  expect([
    judged({ kind: "party", party: "member" }, facts),
    judged({ kind: "party", party: "full_member" }, facts),
  ]).toEqual([member, full]);
});

const twoGoodYears: AudienceRequirement = { kind: "ratings", years: 2, rating: "good" };
const rated = (...those: [number, "excellent" | "good" | "completed"][]) => ({
  ratings: those.map(([year, rating]) => ({ year, rating })),
});

test.each<[string, Partial<EligibilityFacts>, string]>([
  ["two good years right before", rated([2025, "good"], [2024, "excellent"]), "met"],
  ["a missing year is never a pass", rated([2025, "excellent"], [2023, "excellent"]), "no_data"],
  ["no rating at all", {}, "no_data"],
  ["one year below", rated([2025, "completed"], [2024, "good"]), "not_met"],
  ["one year below and one missing", rated([2024, "completed"]), "not_met"],
  ["years that do not follow each other", rated([2024, "good"], [2023, "good"]), "no_data"],
  ["the year itself does not count", rated([2026, "good"], [2025, "good"]), "no_data"],
  [
    "the better of two sources counts",
    rated([2025, "completed"], [2025, "good"], [2024, "good"]),
    "met",
  ],
])("ratings: %s", (_name, facts, expected) => {
  expect(judged(twoGoodYears, facts)).toBe(expected);
});

const after: AudienceRequirement = { kind: "prerequisite", programmeIds: [3, 4] };
const commune: AudienceRequirement = { kind: "unit", unitIds: [11], unitKind: null };

test.each<[string, AudienceRequirement, Partial<EligibilityFacts>, string]>([
  ["one of two completed", after, { programmes: [{ programmeId: 4, state: "completed" }] }, "met"],
  [
    "one still being studied",
    after,
    { programmes: [{ programmeId: 4, state: "not_completed" }] },
    "not_met",
  ],
  ["another programme", after, { programmes: [{ programmeId: 5, state: "completed" }] }, "no_data"],
  ["below the unit", commune, { units: [{ unitId: 11, kind: "province" }] }, "met"],
  ["elsewhere", commune, { units: [{ unitId: 12, kind: "province" }] }, "not_met"],
  ["placed nowhere", commune, {}, "no_data"],
  [
    "at a unit of the kind",
    { kind: "unit", unitIds: [], unitKind: "commune" },
    { units: [{ unitId: 12, kind: "commune" }] },
    "met",
  ],
])("%s", (_name, requirement, facts, expected) => {
  expect(judged(requirement, facts)).toBe(expected);
});
