import { expect, test } from "vitest";
import { type Asked, importFile } from "#tests/support/workbook-factory-import.ts";
import { line, lines } from "#tests/support/workbook-factory-known.ts";
import {
  groups,
  type ListManner,
  plainManner,
  planningSheet,
} from "#tests/support/workbook-factory-lists.ts";
import { type CellValue, inFile, makeWorkbook } from "#tests/support/workbook-factory.ts";

const asked: Asked = { kind: "planning", asOf: "2024-10-14" };
const backwards: ListManner = { ...plainManner, order: [...groups].toReversed() };

async function importRows(rows: (CellValue[] | null)[], on: Partial<Asked> = {}) {
  const file = inFile(await makeWorkbook([{ name: "S", rows }], { strings: "inline" }));
  return importFile(file, { ...asked, ...on });
}

async function told(rows: (CellValue[] | null)[]): Promise<string[]> {
  const answer = await importRows(rows);
  return [answer.refusedWhole ?? "read", ...answer.rows.map(({ verdict }) => verdict)];
}

const { rows: table } = planningSheet([line], { ...plainManner, sections: [] }).plan;

test.each([
  [1, "read"],
  [15, "read"],
  [29, "read"],
  [31, "columns_not_recognised"],
])("a head that begins in row %d: %s", async (headRow, expected) => {
  const { plan } = planningSheet([line], { ...plainManner, headRow });

  expect((await told(plan.rows))[0]).toBe(expected);
});

test("rows without a head above them are no list", async () => {
  expect(await told(table.slice(9))).toEqual(["columns_not_recognised"]);
});

test("the same table once more beneath is read on, its head is passed over", async () => {
  const verdicts = await told([...table, null, ...table]);

  expect(verdicts.filter((verdict) => verdict !== "ignored")).toEqual(["read", "new", "refused"]);
});

test("of a table with other columns beneath nothing is accepted", async () => {
  const { rows: other } = planningSheet(lines.slice(0, 5), backwards).plan;

  const verdicts = await told([...table, null, ...other]);

  expect(verdicts.filter((verdict) => verdict === "new")).toHaveLength(1);
  expect(verdicts.filter((verdict) => verdict === "refused").length).toBeGreaterThanOrEqual(5);
});

const busy = [
  "Bí thư ",
  "xã ",
  "Trưởng phòng ",
  ".",
  "20/",
  "2025-2030;",
  "CC, ",
  "phòng xã ",
  "(",
];

test.each(table[9]?.map((value, column): [number, CellValue] => [column, value]) ?? [])(
  "32,000 letters in column %d keep nobody waiting",
  async (column, value) => {
    const rows = busy.map((words): CellValue[] => {
      const text = `${typeof value === "string" ? value : ""} ${words.repeat(32_000)}`;
      return (table[9] ?? []).with(column, text.slice(0, 32_000));
    });

    const answer = await importRows([...table.slice(0, 9), ...rows]);

    expect(answer.refusedWhole).toBeUndefined();
  },
  // why: a pattern that tries every way through such a text would not end in minutes
  20_000,
);

test("32,000 letters in every cell of the first rows keep nobody waiting", async () => {
  const row = Array.from({ length: 30 }, (_cell, index) => (busy[index % 9] ?? "").repeat(3000));

  const answer = await importRows(Array.from({ length: 30 }, () => row));

  expect(answer.refusedWhole).toBe("columns_not_recognised");
}, 20_000);
