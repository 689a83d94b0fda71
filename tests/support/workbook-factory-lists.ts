import { columnWords } from "#app/domain/importing/column-words.ts";
import type { ColumnKey } from "#app/domain/importing/columns.ts";
import { type CellValue, range, type SheetPlan } from "./workbook-factory.ts";

/** A line of a planning list; a birth date as written, or a real date. */
export type ListLine = {
  name: string;
  gender: "male" | "female";
  birth: string | { day: string };
  degree: string;
  theory: string;
  management: string;
  post: string;
  title: string;
  term: string;
  rating: string;
};

/** How somebody made the sheet. */
export type ListManner = {
  /** which word stands above a column, by position among those known; 0 = the first */
  word: (key: ColumnKey) => number;
  /** groups of columns from left to right */
  order: readonly Group[];
  headRow: number;
  twoRowHead: boolean;
  merges: boolean;
  numbers: boolean;
  birth: "columns" | "one" | "ticks";
  name: "whole" | "split" | "under one header";
  /** texts on the way into the sheet: Unicode form, tone placement */
  text: (text: string) => string;
  /** what stands in a cell with nothing to say */
  blank: CellValue;
  /** a heading stands before, a blank row behind each of these lines */
  sections: readonly number[];
  capitals: boolean;
};

export const groups = [
  "order",
  "name",
  "birth",
  "ethnicity",
  "levels",
  "post",
  "current",
  "title",
  "term",
  "votes",
  "ratings",
  "phone",
  "note",
] as const;
export type Group = (typeof groups)[number];

export const plainManner: ListManner = {
  word: () => 0,
  order: groups,
  headRow: 7,
  twoRowHead: true,
  merges: true,
  numbers: true,
  birth: "columns",
  name: "whole",
  text: (text) => text,
  blank: null,
  sections: [0],
  capitals: false,
};

type Column = { top: string; beneath: string | null; value: (line: ListLine) => CellValue };
type Made = { plan: SheetPlan; /** row of the sheet by line */ rows: number[] };

/** Writes a planning list the way somebody makes it, and tells where its lines stand. */
export function planningSheet(lines: readonly ListLine[], manner: ListManner): Made {
  const columns = manner.order.flatMap((group) => columnsOf(group, manner));
  const head = headOf(columns, manner);
  const rows: (CellValue[] | null)[] = [
    [manner.text("TỈNH ỦY QUẢNG BÌNH")],
    [manner.text("DANH SÁCH TRÍCH NGANG")],
  ].slice(0, Math.max(0, manner.headRow - 1));
  while (rows.length < manner.headRow - 1) rows.push(null);
  rows.push(...head.rows);
  if (manner.numbers) rows.push(columns.map((_column, index) => `(${index + 1})`));
  const place: number[] = [];
  lines.forEach((line, index) => {
    if (manner.sections.includes(index)) rows.push([manner.text("II. CÁC XÃ, PHƯỜNG")]);
    rows.push(columns.map((column) => cellOf(column, line, index, manner)));
    place.push(rows.length);
    if (manner.sections.includes(index)) rows.push(null, [manner.blank]);
  });
  rows.push(
    null,
    columns.map(({ top }) => (isName(top) ? manner.text("Người lập biểu") : null)),
  );
  return { plan: { name: "Danh sách", rows, merges: head.merges }, rows: place };
}

const isName = (top: string): boolean => /^họ/iu.test(top);

function headOf(columns: Column[], { headRow, twoRowHead, merges, text }: ListManner) {
  if (!twoRowHead) {
    const row = columns.map(({ top, beneath }) => text(oneRowWords(top, beneath)));
    return { rows: [row], merges: [] };
  }
  const top = columns.map((column, index) =>
    index > 0 && columns[index - 1]?.top === column.top && column.beneath !== null
      ? null
      : text(column.top),
  );
  const beneath = columns.map((column) => (column.beneath === null ? null : text(column.beneath)));
  const ranges: string[] = [];
  for (let from = 0; from < columns.length;) {
    let to = from;
    while (columns[from]?.beneath !== null && columns[to + 1]?.top === columns[from]?.top) to += 1;
    if (columns[from]?.beneath === null) ranges.push(range([headRow, from], [headRow + 1, from]));
    else if (to > from) ranges.push(range([headRow, from], [headRow, to]));
    from = to + 1;
  }
  return { rows: [top, beneath], merges: merges ? ranges : [] };
}

/** Without a row beneath, both stand in one cell, or only what is beneath where it says enough. */
function oneRowWords(top: string, beneath: string | null): string {
  if (beneath === null) return top;
  return /phiếu|xếp loại/iu.test(top) ? `${top} ${beneath}` : beneath;
}

