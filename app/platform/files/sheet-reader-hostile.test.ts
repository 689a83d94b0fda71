import fs from "node:fs";
import { zip } from "@cj-tech-master/excelts/archive";
import { expect, test } from "vitest";
import { type CellValue, inFile, makeWorkbook } from "#tests/support/workbook-factory.ts";
import { sheetLimits, type SheetLimits, SheetRefused } from "./sheet-reader-refusal.ts";
import { openWorkbook } from "./sheet-reader.server.ts";

const megabyte = 1024 * 1024;

/** What becomes of a file: its fault, or how many rows were read. */
async function outcome(file: string, limits: SheetLimits = sheetLimits): Promise<string> {
  let rows = 0;
  try {
    const workbook = await openWorkbook(file, limits);
    try {
      for (const sheet of workbook.sheets) for await (const _row of sheet.rows()) rows += 1;
    } finally {
      await workbook.close();
    }
    return `${rows} rows`;
  } catch (error) {
    if (error instanceof SheetRefused) return error.fault;
    throw error;
  }
}

/** A workbook in which these parts stand in the place of its own or beside them. */
async function withParts(extra: Record<string, string | Uint8Array>): Promise<string> {
  return inFile(await makeWorkbook([{ name: "S", rows: [["a", "b"]] }], { extra }));
}

const sheet = (data: string, before = ""): string =>
  `${before}<worksheet><sheetData>${data}</sheetData></worksheet>`;
const withSheet = (xml: string | Uint8Array) => withParts({ "xl/worksheets/sheet1.xml": xml });
const again = (text: string, bytes: number) => Buffer.alloc(bytes, text);

/** Milliseconds that this process worked since then: what others do on the machine does not count. */
function busySince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

test("a file of 200 MB is refused without being read", async () => {
  const file = inFile(Buffer.from("PK\u0003\u0004"));
  fs.truncateSync(file, 200 * megabyte);
  const before = process.memoryUsage().rss;
  const start = process.cpuUsage();

  expect(await outcome(file)).toBe("too_large");

  expect(busySince(start)).toBeLessThan(200);
  expect(process.memoryUsage().rss - before).toBeLessThan(20 * megabyte);
});

const swelling: [name: string, parts: Record<string, Uint8Array>][] = [
  ["the sheet is blanks", { "xl/worksheets/sheet1.xml": again(" ", 40 * megabyte) }],
  [
    "the sheet is blank rows",
    { "xl/worksheets/sheet1.xml": Buffer.from(sheet("<row/>".repeat(7 * megabyte))) },
  ],
  [
    "the texts are many",
    { "xl/sharedStrings.xml": Buffer.from(`<sst>${"<si/>".repeat(8 * megabyte)}</sst>`) },
  ],
  [
    "a text is long",
    { "xl/sharedStrings.xml": Buffer.from(`<sst><si><t>${"x".repeat(40 * megabyte)}`) },
  ],
  [
    "the styles are many",
    { "xl/styles.xml": Buffer.from(`<s><cellXfs>${"<xf/>".repeat(8 * megabyte)}`) },
  ],
  [
    "the relations are many",
    {
      "xl/_rels/workbook.xml.rels": Buffer.from(
        `<r>${'<Relationship Id="a" Type="b" Target="c"/>'.repeat(megabyte)}`,
      ),
    },
  ],
  ["a comment never ends", { "xl/workbook.xml": Buffer.from(`<!--${"<".repeat(40 * megabyte)}`) }],
];

test.each(swelling)(
  "a small file that swells because %s is refused before it fills the memory",
  async (_name, parts) => {
    const file = await withParts(parts);
    const limits = { ...sheetLimits, unpackedBytes: 20 * megabyte };
    const before = process.memoryUsage().rss;

    const fault = await outcome(file, limits);

    expect(fs.statSync(file).size).toBeLessThan(megabyte);
    expect(["unreadable", "too_large"]).toContain(fault);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * megabyte);
  },
  20_000,
);

