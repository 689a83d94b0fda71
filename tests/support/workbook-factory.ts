import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { zip } from "@cj-tech-master/excelts/archive";
import { cellAddress, columnLetters } from "#app/kernel/sheet.ts";

/** What a cell holds; a text or number stands for itself, `day` is a real date, `runs` a text in several formats. */
export type CellValue =
  | string
  | number
  | boolean
  | null
  | { day: string; format?: string }
  | { number: number; format: string }
  | { runs: string[] }
  | { formula: string; result: string | number | { error: string } | null }
  | { error: string };

export type SheetPlan = {
  name: string;
  state?: "visible" | "hidden" | "veryHidden";
  /** by row, then by column; null leaves a row or cell out */
  rows: (CellValue[] | null)[];
  merges?: string[];
  /** numbers of rows and indexes of columns that are hidden */
  hiddenRows?: number[];
  hiddenColumns?: number[];
};

/** The ways in which programs write the same workbook. */
export type WorkbookManner = {
  strings?: "shared" | "inline" | "formula";
  from1904?: boolean;
  /** x:row for row */
  prefix?: string;
  /** rows and cells without their r attribute */
  withoutAddresses?: boolean;
  /** parts in the order in which streaming writers store them: the workbook last */
  workbookLast?: boolean;
  sheetFile?: (number: number) => string;
  /** further parts, or others in the place of those of the same name */
  extra?: Record<string, string | Uint8Array>;
};

type Styles = { codes: string[] };

/** Writes the bytes of an .xlsx file. */
export async function makeWorkbook(
  sheets: SheetPlan[],
  manner: WorkbookManner = {},
): Promise<Uint8Array> {
  const texts = new Map<string, number>();
  const styles: Styles = { codes: ["dd/mm/yyyy"] };
  const fileOf = manner.sheetFile ?? ((number: number) => `sheet${number}.xml`);
  const parts: [string, string | Uint8Array][] = sheets.map((sheet, index) => [
    `xl/worksheets/${fileOf(index + 1)}`,
    sheetXml(sheet, { manner, texts, styles }),
  ]);
  const workbook: [string, string][] = [
    ["[Content_Types].xml", contentTypes],
    ["_rels/.rels", relations([["rId1", "officeDocument", "xl/workbook.xml"]])],
    ["xl/workbook.xml", workbookXml(sheets, manner)],
    [
      "xl/_rels/workbook.xml.rels",
      relations([
        ...sheets.map((_sheet, index): [string, string, string] => [
          `rId${index + 1}`,
          "worksheet",
          `worksheets/${fileOf(index + 1)}`,
        ]),
        ["rId98", "styles", "styles.xml"],
        ...(texts.size > 0
          ? [["rId99", "sharedStrings", "/xl/sharedStrings.xml"] as [string, string, string]]
          : []),
      ]),
    ],
    ["xl/styles.xml", stylesXml(styles)],
  ];
  if (texts.size > 0) parts.push(["xl/sharedStrings.xml", sharedStringsXml(texts)]);
  const ordered = manner.workbookLast ? [...parts, ...workbook] : [...workbook, ...parts];
  const archive = zip();
  for (const [name, content] of new Map([...ordered, ...Object.entries(manner.extra ?? {})])) {
    archive.add(name, typeof content === "string" ? new TextEncoder().encode(content) : content);
  }
  return archive.bytes();
}

/** Puts bytes into a file of their own, in a folder that the caller need not know. */
export function inFile(bytes: Uint8Array, name = "workbook.xlsx"): string {
  // why: a worker that is stopped runs no exit handler, so that one folder may stay, not one for each file
  base ??= fs.mkdtempSync(path.join(os.tmpdir(), "portal-sheet-"));
  files += 1;
  const folder = path.join(base, String(files));
  fs.mkdirSync(folder);
  const file = path.join(folder, name);
  fs.writeFileSync(file, bytes);
  return file;
}

let base: string | null = null;
let files = 0;

type Writing = { manner: WorkbookManner; texts: Map<string, number>; styles: Styles };

function sheetXml(sheet: SheetPlan, writing: Writing): string {
  const { prefix, withoutAddresses } = writing.manner;
  const hidden = new Set(sheet.hiddenRows);
  const rows = sheet.rows.map((cells, index) => {
    if (cells === null) return withoutAddresses ? "<row/>" : "";
    const number = index + 1;
    const address = withoutAddresses ? "" : ` r="${number}"`;
    const written = cells.map((value, column) => cellXml(value, { number, column }, writing));
    return `<row${address}${hidden.has(number) ? ' hidden="1"' : ""}>${written.join("")}</row>`;
  });
  const columns = (sheet.hiddenColumns ?? []).map(
    (index) => `<col min="${index + 1}" max="${index + 1}" width="9" hidden="1"/>`,
  );
  const merges = (sheet.merges ?? []).map((range) => `<mergeCell ref="${range}"/>`);
  const body = [
    columns.length > 0 ? `<cols>${columns.join("")}</cols>` : "",
    `<sheetData>${rows.join("")}</sheetData>`,
    merges.length > 0 ? `<mergeCells>${merges.join("")}</mergeCells>` : "",
  ].join("");
  const xml = `<worksheet xmlns="${main}">${body}</worksheet>`;
  return head + (prefix === undefined ? xml : withPrefix(xml, prefix));
}

