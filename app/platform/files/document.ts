/** What a document to be corrected by hand consists of. Sizes are points, widths millimetres. */

export type Run = { text: string; bold?: boolean; italic?: boolean; underline?: boolean };

export type Text = {
  kind: "text";
  runs: Run[];
  size: number;
  align?: "left" | "center" | "right" | "justified";
  /** its first line begins further in, as that of a paragraph of the body */
  indented?: boolean;
  /** room above it */
  before?: number;
  /** stays on the page of what follows */
  keeps?: boolean;
};

/** A short line across, as beneath a header. */
export type Rule = { kind: "rule"; width: number; /** of what it stands in */ within: number };

/** Two columns side by side without borders, row by row: header, signature. */
export type Sides = {
  kind: "sides";
  widths: [left: number, right: number];
  rows: { left: (Text | Rule)[]; right: (Text | Rule)[] }[];
};

/** A table with borders whose head is repeated on every page. */
export type Grid = {
  kind: "grid";
  columns: { header: string; width: number; centred?: boolean }[];
  rows: string[][];
  size: number;
};

export type Block = Text | Rule | Sides | Grid;

export type Section = { landscape: boolean; blocks: Block[] };

export type Document = {
  title: string;
  sections: Section[];
  /** at the foot of every page; null = nothing */
  footer: string | null;
};

/** A4 with the margins of both forms: 20 mm above and below, 30 mm left, 15 mm right. */
export const page = { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15 };

/** How wide text is on a page. */
export const textWidth = (landscape: boolean): number =>
  (landscape ? page.height : page.width) - page.left - page.right;
