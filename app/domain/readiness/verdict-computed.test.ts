import { describe, expect, test } from "vitest";
import type { Condition } from "#app/domain/standards/requirement.ts";
import { factOf, recordOf } from "#tests/support/readiness-facts.ts";
import type { Fact, RecordFacts } from "./facts.ts";
import { judge } from "./verdict.ts";

const day = "2025-06-01";

/** The verdict, and what each statement is to it. */
function told(condition: Condition, own: Partial<RecordFacts>) {
  const { verdict, lines } = judge({ condition, subject: "ratings" }, recordOf(own), day);
  return [verdict, lines.map(({ use }) => use)];
}

describe("working time", () => {
  const sixty: Condition = { kind: "working_time", months: 60 };

  test.each([
    ["enough", "1972-06-15", "male", "2025-09", "met"],
    ["too little", "1966-01-01", "male", "2025-09", "missing"],
    ["the year alone, certainly enough", "1972", "male", "2025-09", "met"],
    ["the year alone, certainly too little", "1965", "male", "2025-09", "missing"],
    ["the year alone, where the month decides", "1968", "male", "2025-09", "no_data"],
    [
      "the year alone, where only the youngest have just enough",
      "1968",
      "male",
      "2025-12",
      "no_data",
    ],
    [
      "the year alone, where even the youngest have a month too little",
      "1968",
      "male",
      "2026-01",
      "missing",
    ],
    ["a woman born in the same month", "1972-06-15", "female", "2025-09", "met"],
    ["no age month recorded", "1972-06-15", "male", null, "no_data"],
  ] as const)("%s", (_name, birth, gender, ageMonth, verdict) => {
    expect(told(sixty, { person: { birth, gender }, ageMonth })[0]).toBe(verdict);
  });

  test("without a schedule of retirement nothing is said", () => {
    expect(told(sixty, { retirementAges: [] })[0]).toBe("no_data");
  });

  test.each([
    ["the man of 06/1972", "1972-06-01", "male", "2025-09", 105, "2034-06"],
    ["the same a month later", "1972-06-01", "male", "2025-10", 104, "2034-06"],
    ["the woman of 03/1975", "1975-03-20", "female", "2025-09", 110, "2034-11"],
    ["the man of 09/1961", "1961-09-30", "male", "2021-09", 3, "2021-12"],
    ["the man of 10/1961", "1961-10-01", "male", "2021-09", 7, "2022-04"],
  ] as const)("the sum of %s", (_name, birth, gender, ageMonth, months, month) => {
    const record = recordOf({ person: { birth, gender }, ageMonth });

    expect(judge({ condition: sixty, subject: "working_time" }, record, day).sum).toEqual({
      least: months,
      most: months,
      retires: { earliest: month, latest: month },
      ageMonth,
      months: 60,
    });
  });
});

describe("ratings of the last years", () => {
  const twoGood: Condition = { kind: "ratings", years: 2, rating: "good" };
  const rated = (year: number, level: string | null, own: Partial<Fact> = {}) =>
    factOf({ id: year, dimension: "rating", year, level, grade: "official_list", ...own });

  test.each([
    [
      "both good or better",
      [rated(2023, "excellent"), rated(2024, "good")],
      "met",
      ["meets", "meets"],
      [],
    ],
    [
      "one below",
      [rated(2023, "excellent"), rated(2024, "completed")],
      "missing",
      ["below", "meets"],
      [],
    ],
    ["one not rated", [rated(2024, "good")], "no_data", ["meets"], [2023]],
    ["one below and one not rated", [rated(2024, "not_completed")], "missing", ["below"], [2023]],
    ["none rated", [], "no_data", [], [2024, 2023]],
    [
      "two sources of one year, one good",
      [rated(2023, "good"), rated(2024, "completed"), rated(2024, "good", { id: 9 })],
      "met",
      ["below", "meets", "meets"],
      [],
    ],
    [
      "the year asked and older years do not count",
      [rated(2025, "good"), rated(2022, "good")],
      "no_data",
      [],
      [2024, 2023],
    ],
    [
      "not recognised",
      [rated(2024, "good"), rated(2023, null, { state: "not_recognised" })],
      "no_data",
      ["meets", "not_recognised"],
      [2023],
    ],
    [
      "the person's own word",
      [rated(2024, "good"), rated(2023, "good", { grade: "self_declared" })],
      "no_data",
      ["meets", "own_word"],
      [2023],
    ],
  ] as const)("%s", (_name, facts, verdict, uses, unrated) => {
    expect(told(twoGood, { facts })).toEqual([verdict, [...uses]]);
    const judged = judge({ condition: twoGood, subject: "ratings" }, recordOf({ facts }), day);
    expect(judged.unratedYears).toEqual(unrated);
  });
});
