import type { LevelDimension } from "#app/domain/standards/level.ts";
import { foldMarks, textSortKey } from "#app/kernel/vietnamese.ts";

export type ListedProgramme = {
  id: number;
  name: string;
  shortCode: string;
  dimension: LevelDimension | null;
  names: { text: string }[];
};

export const programmeSorts = ["name", "shortCode"] as const;
export type ProgrammeSort = (typeof programmeSorts)[number];

export type ProgrammeChoice = {
  /** words of the name, the short code or a written form, with or without marks; empty finds all */
  q: string;
  /** what completing it gives a level of; "itself" = of nothing; null = all */
  gives: LevelDimension | "itself" | null;
};

/** The programmes that the filters leave in, in an order; those that are equal in it by id. */
export function chooseProgrammes<Programme extends ListedProgramme>(
  programmes: readonly Programme[],
  { q, gives }: ProgrammeChoice,
  { by, descending }: { by: ProgrammeSort; descending: boolean },
): Programme[] {
  const wanted = foldMarks(q);
  const direction = descending ? -1 : 1;
  return programmes
    .filter(
      ({ name, shortCode, names, dimension }) =>
        (gives === null || gives === (dimension ?? "itself")) &&
        [name, shortCode, ...names.map(({ text }) => text)].some((text) =>
          foldMarks(text).includes(wanted),
        ),
    )
    .map((programme) => ({ programme, key: textSortKey(programme[by]) }))
    .toSorted(
      (a, b) =>
        direction * (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) || a.programme.id - b.programme.id,
    )
    .map(({ programme }) => programme);
}
