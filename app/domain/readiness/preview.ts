import type { Standard, Subject } from "#app/domain/standards/requirement.ts";
import type { Announced } from "./coverage.ts";
import { type RecordFacts } from "./facts.ts";
import { type Band, readinessOn, type RecordReadiness } from "./readiness.ts";
import type { Verdict } from "./verdict.ts";

/** A verdict that a version of a standard would change; null = not asked for. */
export type VerdictChange = { subject: Subject; before: Verdict | null; after: Verdict | null };

/** What putting a draft in force would change for a record on a day. */
export type Effect = {
  before: Band;
  after: Band;
  /** the subjects whose verdict becomes another, in the order of the new version, then what it no longer asks */
  changes: VerdictChange[];
};

/**
 * What a draft that is for a record would change on a day (yyyy-mm-dd) with the courses announced on it: the same
 * evaluator on the same facts, with and without it. Null where the draft would not judge the record on that day.
 */
export function effectOf(
  record: RecordFacts,
  draft: Standard,
  { day, announced }: { day: string; announced: Announced },
): Effect | null {
  const before = readinessOn(record, day, announced);
  const after = readinessOn({ ...record, standards: [...record.standards, draft] }, day, announced);
  if (after.standard?.id !== draft.id) return null;
  return { before: before.band, after: after.band, changes: changesOf(before, after) };
}

function changesOf(before: RecordReadiness, after: RecordReadiness): VerdictChange[] {
  const verdictIn = ({ requirements }: RecordReadiness, subject: Subject): Verdict | null =>
    requirements.find(({ requirement }) => requirement.subject === subject)?.verdict ?? null;
  const subjects = [...after.requirements, ...before.requirements].map(
    ({ requirement }) => requirement.subject,
  );
  return [...new Set(subjects)]
    .map((subject) => ({
      subject,
      before: verdictIn(before, subject),
      after: verdictIn(after, subject),
    }))
    .filter((change) => change.before !== change.after);
}

/** True where a verdict or the band becomes another: such a record is named in the preview. */
export const isChanged = ({ before, after, changes }: Effect): boolean =>
  changes.length > 0 || before !== after;

/** Which changed records a preview lists; null = whatever. */
export type EffectFilter = { before: Band | null; after: Band | null; subject: Subject | null };

/** True for a changed record that a filter leaves in. */
export const isListed = (effect: Effect, { before, after, subject }: EffectFilter): boolean =>
  isChanged(effect) &&
  (before === null || effect.before === before) &&
  (after === null || effect.after === after) &&
  (subject === null || effect.changes.some((change) => change.subject === subject));

/** How many records go from one band to another, also those that stay. */
export type BandMove = { before: Band; after: Band; count: number };

/** How many verdicts of a subject become another. */
export type SubjectMove = VerdictChange & { count: number };

/** The numbers of a preview: records that the draft judges, those that change, and from what to what. */
export class EffectCounts {
  judged = 0;
  changed = 0;
  readonly #bands = new Map<string, BandMove>();
  readonly #subjects = new Map<string, SubjectMove>();

  add(effect: Effect): void {
    this.judged += 1;
    if (isChanged(effect)) this.changed += 1;
    const { before, after, changes } = effect;
    count(this.#bands, `${before} ${after}`, { before, after });
    for (const change of changes)
      count(
        this.#subjects,
        `${change.subject} ${change.before ?? ""} ${change.after ?? ""}`,
        change,
      );
  }

  get bands(): BandMove[] {
    return [...this.#bands.values()].toSorted((a, b) => b.count - a.count);
  }

  get subjects(): SubjectMove[] {
    return [...this.#subjects.values()].toSorted((a, b) => b.count - a.count);
  }
}

function count<Key extends object>(
  counts: Map<string, Key & { count: number }>,
  key: string,
  what: Key,
): void {
  counts.set(key, { ...what, count: (counts.get(key)?.count ?? 0) + 1 });
}
