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
  /** it was to be accepted, and judged again it came out otherwise: somebody must look at it once more */
  judgedAgain?: true;
  /** it was to be taken back, and when its turn came something had been built on it */
  undoBlocked?: true;
};

/** What an import keeps of its file, with a fact about the import itself; null where nothing is kept. */
export function withFact(
  layout: string | null,
  fact: "judgedAgain" | "undoBlocked",
): string | null {
  if (layout === null) return null;
  // why: it was written by the import itself
  const kept = JSON.parse(layout) as ImportLayout;
  return JSON.stringify({ ...kept, [fact]: true });
}

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
  const leftOut = votes.map(({ index, header }) => ({
    index,
    letter: columnLetters(index),
    header,
    column: null,
    use: "vote" as const,
  }));
  const columns = [...read, ...unknown, ...leftOut].toSorted((a, b) => a.index - b.index);
  return {
    sheet,
    headRows: [headRow, firstRow - 1],
    firstRow,
    columns: columns.map(({ index: _index, ...column }) => column),
    warnings: [
      ...(votes.length > 0
        ? [{ warning: "vote_columns_ignored" as const, values: { columns: headersOf(votes) } }]
        : []),
      ...warnings,
    ],
    digest,
  };
}

function headersOf(votes: Layout["votes"]): string {
  return votes.map(({ header }) => header).join(", ");
}
