import type { TimeLeft } from "#app/domain/standards/retirement.ts";
import { limitFor, type RuleSet } from "#app/domain/standards/rule-set.ts";
import type { Level, TitleKind } from "#app/domain/standards/title.ts";
import type { Share } from "./shares.ts";

/** A breach of a limit, for attention: never a refusal or removal. The values are those of its sentence. */
export type PlanningWarning =
  | {
      warning: "too_many_for_title";
      title: string;
      term: string;
      n: number;
      limit: number;
      source: string;
    }
  | { warning: "too_many_titles"; name: string; n: number; limit: number; source: string }
  | { warning: "not_higher"; post: string; source: string }
  | { warning: "too_little_time"; anchor: string; n: number; limit: number; source: string }
  | {
      warning: "share_not_met";
      group: "women" | "young";
      n: number;
      total: number;
      p: number;
      t: number;
      source: string;
    };

/** What one record of a list may breach; shares are the list's. */
export const recordWarnings = [
  "too_many_for_title",
  "too_many_titles",
  "not_higher",
  "too_little_time",
] as const satisfies readonly PlanningWarning["warning"][];
export type RecordWarning = (typeof recordWarnings)[number];

type Rules = Pick<RuleSet, "limits"> | null;
type PlannedTitle = { name: string; kind: TitleKind; level: Level; rank: number };

/**
 * A post title with more people than the rules allow; `place` is the person's place among those planned for the
 * title at one unit and term (`placesOnList`). Membership titles have no such limit.
 */
export function tooManyForTitle(
  rules: Rules,
  { title, term, place }: { title: PlannedTitle; term: string; place: number },
): PlanningWarning | null {
  const limit = limitFor(rules, "persons_per_post_title", title.level);
  if (title.kind !== "post" || limit === null || place <= limit.value) return null;
  const { value, source } = limit;
  return { warning: "too_many_for_title", title: title.name, term, n: place, limit: value, source };
}

/** A person with more titles of one level than the rules allow; `place` is this title's among theirs (`placesOnList`). */
export function tooManyTitles(
  rules: Rules,
  { name, level, place }: { name: string; level: Level; place: number },
): PlanningWarning | null {
  const limit = limitFor(rules, "titles_per_person", level);
  if (limit === null || place <= limit.value) return null;
  return { warning: "too_many_titles", name, n: place, limit: limit.value, source: limit.source };
}

/**
 * A planned title that is not higher than a post held. Posts that are no title of the catalogue have no rank
 * and decide nothing.
 */
export function notHigher(
  rules: Rules,
  { title, posts }: { title: PlannedTitle; posts: readonly { name: string; rank: number }[] },
): PlanningWarning | null {
  const limit = limitFor(rules, "only_higher", title.level);
  const highest = posts.toSorted((a, b) => b.rank - a.rank)[0];
  if (limit === null || limit.value === 0 || highest === undefined) return null;
  if (title.rank > highest.rank) return null;
  return { warning: "not_higher", post: highest.name, source: limit.source };
}

/**
 * Less service left at the age month (yyyy-mm) than the rules ask for, in months; only where it is certain. `n` is
 * what is left at most. Null also where the age month is not recorded.
 */
export function tooLittleTime(
  rules: Rules,
  { level, ageMonth, left }: { level: Level; ageMonth: string | null; left: TimeLeft | null },
): PlanningWarning | null {
  const limit = limitFor(rules, "months_left", level);
  if (limit === null || ageMonth === null || left === null || left.most >= limit.value) return null;
  const { value, source } = limit;
  return { warning: "too_little_time", anchor: ageMonth, n: left.most, limit: value, source };
}

/** A share below its threshold, where that is certain. */
export function shareNotMet(group: "women" | "young", share: Share): PlanningWarning | null {
  const { verdict, threshold, percent, count, total } = share;
  if (verdict !== "not_met" || threshold === null || percent === null) return null;
  const { percent: t, source } = threshold;
  return { warning: "share_not_met", group, n: count, total, p: percent, t, source };
}

/** How many may be planned for a membership title: seats times coefficient, rounded up; null where either is not recorded. */
export function placesForMembership(
  rules: Rules,
  { level, seats }: { level: Level; seats: number | null },
): { value: number; source: string } | null {
  const limit = limitFor(rules, "coefficient", level);
  if (limit === null || seats === null) return null;
  return { value: Math.ceil((seats * limit.value) / 100), source: limit.source };
}
