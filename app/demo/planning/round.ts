import type { Random } from "#app/demo/random.ts";
import type { EndReason, RoundKind, RoundStatus } from "#app/domain/planning/round.ts";
import type { Candidate } from "./candidates.ts";
import type { Paper } from "./papers.ts";

/** A record of an invented list; `person` is the place among the invented people, `title` a code of the catalogue. */
export type InventedRecord = {
  person: number;
  title: string;
  unitId: number;
  listOrder: number;
  ended: { reason: EndReason; lastDay: string; document: string } | null;
};

export type InventedRound = {
  unitId: number;
  /** code of a term */
  term: string;
  asOf: string;
  kind: RoundKind;
  status: RoundStatus;
  decision: Paper | null;
  publication: { number: string; date: string } | null;
  /** the people on it see their own planned titles */
  ownPlanningOpen: boolean;
  records: InventedRecord[];
};

/** People for one title at one unit. */
export type Wanted = { title: string; unitId: number; people: readonly Candidate[] };

/** The records of a list in the order of its decision; whoever stands for a title at a unit already is left out. */
export function recordsFor(wanted: readonly Wanted[]): InventedRecord[] {
  const seen = new Set<string>();
  const records: InventedRecord[] = [];
  for (const { title, unitId, people } of wanted) {
    for (const { index: person } of people) {
      const key = `${person} ${title} ${unitId}`;
      if (seen.has(key)) continue;
      seen.add(key);
      records.push({ person, title, unitId, listOrder: records.length + 1, ended: null });
    }
  }
  return records;
}

/** What the review of 2025 found, in percent of the records; the others stand, and are to be reviewed. */
const ends = [
  ["appointed", 20, "2025-06-30"],
  ["reorganisation", 22, "2025-06-30"],
  ["removed_on_review", 10, "2025-03-31"],
  ["automatic", 5, "2025-05-31"],
] as const;

/** Ends some records of a list of 2024 by the decision of the review; those of the title `kept` stand. */
export function reviewed(
  random: Random,
  records: readonly InventedRecord[],
  kept: string | null = null,
): InventedRecord[] {
  const number = `${random.between(300, 1800)}-QĐ/TU`;
  return records.map((record) => {
    let left = random.next() * 100;
    const end = ends.find(([, weight]) => (left -= weight) < 0);
    if (!end || record.title === kept) return record;
    const [reason, , lastDay] = end;
    const written = lastDay.split("-").toReversed().join("/");
    const document = `Quyết định số ${number} ngày ${written} của Ban Thường vụ Tỉnh ủy`;
    return { ...record, ended: { reason, lastDay, document } };
  });
}
