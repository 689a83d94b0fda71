import type { MarksRow } from "#app/domain/teaching/marks-queries.server.ts";
import type { MarksHead } from "#app/domain/teaching/marks-sheet-head.ts";
import type { JudgedSheet } from "#app/domain/teaching/marks-sheet-queries.server.ts";
import { isOther, type JudgedMark, type MarksVerdict } from "#app/domain/teaching/marks-sheet.ts";
import { columnText } from "#app/domain/teaching/marks-table.ts";

export type ShownPerson = Pick<MarksRow, "id" | "cadreId" | "fullName" | "birthDate" | "posts">;

/** What a sheet of marks would do, row by row, before anything is saved. */
export type Preview = {
  verdicts: MarksVerdict[];
  /** everybody whom a row is of, or may be of */
  people: ShownPerson[];
  attempts: number[];
  /** the columns that were read, as the sheet calls them */
  columns: string[];
};

export function previewOf({ verdicts, people }: JudgedSheet, head: MarksHead): Preview {
  const shown = new Set(verdicts.flatMap(peopleIn));
  const read = [...Object.values(head.columns), ...head.marks];
  return {
    verdicts,
    people: people
      .filter(({ id }) => shown.has(id))
      .map(({ id, cadreId, fullName, birthDate, posts }) => ({
        id,
        cadreId,
        fullName,
        birthDate,
        posts,
      })),
    attempts: head.marks.map(({ attempt }) => attempt).toSorted((a, b) => a - b),
    columns: read.toSorted((a, b) => a.index - b.index).map(columnText),
  };
}

function peopleIn(verdict: MarksVerdict): number[] {
  if (verdict.kind === "empty") return [];
  if (verdict.kind !== "refused") return [verdict.person];
  return [...(verdict.person === null ? [] : [verdict.person]), ...verdict.candidates];
}

/** The marks of accepted rows that would be written, with whose they are. */
export const writtenIn = (verdicts: readonly MarksVerdict[]): (JudgedMark & { id: number })[] =>
  verdicts.flatMap((verdict) =>
    verdict.kind === "accepted"
      ? verdict.marks.filter(isOther).map((mark) => ({ ...mark, id: verdict.person }))
      : [],
  );
