import type { SheetRow } from "#app/kernel/sheet.ts";
import { cellText, isMark } from "./cells.ts";
import { isNumberRow, type Layout } from "./head.ts";
import { headerKey } from "./header-key.ts";
import { cellReader, type RowCells } from "./row-cells.ts";

/**
 * What a row is: it states somebody's record; only a name, which is refused; or something else, which is
 * counted and passed over (headings, totals, signatures).
 */
export type SortedRow = { row: SheetRow; sort: "data" | "name_only" | "ignored" };

/** Takes the rows behind the head one by one and answers them in their order, some of them later. */
export type RowSorter = {
  push(row: SheetRow): SortedRow[];
  /** the rows that waited for a data row behind them */
  end(): SortedRow[];
};

/** Words beneath and between tables that are nobody's name. */
const nobody = new RegExp(
  `^(${[
    "người lập( biểu| bảng| danh sách)?",
    "người kiểm tra",
    "người tổng hợp",
    "nơi nhận",
    "tổng( số| cộng)?",
    "cộng",
    "xác nhận",
    "thủ trưởng",
    "trưởng ban",
    "bí thư",
    "phó bí thư",
    "chủ tịch",
    "t m",
    "tm",
    "k t",
    "kt",
    "t l",
    "tl",
  ]
    .map((words) => words.replace(/\p{L}+/gu, headerKey))
    .join("|")})( |$)`,
);

/**
 * A data row has at least two of name, birth and planned title (past training: name, birth, course). Above the
 * last data row a row with only a name is refused if its STT is a number or the form has no STT; other rows are
 * passed over (product 5.1).
 */
export function rowSorter(layout: Layout): RowSorter {
  const read = cellReader(layout);
  const hasOrder = layout.columns.some(({ key }) => key === "order");
  const words = layout.columns.map(({ index, header }) => ({
    index,
    keys: new Set(header.split(" - ").map(headerKey)),
  }));
  let waiting: SortedRow[] = [];

  function push(row: SheetRow): SortedRow[] {
    const sort = sortRow(row, read(row), { layout, hasOrder, words });
    if (sort === "data") {
      const before = waiting;
      waiting = [];
      return [...before, { row, sort }];
    }
    if (sort === "ignored" && waiting.length === 0) return [{ row, sort }];
    waiting.push({ row, sort });
    return [];
  }

  function end(): SortedRow[] {
    const rest = waiting.map(({ row }): SortedRow => ({ row, sort: "ignored" }));
    waiting = [];
    return rest;
  }

  return { push, end };
}

type HeadWords = { index: number; keys: ReadonlySet<string> }[];
type Sorting = { layout: Layout; hasOrder: boolean; words: HeadWords };

function sortRow(row: SheetRow, cells: RowCells, sorting: Sorting): SortedRow["sort"] {
  if (isNumberRow(row) || isRepeatedHead(row, sorting.words)) return "ignored";
  const hasName = statesName(cells);
  const count = [hasName, statesBirth(cells), statesSubject(cells, sorting.layout)];
  if (count.filter(Boolean).length >= 2) return "data";
  if (!hasName) return "ignored";
  const order = cells.text("order");
  const isNumbered = order !== null && /^\d+[.)]?$/.test(order);
  return isNumbered || !sorting.hasOrder ? "name_only" : "ignored";
}

function statesName(cells: RowCells): boolean {
  const name = [cells.text("familyName"), cells.text("name"), cells.text("givenName")]
    .filter((text) => text !== null)
    .join(" ");
  return name !== "" && !nobody.test(headerKey(name));
}

/** A ticked box is a gender, not a birth date; a number of people stands in totals only. */
function statesBirth(cells: RowCells): boolean {
  return (["birth", "birthMale", "birthFemale"] as const).some((key) => {
    const text = cells.text(key);
    return text !== null && !isMark(text) && !/^(nam|nữ|false)$/iu.test(text);
  });
}

function statesSubject(cells: RowCells, { kind }: Layout): boolean {
  const text = cells.text(kind === "planning" ? "title" : "programme");
  return text !== null && !nobodyBeneath(text);
}

/** "T/M BAN THƯỜNG VỤ" beneath a table is no title. */
function nobodyBeneath(text: string): boolean {
  return /^(t\/m|k\/t|t\/l|tm\.|kt\.|tl\.|người |nơi nhận)/iu.test(text);
}

/** The head once more, at the top of a printed page: three cells in a row that say what stands above them. */
function isRepeatedHead(row: SheetRow, words: HeadWords): boolean {
  let same = 0;
  for (const { index, keys } of words) {
    const text = cellText(row.cells[index]);
    if (text === null) continue;
    if (!keys.has(headerKey(text))) return false;
    same += 1;
    if (same === 3) return true;
  }
  return false;
}
