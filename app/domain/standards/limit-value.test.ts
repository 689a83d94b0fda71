import { expect, test } from "vitest";
import { readLimit, writeLimit } from "./limit-value.ts";
import { type LimitKind, limitKinds } from "./rule-set.ts";

test.each<[LimitKind, string, ReturnType<typeof readLimit>]>([
  ["persons_per_post_title", "3", 3],
  ["persons_per_post_title", " 3 ", 3],
  ["persons_per_post_title", "3,5", "not_a_number"],
  ["persons_per_post_title", "ba", "not_a_number"],
  ["months_left", "-1", "not_a_number"],
  ["months_left", "", null],
  ["women_share", "25", 250],
  ["women_share", "12,5 %", 125],
  ["women_share", "12.5%", 125],
  ["women_share", "12,55", "not_a_number"],
  ["coefficient", "1,5", 150],
  ["coefficient", "1,25", 125],
  ["only_higher", "yes", 1],
  ["only_higher", "no", 0],
  ["only_higher", "1", "not_a_number"],
  ["only_higher", "", null],
])("%s “%s” is %s", (kind, typed, value) => {
  expect(readLimit(kind, typed)).toBe(value);
});

test("every value is read as it is written", () => {
  for (const kind of limitKinds) {
    for (const value of [null, 0, 1, ...(kind === "only_higher" ? [] : [5, 155, 999])]) {
      expect([kind, readLimit(kind, writeLimit(kind, value))]).toEqual([kind, value]);
    }
  }
  expect(writeLimit("women_share", 155)).toBe("15,5");
});
