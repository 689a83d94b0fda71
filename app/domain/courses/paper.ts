/** Papers of a course (product 4.3). Recognition of results belongs to closing it. */
export const paperKinds = ["call", "opening", "sending", "summons", "recognition"] as const;
export type PaperKind = (typeof paperKinds)[number];

/** What is recorded before a course is closed. */
export const recordedKinds = ["call", "opening", "sending", "summons"] as const;
export type RecordedKind = (typeof recordedKinds)[number];

export type PaperFacts = {
  kind: RecordedKind;
  number: string;
  /** yyyy-mm-dd */
  date: string;
  signatory: string;
  /** of a sending decision: whose management it is of, in words */
  level: string | null;
};

export type PaperRefusal = "paper_in_future" | "level_missing" | "level_not_asked" | "paper_there";

/** There are several sending decisions, one of each level of management; of the others one that counts. */
export function decidePaper(
  paper: PaperFacts,
  { today, recorded }: { today: string; recorded: readonly PaperFacts[] },
): PaperRefusal | null {
  if (paper.date > today) return "paper_in_future";
  if (paper.kind === "sending" && paper.level === null) return "level_missing";
  if (paper.kind !== "sending" && paper.level !== null) return "level_not_asked";
  const same = recorded.filter(({ kind }) => kind === paper.kind);
  const isThere =
    paper.kind === "sending" ? same.some(({ number }) => number === paper.number) : same.length > 0;
  return isThere ? "paper_there" : null;
}
