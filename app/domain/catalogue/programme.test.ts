import { expect, test } from "vitest";
import { decideProgramme } from "./programme.ts";

const accepted = { ok: true, value: null };
const refused = { ok: false, refusal: "level_unknown" };

test.each([
  ["one that gives no level", { dimension: null, level: null }, accepted],
  ["a level of its dimension", { dimension: "political_theory", level: "advanced" }, accepted],
  ["a level of another dimension", { dimension: "political_theory", level: "senior" }, refused],
  ["a dimension without a level", { dimension: "informatics", level: null }, refused],
  ["a level without a dimension", { dimension: null, level: "advanced" }, refused],
] as const)("a programme: %s", (_name, facts, expected) => {
  expect(decideProgramme(facts)).toEqual(expected);
});
