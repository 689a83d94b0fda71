/** Papers of a course (product 4.3): call for enrolment, opening decision, sending decisions, summons, recognition of results. */
export const paperKinds = ["call", "opening", "sending", "summons", "recognition"] as const;
export type PaperKind = (typeof paperKinds)[number];

export type PaperFacts = {
  kind: PaperKind;
  number: string;
  /** yyyy-mm-dd */
  date: string;
  signatory: string;
  /** of a sending decision: whose management it is of, in words */
  level: string | null;
};

export type PaperRefusal =
  | "paper_in_future"
  | "recognition_too_early"
  | "level_missing"
  | "level_not_asked"
  | "paper_there";

type Recorded = {
  today: string;
  /** last day of the course */
  endsOn: string;
  recorded: readonly PaperFacts[];
};

/**
 * There are several sending decisions, one of each level of management; of the others one that counts. Results are
 * recognised on the last day of a course or later.
 */
export function decidePaper(
  paper: PaperFacts,
  { today, endsOn, recorded }: Recorded,
): PaperRefusal | null {
  if (paper.date > today) return "paper_in_future";
  if (paper.kind === "recognition" && paper.date < endsOn) return "recognition_too_early";
  if (paper.kind === "sending" && paper.level === null) return "level_missing";
  if (paper.kind !== "sending" && paper.level !== null) return "level_not_asked";
  const same = recorded.filter(({ kind }) => kind === paper.kind);
  const isThere =
    paper.kind === "sending" ? same.some(({ number }) => number === paper.number) : same.length > 0;
  return isThere ? "paper_there" : null;
}
