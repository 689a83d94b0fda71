import { expect, test } from "vitest";
import { levelsOn, ratingsOn, standsOn, type Statement } from "./evidence.ts";

let ids = 0;
function state(change: Partial<Statement>): Statement {
  ids += 1;
  return {
    id: ids,
    dimension: "political_theory",
    level: "advanced",
    year: null,
    text: "CC",
    state: "held",
    grade: "official_list",
    statedOn: "2024-10-14",
    replacedOn: null,
    ...change,
  };
}
const heldLevel = (statements: Statement[], day = "2026-01-01") =>
  levelsOn(statements, day).map(({ held }) => held?.level ?? null);

test.each([
  ["2024-10-13", false],
  ["2024-10-14", true],
  ["2025-06-30", true],
  ["2025-07-01", false],
])("a statement of 14 October 2024, replaced on 1 July 2025, stands on %s: %s", (day, expected) => {
  expect(standsOn({ statedOn: "2024-10-14", replacedOn: "2025-07-01" }, day)).toBe(expected);
});

test.each([
  [
    "the highest counts, whichever source",
    [{}, { level: "intermediate", statedOn: "2025-01-01" }],
    ["advanced"],
  ],
  [
    "a bachelor of politics stands beside the advanced level",
    [{}, { level: "bachelor" }],
    ["bachelor"],
  ],
  ["studying is not held", [{ state: "studying" }], [null]],
  ["one's own word is not enough", [{ grade: "self_declared" }], [null]],
  ["words not recognised count for nothing", [{ state: "not_recognised", level: null }], [null]],
  ["a later day's statement is not known yet", [{ statedOn: "2027-01-01" }], []],
  ["replaced on the day it was stated", [{ replacedOn: "2024-10-14" }], []],
] as const)("levels held: %s", (_name, statements, expected) => {
  expect(heldLevel(statements.map((change) => state({ ...change })))).toEqual(expected);
});

test("a level held and one being studied for stand side by side", () => {
  const [held, studying] = [state({ level: "intermediate" }), state({ state: "studying" })];

  expect(levelsOn([held, studying], "2026-01-01")).toEqual([
    { dimension: "political_theory", held, studying },
  ]);
});

test("in a dimension without an order the latest statement counts", () => {
  const language = { dimension: "foreign_language", level: "b1" } as const;
  const later = state({ ...language, level: "a2", statedOn: "2025-01-01" });

  expect(levelsOn([later, state(language)], "2026-01-01")[0]?.held).toEqual(later);
});

test("ratings stand by year, the latest statement on each", () => {
  const rating = (year: number, level: string, statedOn: string) =>
    state({ dimension: "rating", year, level, statedOn });
  const statements = [
    rating(2021, "good", "2024-10-14"),
    rating(2023, "completed", "2024-10-14"),
    rating(2023, "good", "2024-12-31"),
  ];

  expect(ratingsOn(statements, "2026-01-01").map(({ year, level }) => [year, level])).toEqual([
    [2023, "good"],
    [2021, "good"],
  ]);
});
