import { type Subject, subjects } from "#app/domain/standards/requirement.ts";
import { eachFound, type ReadinessFilter } from "./board.ts";
import type { ReadinessTable } from "./readiness-table.ts";
import { notAsked, verdictCode, verifiedCode } from "./spans.ts";

/** How many of some records lack something that courses of a programme close, and for how many of them a seat does. */
export type ClosingCount = { programmeId: number; missing: number; covered: number };

type Asked = { day: string; verifiedOnly: boolean; subject: Subject };

/** By programme, what would close the gaps of some records in the requirement of a subject; most needed first. */
export function countClosing(
  table: ReadinessTable,
  slots: Iterable<number>,
  { day, verifiedOnly, subject }: Asked,
): ClosingCount[] {
  const view = table.viewOn(day);
  const place = subjects.indexOf(subject);
  const codeOf = verifiedOnly ? verifiedCode : verdictCode;
  const counts = new Map<number, ClosingCount>();
  for (const slot of slots) {
    const answer = view.answers[slot * subjects.length + place] ?? notAsked;
    if (answer === notAsked || codeOf(answer) !== 1) continue;
    const { closedBy, isCovered } = table.gapOf(view, slot, answer);
    for (const programmeId of closedBy) {
      const known = counts.get(programmeId) ?? { programmeId, missing: 0, covered: 0 };
      counts.set(programmeId, known);
      known.missing += 1;
      if (isCovered) known.covered += 1;
    }
  }
  return [...counts.values()].toSorted(
    (a, b) => b.missing - a.missing || a.programmeId - b.programmeId,
  );
}

/**
 * How many people whom a filter finds at units that are there lack something that a course of some programmes closes, by
 * programme: each person once, whether a seat covers it or not.
 */
export function countNeeding(
  table: ReadinessTable,
  filter: ReadinessFilter,
  programmeIds: readonly number[],
): Map<number, number> {
  const view = table.viewOn(filter.day);
  const people = new Map(programmeIds.map((id) => [id, new Set<number>()]));
  eachFound(table, filter, ({ slot, ended }) => {
    if (ended) return;
    for (let place = 0; place < subjects.length; place += 1) {
      const answer = view.answers[slot * subjects.length + place] ?? notAsked;
      if (answer === notAsked || verdictCode(answer) !== 1) continue;
      const closedBy = table.closersOf(answer);
      for (const [id, needing] of people)
        if (closedBy.has(id)) needing.add(table.cadreId[slot] ?? 0);
    }
  });
  return new Map([...people].map(([id, needing]) => [id, needing.size]));
}