test("archives within an archive are not unpacked", async () => {
  const inner = await makeWorkbook([{ name: "S", rows: [["a"]] }]);

  expect(await outcome(await withParts({ "xl/media/inner.xlsx": inner }))).toBe("1 rows");
  expect(await outcome(inFile(await zip().add("inner.xlsx", inner).bytes()))).toBe(
    "not_a_workbook",
  );
});

test("a million blank rows with formats are passed over", async () => {
  const rows = Array.from(
    { length: 1_048_576 },
    (_row, index) => `<row r="${index + 1}" s="1" customFormat="1"/>`,
  );

  expect(await outcome(await withSheet(sheet(rows.join(""))))).toBe("0 rows");
}, 20_000);

const laughs = `<!DOCTYPE s [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>`;
const outside = `<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]>`;
const inline = (text: string) =>
  `<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`;

test.each<[string, string, string]>([
  ["entities of its own", sheet(inline("&c;"), laughs), "unreadable"],
  ["an entity from outside", sheet(inline("&x;"), outside), "unreadable"],
  ["a document type and nothing of it", sheet(inline("x"), laughs), "1 rows"],
  ["an entity that nobody knows", sheet(inline("&nbsp;")), "unreadable"],
  ["a tag that is not closed", "<worksheet><sheetData><row>", "unreadable"],
  ["tags crossed", "<worksheet><sheetData></worksheet></sheetData>", "unreadable"],
  ["tags a thousand deep", sheet("<row>".repeat(1000)), "unreadable"],
  ["an attribute twice", sheet('<row r="1" r="2"/>'), "unreadable"],
  ["a row without a place", sheet('<row r="0"/>'), "unreadable"],
  ["a row past the last", sheet('<row r="1048577"/>'), "unreadable"],
  ["a row twice", sheet('<row r="2"/><row r="2"/>'), "unreadable"],
  ["more columns than there are", sheet(`<row>${"<c/>".repeat(16_385)}</row>`), "unreadable"],
  ["a cell without a column", sheet('<row r="1"><c r="1"><v>1</v></c></row>'), "unreadable"],
  ["a cell of 32,767 letters", sheet(inline("x".repeat(32_767))), "1 rows"],
  ["a cell of 70,000 letters", sheet(inline("x".repeat(70_000))), "unreadable"],
  ["a text without end in pieces", sheet(inline("<![CDATA[x]]>".repeat(70_000))), "unreadable"],
  ["16,384 blank columns", sheet(`<row r="1">${"<c/>".repeat(16_384)}</row>`), "0 rows"],
  ["a value in the last column", sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>'), "too_large"],
])("a sheet with %s: %s comes of it", async (_name, xml, expected) => {
  expect(await outcome(await withSheet(xml))).toBe(expected);
});

test("bytes that are no UTF-8 are unreadable", async () => {
  const xml = Buffer.from(sheet(inline("Nguyễn")), "utf16le");

  expect(await outcome(await withSheet(xml))).toBe("unreadable");
});

test("a format code that keeps a pattern busy costs nothing", async () => {
  const code = "[".repeat(200_000);
  const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs></styleSheet>`;
  const file = await withParts({ "xl/styles.xml": styles });
  const start = process.cpuUsage();

  expect(await outcome(file)).toBe("1 rows");

  expect(busySince(start)).toBeLessThan(500);
});

const relation = (type: string, target: string, mode = "") =>
  `<Relationships><Relationship Id="rId1" Type="x/${type}" Target="${target}"${mode}/></Relationships>`;
const rels = "xl/_rels/workbook.xml.rels";

test.each<[string, Record<string, string>, string]>([
  [
    "the sheet outside the archive",
    { [rels]: relation("worksheet", "../../../../etc/passwd") },
    "unreadable",
  ],
  [
    "the sheet at an address",
    { [rels]: relation("worksheet", "http://x/y.xml", ' TargetMode="External"') },
    "0 rows",
  ],
  ["a place that is none", { [rels]: relation("worksheet", "%E0%A4%A") }, "unreadable"],
  [
    "a link to another workbook",
    { "xl/externalLinks/externalLink1.xml": "<externalLink/>" },
    "1 rows",
  ],
  ["macros", { "xl/vbaProject.bin": "x" }, "1 rows"],
  ["names that climb", { "../../evil.txt": "x", "/abs.txt": "x", "C:\\x.txt": "x" }, "1 rows"],
  ["types that are wrong", { "[Content_Types].xml": "<Types/>" }, "1 rows"],
  [
    "one sheet a hundred times",
    {
      "xl/workbook.xml": `<workbook xmlns:r="r"><sheets>${'<sheet name="S" r:id="rId1"/>'.repeat(100)}</sheets></workbook>`,
    },
    "unreadable",
  ],
])("a workbook with %s: nothing is followed", async (_name, parts, expected) => {
  expect(await outcome(await withParts(parts))).toBe(expected);
});

test("two parts of one name are unreadable", async () => {
  const bytes = await zip({ path: false })
    .add("xl/workbook.xml", Buffer.from("<workbook/>"))
    .add("XL/Workbook.xml", Buffer.from("<workbook/>"))
    .bytes();

  expect(await outcome(inFile(bytes))).toBe("unreadable");
});

test.each<[string, string[]]>([
  ["an .ods", ["mimetype", "content.xml", "META-INF/manifest.xml"]],
  ["a .docx", ["[Content_Types].xml", "_rels/.rels", "word/document.xml"]],
  ["an .xlsb", ["[Content_Types].xml", "xl/workbook.bin", "xl/worksheets/sheet1.bin"]],
  ["a .jar", ["META-INF/MANIFEST.MF"]],
])("%s under another name is no workbook", async (_name, parts) => {
  const archive = zip();
  for (const part of parts) archive.add(part, Buffer.from(part.endsWith("rels") ? "<r/>" : "<x/>"));

  expect(await outcome(inFile(await archive.bytes()))).toBe("not_a_workbook");
});

test.each([
  ["a table of texts", "STT;Họ và tên;Ngày sinh\n1;Nguyễn Thị Hà;1990"],
  ["a page", "<html><table><tr><td>Họ và tên</td></tr></table></html>"],
  ["a table of Excel 2003", '<?xml version="1.0"?><Workbook><Worksheet/></Workbook>'],
])("%s under another name is no workbook", async (_name, text) => {
  expect(await outcome(inFile(Buffer.from(text)))).toBe("not_a_workbook");
});

test("an archive of which one part is locked asks for its password", async () => {
  const bytes = await makeWorkbook([{ name: "S", rows: [["a"]] }]);
  const locked = Uint8Array.from(bytes);
  for (let at = 0; at < locked.length - 4; at += 1) {
    const signature = Buffer.from(locked.subarray(at, at + 4)).toString("latin1");
    if (signature === "PK\u0001\u0002") locked[at + 8] = (locked[at + 8] ?? 0) | 1;
  }

  expect(await outcome(inFile(locked))).toBe("password_protected");
});

test.each([[0.02], [0.2], [0.5], [0.8], [0.97], [0.999]])(
  "a file cut off at %d of its length is unreadable",
  async (share) => {
    const rows = Array.from({ length: 200 }, (_row, index) => [index, `Nguyễn ${index * 7919}`]);
    const bytes = await makeWorkbook([{ name: "S", rows }]);

    expect(await outcome(inFile(bytes.subarray(0, bytes.length * share)))).toBe("unreadable");
  },
);

test.each<[string, CellValue, string]>([
  ["a day before the first", { number: -5, format: "dd/mm/yyyy" }, "-5"],
  ["a day after the last", { number: 2_958_466, format: "dd/mm/yyyy" }, "2958466"],
  ["the last day", { number: 2_958_465, format: "dd/mm/yyyy" }, "31/12/9999"],
  ["a number past all numbers", { number: 1e300, format: "dd/mm/yyyy" }, "1e+300"],
])("%s is read as it stands", async (_name, value, text) => {
  const file = inFile(await makeWorkbook([{ name: "S", rows: [[value]] }]));
  const workbook = await openWorkbook(file, sheetLimits);
  const texts: (string | undefined)[] = [];
  for await (const row of workbook.sheets[0]?.rows() ?? []) texts.push(row.cells[0]?.text);
  await workbook.close();

  expect(texts).toEqual([text]);
});