function withPrefix(xml: string, prefix: string): string {
  return xml
    .replace(/<(\/?)([a-zA-Z])/g, `<$1${prefix}:$2`)
    .replace(`xmlns="`, `xmlns:${prefix}="`);
}

function cellXml(
  value: CellValue,
  place: { number: number; column: number },
  writing: Writing,
): string {
  const { manner } = writing;
  const r = manner.withoutAddresses ? "" : ` r="${cellAddress(place.number, place.column)}"`;
  if (value === null) return manner.withoutAddresses ? "<c/>" : "";
  if (typeof value === "string") return textXml(value, r, writing);
  if (typeof value === "number") return `<c${r}><v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c${r} t="b"><v>${value ? 1 : 0}</v></c>`;
  if ("day" in value) {
    const serial = serialOf(value.day, manner.from1904 ?? false);
    return `<c${r} s="${styleOf(value.format ?? "dd/mm/yyyy", writing)}"><v>${serial}</v></c>`;
  }
  if ("number" in value) {
    return `<c${r} s="${styleOf(value.format, writing)}"><v>${value.number}</v></c>`;
  }
  if ("runs" in value) {
    const runs = value.runs.map((run) => `<r><rPr><b/></rPr>${t(run)}</r>`).join("");
    return `<c${r} t="inlineStr"><is>${runs}<rPh sb="0" eb="1"><t>phonetic</t></rPh></is></c>`;
  }
  if ("formula" in value) return formulaXml(value, r);
  return `<c${r} t="e"><v>${value.error}</v></c>`;
}

function formulaXml(
  { formula, result }: { formula: string; result: string | number | { error: string } | null },
  r: string,
): string {
  const f = `<f>${escape(formula)}</f>`;
  if (result === null) return `<c${r}>${f}</c>`;
  if (typeof result === "number") return `<c${r}>${f}<v>${result}</v></c>`;
  if (typeof result === "string") return `<c${r} t="str">${f}<v>${escape(result)}</v></c>`;
  return `<c${r} t="e">${f}<v>${result.error}</v></c>`;
}

function textXml(text: string, r: string, { manner, texts }: Writing): string {
  const strings = manner.strings ?? "shared";
  if (strings === "inline") return `<c${r} t="inlineStr"><is>${t(text)}</is></c>`;
  if (strings === "formula") return formulaXml({ formula: "A1", result: text }, r);
  const index = texts.get(text) ?? texts.size;
  texts.set(text, index);
  return `<c${r} t="s"><v>${index}</v></c>`;
}

function t(text: string): string {
  return `<t xml:space="preserve">${escape(text)}</t>`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const contentTypes = `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`;

function relations(list: [id: string, type: string, target: string][]): string {
  const items = list.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`;
}

function workbookXml(sheets: SheetPlan[], { from1904 }: WorkbookManner): string {
  const items = sheets.map(
    ({ name, state = "visible" }, index) =>
      `<sheet name="${escape(name)}" sheetId="${index + 1}" state="${state}" r:id="rId${index + 1}"/>`,
  );
  return `${head}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${from1904 ? ' date1904="1"' : ""}/><sheets>${items.join("")}</sheets></workbook>`;
}

function stylesXml({ codes }: Styles): string {
  const formats = codes.map(
    (code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escape(code)}"/>`,
  );
  const cells = codes.map(
    (_code, index) => `<xf numFmtId="${164 + index}" applyNumberFormat="1"/>`,
  );
  return `${head}<styleSheet xmlns="${main}"><numFmts>${formats.join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${cells.join("")}</cellXfs></styleSheet>`;
}

function sharedStringsXml(texts: ReadonlyMap<string, number>): string {
  return `${head}<sst xmlns="${main}">${[...texts.keys()].map((text) => `<si>${t(text)}</si>`).join("")}</sst>`;
}

function styleOf(code: string, { styles }: Writing): number {
  let index = styles.codes.indexOf(code);
  if (index < 0) index = styles.codes.push(code) - 1;
  return index + 1;
}

/** The number by which a workbook stores a day. */
export function serialOf(day: string, from1904: boolean): number {
  const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return (Date.parse(`${day}T00:00:00Z`) - first) / 86_400_000;
}

/** "A1:C1" from indexes. */
export function range(
  [fromRow, fromColumn]: [number, number],
  [toRow, toColumn]: [number, number],
): string {
  return `${columnLetters(fromColumn)}${fromRow}:${columnLetters(toColumn)}${toRow}`;
}
