import { expect, test } from "vitest";
import {
  everything,
  judge,
  record,
  type Row,
  stated,
  thuy,
  title,
  told,
  unit,
} from "#tests/support/workbook-factory-statement.ts";
import type { KnownPlanning } from "./facts.ts";
import { planningJudge } from "./judge-planning.ts";

const persons = ["An", "Bình", "Cường", "Dũng", "Đạt"].map((name, index): Row => {
  return { row: index + 1, person: { name: `Lê Văn ${name}` } };
});

test("the fourth person of one title at one unit is marked, and nobody else", () => {
  const membership = persons.map((row): Row => ({
    ...row,
    title: { ...title, kind: "membership" },
  }));
  const elsewhere = persons.map((row, index): Row => ({ ...row, unit: { ...unit, id: index } }));

  expect(told(judge(persons))).toEqual([
    "new new",
    "new new",
    "new new",
    "new new too_many_for_title",
    "new new too_many_for_title",
  ]);
  expect(told(judge(membership)).join()).not.toContain("too_many");
  expect(told(judge(elsewhere)).join()).not.toContain("too_many");
  expect(told(judge(persons, { context: { ...everything, rules: null } })).join()).not.toContain(
    "too_many",
  );
});

test("people on record come first and keep their places, whatever row states them", () => {
  const known = [1, 2, 3].map((id): KnownPlanning => ({ ...record, id, cadreId: id + 6 }));
  const rows: Row[] = [{ row: 1, person: { name: "Lê Văn An" } }, { row: 2 }];

  expect(told(judge(rows, { people: [thuy], planning: known }))).toEqual([
    "new new too_many_for_title",
    "unchanged known",
  ]);
});

test("earlier batches are known to later ones", () => {
  const judgeBatch = planningJudge(everything);
  const nothing = { people: [], planning: [] };

  const answers = [persons.slice(0, 3), persons.slice(3), persons.slice(0, 1)].map((batch) =>
    told(judgeBatch(batch.map(stated), nothing)),
  );

  expect(answers.flat()).toEqual([
    "new new",
    "new new",
    "new new",
    "new new too_many_for_title",
    "new new too_many_for_title",
    "duplicate_in_file",
  ]);
});
