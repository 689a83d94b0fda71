import { MarkupRecorder, picked, xmlAttributes } from "./markup.ts";
import type { Archive } from "./sheet-reader-archive.server.ts";
import { readWholeXml } from "./sheet-reader-xml.server.ts";

/** What a cell of the copy looks like besides its own style. */
export type Look =
  | "as it was"
  /** a faulty cell: another ground and a thick frame */
  | "faulty"
  /** above and in the column of sentences */
  | "heading"
  | "sentence";

/** Numbers of styles in the copy, made as they are asked for. */
export type StyleTable = {
  /** `style` is a number of the source; `isGuarded`: a text that must not turn into a formula */
  place(style: number, look?: Look, isGuarded?: boolean): number;
  xml(): Generator<string>;
};

type Format = { attributes: Record<string, string>; alignment: Record<string, string> };
type SourceStyles = {
  codes: Map<number, string>;
  fonts: string[];
  fills: string[];
  borders: string[];
  formats: Format[];
  /** the workbook's own palette */
  colors: string | null;
};

const listNames = ["fonts", "fills", "borders"] as const;
type ListName = (typeof listNames)[number];
const sections = new Set([...listNames, "numFmts", "cellXfs", "dxfs"]);
const isList = (name: string): name is ListName => listNames.some((list) => list === name);

const alignmentNames = [
  "horizontal",
  "vertical",
  "textRotation",
  "wrapText",
  "indent",
  "relativeIndent",
  "justifyLastLine",
  "shrinkToFit",
  "readingOrder",
];

/** Looks past these are left out: no workbook of people has so many. */
const most = { items: 65_000, letters: 16 * 1024 * 1024 };

export async function readStyles(archive: Archive, part: string | null): Promise<SourceStyles> {
  const styles: SourceStyles = {
    codes: new Map(),
    fonts: [],
    fills: [],
    borders: [],
    formats: [],
    colors: null,
  };
  if (part === null || !archive.has(part)) return styles;
  const recorder = new MarkupRecorder();
  let list: string | null = null;
  let letters = 0;

  function keep(markup: string): void {
    letters += markup.length;
    if (letters > most.letters) return;
    if (list === null) styles.colors = markup;
    else if (isList(list) && styles[list].length < most.items) styles[list].push(markup);
  }

  function openFormat(name: string, attributes: Record<string, string>): void {
    if (name === "xf" && styles.formats.length < most.items) {
      styles.formats.push({ attributes, alignment: {} });
    }
    const format = styles.formats.at(-1);
    if (name === "alignment" && format) format.alignment = picked(attributes, alignmentNames);
  }

  await readWholeXml(archive.read(part), {
    open(name, attributes) {
      if (recorder.isRecording || (name === "colors" && list === null))
        recorder.open(name, attributes);
      else if (list === "cellXfs") openFormat(name, attributes);
      else if (list !== null && isList(list)) recorder.open(name, attributes);
      else if (list === null && sections.has(name)) list = name;
      else if (name === "numFmt" && list === "numFmts") {
        styles.codes.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "");
      }
    },
    text: (text) => recorder.text(text),
    close(name) {
      if (recorder.isRecording) {
        const markup = recorder.close(name);
        if (markup !== null) keep(markup);
      }
      if (name === list) list = null;
    },
  });
  return styles;
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const plainFont = '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>';
const noFill = '<fill><patternFill patternType="none"/></fill>';
const plainBorder = "<border><left/><right/><top/><bottom/><diagonal/></border>";
const faultyFill =
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFFE08A"/><bgColor indexed="64"/></patternFill></fill>';
const faultyBorder = border("thick", "FFB3261E");
const thinBorder = border("thin", "FF000000");

function border(style: string, color: string): string {
  const sides = ["left", "right", "top", "bottom"].map(
    (side) => `<${side} style="${style}"><color rgb="${color}"/></${side}>`,
  );
  return `<border>${sides.join("")}<diagonal/></border>`;
}

