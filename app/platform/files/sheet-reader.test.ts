import { expect, test } from "vitest";
import type { SheetRow } from "#app/kernel/sheet.ts";
import {
  type CellValue,
  inFile,
  makeWorkbook,
  type SheetPlan,
  type WorkbookManner,
} from "#tests/support/workbook-factory.ts";
import { sheetLimits, type SheetLimits, SheetRefused } from "./sheet-reader-refusal.ts";
import { openWorkbook, type ReadableSheet } from "./sheet-reader.server.ts";

async function readAll(file: string, limits: SheetLimits = sheetLimits) {
  const workbook = await openWorkbook(file, limits);
  try {
    const sheets = [];
    for (const sheet of workbook.sheets) {
      const { name, hidden } = sheet;
      sheets.push({ name, hidden, rows: await rowsOf(sheet) });
    }
    return sheets;
  } finally {
    await workbook.close();
  }
}

async function rowsOf(sheet: ReadableSheet): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const row of sheet.rows()) rows.push(row);
  return rows;
}

async function readTexts(rows: SheetPlan["rows"], manner: WorkbookManner = {}) {
  const file = inFile(await makeWorkbook([{ name: "S", rows }], manner));
  const sheets = await readAll(file);
  return sheets[0]?.rows.map(({ number, cells }) => [
    number,
    ...cells.map((cell) => cell?.text ?? null),
  ]);
}

async function readCellOf(value: CellValue, manner: WorkbookManner = {}) {
  const file = inFile(await makeWorkbook([{ name: "S", rows: [[value]] }], manner));
  return (await readAll(file))[0]?.rows[0]?.cells[0] ?? null;
}

async function faultOf(file: string, limits?: SheetLimits) {
  try {
    await readAll(file, limits);
    return "read";
  } catch (error) {
    if (!(error instanceof SheetRefused)) throw error;
    return error.fault;
  }
}

const table: SheetPlan["rows"] = [
  ["Họ và tên", null, "Nam & Nữ"],
  null,
  [null, "Nguyễn Thị Hà", 1990, "  "],
  ["   "],
];
const asTexts = [
  [1, "Họ và tên", null, "Nam & Nữ"],
  [3, null, "Nguyễn Thị Hà", "1990"],
];

test.each<[string, WorkbookManner]>([
  ["shared texts", {}],
  ["inline texts", { strings: "inline" }],
  ["texts as results of formulas", { strings: "formula" }],
  ["prefixed elements", { prefix: "x" }],
  ["no addresses", { withoutAddresses: true }],
  ["the workbook stored last", { workbookLast: true }],
  ["sheets under other file names", { sheetFile: () => "Bảng 1.xml" }],
])(
  "a workbook with %s reads the same; blank cells and rows are left out",
  async (_name, manner) => {
    expect(await readTexts(table, manner)).toEqual(asTexts);
  },
);

test.each<[string, CellValue, object | null]>([
  ["a number", 1990, { text: "1990", kind: "number", date: null }],
  ["a fraction", 7.5, { text: "7.5", kind: "number", date: null }],
  [
    "a number with zeros",
    { number: 123, format: "00000" },
    { text: "00123", kind: "number", date: null },
  ],
  ["a truth value", true, { text: "TRUE", kind: "text", date: null }],
  [
    "a formatted text",
    { runs: ["Nguyễn ", "Hà"] },
    { text: "Nguyễn Hà", kind: "text", date: null },
  ],
  [
    "a formula's result",
    { formula: "B1&C1", result: "Hà" },
    { text: "Hà", kind: "text", date: null },
  ],
  ["a formula's number", { formula: "1+1", result: 2 }, { text: "2", kind: "number", date: null }],
  [
    "a formula without a result",
    { formula: "B1&C1", result: null },
    { text: "=B1&C1", kind: "error", date: null },
  ],
  ["a formula's blank text", { formula: "B1", result: "" }, null],
  [
    "a formula's error",
    { formula: "B1", result: { error: "#N/A" } },
    { text: "#N/A", kind: "error", date: null },
  ],
  ["an error", { error: "#REF!" }, { text: "#REF!", kind: "error", date: null }],
  ["a text that looks like a formula", "=1+1", { text: "=1+1", kind: "text", date: null }],
  ["an escaped line end", "a_x000D_b", { text: "a\rb", kind: "text", date: null }],
  ["a day", { day: "1987-01-14" }, { text: "14/01/1987", kind: "date", date: "1987-01-14" }],
  [
    "a day with a time",
    { number: 31791.75, format: "dd/mm/yyyy hh:mm" },
    { text: "14/01/1987", kind: "date", date: "1987-01-14" },
  ],
  [
    "a month",
    { day: "1976-09-01", format: "mm/yyyy" },
    { text: "09/1976", kind: "date", date: "1976-09" },
  ],
  [
    "a month as a spreadsheet turns 09/1976 into",
    { day: "1976-09-01", format: "[$-409]mmm\\-yy" },
    { text: "09/1976", kind: "date", date: "1976-09" },
  ],
  ["a year", { day: "1976-01-01", format: "yyyy" }, { text: "1976", kind: "date", date: "1976" }],
  ["a time of day", { number: 0.5, format: "hh:mm" }, { text: "0.5", kind: "number", date: null }],
])("%s is read as it stands", async (_name, value, expected) => {
  expect(await readCellOf(value)).toEqual(expected);
});

test("days counted from 1904 are the days meant", async () => {
  expect(await readCellOf({ day: "1987-01-14" }, { from1904: true })).toEqual({
    text: "14/01/1987",
    kind: "date",
    date: "1987-01-14",
  });
});

