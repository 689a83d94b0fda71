import { expect, test } from "vitest";
import { decideTitle, findRival, isPlannable, type WrittenTitle } from "./title.ts";

const secretary: WrittenTitle = {
  forms: ["bí thư", "bt"],
  unitKinds: ["commune"],
  validFrom: null,
  validTo: null,
};

test.each([
  ["the same words at the same kind of unit", secretary, true],
  ["one of several words", { ...secretary, forms: ["thủ trưởng", "bt"] }, true],
  ["other words", { ...secretary, forms: ["chủ tịch"] }, false],
  ["another kind of unit", { ...secretary, unitKinds: ["district"] as const }, false],
  ["one of several kinds", { ...secretary, unitKinds: ["district", "commune"] as const }, true],
  ["ended before the other began", { ...secretary, validTo: "2025-06-30" }, true],
])("a text names two titles: %s", (_name, other, expected) => {
  expect(findRival(secretary, [other]) !== null).toBe(expected);
});

test("titles of days that do not meet may share their words", () => {
  const before = { ...secretary, validTo: "2025-06-30" };
  const after = { ...secretary, validFrom: "2025-07-01" };

  expect(findRival(after, [before])).toBeNull();
  expect(findRival(after, [{ ...before, validTo: "2025-07-01" }])).not.toBeNull();
});

const post = { kind: "post", seats: null } as const;

test.each([
  ["nothing is wrong", post, secretary, []],
  [
    "its last day lies before the first",
    post,
    { ...secretary, validFrom: "2025-07-01", validTo: "2025-06-30" },
    "ends_before_start",
  ],
  ["a post with seats", { ...post, seats: 9 }, secretary, "seats_of_post"],
  ["a committee with seats", { kind: "membership", seats: 9 }, secretary, []],
  ["no kind of unit", post, { ...secretary, unitKinds: [] }, "no_unit_kind"],
] as const)("a title: %s", (_name, facts, written, refusal) => {
  const decision = decideTitle(facts, written, []);

  expect(decision.ok ? [] : decision.refusal).toEqual(refusal);
});

test("words that name another title are refused", () => {
  expect(decideTitle(post, secretary, [secretary])).toEqual({ ok: false, refusal: "form_taken" });
});

test("a title may be planned for between its first and last day", () => {
  const days = { validFrom: "2025-07-01", validTo: "2026-06-30" };

  expect(
    ["2025-06-30", "2025-07-01", "2026-06-30", "2026-07-01"].map((day) => isPlannable(days, day)),
  ).toEqual([false, true, true, false]);
});
