import {
  afterNumbers,
  type Block,
  blocksFrom,
  headRows,
  headText,
  pathOf,
  textsAbove,
} from "#app/domain/importing/head.ts";
import { headerKey, headerKeys } from "#app/domain/importing/header-key.ts";
import type { HeaderMatcher } from "#app/domain/importing/header-words.ts";
import type { SheetRow } from "#app/kernel/sheet.ts";

const personKeys = [
  "name",
  "familyName",
  "givenName",
  "birth",
  "birthMale",
  "birthFemale",
] as const;
type PersonKey = (typeof personKeys)[number];

/** A column of a sheet of marks, with the sheet's own words above it. */
export type MarksColumn = { index: number; header: string };

/** How a sheet holds the marks of a course. */
export type MarksHead = {
  /** number of the first row behind the head */
  firstRow: number;
  /** whose row it is; `code` is the row's number in our own sheet */
  columns: Partial<Record<PersonKey | "code", MarksColumn>>;
  /** 1 = the first mark, then the retries */
  marks: (MarksColumn & { attempt: number })[];
  /** texts above the head */
  above: string[];
};

/** What our own sheet writes above the numbers of its rows, in either language. */
export const codeHeaders = ["Mã đối chiếu", "Row code"] as const;
const codeKeys = new Set(codeHeaders.map(headerKey));

/** The headers of our own sheet in English; lists of imports are Vietnamese. */
const englishKeys: ReadonlyMap<string, PersonKey> = new Map(
  [
    ["Full name", "name"],
    ["Name", "name"],
    ["Born", "birth"],
    ["Birth date", "birth"],
  ].map(([header = "", key]): [string, PersonKey] => [headerKey(header), key as PersonKey]), // why: the pairs above
);

/** why: headers are compared as keys, in which the tone of a syllable stands behind it */
const keyed = (pattern: string): RegExp =>
  new RegExp(`^(?:${pattern.replace(/\p{L}+/gu, (word) => headerKey(word))})$`);

const ordinals: ReadonlyMap<string, number> = new Map(
  [
    ["1", "i", "nhất", "một"],
    ["2", "ii", "hai"],
    ["3", "iii", "ba"],
  ].flatMap((words, index) => words.map((word): [string, number] => [headerKey(word), index + 1])),
);
const ordinal = "([4-9]|1|2|3|i|ii|iii|nhất|một|hai|ba)";
const kindsOfMark = "số|thi|kiểm tra|bài kiểm tra|thu hoạch|bài thu hoạch|viết thu hoạch";

/** Headers of marks, with the attempt that one without a number means and how many come before a number. */
const markHeaders: { pattern: RegExp; usual: number; before: number }[] = [
  {
    pattern: keyed(`điểm(?: (?:${kindsOfMark}))?(?: lần(?: thứ)? ${ordinal})?(?: (?:bằng )?số)?`),
    usual: 1,
    before: 0,
  },
  {
    pattern: keyed(`(?:điểm )?(?:thi|làm|kiểm tra) lại(?: lần(?: thứ)? ${ordinal})?`),
    usual: 2,
    before: 1,
  },
  { pattern: keyed(`(?:first )?marks?|first attempt|mark ${ordinal}`), usual: 1, before: 0 },
  { pattern: keyed(`retry(?: ${ordinal})?`), usual: 2, before: 1 },
];

type Stated = { attempt: number; isNumbered: boolean };

/** The attempt that a text says; null where it is no header of marks ("Điểm bằng chữ" is none). */
function attemptIn(text: string): Stated | null {
  for (const key of headerKeys(text)) {
    for (const { pattern, usual, before } of markHeaders) {
      const found = pattern.exec(key);
      if (!found) continue;
      const number = found.slice(1).find((part) => part !== undefined);
      if (number === undefined) return { attempt: usual, isNumbered: false };
      return { attempt: before + (ordinals.get(number) ?? Number(number)), isNumbered: true };
    }
  }
  return null;
}

const attemptInAll = (path: readonly string[]): Stated | null =>
  attemptIn(path.join(" ")) ?? attemptIn(path.slice(-2).join(" "));

