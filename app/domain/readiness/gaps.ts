import { type Subject, subjects } from "#app/domain/standards/requirement.ts";
import type { BoardRow } from "./board.ts";

/** How many records miss a requirement, or leave it unknown. */
export type OpenSubject = { subject: Subject; open: number };

/** The requirements that records miss or leave unknown, those of most records first. */
export function openSubjects({ cells }: Pick<BoardRow, "cells">): OpenSubject[] {
  return subjects
    .flatMap((subject, index) => {
      const [, missing = 0, noData = 0] = cells[index] ?? [];
      const open = missing + noData;
      return open === 0 ? [] : [{ subject, open }];
    })
    .toSorted((a, b) => b.open - a.open);
}
