import fs from "node:fs";
import { unzip } from "@cj-tech-master/excelts/archive";
import { expect, test } from "vitest";
import { openSheet, readRows } from "#tests/support/sheet.ts";
import {
  type CellValue,
  inFile,
  makeWorkbook,
  type SheetPlan,
  type WorkbookManner,
} from "#tests/support/workbook-factory.ts";
import { type Marking, markedCopy } from "./marked-workbook.server.ts";
import { sheetLimits } from "./sheet-reader-refusal.ts";
import { openWorkbook } from "./sheet-reader.server.ts";

const head: CellValue[][] = [["TỈNH ỦY"], ["STT", "Họ và tên", "Ngày sinh"], ["(1)", "(2)", "(3)"]];
const people: CellValue[][] = [
  ["I. CÁC XÃ"],
  [1, "Nguyễn Thị Hà", { day: "1980-02-01" }],
  [2, "Trần Văn Hai", "31/02/1980"],
  [3, "Lê Thị Bí Mật", "1990"],
  [4, "", { day: "1985-03-04" }],
  ["Người lập biểu"],
];
const sheet: SheetPlan = { name: "Danh sách", rows: [...head, ...people] };
const marking: Marking = {
  sheet: 0,
  firstHeadRow: 2,
  lastHeadRow: 3,
  rows: [
    { row: 6, cells: ["C6"], reason: "Ô C6: không có ngày 31/02/1980." },
    { row: 8, cells: ["B8"], reason: "Ô B8: thiếu họ tên." },
  ],
  heading: "Lý do",
};

async function copyOf(
  sheets: SheetPlan[],
  asked: Partial<Marking> = {},
  manner: WorkbookManner = {},
): Promise<string> {
  const target = inFile(new Uint8Array(), "copy.xlsx");
  await markedCopy(inFile(await makeWorkbook(sheets, manner)), target, { ...marking, ...asked });
  return target;
}

async function textsIn(file: string) {
  const rows = await readRows(file);
  return rows.map(({ number, cells }) => [number, ...cells.map((cell) => cell?.text ?? null)]);
}

const copied = [
  [1, "TỈNH ỦY"],
  [2, "STT", "Họ và tên", "Ngày sinh", "Lý do"],
  [3, "(1)", "(2)", "(3)"],
  [4, "2", "Trần Văn Hai", "31/02/1980", "Ô C6: không có ngày 31/02/1980."],
  [5, "4", null, "04/03/1985", "Ô B8: thiếu họ tên."],
];

test.each<[string, WorkbookManner]>([
  ["shared texts", {}],
  ["inline texts", { strings: "inline" }],
  ["texts as results of formulas", { strings: "formula" }],
  ["prefixed elements", { prefix: "x" }],
  ["no addresses", { withoutAddresses: true }],
  ["days from 1904", { from1904: true }],
  ["sheets under other file names", { sheetFile: () => "Bảng 1.xml" }],
])("of a workbook with %s only the head and the rows named are copied", async (_name, manner) => {
  expect(await textsIn(await copyOf([sheet], {}, manner))).toEqual(copied);
});

test("nothing of the other rows and sheets is left in the file", async () => {
  const other: SheetPlan = { name: "Phụ lục", rows: [["Võ Thị Kín"]] };
  const hidden: SheetPlan = { ...sheet, name: "Bản cũ", state: "hidden" };
  const copy = await copyOf(
    [other, sheet, hidden],
    { sheet: 1 },
    {
      extra: { "docProps/core.xml": "<x>Người soạn</x>", "xl/vbaProject.bin": "x" },
    },
  );

  const { sheets } = await openWorkbook(copy, sheetLimits);
  expect(sheets.map(({ name }) => name)).toEqual(["Danh sách"]);
  const parts = await partsOf(copy);
  expect([...parts.keys()].toSorted()).toEqual([
    "[Content_Types].xml",
    "_rels/.rels",
    "xl/_rels/workbook.xml.rels",
    "xl/sharedStrings.xml",
    "xl/styles.xml",
    "xl/workbook.xml",
    "xl/worksheets/sheet1.xml",
  ]);
  expect([...parts.values()].join("")).not.toMatch(/Bí Mật|Nguyễn Thị Hà|Võ Thị Kín|Người soạn/);
});

