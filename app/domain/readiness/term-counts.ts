import { type Subject, subjects } from "#app/domain/standards/requirement.ts";
import type { Level } from "#app/domain/standards/title.ts";
import { eachFound, type ReadinessFilter } from "./board.ts";
import type { ReadinessTable } from "./readiness-table.ts";
import { notAsked, verdictCode } from "./spans.ts";
import type { SharedPerson } from "./structure.ts";

/**
 * The people of the records at units that are there which a filter finds, each once with the levels of their titles:
 * whom a structure takes shares of.
 */
export function sharedPeople(
  table: ReadinessTable,
  filter: ReadinessFilter,
  titles: ReadonlyMap<number, { level: Level }>,
): SharedPerson[] {
  const people = new Map<number, SharedPerson & { levels: Level[] }>();
  eachFound(table, filter, ({ slot, ended }) => {
    const level = titles.get(table.titleId[slot] ?? 0)?.level;
    if (ended || level === undefined) return;
    const cadreId = table.cadreId[slot] ?? 0;
    const known = people.get(cadreId);
    if (known) {
      if (!known.levels.includes(level)) known.levels.push(level);
      return;
    }
    const isWoman = table.groups[table.group[slot] ?? 0]?.isWoman ?? false;
    people.set(cadreId, {
      levels: [level],
      gender: isWoman ? "female" : "male",
      birthDate: birthText(table.birth[slot] ?? 0),
    });
  });
  return [...people.values()];
}

/** A birth of the table (yyyymmdd, 00 for what is not known) as the partial date that it was. */
function birthText(number: number): string {
  const text = String(number).padStart(8, "0");
  const [year, month, day] = [text.slice(0, 4), text.slice(4, 6), text.slice(6)];
  if (month === "00") return year;
  return day === "00" ? `${year}-${month}` : `${year}-${month}-${day}`;
}

/** Of one requirement: how many records miss it, and for how many of them a seat that they hold closes it in time. */
export type CoveredGap = { subject: Subject; missing: number; covered: number };

/** The gaps of the records that a filter finds, by requirement, those of most records first. */
export function countCovered(table: ReadinessTable, filter: ReadinessFilter): CoveredGap[] {
  const view = table.viewOn(filter.day);
  const counts = subjects.map((subject) => ({ subject, missing: 0, covered: 0 }));
  eachFound(table, filter, ({ slot, ended }) => {
    if (ended) return;
    for (const [place, count] of counts.entries()) {
      const answer = view.answers[slot * subjects.length + place] ?? notAsked;
      if (answer === notAsked || verdictCode(answer) !== 1) continue;
      count.missing += 1;
      if (table.gapOf(view, slot, answer).isCovered) count.covered += 1;
    }
  });
  return counts.filter(({ missing }) => missing > 0).toSorted((a, b) => b.missing - a.missing);
}
