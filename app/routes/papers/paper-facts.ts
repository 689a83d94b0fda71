import type { PaperKind } from "#app/domain/courses/paper.ts";
import type { PaperWords } from "#app/domain/papers/paper-words.ts";
import type { MarkBand } from "#app/domain/teaching/mark.ts";

/** Somebody in the list of a paper; results where it recognises them, as they are said. */
export type AnnexPerson = { fullName: string; birthDate: string; place: string };
export type AnnexResult = AnnexPerson & {
  periods: string;
  mark: string;
  band: string;
  result: string;
};

/** Everything that a paper of a course is written from. */
export type PaperFacts = {
  kind: PaperKind;
  words: PaperWords;
  /** of a sending decision */
  level: string | null;
  /** the paper as it was issued; null while it is not recorded */
  recorded: { number: string; date: string; signatory: string } | null;
  course: {
    code: string;
    name: string;
    hostName: string;
    place: string | null;
    startsOn: string;
    endsOn: string;
    capacity: number | null;
    nominationEndsOn: string | null;
    /** when the first half-day begins */
    opens: { day: string; time: string } | null;
  };
  /** the recorded opening decision */
  opening: { number: string; date: string } | null;
  people: AnnexPerson[];
  results: AnnexResult[];
  /** how many completed the course, in all and by band */
  completed: { total: number; bands: { band: MarkBand; n: number }[] };
  demoData: boolean;
};
