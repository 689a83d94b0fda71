import { type Cell, columnLetters, type SheetRow } from "#app/kernel/sheet.ts";
import { cellText, longestWords } from "./cells.ts";
import { type ColumnKey, type FormKind, missingColumns } from "./columns.ts";
import { headerKeys } from "./header-key.ts";
import type { HeaderMatch, HeaderMatcher } from "./header-words.ts";
import { termsIn } from "./terms.ts";

/** A column of the file: where it is, what it states, and the file's own words above it. */
export type LayoutColumn = { index: number; key: ColumnKey; year: number | null; header: string };

/** How a sheet holds the form. */
export type Layout = {
  kind: FormKind;
  /** number of the first row of the head and of the first row behind it */
  headRow: number;
  firstRow: number;
  columns: LayoutColumn[];
  /** the vote columns: recognised, never read */
  votes: { index: number; header: string }[];
  /** headers that no word is known for, to be offered as synonyms */
  unknown: { index: number; header: string }[];
  /** texts above the head */
  above: string[];
  /** terms that the head states; they count where there is no column */
  terms: string[];
};

/** The head stands somewhere in the first rows and has at most three rows of its own. */
export const headRows = { last: 30, most: 3 } as const;

type Text = string | null;
/** Rows that may be a head, with the texts of their cells. */
export type Block = { start: number; depth: number; texts: Text[][] };
type Seen = LayoutColumn & { exact: boolean };
type Found = { block: Block; columns: Seen[]; unknown: Layout["unknown"]; votes: Layout["votes"] };

/**
 * Finds the form's head among the first rows of a sheet (up to row 30 and what belongs to it). A group header
 * applies to the cells on its right until the next one, whether or not they are merged; the row of column numbers
 * belongs to the head. Null where the needed columns are not all there.
 */
export function recogniseHead(
  rows: readonly SheetRow[],
  kind: FormKind,
  matcher: HeaderMatcher,
): Layout | null {
  const texts = new Map(rows.map((row) => [row.number, row.cells.map(headText)]));
  let best: { found: Found; rank: number } | null = null;
  // why: of two readings that see the same, the one with fewer rows has no title of the list in it
  const isBetter = (rank: number, depth: number): boolean =>
    best === null || rank > best.rank || (rank === best.rank && depth < best.found.block.depth);
  for (const { number } of rows) {
    if (number > headRows.last) break;
    for (const block of blocksFrom(number, texts)) {
      const found = readBlock(block, matcher);
      if (!found || !isWhole(kind, found, texts)) continue;
      const rank = found.columns.length + found.votes.length;
      if (isBetter(rank, block.depth)) best = { found, rank };
    }
  }
  if (best === null) return null;
  const { block, unknown, votes } = best.found;
  const { start, depth } = block;
  const columns = withNameRest(best.found);
  const above = textsAbove(texts, start);
  const stated = [columns.find(({ key }) => key === "title")?.header ?? "", ...above];
  return {
    kind,
    headRow: start,
    firstRow: afterNumbers(start + depth, rows),
    columns,
    votes,
    unknown,
    above,
    terms: stated.map(termsIn).find((terms) => terms.length > 0) ?? [],
  };
}

/** What a cell of a head says. */
export function headText(cell: Cell | null): Text {
  return cellText(cell)?.slice(0, longestWords) ?? null;
}

/** A name split over two columns often has one header over both: the column beside it has none of its own. */
function withNameRest({ block, columns }: Found): LayoutColumn[] {
  const found = columns.map(({ exact: _exact, ...column }) => column);
  const name = found.find(({ key }) => key === "name");
  if (!name || found.some(({ key }) => key === "givenName")) return found;
  const index = name.index + 1;
  const isFree = block.texts.every((row) => (row[index] ?? null) === null);
  return isFree ? [...found, { ...name, key: "givenName", index }] : found;
}

/**
 * The texts of the row that looks most like a head, for the sentence that says what was found instead: the one with most
 * words; numbers of columns, dates and other values are none.
 */
export function likelyHead(rows: readonly SheetRow[]): string[] {
  const wordsOf = (texts: readonly string[]): number =>
    texts.filter((text) => /\p{L}/u.test(text) && !/\d/.test(text)).length;
  const counted = rows
    .filter(({ number }) => number <= headRows.last)
    .map((row) => row.cells.flatMap((cell) => cellText(cell) ?? []));
  return counted.toSorted((a, b) => wordsOf(b) - wordsOf(a))[0]?.slice(0, 30) ?? [];
}

/** The rows from one on that may be a head: one, two, three of them. */
export function* blocksFrom(start: number, texts: Map<number, Text[]>): Generator<Block> {
  const block: Text[][] = [];
  for (let depth = 1; depth <= headRows.most; depth += 1) {
    const row = texts.get(start + depth - 1);
    if (!row) return;
    block.push(row);
    yield { start, depth, texts: [...block] };
  }
}

