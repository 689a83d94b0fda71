import { type LevelDimension, scaleOf } from "#app/domain/standards/level.ts";
import type { Subject } from "#app/domain/standards/requirement.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";

export type ProgrammeFacts = {
  name: string;
  /** used in papers: LLCT-CC */
  shortCode: string;
  /** the level that completing it gives; both null = it counts as the programme itself */
  dimension: LevelDimension | null;
  level: string | null;
  /** what it is about; of one that gives a level always its dimension. Left out = what it was, at first skills */
  subject?: Subject;
  /** 1 = its very name says that somebody is planned */
  disclosesPlanning: 0 | 1;
  source: string;
};

/** What a programme is about: the dimension of the level that it gives, else what is stated, else what it was. */
export const subjectOf = (
  { dimension, subject }: Pick<ProgrammeFacts, "dimension" | "subject">,
  before: Subject,
): Subject => dimension ?? subject ?? before;

/** Refuses level_unknown: a level is one of its dimension, and stands with one. */
export function decideProgramme({
  dimension,
  level,
}: Pick<ProgrammeFacts, "dimension" | "level">): Result<null, "level_unknown"> {
  if (dimension === null || level === null)
    return dimension === level ? accept(null) : refuse("level_unknown");
  return scaleOf[dimension].includes(level) ? accept(null) : refuse("level_unknown");
}
