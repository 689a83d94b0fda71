import type { OwnDb } from "#app/platform/own-db.server.ts";

const stagedTables = [
  "StagedEnd",
  "StagedEvidence",
  "StagedRecord",
  "StagedPost",
  "StagedPerson",
] as const;

/** Rows that one statement removes while others wait. */
const removedAtOnce = 2000;

/** Removes what an import has staged, and its rows where it is read again or thrown away, a little at a time. */
export async function clearStaged(db: OwnDb, importId: number, andRows = true): Promise<void> {
  for (const table of [...stagedTables, ...(andRows ? (["ImportRow"] as const) : [])]) {
    for (let last = 0; ;) {
      const { next } = await db.sql
        .selectFrom(table)
        .where("importId", "=", importId)
        .select((eb) => eb.fn.min<number | null>("row").as("next"))
        .executeTakeFirstOrThrow();
      if (next === null) break;
      last = next + removedAtOnce;
      await db.transaction((tx) =>
        tx.sql.deleteFrom(table).where("importId", "=", importId).where("row", "<", last).execute(),
      );
    }
  }
  if (!andRows) return;
  await db.transaction((tx) =>
    tx.sql.deleteFrom("ImportWord").where("importId", "=", importId).execute(),
  );
}
