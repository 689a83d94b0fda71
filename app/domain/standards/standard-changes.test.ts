import { expect, test } from "vitest";
import type { Requirement } from "./requirement.ts";
import { changesBetween } from "./standard-changes.ts";

const requirement = (change: Partial<Requirement> = {}): Requirement => ({
  id: 1,
  subject: "degree",
  stage: "planning",
  waivableBy: null,
  source: "Điều 5",
  toConfirm: false,
  condition: { kind: "level", dimension: "degree", level: "bachelor" },
  ...change,
});

test("a copy under other ids changes nothing", () => {
  expect(changesBetween([requirement()], [requirement({ id: 99 })])).toEqual([]);
});

test.each<[string, Partial<Requirement>]>([
  ["the level", { condition: { kind: "level", dimension: "degree", level: "master" } }],
  ["the clause", { source: "Điều 6" }],
  ["the stage", { stage: "appointment" }],
  ["who may exempt", { waivableBy: "province" }],
  ["that it is to be confirmed", { toConfirm: true }],
])("a change is told: %s", (_name, change) => {
  const [before, after] = [requirement(), requirement(change)];

  expect(changesBetween([before], [after])).toEqual([{ subject: "degree", before, after }]);
});

test("what is added and what is no longer asked have one side only", () => {
  const [old, own] = [requirement(), requirement({ subject: "skills" })];

  expect(changesBetween([old], [own])).toEqual([
    { subject: "skills", before: null, after: own },
    { subject: "degree", before: old, after: null },
  ]);
});
