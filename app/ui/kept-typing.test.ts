import { expect, test } from "vitest";
import { contentOf, isSameContent, judgeKept } from "./kept-typing.ts";

const hour = 60 * 60 * 1000;
const shown = { revision: ["1"], "mark-1-7": [""] };
const typed = { revision: ["1"], "mark-1-7": ["7,5"] };

test("the content of a form leaves out what belongs to the page", () => {
  expect(
    contentOf([
      ["_page", "/courses/1/marks"],
      ["_key", "a"],
      ["mark-1-7", "7,5"],
      ["pick-3", "yes"],
    ]),
  ).toEqual({ "mark-1-7": ["7,5"], "pick-3": ["yes"] });
});

test.each([
  [{ a: ["1"] }, { a: ["1"] }, true],
  [{ a: ["1"] }, { a: ["2"] }, false],
  [{ a: ["1"], b: [""] }, { a: ["1"] }, true],
  [{ a: ["1"] }, { a: ["1"], b: ["x"] }, false],
  [{}, {}, true],
])("%j and %j say the same: %s", (a, b, expected) => {
  expect(isSameContent(a, b)).toBe(expected);
  expect(isSameContent(b, a)).toBe(expected);
});

test.each([
  ["as typing began", shown, 1, "restore"],
  ["what was typed", typed, 1, "forget"],
  ["something else", { revision: ["2"], "mark-1-7": ["6"] }, 1, "changed"],
  ["as typing began, a day later", shown, 24, "forget"],
])("typing kept while the server says %s", (_name, now, hours, verdict) => {
  expect(judgeKept({ typed, shown, at: 0 }, { shown: now, now: hours * hour })).toBe(verdict);
});
