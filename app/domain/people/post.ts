import { beginningOfTime, endOfTime } from "#app/kernel/calendar.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { isCertainlyBefore } from "./cadre.ts";

/** Days of a post or a unit, both inclusive; null = not known since when / still held, still there. */
export type Days = { validFrom: string | null; validTo: string | null };

export type PostRefusal = "ends_before_start" | "unit_not_there" | "post_before_birth";

/**
 * May somebody born then (yyyy, yyyy-mm or yyyy-mm-dd; null = not asked) have a post with these days at this
 * unit? It must begin and, where it has ended, end while the unit is there, and not before the birth. A post
 * still held when its unit ended goes on: it follows the unit's successions (product 4.7).
 */
export function decidePost(
  post: Days,
  unit: Days,
  birthDate: string | null,
): Result<null, PostRefusal> {
  const { validFrom, validTo } = post;
  if (validFrom !== null && validTo !== null && validTo < validFrom) {
    return refuse("ends_before_start");
  }
  if (birthDate !== null && isBeforeBirth(post, birthDate)) return refuse("post_before_birth");
  const isThere = (day: string | null): boolean =>
    day === null ||
    ((unit.validFrom ?? beginningOfTime) <= day && day <= (unit.validTo ?? endOfTime));
  return isThere(validFrom) && isThere(validTo) ? accept(null) : refuse("unit_not_there");
}

/** True when a post begins or ends before its holder was born, however the unknown parts of that date are filled. */
export function isBeforeBirth({ validFrom, validTo }: Days, birthDate: string): boolean {
  return [validFrom, validTo].some((day) => day !== null && isCertainlyBefore(day, birthDate));
}

/** What a post is on a day. */
export type PostState = "current" | "former_unit" | "ended" | "not_yet";

/** Held at a unit that is there, still held at one that has ended, ended, or not begun. */
export function postState(post: Days, unit: Pick<Days, "validTo">, day: string): PostState {
  if (post.validTo !== null && post.validTo < day) return "ended";
  if (post.validFrom !== null && day < post.validFrom) return "not_yet";
  return unit.validTo !== null && unit.validTo < day ? "former_unit" : "current";
}
