import { sql as raw } from "kysely";
import type { Sql } from "#app/platform/db.server.ts";
import type { Book } from "./register.ts";

/**
 * Draws the next numbers of a register, whole ones from 1 on, and answers the first. Whoever draws at the same time waits
 * for this transaction to end, and a transaction that is rolled back has drawn nothing: a register has no gaps. One
 * statement.
 */
export async function drawNumbers(sql: Sql, book: Book, count: number): Promise<number> {
  const { lastNumber } = await sql
    .insertInto("RegisterBook")
    .values({ ...book, lastNumber: count })
    .onConflict((conflict) =>
      conflict
        .columns(["issuerUnitId", "kind", "year"])
        .doUpdateSet({ lastNumber: raw<number>`"RegisterBook"."lastNumber" + ${count}` }),
    )
    .returning("lastNumber")
    .executeTakeFirstOrThrow();
  return lastNumber - count + 1;
}