/** The same of all texts above a column, outermost first: "Điểm" above "Lần 2", "Điểm lần 2" above "Bằng số". */
function attemptOf(path: readonly string[]): number | null {
  const joined = attemptInAll(path);
  const leaf = attemptIn(path.at(-1) ?? "");
  if (joined !== null || leaf === null) return joined?.attempt ?? null;
  const groups = path.slice(0, -1).map(attemptIn);
  const group = groups.findLast((found) => found?.isNumbered);
  return leaf.isNumbered || !group ? leaf.attempt : group.attempt;
}

type Found = {
  block: Block;
  /** marks that a group and what stands beneath say together */ groups: number;
} & Pick<MarksHead, "columns" | "marks">;

/**
 * Finds the head of a sheet of marks among its first rows: a name (in one column or two) and a column of marks. Null
 * where they are not both there. `matcher` says which columns are of the person.
 */
export function recogniseMarks(
  rows: readonly SheetRow[],
  matcher: HeaderMatcher,
): MarksHead | null {
  const texts = new Map(rows.map((row) => [row.number, row.cells.map(headText)]));
  let best: { found: Found; rank: number } | null = null;
  for (const { number } of rows) {
    if (number > headRows.last) break;
    for (const block of blocksFrom(number, texts)) {
      const found = columnsOf(block, matcher);
      const rank = Object.keys(found.columns).length + found.marks.length + found.groups;
      // why: of two readings that see the same, the one with fewer rows has no title and no first row of marks in it
      const isBetter =
        best === null ||
        rank > best.rank ||
        (rank === best.rank && block.depth < best.found.block.depth);
      if (isWhole(found) && isBetter) best = { found, rank };
    }
  }
  if (best === null) return null;
  const { block, marks } = best.found;
  return {
    firstRow: afterNumbers(block.start + block.depth, rows),
    columns: withNameRest(best.found),
    marks,
    above: textsAbove(texts, block.start),
  };
}

const isWhole = ({ columns, marks }: Found): boolean =>
  marks.length > 0 &&
  (columns.name !== undefined ||
    (columns.familyName !== undefined && columns.givenName !== undefined));

function columnsOf(block: Block, matcher: HeaderMatcher): Found {
  const found: Found = { block, groups: 0, columns: {}, marks: [] };
  const width = Math.max(...block.texts.map((row) => row.length));
  for (let index = 0; index < width; index += 1) {
    const path = pathOf(block, index);
    if (path.length === 0) continue;
    const column = { index, header: path.join(" - ") };
    const attempt = attemptOf(path);
    if (attempt !== null) {
      found.marks.push({ ...column, attempt });
      // why: a mark in the first row beneath a head ("7" beneath "Mark") is no header
      const hasLetters = /\p{L}{2}/u.test(path.at(-1) ?? "");
      if (path.length > 1 && hasLetters && attemptInAll(path) !== null) found.groups += 1;
    } else if (codeKeys.has(headerKey(path.at(-1) ?? ""))) found.columns.code ??= column;
    else {
      const matched = englishKeys.get(headerKey(path.at(-1) ?? "")) ?? matcher(path)?.key;
      const key = personKeys.find((one) => one === matched);
      if (key !== undefined) found.columns[key] ??= column;
    }
  }
  return found;
}

/** A name split over two columns often has one header over both: the column beside it has none of its own. */
function withNameRest({ block, columns }: Found): MarksHead["columns"] {
  const { name, givenName } = columns;
  if (!name || givenName) return columns;
  const index = name.index + 1;
  const isFree = block.texts.every((row) => (row[index] ?? null) === null);
  return isFree ? { ...columns, givenName: { ...name, index } } : columns;
}

/** The columns that state one and the same attempt, of which nobody can say which counts; null = there are none. */
export function sharedColumns({ marks }: MarksHead): MarksColumn[] | null {
  const groups = [...Map.groupBy(marks, ({ attempt }) => attempt).values()];
  return groups.find((columns) => columns.length > 1) ?? null;
}
