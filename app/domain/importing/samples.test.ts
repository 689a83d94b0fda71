import fs from "node:fs";
import { expect, test } from "vitest";
import { type Asked, importFile, recordedAfter } from "#tests/support/workbook-factory-import.ts";
import type { RowJson } from "./row-json.ts";

const folder = "tests/samples";

type Expected = {
  kind: Asked["kind"];
  asOf: string;
  accepted: number;
  refused: number;
  refusedWhole?: string;
  rows: RowJson[];
};

// why: the file states what each sample owes
const expected = JSON.parse(fs.readFileSync(`${folder}/expected.json`, "utf8")) as Record<
  string,
  Expected
>;

function importSample(name: string, on: Partial<Asked> = {}) {
  const { kind = "planning", asOf = "2024-10-14" } = expected[name] ?? {};
  return importFile(`${folder}/${name}`, { kind, asOf, ...on, fileName: name });
}

/** Every field that is stated must come out; other rows may only be ignored. */
function compare(rows: RowJson[], name: string) {
  const owed = expected[name];
  const stated = owed?.rows ?? [];
  const told = new Map(rows.map((row) => [row.row, row]));
  for (const row of stated) expect(told.get(row.row)).toMatchObject(row);
  const others = rows.filter(({ row }) => !stated.some((one) => one.row === row));
  expect(others.filter(({ verdict }) => verdict !== "ignored")).toEqual([]);
  expect(rows.filter(({ verdict }) => verdict === "refused")).toHaveLength(owed?.refused ?? 0);
}

const warned = (rows: RowJson[], word: string): number[] =>
  rows
    .filter(({ warnings }) => Array.isArray(warnings) && warnings.includes(word))
    .map(({ row }) => row);

test("the provincial list gives every field it owes, and unchanged when it comes again", async () => {
  const name = "planning-provincial-committee.xlsx";

  const first = await importSample(name);
  compare(first.rows, name);

  const again = await importSample(name, recordedAfter(first.judged));
  expect(new Set(again.judged.map(({ verdict }) => verdict))).toEqual(new Set(["unchanged"]));
});

test("a week later three of its cells differ", async () => {
  const first = await importSample("planning-provincial-committee.xlsx");
  const name = "planning-provincial-committee-changed.xlsx";

  const later = await importSample(name, recordedAfter(first.judged));

  compare(later.rows, name);
  const changed = later.judged.filter(({ verdict }) => verdict === "changed");
  expect(changed.map(({ differences }) => differences)).toEqual([
    [{ field: "political_theory", known: "Cao cấp", stated: "CN" }],
    [{ field: "degree", known: "ĐH Luật", stated: "TS" }],
    [{ field: "state_management", known: null, stated: "CVCC" }],
  ]);
});

test("the communes' list gives every field it owes, with the fourth person alone marked", async () => {
  const name = "planning-communes.xlsx";

  const first = await importSample(name);
  compare(first.rows, name);
  expect(warned(first.rows, "too_many_for_title")).toEqual([31]);

  const again = await importSample(name, recordedAfter(first.judged));
  expect(again.rows.map(({ verdict }) => verdict)).toEqual(
    first.rows.map(({ verdict }) => (verdict === "new" ? "unchanged" : verdict)),
  );
  expect(warned(again.rows, "too_many_for_title")).toEqual([31]);
});

test("past training belongs to the people of the provincial list", async () => {
  const first = await importSample("planning-provincial-committee.xlsx");
  const { people } = recordedAfter(first.judged);

  const { rows } = await importSample("past-training.xlsx", { people });

  compare(rows, "past-training.xlsx");
  expect(rows).toHaveLength(42);
});

test.each([["not-a-workbook.xlsx"], ["wrong-columns.xlsx"], ["empty.xlsx"]])(
  "%s is refused whole",
  async (name) => {
    const { refusedWhole, rows } = await importSample(name);

    expect(refusedWhole).toBe(expected[name]?.refusedWhole);
    expect(rows).toEqual([]);
  },
);
