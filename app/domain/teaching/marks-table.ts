import { likelyHead } from "#app/domain/importing/head.ts";
import type { HeaderMatcher } from "#app/domain/importing/header-words.ts";
import {
  acceptsMarking,
  gravestMarking,
  markingIn,
  markingInFileName,
} from "#app/domain/importing/marking.ts";
import type { SheetBeginning } from "#app/domain/importing/survey.ts";
import type { FileReason, Values } from "#app/domain/importing/verdict.ts";
import { columnLetters } from "#app/kernel/sheet.ts";
import {
  type MarksColumn,
  type MarksHead,
  recogniseMarks,
  sharedColumns,
} from "./marks-sheet-head.ts";

/** Why a sheet of marks is not read at all. */
export type MarksSheetRefusal = FileReason | "two_columns";

export type MarksTable =
  | { ok: true; /** position among the sheets */ sheet: number; head: MarksHead }
  | { ok: false; refusal: MarksSheetRefusal; values: Values };

const refuseSheet = (refusal: MarksSheetRefusal, values: Values = {}): MarksTable => ({
  ok: false,
  refusal,
  values,
});

/**
 * Finds the one visible sheet that holds marks, by the beginning of each. Refuses classified_marking (in the file's
 * name or above the table: marks are internal), no_rows, columns_not_recognised, several_tables and two_columns (one
 * attempt in two columns).
 */
export function findMarksTable(
  sheets: readonly SheetBeginning[],
  { fileName, matcher }: { fileName: string; matcher: HeaderMatcher },
): MarksTable {
  const visible = sheets.flatMap((sheet, index) => (sheet.hidden ? [] : [{ sheet, index }]));
  const tables = visible.flatMap(({ sheet, index }) => {
    const head = recogniseMarks(sheet.rows, matcher);
    return head ? [{ name: sheet.name, index, head }] : [];
  });
  const above = tables.flatMap(({ head }) => head.above.map(markingIn));
  const marking = gravestMarking([markingInFileName(fileName), ...above]);
  if (marking !== null && !acceptsMarking("internal", marking))
    return refuseSheet("classified_marking", { value: marking.text });
  const [table, second] = tables;
  if (table && second)
    return refuseSheet("several_tables", { sheets: tables.map(({ name }) => name).join(", ") });
  if (!table) {
    const rows = visible.flatMap(({ sheet }) => sheet.rows);
    if (rows.length === 0) return refuseSheet("no_rows");
    return refuseSheet("columns_not_recognised", {
      found: likelyHead(rows).join(", ").slice(0, 200),
    });
  }
  const shared = sharedColumns(table.head);
  if (shared !== null)
    return refuseSheet("two_columns", { columns: shared.map(columnText).join(", ") });
  return { ok: true, sheet: table.index, head: table.head };
}

/** "Điểm lần 1 (F)". */
export const columnText = ({ header, index }: MarksColumn): string =>
  `${header} (${columnLetters(index)})`;