function readBlock(block: Block, matcher: HeaderMatcher): Found | null {
  const width = Math.max(...block.texts.map((row) => row.length));
  const found: Found = { block, columns: [], unknown: [], votes: [] };
  for (let index = 0; index < width; index += 1) {
    const path = pathOf(block, index);
    if (path.length === 0) continue;
    const header = path.join(" - ");
    const matched = matcher(path) ?? ownGroup(block, index, matcher);
    if (!matched) found.unknown.push({ index, header });
    else if (matched.key === "votes") found.votes.push({ index, header });
    else place(found.columns, { index, header, matched });
  }
  return isHead(block, matcher) ? found : null;
}

/** Texts above a column, outermost first: its own, and those of groups that reach over it from the left. */
export function pathOf({ texts }: Block, index: number): string[] {
  const own = texts.map((row) => row[index] ?? null);
  const lowest = own.findLastIndex((text) => text !== null);
  const path: string[] = [];
  for (let level = 0; level <= lowest; level += 1) {
    const text = own[level] ?? reachingOver(texts, level, index);
    if (text !== null && text !== path.at(-1)) path.push(text);
  }
  return path;
}

/** The nearest group on the left, unless a group of a higher level begins between. */
function reachingOver(texts: Text[][], level: number, index: number): Text {
  for (let left = index - 1; left >= 0; left -= 1) {
    const text = texts[level]?.[left] ?? null;
    if (text !== null) return text;
    if (texts.slice(0, level).some((row) => (row[left + 1] ?? null) !== null)) return null;
  }
  return null;
}

/** A note beneath a header does not change what the header says. */
function ownGroup({ texts }: Block, index: number, matcher: HeaderMatcher): HeaderMatch | null {
  const own = texts.flatMap((row) => row[index] ?? []);
  return own.length > 1 ? matcher(own.slice(0, -1)) : null;
}

type Placed = { index: number; header: string; matched: HeaderMatch };

/** One column for each thing; a certain word goes before a likely one, "đề nghị" before other titles. */
function place(columns: Seen[], { index, header, matched }: Placed): void {
  const { key, year, exact } = matched;
  const column = { index, header, key, year, exact };
  const taken = columns.findIndex((other) => other.key === key && other.year === year);
  const before = columns[taken];
  const isBetter = before && exact && !before.exact;
  const isTheTitle =
    before && key === "title" && isProposal(header) && !isProposal(before.header) && exact;
  if (!before) columns.push(column);
  else if (isBetter || isTheTitle) columns[taken] = column;
}

function isProposal(header: string): boolean {
  return /đề nghị|giới thiệu|bổ sung/iu.test(header);
}

/** The rows beneath the first belong to the head only if most of what they hold is words of heads. */
function isHead(block: Block, matcher: HeaderMatcher): boolean {
  return block.texts.slice(1).every((row, offset) => {
    const above = { ...block, texts: block.texts.slice(0, offset + 1) };
    const withRow = { ...block, texts: block.texts.slice(0, offset + 2) };
    const filled = row.flatMap((text, index) => (text === null ? [] : [index]));
    const words = filled.filter((index) => isHeadWord({ above, withRow, matcher }, index));
    const name = filled.find((index) => matcher(pathOf(above, index))?.key === "name");
    return words.length * 2 >= filled.length && (name === undefined || words.includes(name));
  });
}

type Beneath = { above: Block; withRow: Block; matcher: HeaderMatcher };

function isHeadWord({ above, withRow, matcher }: Beneath, index: number): boolean {
  const path = pathOf(withRow, index);
  const leaf = path.at(-1) ?? "";
  if (headerKeys(leaf).length === 0 || matcher([leaf])?.exact) return true;
  const matched = matcher(path);
  if (matched?.key === "votes") return !/\d/.test(leaf);
  const before = matcher(pathOf(above, index));
  return matched !== null && matched.exact && matched.key !== before?.key;
}

/** All needed columns are there; the term may also stand above the table or in the header of the title. */
function isWhole(kind: FormKind, found: Found, texts: Map<number, Text[]>): boolean {
  const keys = new Set(found.columns.map(({ key }) => key));
  const above = textsAbove(texts, found.block.start);
  const headers = found.columns.filter(({ key }) => key === "title").map(({ header }) => header);
  if ([...above, ...headers].some((text) => termsIn(text).length > 0)) keys.add("term");
  return missingColumns(kind, keys).length === 0;
}

/** All texts above a row. */
export function textsAbove(texts: Map<number, Text[]>, start: number): string[] {
  return [...texts].flatMap(([number, row]) =>
    number < start ? row.flatMap((text) => text ?? []) : [],
  );
}

/** The row (1) (2) (3) … beneath a head, also A, B, 1, 2. */
export function isNumberRow(row: SheetRow): boolean {
  const texts = row.cells.flatMap((cell) => cellText(cell) ?? []);
  return texts.length >= 3 && texts.every((text) => /^[([]?(\d{1,2}|[A-Z])[)\]]?$/.test(text));
}

/** The first row behind a head: the row of column numbers belongs to it. */
export function afterNumbers(start: number, rows: readonly SheetRow[]): number {
  const next = rows.find(({ number }) => number >= start);
  return next && isNumberRow(next) ? next.number + 1 : start;
}

/** "Họ và tên (B)": a column as a page names it. */
export function columnLabel({ header, index }: LayoutColumn): string {
  return `${header} (${columnLetters(index)})`;
}