function cellOf(column: Column, line: ListLine, index: number, manner: ListManner): CellValue {
  const value = column.value(line);
  if (column.top === orderMark) return index + 1;
  if (value === null || value === "") return manner.blank;
  return typeof value === "string" ? manner.text(value) : value;
}

const orderMark = "STT";

function columnsOf(group: Group, manner: ListManner): Column[] {
  const word = (key: ColumnKey): string => {
    const words = columnWords.planning[key] ?? [];
    return words[manner.word(key) % words.length] ?? key;
  };
  const single = (key: ColumnKey, value: Column["value"]): Column[] => [
    { top: word(key), beneath: null, value },
  ];
  switch (group) {
    case "order":
      return [{ top: orderMark, beneath: null, value: () => null }];
    case "name":
      return nameColumns(manner, word);
    case "birth":
      return birthColumns(manner, word);
    case "ethnicity":
      return single("ethnicity", () => "Kinh");
    case "levels":
      return [
        { top: "Trình độ", beneath: word("degree"), value: ({ degree }) => degree },
        { top: "Trình độ", beneath: word("politicalTheory"), value: ({ theory }) => theory },
        { top: "Trình độ", beneath: word("stateManagement"), value: (line) => line.management },
      ];
    case "post":
      return single("post", ({ post }) => post);
    case "current":
      return single("currentPlanned", () => "Bí thư Đảng ủy xã Quang Phú");
    case "title":
      return single("title", ({ title }) => title);
    case "term":
      return single("term", ({ term }) => term);
    case "votes":
      return ["BTV", "BCH"].map((beneath) => ({
        top: "Kết quả phiếu",
        beneath,
        value: () => "12/13 (92,3%)",
      }));
    case "ratings":
      return ["2022", "2023"].map((beneath) => ({
        top: "Xếp loại",
        beneath,
        value: ({ rating }) => rating,
      }));
    case "phone":
      return [{ top: "Số điện thoại", beneath: null, value: () => null }];
    case "note":
      return single("note", () => null);
  }
}

type Word = (key: ColumnKey) => string;

function nameColumns({ name, capitals }: ListManner, word: Word): Column[] {
  const typed = (line: ListLine): string => {
    const isText = !/[=¨]/.test(line.name);
    return capitals && isText ? line.name.toUpperCase() : line.name;
  };
  if (name === "whole") return [{ top: word("name"), beneath: null, value: typed }];
  const family: Column["value"] = (line) => typed(line).split(" ").slice(0, -1).join(" ");
  const given: Column["value"] = (line) => typed(line).split(" ").at(-1) ?? "";
  if (name === "split") {
    return [
      { top: word("familyName"), beneath: null, value: family },
      { top: word("givenName"), beneath: null, value: given },
    ];
  }
  return [
    { top: word("name"), beneath: null, value: family },
    { top: "", beneath: null, value: given },
  ];
}

function birthColumns({ birth }: ListManner, word: Word): Column[] {
  const of = (gender: ListLine["gender"]): Column["value"] => {
    return (line) => (line.gender === gender ? line.birth : null);
  };
  if (birth === "columns") {
    return [
      { top: word("birth"), beneath: "Nam", value: of("male") },
      { top: word("birth"), beneath: "Nữ", value: of("female") },
    ];
  }
  const date: Column = { top: word("birth"), beneath: null, value: (line) => line.birth };
  if (birth === "one") {
    const told = ({ gender }: ListLine): string => (gender === "male" ? "Nam" : "Nữ");
    return [date, { top: word("gender"), beneath: null, value: told }];
  }
  const tick = (gender: ListLine["gender"]): Column["value"] => {
    return (line) => (line.gender === gender ? "x" : null);
  };
  return [
    date,
    { top: "Giới tính", beneath: "Nam", value: tick("male") },
    { top: "Giới tính", beneath: "Nữ", value: tick("female") },
  ];
}

const tones: [string, string][] = ["oa", "oe", "uy"].flatMap((pair) =>
  ["\u0300", "\u0301", "\u0309", "\u0303", "\u0323"].map((mark): [string, string] => [
    `${pair.charAt(0)}${mark}${pair.charAt(1)}`.normalize("NFC"),
    `${pair}${mark}`.normalize("NFC"),
  ]),
);

/** "Thủy" as Thuỷ, "hóa" as hoá: the older placement, as files of many offices have it. */
export function oldTonePlacement(text: string): string {
  return tones.reduce(
    (typed, [young, old]) =>
      typed.replace(new RegExp(`(?<![qQ])${young}(?!\\p{L})`, "giu"), (found) =>
        found === found.toUpperCase() ? old.toUpperCase() : old,
      ),
    text.normalize("NFC"),
  );
}
