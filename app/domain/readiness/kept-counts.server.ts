import type { ReadinessFilter } from "./board.ts";
import type { ReadinessTable } from "./readiness-table.ts";
import type { RuleBook } from "./rule-book.server.ts";

/** Answers what was counted before under the same question; whoever gets an answer shares it and changes nothing of it. */
export type Counter = <Value>(question: readonly unknown[], count: () => Value) => Value;

type Kept = { stamp: number; coursesStamp: number; answers: Map<string, unknown> };

/** Questions that are kept: people of the same units ask the same. */
const most = 200;

/**
 * What has been counted over the table since any verdict, announced course or rule last changed. Homes ask the same of
 * the whole province again and again, and each answer is a pass over every record. The question says all that the
 * answer follows from besides those; `scopeOf` says it of a filter.
 */
export async function keptCounts(book: RuleBook, table: ReadinessTable): Promise<Counter> {
  // why: what the rules keep is gone with them
  const kept = await book.rules(nothingYet);
  const { stamp, coursesStamp } = table;
  if (kept.stamp !== stamp || kept.coursesStamp !== coursesStamp) {
    kept.answers.clear();
    Object.assign(kept, { stamp, coursesStamp });
  }
  return <Value>(question: readonly unknown[], count: () => Value) => {
    const key = JSON.stringify(question);
    // why: under a question stands what it counted
    if (kept.answers.has(key)) return kept.answers.get(key) as Value;
    const answer = count();
    const [oldest] = kept.answers.keys();
    if (kept.answers.size >= most && oldest !== undefined) kept.answers.delete(oldest);
    kept.answers.set(key, answer);
    return answer;
  };
}

const nothingYet = async (): Promise<Kept> => ({ stamp: 0, coursesStamp: 0, answers: new Map() });

/** All that a filter says, as part of a question: the units with their states, and the rest. */
export const scopeOf = ({ units, titleIds, ...rest }: ReadinessFilter): readonly unknown[] => [
  [...units].map(([id, state]) => (state === "ended" ? -id : id)).join(" "),
  titleIds === null ? null : [...titleIds],
  rest,
];
