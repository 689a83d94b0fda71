import { describe, expect, test } from "vitest";
import { nobody, ruleOf } from "#tests/support/audience.ts";
import { admitsByPlanning, type AudienceRequirement } from "./audience.ts";
import { readLines, wholeResult } from "./eligibility-reading.ts";
import { type EligibilityFacts, isEligible, judgeAudience } from "./eligibility.ts";

const day = "2026-09-01";
const secretary = 1;
const chair = 2;

const grown: AudienceRequirement = {
  kind: "age",
  women: { least: 28, most: null },
  men: { least: 30, most: null },
};
const twoGoodYears: AudienceRequirement = { kind: "ratings", years: 2, rating: "good" };
const rated = (...those: [number, "good" | "completed"][]) => ({
  ratings: those.map(([year, rating]) => ({ year, rating })),
});
const post: AudienceRequirement = { kind: "post", titleIds: [secretary] };
const held = { name: "Bí thư Đảng ủy", titleId: secretary, validFrom: null, validTo: null };
const planned: AudienceRequirement = { kind: "planned", titleIds: [secretary], termId: null };
const record = { titleId: secretary, termId: 7, validFrom: "2024-10-14", validTo: null };

describe("a rule", () => {
  test("without conditions is for everybody", () => {
    expect(judgeAudience([], nobody, day)).toEqual([]);
    expect(isEligible([])).toBe(true);
  });

  test.each<[string, Partial<EligibilityFacts>, string]>([
    ["any that is met meets the group", { posts: [held] }, "met"],
    [
      "also where the first is not",
      { posts: [{ ...held, titleId: null }], planned: [record] },
      "met",
    ],
    ["while one is unknown it is unknown", {}, "no_data"],
    ["none is met", { posts: [{ ...held, titleId: null }] }, "not_met"],
  ])("of alternatives: %s", (_name, facts, expected) => {
    const [line] = judgeAudience(ruleOf([post, planned]), { ...nobody, ...facts }, day);

    expect(line?.passed).toBe(expected);
  });

  test("holds when every group does, and nothing unknown is ever a pass", () => {
    const rule = ruleOf([grown], [twoGoodYears]);
    const good = { ...nobody, ...rated([2025, "good"], [2024, "good"]) };

    expect(isEligible(judgeAudience(rule, good, day))).toBe(true);
    expect(isEligible(judgeAudience(rule, nobody, day))).toBe(false);
  });

  test("tells of each condition what is asked, what was found, and by which clause", () => {
    const facts = { ...nobody, ...rated([2025, "completed"]), birth: "1998-09" };

    expect(judgeAudience(ruleOf([grown], [twoGoodYears]), facts, day)).toEqual([
      {
        groupNumber: 1,
        passed: "no_data",
        revealsPlanning: false,
        parts: [
          {
            required: grown,
            actual: { kind: "age", least: 27, most: 28 },
            passed: "no_data",
            source: "Điều 1",
            toConfirm: false,
            revealsPlanning: false,
          },
        ],
      },
      {
        groupNumber: 2,
        passed: "not_met",
        revealsPlanning: false,
        parts: [
          {
            required: twoGoodYears,
            actual: {
              kind: "ratings",
              years: [
                { year: 2025, rating: "completed" },
                { year: 2024, rating: null },
              ],
            },
            passed: "not_met",
            source: "Điều 2",
            toConfirm: false,
            revealsPlanning: false,
          },
        ],
      },
    ]);
  });

  test("that admits by planning is told from others", () => {
    expect(admitsByPlanning(ruleOf([post, planned]))).toBe(true);
    expect(admitsByPlanning(ruleOf([post], [grown]))).toBe(false);
  });
});

describe("what a reader sees", () => {
  const rule = ruleOf([post, planned], [grown]);
  const inPost = { ...nobody, posts: [held], planned: [record] };
  const onlyPlanned = { ...inPost, posts: [{ ...held, titleId: null }] };
  const neither = { ...onlyPlanned, planned: [] };
  const shown = (facts: EligibilityFacts, reader: "full" | "result" | "self") =>
    readLines(judgeAudience(rule, facts, day), reader);

  test("whoever reads planning sees every line whole", () => {
    expect(shown(onlyPlanned, "full")[0]).toMatchObject({
      passed: "met",
      hasHidden: false,
      parts: [{ passed: "not_met" }, { passed: "met", actual: { records: [{ titleId: 1 }] } }],
    });
  });

  test("whoever runs courses sees the result without what it is planned for", () => {
    const [line] = shown(onlyPlanned, "result");

    expect(line).toMatchObject({ passed: "met", hasHidden: true, parts: [{ passed: "not_met" }] });
    expect(line?.parts).toHaveLength(1);
  });

  test.each([
    ["planned for a title of the rule", onlyPlanned],
    ["planned for another", { ...onlyPlanned, planned: [{ ...record, titleId: chair }] }],
    ["not planned at all", neither],
  ])("the person themself reads the same when they are %s", (_name, facts) => {
    expect(shown(facts, "self")).toEqual(shown(neither, "self"));
    expect(shown(facts, "self")[0]).toMatchObject({ passed: "withheld", hasHidden: true });
    expect(wholeResult(shown(facts, "self"))).toBe("withheld");
  });

  test("a ground that the person may know is told to them, whatever they are planned for", () => {
    expect(shown(inPost, "self")[0]?.passed).toBe("met");
    expect(shown({ ...inPost, planned: [] }, "self")).toEqual(shown(inPost, "self"));
    expect(wholeResult(shown(inPost, "self"))).toBe("met");
  });
});
