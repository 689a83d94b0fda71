import { type RawBuilder, sql } from "kysely";
import type { Db } from "#app/platform/db.server.ts";

/** Ids as one parameter, however many: for "in (…)". */
export function idList(db: Pick<Db, "provider">, ids: readonly number[]): RawBuilder<unknown> {
  const json = JSON.stringify(ids);
  return db.provider === "sqlite"
    ? sql`select value from json_each(${json})`
    : sql`select value::int from json_array_elements_text(${json}::json)`;
}