test("hidden rows and columns are read, hidden sheets are told as hidden, merged cells hold one value", async () => {
  const file = inFile(
    await makeWorkbook([
      { name: "Ẩn", state: "veryHidden", rows: [["x"]] },
      { name: "Cũ", state: "hidden", rows: [["y"]] },
      {
        name: "Danh sách",
        rows: [["a", null, "b"], ["c"]],
        merges: ["A1:B1"],
        hiddenRows: [2],
        hiddenColumns: [2],
      },
    ]),
  );

  const sheets = await readAll(file);

  expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ["Ẩn", true],
    ["Cũ", true],
    ["Danh sách", false],
  ]);
  expect(sheets[2]?.rows.map(({ cells }) => cells.map((cell) => cell?.text ?? null))).toEqual([
    ["a", null, "b"],
    ["c"],
  ]);
});

test("a sheet can be read again after its beginning was looked at", async () => {
  const workbook = await openWorkbook(
    inFile(await makeWorkbook([{ name: "S", rows: [["1"], ["2"], ["3"]] }])),
    sheetLimits,
  );
  const sheet = workbook.sheets[0];
  for await (const row of sheet?.rows() ?? []) if (row.number === 2) break;

  const rows = sheet ? await rowsOf(sheet) : [];
  await workbook.close();

  expect(rows.map(({ number }) => number)).toEqual([1, 2, 3]);
});

const oneSheet = await makeWorkbook([{ name: "S", rows: [["a"], ["b"], ["c"]] }]);
const ole = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]);

test.each<[string, Uint8Array, string]>([
  ["an empty file", new Uint8Array(), "not_a_workbook"],
  ["a text", Buffer.from("Họ và tên;Ngày sinh"), "not_a_workbook"],
  ["an old .xls", ole, "not_a_workbook"],
  [
    "a workbook with a password",
    Buffer.concat([ole, Buffer.from("EncryptedPackage", "utf16le")]),
    "password_protected",
  ],
  ["the beginning of a workbook", oneSheet.subarray(0, oneSheet.length / 2), "unreadable"],
  ["an archive's first bytes alone", Buffer.from("PK\u0003\u0004"), "unreadable"],
])("%s is refused: %s", async (_name, bytes, fault) => {
  expect(await faultOf(inFile(bytes))).toBe(fault);
});

test("a document that is no workbook is refused by its parts", async () => {
  const { zip } = await import("@cj-tech-master/excelts/archive");
  const bytes = await zip().add("word/document.xml", Buffer.from("<document/>")).bytes();

  expect(await faultOf(inFile(bytes))).toBe("not_a_workbook");
});

test("a byte changed in a packed sheet makes the file unreadable", async () => {
  const bytes = await makeWorkbook([
    { name: "S", rows: Array.from({ length: 300 }, (_row, index) => [`Nguyễn ${index * 7919}`]) },
  ]);
  const broken = Uint8Array.from(bytes);
  const middle = Math.floor(bytes.length / 2);
  broken[middle] = (broken[middle] ?? 0) ^ 0xff;

  expect(await faultOf(inFile(broken))).toBe("unreadable");
});

test.each<[string, Partial<SheetLimits>, string]>([
  ["bytes of the file", { fileBytes: oneSheet.length - 1 }, "too_large"],
  ["rows", { rows: 2 }, "too_large"],
  ["unpacked bytes", { unpackedBytes: 1000 }, "too_large"],
  ["none", { rows: 3, columns: 1, fileBytes: oneSheet.length }, "read"],
])("a file past its limit of %s is refused", async (_name, limits, fault) => {
  expect(await faultOf(inFile(oneSheet), { ...sheetLimits, ...limits })).toBe(fault);
});

test.each([
  ["within the limit", [...Array.from({ length: 199 }, () => null), "x"], "read"],
  ["past it", [...Array.from({ length: 200 }, () => null), "x"], "too_large"],
  ["past it but blank", [...Array.from({ length: 16_000 }, () => null), "  "], "read"],
])("a value in a column %s", async (_name, cells, fault) => {
  const file = inFile(await makeWorkbook([{ name: "S", rows: [cells] }]));

  expect(await faultOf(file)).toBe(fault);
});

test("an archive that swells beyond reason is unreadable, and is not unpacked to its end", async () => {
  const bomb = Buffer.alloc(60 * 1024 * 1024, " ");
  const bytes = await makeWorkbook([{ name: "S", rows: [["a"]] }], {
    extra: { "xl/worksheets/sheet1.xml": bomb },
  });
  const before = process.memoryUsage().arrayBuffers;

  const fault = await faultOf(inFile(bytes), { ...sheetLimits, unpackedBytes: 10 * 1024 * 1024 });

  expect(bytes.length).toBeLessThan(200_000);
  expect(fault).toBe("unreadable");
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * 1024 * 1024);
});

test("a cell that never ends is unreadable", async () => {
  const text = Buffer.from(`<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>`);
  const bytes = await makeWorkbook([{ name: "S", rows: [["a"]] }], {
    extra: { "xl/worksheets/sheet1.xml": Buffer.concat([text, Buffer.alloc(3_000_000, "x")]) },
  });

  expect(await faultOf(inFile(bytes))).toBe("unreadable");
});

test("the samples are read with their last row", async () => {
  const sheets = await readAll("tests/samples/planning-communes.xlsx");

  expect(sheets.map(({ name, rows }) => [name, rows.at(-1)?.number])).toEqual([["Cấp xã", 87]]);
});
