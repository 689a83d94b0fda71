import fc from "fast-check";
import { expect, test } from "vitest";
import { identityKey } from "#app/kernel/vietnamese.ts";
import { importFile } from "#tests/support/workbook-factory-import.ts";
import { known, lines, manners } from "#tests/support/workbook-factory-known.ts";
import {
  groups,
  type ListManner,
  oldTonePlacement,
  plainManner,
  planningSheet,
} from "#tests/support/workbook-factory-lists.ts";
import {
  inFile,
  makeWorkbook,
  type SheetPlan,
  type WorkbookManner,
} from "#tests/support/workbook-factory.ts";
import type { RowJson } from "./row-json.ts";

type Making = { list: ListManner; workbook?: WorkbookManner; beside?: SheetPlan[] };

/** What each line comes out as, with all that it says. */
async function madeLike({ list, workbook = {}, beside = [] }: Making) {
  const { plan, rows } = planningSheet(lines, list);
  const file = inFile(await makeWorkbook([...beside, plan], workbook));
  const answer = await importFile(file, { kind: "planning", asOf: "2024-10-14" });
  expect(answer.refusedWhole).toBeUndefined();
  const others = answer.rows.filter(({ row }) => !rows.includes(row));
  expect(others.every(({ verdict }) => verdict === "ignored")).toBe(true);
  return rows.map((row) => {
    const told: RowJson = answer.rows.find((one) => one.row === row) ?? { row, verdict: "none" };
    const { verdict, reason = null, warnings, name, gender, birth } = told;
    if (verdict === "refused") return { verdict, reason, warnings };
    const { politicalTheory, stateManagement, degree, records, unitCode, title } = told;
    const titleKey = typeof title === "string" ? identityKey(title) : null;
    const nameKey = typeof name === "string" ? identityKey(name) : null;
    const said = { nameKey, gender, birth, politicalTheory, stateManagement, degree };
    return { verdict, reason, warnings, ...said, records, unitCode, titleKey };
  });
}

const plain = await madeLike({ list: plainManner });

test("the list comes out as it is known", () => {
  const told = plain.map(({ verdict, reason, warnings }) => {
    return [reason ?? verdict, ...(Array.isArray(warnings) ? warnings : [])].join(" ");
  });

  expect(told).toEqual(known.map(([expected]) => expected));
});

const other = (list: Partial<ListManner>): ListManner => ({ ...plainManner, ...list });
const backwards = [...groups].toReversed();

test.each<[string, Making]>([
  ["inline texts", { list: plainManner, workbook: { strings: "inline" } }],
  ["results of formulas", { list: plainManner, workbook: { strings: "formula" } }],
  ["days from 1904", { list: plainManner, workbook: { from1904: true } }],
  [
    "prefixed elements, the workbook last",
    { list: plainManner, workbook: { prefix: "x", workbookLast: true } },
  ],
  ["no merges", { list: other({ merges: false }) }],
  ["a head in row 3", { list: other({ headRow: 3 }) }],
  ["a head in row 15", { list: other({ headRow: 15 }) }],
  [
    "a head of one row in row 1",
    { list: other({ headRow: 1, twoRowHead: false, numbers: false }) },
  ],
  ["a split name", { list: other({ name: "split" }) }],
  ["a split name under one header", { list: other({ name: "under one header" }) }],
  ["one birth column with a gender", { list: other({ birth: "one" }) }],
  ["one birth column with ticks", { list: other({ birth: "ticks" }) }],
  ["names in capitals", { list: other({ capitals: true }) }],
  ["decomposed letters", { list: other({ text: (text) => text.normalize("NFD") }) }],
  ["the older tone placement", { list: other({ text: oldTonePlacement }) }],
  ["other words and another order", { list: other({ word: () => 3, order: backwards }) }],
  ["blank cells that hold spaces", { list: other({ blank: "  \u00a0" }) }],
  ["many sections", { list: other({ sections: [0, 1, 2, 5, 9, 13, 20] }) }],
  [
    "no column for the number",
    { list: other({ order: groups.filter((group) => group !== "order"), sections: [] }) },
  ],
  [
    "a hidden copy and another sheet beside",
    {
      list: plainManner,
      beside: [
        { ...planningSheet(lines, plainManner).plan, name: "Bản cũ", state: "hidden" },
        { name: "Hướng dẫn", rows: [["Ghi dd/mm/yyyy"], ["Cột", "Ý nghĩa"]] },
      ],
    },
  ],
])("a workbook made with %s comes out the same", async (_name, making) => {
  const made = await madeLike(making);

  expect(made).toEqual(plain);
});

test("hidden rows and columns are read as the others", async () => {
  const { plan, rows } = planningSheet(lines, plainManner);
  const file = inFile(
    await makeWorkbook([{ ...plan, hiddenRows: [rows[1] ?? 0], hiddenColumns: [3] }]),
  );

  const answer = await importFile(file, { kind: "planning", asOf: "2024-10-14" });

  expect(answer.rows.find(({ row }) => row === rows[1])).toMatchObject({
    verdict: "new",
    name: "Hoàng Thị Hạnh",
    birth: "1990-02-11",
  });
});

test("two sheets with the form are refused", async () => {
  const { plan } = planningSheet(lines, plainManner);
  const file = inFile(await makeWorkbook([plan, { ...plan, name: "Bản sao" }]));

  const { refusedWhole } = await importFile(file, { kind: "planning", asOf: "2024-10-14" });

  expect(refusedWhole).toBe("several_tables");
});

test("a head without rows is no list, a stamp above the table stops the file", async () => {
  const empty = planningSheet([], plainManner).plan;
  const { plan } = planningSheet(lines, plainManner);
  const stamped = { ...plan, rows: [["MẬT"], ...plan.rows.slice(1)] };
  const asked = { kind: "planning", asOf: "2024-10-14" } as const;

  const answers = [
    await importFile(inFile(await makeWorkbook([empty])), asked),
    await importFile(inFile(await makeWorkbook([stamped])), asked),
    await importFile(inFile(await makeWorkbook([plan])), { ...asked, fileName: "QH (MẬT).xlsx" }),
  ];

  expect(answers.map(({ refusedWhole }) => refusedWhole)).toEqual([
    "no_rows",
    "classified_marking",
    "classified_marking",
  ]);
});

test("columns, words, Unicode forms, blank rows and sections change no verdict", async () => {
  await fc.assert(
    fc.asyncProperty(manners, async (manner) => {
      const made = await madeLike(manner);

      expect(made).toEqual(plain);
    }),
    { numRuns: 40 },
  );
  // why: forty workbooks are written and read
}, 30_000);
