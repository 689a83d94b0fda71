import {
  AlignmentType,
  BorderStyle,
  Document as Docx,
  Footer,
  Header,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import {
  type Block,
  type Document,
  type Grid,
  page,
  type Rule,
  type Run,
  type Section,
  type Sides,
  type Text,
} from "./document.ts";

const font = "Times New Roman";

const millimetres = (length: number): number => Math.round((length * 1440) / 25.4);
const points = (size: number): number => Math.round(size * 20);

/** Writes a document as .docx. Texts are NFC; what a file of XML cannot hold is left out. */
export async function writeDocument(document: Document): Promise<Uint8Array> {
  const docx = new Docx({
    title: plain(document.title),
    creator: "",
    lastModifiedBy: "",
    styles: {
      default: {
        document: {
          run: { font, size: 28, language: { value: "vi-VN" } },
          paragraph: { spacing: { before: 0, after: 0 } },
        },
      },
    },
    sections: document.sections.map((section, index) =>
      sectionOf(section, { footer: document.footer, isFirst: index === 0 }),
    ),
  });
  return new Uint8Array(await Packer.toBuffer(docx));
}

// why: every part of a document has at least one paragraph
const empty = (): Paragraph => new Paragraph("");

/** One Unicode form, and no character that XML forbids. */
const plain = (text: string): string =>
  text
    .normalize("NFC")
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu, "");

type Around = { footer: string | null; isFirst: boolean };

function sectionOf({ landscape, blocks }: Section, { footer, isFirst }: Around): ISectionOptions {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })],
  });
  const foot = () =>
    new Footer({
      children: footer === null ? [empty()] : [paragraph({ ...small, runs: [{ text: footer }] })],
    });
  return {
    properties: {
      // why: the first page of a paper has no number; that of an annex has the next
      titlePage: isFirst,
      page: {
        size: {
          width: millimetres(page.width),
          height: millimetres(page.height),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: millimetres(page.top),
          bottom: millimetres(page.bottom),
          left: millimetres(page.left),
          right: millimetres(page.right),
          header: millimetres(10),
          footer: millimetres(8),
        },
      },
    },
    headers: {
      default: new Header({ children: [number] }),
      first: new Header({ children: [empty()] }),
    },
    footers: { default: foot(), first: foot() },
    children: blocks.map(blockOf),
  };
}

const small: Omit<Text, "runs"> = { kind: "text", size: 9, align: "center" };

function blockOf(block: Block): Paragraph | Table {
  switch (block.kind) {
    case "text":
      return paragraph(block);
    case "rule":
      return rule(block);
    case "sides":
      return sides(block);
    case "grid":
      return grid(block);
  }
}

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justified: AlignmentType.BOTH,
} as const;

function paragraph({ runs, size, align = "left", indented, before = 0, keeps }: Text): Paragraph {
  return new Paragraph({
    alignment: alignments[align],
    spacing: {
      before: points(before),
      after: 0,
      line: points(size + 4),
      lineRule: LineRuleType.AT_LEAST,
    },
    ...(indented ? { indent: { firstLine: millimetres(10) } } : {}),
    keepNext: keeps ?? false,
    children: runs.map((run) => textRun(run, size)),
  });
}

function textRun({ text, bold = false, italic = false, underline }: Run, size: number): TextRun {
  return new TextRun({
    text: plain(text),
    font,
    size: size * 2,
    bold,
    italics: italic,
    ...(underline ? { underline: {} } : {}),
  });
}

function rule({ width, within }: Rule): Paragraph {
  const side = millimetres(Math.max(0, (within - width) / 2));
  return new Paragraph({
    spacing: { before: 0, after: points(2), line: points(5), lineRule: LineRuleType.EXACT },
    indent: { left: side, right: side },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 0, color: "000000" } },
    children: [],
  });
}

const noBorder = { style: BorderStyle.NONE, size: 0, color: "FFFFFF" };
const noBorders = {
  top: noBorder,
  bottom: noBorder,
  left: noBorder,
  right: noBorder,
  insideHorizontal: noBorder,
  insideVertical: noBorder,
};
const noMargins = { top: 0, bottom: 0, left: 0, right: 0 };

function sides({ widths, rows }: Sides): Table {
  const cell = (blocks: (Text | Rule)[], width: number) =>
    new TableCell({
      width: { size: millimetres(width), type: WidthType.DXA },
      margins: noMargins,
      borders: noBorders,
      children: blocks.length === 0 ? [empty()] : blocks.map(blockOf),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: millimetres(widths[0] + widths[1]), type: WidthType.DXA },
    columnWidths: widths.map(millimetres),
    borders: noBorders,
    rows: rows.map(
      ({ left, right }) =>
        new TableRow({
          cantSplit: true,
          children: [cell(left, widths[0]), cell(right, widths[1])],
        }),
    ),
  });
}

function grid({ columns, rows, size }: Grid): Table {
  const cell = (text: string, at: number, isHead: boolean) =>
    new TableCell({
      width: { size: millimetres(columns[at]?.width ?? 0), type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      verticalAlign: isHead ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
      children: text.split("\n").map((line) =>
        paragraph({
          kind: "text",
          size,
          align: isHead || columns[at]?.centred ? "center" : "left",
          runs: [{ text: line, bold: isHead }],
        }),
      ),
    });
  const row = (texts: string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: texts.map((text, at) => cell(text, at, isHead)),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: {
      size: millimetres(columns.reduce((sum, { width }) => sum + width, 0)),
      type: WidthType.DXA,
    },
    columnWidths: columns.map(({ width }) => millimetres(width)),
    rows: [
      row(
        columns.map(({ header }) => header),
        true,
      ),
      ...rows.map((texts) => row(texts, false)),
    ],
  });
}

/** Answers a download of a .docx file under a name in any script. */
export function documentResponse(body: Uint8Array, fileName: string): Response {
  return new Response(Buffer.from(body), {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      "Content-Length": String(body.byteLength),
    },
  });
}
