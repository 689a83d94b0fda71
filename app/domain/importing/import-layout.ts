import { columnLetters } from "#app/kernel/sheet.ts";
import { columnWord } from "./columns.ts";
import type { Layout } from "./head.ts";
import type { ImportWarning, Values } from "./verdict.ts";

/** What is said about a file as a whole; it never refuses. */
export type FileWarning = { warning: ImportWarning; values: Values };

/** How a file was read, as the import keeps it (JSON in Import.layout). */
export type ImportLayout = {
  sheet: string;
  /** numbers of the first and last row of the head */
  headRows: [first: number, last: number];
  /** number of the first row behind the head */
  firstRow: number;
  columns: {
    letter: string;
    /** the file's own words above it */
    header: string;
    /** the form's word; null where the column is not read */
    column: string | null;
    use: "read" | "vote" | "unknown";
  }[];
  warnings: FileWarning[];
  /** SHA-256 over what was judged of every row: the same digest is the same verdict on the whole file */
  digest: string;
};

/** Describes what was recognised of a sheet. */
export function describeLayout(
  layout: Layout,
  { sheet, warnings, digest }: Pick<ImportLayout, "sheet" | "warnings" | "digest">,
): ImportLayout {
  const { headRow, firstRow, votes, kind } = layout;
  const stated = layout.columns.filter(({ key }) => key !== "reason");
  const read = stated.map(({ index, header, key }) => ({
    index,
    letter: columnLetters(index),
    header,
    column: columnWord(kind, key),
    use: "read" as const,
  }));
  const unknown = layout.unknown.map(({ index, header }) => ({
    index,
    letter: columnLetters(index),
    header,
    column: null,
    use: "unknown" as const,
  }));
  const known = [...read, ...unknown].toSorted((a, b) => a.index - b.index);
  return {
    sheet,
    headRows: [headRow, firstRow - 1],
    firstRow,
    columns: [
      ...known.map(({ index: _index, ...column }) => column),
      ...votes.map((header) => ({ letter: "", header, column: null, use: "vote" as const })),
    ],
    warnings: [
      ...(votes.length > 0
        ? [{ warning: "vote_columns_ignored" as const, values: { columns: votes.join(", ") } }]
        : []),
      ...warnings,
    ],
    digest,
  };
}