async function partsOf(file: string): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  for await (const entry of unzip(fs.readFileSync(file)).entries()) {
    parts.set(entry.path, await entry.text());
  }
  return parts;
}

const kinds: CellValue[] = [
  "Nguyễn & <Hà>",
  1990,
  7.25,
  true,
  { number: 123, format: "00000" },
  { day: "1987-01-14" },
  { day: "1976-09-01", format: "mm/yyyy" },
  { number: 31791.75, format: "dd/mm/yyyy hh:mm" },
  { runs: ["Nguyễn ", "Hà"] },
  { formula: "B1&C1", result: "Hà" },
  { formula: "1+1", result: 2 },
  { formula: "B1", result: { error: "#N/A" } },
  { formula: "B1&C1", result: null },
  { error: "#REF!" },
  "=1+1",
  "+84 912 345 678",
  "-",
  "@tên",
  "a_x000D_b _x005F_x0041_",
  "hai\ndòng",
  "  ba khoảng  trắng ",
  "x".repeat(32_767),
];

test.each([[false], [true]])(
  "each kind of cell reads the same in the copy (days from 1904: %s)",
  async (from1904) => {
    const rows: SheetPlan["rows"] = [["Tên", "Sinh"], ["khác"], kinds];
    const plan = { name: "S", rows };
    const asked = {
      firstHeadRow: 1,
      lastHeadRow: 1,
      rows: [{ row: 3, cells: ["B3"], reason: "." }],
    };
    const before = await readRows(inFile(await makeWorkbook([plan], { from1904 })));

    const after = await readRows(await copyOf([plan], asked, { from1904 }));

    expect(after[1]?.cells.slice(0, kinds.length)).toEqual(before[2]?.cells);
  },
);

test("formatted runs of a text stay, and no text or sentence becomes a formula", async () => {
  const rows: SheetPlan["rows"] = [
    ["Tên"],
    [{ runs: ["Nguyễn ", "Hà"] }, '=HYPERLINK("x","y")', { formula: "1+1", result: 2 }],
  ];
  const asked = { lastHeadRow: 1, rows: [{ row: 2, cells: [], reason: "=1+1 @ -" }] };

  const copy = await copyOf([{ name: "S", rows }], asked);

  const sheet = await openSheet(copy);
  expect(sheet.getCell("A2").value).toMatchObject({
    richText: [{ text: "Nguyễn " }, { text: "Hà" }],
  });
  expect(sheet.getCell("B2").value).toBe('=HYPERLINK("x","y")');
  expect(sheet.getCell("C2").value).toBe(2);
  expect(sheet.getCell("D2").value).toBe("=1+1 @ -");
  expect((await partsOf(copy)).get("xl/worksheets/sheet1.xml")).not.toContain("<f>");
});

test("faulty cells have another ground and a thick frame, blank ones too, sentences are wrapped", async () => {
  const copied = await openSheet(await copyOf([sheet]));

  const looks = ["B4", "C4", "B5", "C5"].map((address) => {
    const { fill, border } = copied.getCell(address);
    return [fill?.type, border?.top?.style, border?.left?.style];
  });
  expect(looks).toEqual([
    ["pattern", undefined, undefined],
    ["pattern", "thick", "thick"],
    ["pattern", "thick", "thick"],
    ["pattern", undefined, undefined],
  ]);
  expect(copied.getCell("C4").fill).toMatchObject({ pattern: "solid" });
  expect(copied.getCell("D4").alignment).toMatchObject({ wrapText: true });
  expect(copied.getColumn(4).width).toBeGreaterThan(50);
});

