import type { LevelDimension } from "#app/domain/standards/level.ts";
import type { Subject } from "#app/domain/standards/requirement.ts";
import { foldMarks, textSortKey } from "#app/kernel/vietnamese.ts";
import type { StudyForm } from "./version.ts";

export type ListedProgramme = {
  id: number;
  name: string;
  shortCode: string;
  dimension: LevelDimension | null;
  subject: Subject;
  disclosesPlanning: number;
  names: { text: string }[];
  /** in force today; null = none yet */
  version: { form: StudyForm; periods: number | null; toConfirm: number } | null;
  hasDraft: boolean;
  /** another version begins after today */
  isChanging: boolean;
};

export const programmeSorts = ["name", "shortCode", "periods"] as const;
export type ProgrammeSort = (typeof programmeSorts)[number];

/** What is the case with the versions of a programme. */
export const versionFilters = ["none", "draft", "coming", "to_confirm"] as const;
export type VersionFilter = (typeof versionFilters)[number];

export type ProgrammeChoice = {
  /** words of the name, the short code or a written form, with or without marks; empty finds all */
  q: string;
  /** what completing it gives a level of; "itself" = of nothing; null = all */
  gives: LevelDimension | "itself" | null;
  /** what it is about */
  subject: Subject | null;
  form: StudyForm | null;
  version: VersionFilter | null;
  /** only those whose name says that somebody is planned, or only the others */
  discloses: "yes" | "no" | null;
};

/** The programmes that the filters leave in, in an order; those that are equal in it by id. */
export function chooseProgrammes<Programme extends ListedProgramme>(
  programmes: readonly Programme[],
  choice: ProgrammeChoice,
  { by, descending }: { by: ProgrammeSort; descending: boolean },
): Programme[] {
  const wanted = foldMarks(choice.q);
  const direction = descending ? -1 : 1;
  return programmes
    .filter(
      (programme) =>
        isChosen(programme, choice) &&
        [programme.name, programme.shortCode, ...programme.names.map(({ text }) => text)].some(
          (text) => foldMarks(text).includes(wanted),
        ),
    )
    .map((programme) => ({ programme, key: keyOf(programme, by) }))
    .toSorted(
      (a, b) =>
        direction * (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) || a.programme.id - b.programme.id,
    )
    .map(({ programme }) => programme);
}

/** Periods that are not recorded come before all others. */
function keyOf(programme: ListedProgramme, by: ProgrammeSort): string {
  if (by !== "periods") return textSortKey(programme[by]);
  return String(programme.version?.periods ?? 0).padStart(6, "0");
}

function isChosen(programme: ListedProgramme, choice: Omit<ProgrammeChoice, "q">): boolean {
  const { gives, subject, form, version, discloses } = choice;
  return (
    (gives === null || gives === (programme.dimension ?? "itself")) &&
    (subject === null || subject === programme.subject) &&
    (form === null || form === programme.version?.form) &&
    (version === null || isIn(programme, version)) &&
    (discloses === null || (discloses === "yes") === (programme.disclosesPlanning === 1))
  );
}

function isIn({ version, hasDraft, isChanging }: ListedProgramme, wanted: VersionFilter): boolean {
  switch (wanted) {
    case "none":
      return version === null;
    case "draft":
      return hasDraft;
    case "coming":
      return isChanging;
    case "to_confirm":
      return version?.toConfirm === 1;
  }
}
