import { addDays, beginningOfTime, endOfTime } from "#app/kernel/calendar.ts";

/** A post's own days: validFrom null = not known since when, validTo null = still held. */
export type PostDays = { id: number; validFrom: string | null; validTo: string | null };

/** The days (inclusive, never null) on which a post says where its holder belongs. */
export type Placement = { id: number; placedFrom: string; placedTo: string };

/**
 * Where a person belongs on any day: at the posts in force; while none is, at those that ended last;
 * before the first, at those that begin first. So nobody with a post is ever without a place (product 4.7).
 */
export function placements(posts: PostDays[]): Placement[] {
  const spans = posts.map((post) => ({
    id: post.id,
    from: post.validFrom ?? beginningOfTime,
    to: post.validTo ?? endOfTime,
  }));
  const first = spans.reduce(
    (earliest, { from }) => (from < earliest ? from : earliest),
    endOfTime,
  );
  return spans.map(({ id, from, to }) => ({
    id,
    placedFrom: from === first ? beginningOfTime : from,
    placedTo: lastPlacedDay(to, spans),
  }));
}

/** A post's last day; where no other post is in force the day after, the day before the next one begins. */
function lastPlacedDay(to: string, spans: { from: string; to: string }[]): string {
  if (to === endOfTime) return to;
  const dayAfter = addDays(to, 1);
  if (spans.some((span) => span.from <= dayAfter && dayAfter <= span.to)) return to;
  const next = spans.map(({ from }) => from).filter((from) => from > dayAfter);
  return next.length === 0 ? endOfTime : addDays(next.sort()[0] ?? endOfTime, -1);
}
