import { sql } from "kysely";
import { type PostHeld, postsHeld } from "#app/domain/people/posts-held.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Sql } from "#app/platform/db.server.ts";

/** Rows with the posts where their people belong today, whom the caller has chosen by scope. One statement. */
export async function withPosts<Row extends { cadreId: number }>(
  db: Sql,
  viewer: Viewer,
  rows: readonly Row[],
): Promise<(Row & { posts: PostHeld[] })[]> {
  const cadreIds = [...new Set(rows.map(({ cadreId }) => cadreId))];
  const posts = await postsHeld(db, viewer, { cadreIds, placedToday: true });
  const byHolder = Map.groupBy(posts, ({ cadreId }) => cadreId);
  return rows.map((row) => ({ ...row, posts: byHolder.get(row.cadreId) ?? [] }));
}

/** The first, in Vietnamese order, of the names of the units where the person `c` belongs. */
export function firstUnit(db: Sql, today: string) {
  return db
    .selectFrom("PostHolding as placed")
    .innerJoin("OrgUnitVersion as named", "named.unitId", "placed.unitId")
    .whereRef("placed.cadreId", "=", sql.ref("c.id"))
    .where("placed.placedFrom", "<=", today)
    .where("placed.placedTo", ">=", today)
    .select((eb) => eb.fn.min("named.sortKey").as("unit"));
}
