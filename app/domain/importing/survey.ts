import type { SheetRow } from "#app/kernel/sheet.ts";
import { cellText } from "./cells.ts";
import { type FormKind, neededColumns } from "./columns.ts";
import { headRows, type Layout, likelyHead, recogniseHead } from "./head.ts";
import { type HeaderMatcher, headerMatcher } from "./header-words.ts";
import { gravestMarking, type Marking, markingIn, markingInFileName } from "./marking.ts";
import type { Synonym } from "./synonym.ts";
import type { FileReason, Values } from "./verdict.ts";

/** The beginning of a sheet: its rows up to number `lastRowSurveyed`. */
export type SheetBeginning = { name: string; hidden: boolean; rows: readonly SheetRow[] };

/** Rows behind this one say nothing about where the table begins. */
export const lastRowSurveyed = headRows.last + headRows.most;

export type Survey = {
  /** the gravest stamp of secrecy in the file's name or above its table; the caller decides what it allows */
  marking: Marking | null;
  result:
    | { ok: true; /** position among the sheets */ sheet: number; layout: Layout }
    | { ok: false; refusal: FileReason; values: Values };
};

type Wanted = { kind: FormKind; fileName: string; synonyms: readonly Synonym[] };

/**
 * Finds the one visible sheet that holds the form. Refuses no_rows (nothing in any visible sheet),
 * columns_not_recognised and several_tables.
 */
export function surveySheets(
  sheets: readonly SheetBeginning[],
  { kind, fileName, synonyms }: Wanted,
): Survey {
  const matcher = headerMatcher(kind, synonyms);
  const visible = sheets.flatMap((sheet, index) => (sheet.hidden ? [] : [{ sheet, index }]));
  const tables = visible.flatMap(({ sheet, index }) => layoutOf({ sheet, index }, kind, matcher));
  const texts =
    tables.length > 0
      ? tables.flatMap(({ layout }) => layout.above)
      : visible.flatMap(({ sheet }) => textsOf(sheet.rows));
  const marking = gravestMarking([markingInFileName(fileName), ...texts.map(markingIn)]);
  const [table, second] = tables;
  if (table && second) {
    const names = tables.map(({ index }) => sheets[index]?.name ?? "").join(", ");
    return { marking, result: { ok: false, refusal: "several_tables", values: { sheets: names } } };
  }
  if (table) return { marking, result: { ok: true, sheet: table.index, layout: table.layout } };
  return {
    marking,
    result: withoutTable(
      visible.map(({ sheet }) => sheet),
      kind,
    ),
  };
}

function layoutOf(
  { sheet, index }: { sheet: SheetBeginning; index: number },
  kind: FormKind,
  matcher: HeaderMatcher,
): { index: number; layout: Layout }[] {
  const layout = recogniseHead(sheet.rows, kind, matcher);
  return layout ? [{ index, layout }] : [];
}

function withoutTable(
  visible: readonly SheetBeginning[],
  kind: FormKind,
): Extract<Survey["result"], { ok: false }> {
  const rows = visible.flatMap((sheet) => sheet.rows);
  if (rows.length === 0) return { ok: false, refusal: "no_rows", values: {} };
  const values = { needed: neededColumns(kind).join(", "), found: likelyHead(rows).join(", ") };
  return { ok: false, refusal: "columns_not_recognised", values };
}

function textsOf(rows: readonly SheetRow[]): string[] {
  return rows.flatMap((row) => row.cells.flatMap((cell) => cellText(cell) ?? []));
}
