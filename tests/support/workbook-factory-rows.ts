import type { FormKind } from "#app/domain/importing/columns.ts";
import { type Layout, recogniseHead } from "#app/domain/importing/head.ts";
import { headerMatcher } from "#app/domain/importing/header-words.ts";
import { invariant } from "#app/kernel/assert-never.ts";
import type { Cell, SheetRow } from "#app/kernel/sheet.ts";

/** A row of texts with | between its cells. */
export function rowOf(number: number, line: string): SheetRow {
  const cells = line.split("|").map((text): Cell | null => {
    return text === "" ? null : { text, kind: "text", date: null };
  });
  return { number, cells };
}

/** The layout of a head of one or more rows from row 1, and the row behind it. */
export function layoutOf(kind: FormKind, ...head: string[]): { layout: Layout; next: number } {
  const rows = head.map((line, index) => rowOf(index + 1, line));
  const layout = recogniseHead(rows, kind, headerMatcher(kind, []));
  invariant(layout, "the head of a test is recognised");
  return { layout, next: head.length + 1 };
}