test("the cell of a faulty date is still a date of its format", async () => {
  const rows = [{ row: 5, cells: ["C5"], reason: "." }];
  const copied = await openSheet(await copyOf([sheet], { rows }));

  expect(copied.getCell("C4").numFmt).toBe("dd/mm/yyyy");
  expect(copied.getCell("C4").value).toEqual(new Date("1980-02-01T00:00:00Z"));
});

test("a column with the heading is filled anew, wherever it stands", async () => {
  const rows: SheetPlan["rows"] = [
    ["Tên", "lý  do", "Sinh"],
    ["Hà", "cũ", "1990"],
    ["Hai", "cũ", "x"],
  ];
  const rowsAsked = [{ row: 3, cells: ["C3"], reason: "mới" }];
  const asked = { firstHeadRow: 1, lastHeadRow: 1, rows: rowsAsked };
  const english = { ...asked, heading: "Reason", otherHeadings: ["Lý do"] };

  const copies = [
    await copyOf([{ name: "S", rows }], asked),
    await copyOf([{ name: "S", rows }], english),
  ];

  expect(await Promise.all(copies.map(textsIn))).toEqual([
    [
      [1, "Tên", "Lý do", "Sinh"],
      [2, "Hai", "mới", "x"],
    ],
    [
      [1, "Tên", "Reason", "Sinh"],
      [2, "Hai", "mới", "x"],
    ],
  ]);
});

test("the heading stands behind all that the copied rows hold, over both rows of the head", async () => {
  const rows: SheetPlan["rows"] = [
    ["Tên", "Xếp loại"],
    [null, "2022", "2023"],
    ["(1)", "(2)", "(3)"],
    ["Hà", "x", "y", "lạc", null, "xa"],
  ];
  const asked = { firstHeadRow: 1, lastHeadRow: 3, rows: [{ row: 4, cells: [], reason: "mới" }] };

  const copied = await openSheet(await copyOf([{ name: "S", rows, merges: ["B1:C1"] }], asked));

  expect(copied.getCell("E1").text).toBe("Lý do");
  expect(copied.getCell("E4").text).toBe("mới");
  expect(copied.getCell("F4").text).toBe("xa");
  expect(copied.getCell("E2").isMergedTo(copied.getCell("E1"))).toBe(true);
  expect(copied.getCell("E3").isMerged).toBe(false);
});

test("merged cells stay merged in the head and within a row, hidden rows and faulty columns show", async () => {
  const copied = await openSheet(
    await copyOf([
      {
        ...sheet,
        merges: ["A1:C1", "A6:B6", "A7:A8", "C5:C9"],
        hiddenRows: [6],
        hiddenColumns: [0, 2],
      },
    ]),
  );

  expect(copied.getCell("B1").isMergedTo(copied.getCell("A1"))).toBe(true);
  expect(copied.getCell("B4").isMergedTo(copied.getCell("A4"))).toBe(true);
  expect(copied.getCell("A5").isMerged).toBe(false);
  expect(copied.getCell("C5").isMerged).toBe(false);
  expect(copied.getRow(4).hidden).toBe(false);
  expect(copied.getColumn(1).hidden).toBe(true);
  expect(copied.getColumn(3).hidden).toBe(false);
});

test("a copy of a copy is the same", async () => {
  const first = await copyOf([sheet]);
  const second = inFile(new Uint8Array());

  await markedCopy(first, second, {
    ...marking,
    rows: marking.rows.map((row, index) => ({ ...row, row: index + 4, cells: [] })),
  });

  expect(await textsIn(second)).toEqual(await textsIn(first));
});

test("a source that cannot be read is refused and leaves no file", async () => {
  const whole = await makeWorkbook([
    { name: "S", rows: Array.from({ length: 500 }, (_row, index) => [`Nguyễn ${index * 7919}`]) },
  ]);
  const target = inFile(new Uint8Array());
  whole.fill(0x41, whole.length / 2, whole.length / 2 + 40);

  await expect(markedCopy(inFile(whole), target, marking)).rejects.toThrow(/invalid|refused/);

  expect(fs.existsSync(target)).toBe(false);
});