type Written = Record<ListName | "formats", string[]> & { codes: Map<number, string> };

/** Writes down only what the copy uses: looks of the source, and those that mark what is to be corrected. */
export function styleTable(source: SourceStyles): StyleTable {
  const written: Written = {
    fonts: [source.fonts[0] ?? plainFont],
    fills: [noFill, '<fill><patternFill patternType="gray125"/></fill>'],
    borders: [plainBorder],
    codes: new Map(),
    // why: cells and columns without a style have the first one
    formats: [],
  };
  const known = new Map<string, number>();

  function place(style: number, look: Look = "as it was", isGuarded = false): number {
    const key = `${style} ${look} ${isGuarded}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const format = lookOf(source.formats[style], look);
    const number = placeIn(
      written.formats,
      formatXml(format, { look, isGuarded, source, written }),
    );
    known.set(key, number);
    return number;
  }

  place(0);
  return { place, xml: () => stylesXml(written, source.colors ?? "") };
}

type Making = { look: Look; isGuarded: boolean; source: SourceStyles; written: Written };

function formatXml(
  { attributes, alignment }: Format,
  { look, isGuarded, source, written }: Making,
): string {
  const numFmtId = Number(attributes["numFmtId"] ?? 0);
  const code = source.codes.get(numFmtId);
  if (code !== undefined) written.codes.set(numFmtId, code);
  const font = source.fonts[Number(attributes["fontId"] ?? 0)] ?? plainFont;
  const fill = source.fills[Number(attributes["fillId"] ?? 0)] ?? noFill;
  const frame = source.borders[Number(attributes["borderId"] ?? 0)] ?? plainBorder;
  const ownFrame = look === "sentence" ? thinBorder : frame;
  return `<xf${xmlAttributes({
    numFmtId,
    fontId: placeIn(written.fonts, look === "heading" ? bold(font) : font),
    fillId: placeIn(written.fills, look === "faulty" ? faultyFill : fill),
    borderId: placeIn(written.borders, look === "faulty" ? faultyBorder : ownFrame),
    xfId: 0,
    quotePrefix: isGuarded || attributes["quotePrefix"] === "1" ? 1 : undefined,
    applyNumberFormat: 1,
    applyFont: 1,
    applyFill: 1,
    applyBorder: 1,
    applyAlignment: 1,
  })}><alignment${xmlAttributes(alignment)}/></xf>`;
}

function* stylesXml({ codes, fonts, fills, borders, formats }: Written, colors: string) {
  const numbers = [...codes].map(
    ([numFmtId, formatCode]) => `<numFmt${xmlAttributes({ numFmtId, formatCode })}/>`,
  );
  yield `<styleSheet xmlns="${main}">`;
  if (numbers.length > 0) yield counted("numFmts", numbers);
  yield counted("fonts", fonts);
  yield counted("fills", fills);
  yield counted("borders", borders);
  yield counted("cellStyleXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']);
  yield counted("cellXfs", formats);
  yield counted("cellStyles", ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']);
  yield `${colors}</styleSheet>`;
}

function lookOf(format: Format | undefined, look: Look): Format {
  const { attributes, alignment } = format ?? { attributes: {}, alignment: {} };
  if (look === "as it was" || look === "faulty") return { attributes, alignment };
  const { numFmtId: _number, ...ofText } = attributes;
  const horizontal = look === "heading" ? "center" : "left";
  const vertical = look === "heading" ? "center" : "top";
  return { attributes: ofText, alignment: { horizontal, vertical, wrapText: "1" } };
}

function bold(font: string): string {
  if (/<b[ />]/.test(font)) return font;
  return font.replace(/^<font>/, "<font><b/>");
}

function placeIn(list: string[], item: string): number {
  const place = list.indexOf(item);
  return place < 0 ? list.push(item) - 1 : place;
}

function counted(name: string, items: string[]): string {
  return `<${name} count="${items.length}">${items.join("")}</${name}>`;
}
