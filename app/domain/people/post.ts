import { beginningOfTime, endOfTime } from "#app/kernel/calendar.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";

/** Days of a post or a unit, both inclusive; null = not known since when / still held, still there. */
export type Days = { validFrom: string | null; validTo: string | null };

export type PostRefusal = "ends_before_start" | "unit_not_there";

/**
 * May a post have these days at this unit? It must begin and, where it has ended, end while the unit is there.
 * A post still held when its unit ended goes on: it follows the unit's successions (product 4.7).
 */
export function decidePost(post: Days, unit: Days): Result<null, PostRefusal> {
  const { validFrom, validTo } = post;
  if (validFrom !== null && validTo !== null && validTo < validFrom) {
    return refuse("ends_before_start");
  }
  const isThere = (day: string | null): boolean =>
    day === null ||
    ((unit.validFrom ?? beginningOfTime) <= day && day <= (unit.validTo ?? endOfTime));
  return isThere(validFrom) && isThere(validTo) ? accept(null) : refuse("unit_not_there");
}

/** What a post is on a day. */
export type PostState = "current" | "former_unit" | "ended" | "not_yet";

/** Held at a unit that is there, still held at one that has ended, ended, or not begun. */
export function postState(post: Days, unit: Pick<Days, "validTo">, day: string): PostState {
  if (post.validTo !== null && post.validTo < day) return "ended";
  if (post.validFrom !== null && day < post.validFrom) return "not_yet";
  return unit.validTo !== null && unit.validTo < day ? "former_unit" : "current";
}
