import { expect, test } from "vitest";
import type { Tx } from "#app/platform/db.server.ts";
import { testDb } from "#tests/support/database.ts";

const db = await testDb();

/** What makes an acknowledged write survive a power cut, as the connection itself tells. */
async function settingsOf(
  connection: Pick<Tx, "$queryRawUnsafe">,
): Promise<Record<string, unknown>> {
  const statements =
    db.provider === "sqlite"
      ? ["PRAGMA journal_mode", "PRAGMA synchronous", "PRAGMA foreign_keys"]
      : ["SHOW synchronous_commit"];
  const answers: Record<string, unknown> = {};
  for (const statement of statements) {
    const [row] = await connection.$queryRawUnsafe<Record<string, unknown>[]>(statement);
    for (const [name, value] of Object.entries(row ?? {})) answers[name] = String(value);
  }
  return answers;
}

const durable =
  db.provider === "sqlite"
    ? { journal_mode: "wal", synchronous: "2", foreign_keys: "1" }
    : { synchronous_commit: "on" };

test("the connection that writes is durable before, in and after transactions", async () => {
  const setting = { key: "durable", value: "", updatedAt: "", updatedBy: "tests" };

  // why: only a SELECT goes to the reader, so these ask the connection that writes
  const before = await settingsOf(db.prisma);
  const inside = await db.prisma.$transaction(async (tx) => {
    await tx.setting.create({ data: setting });
    return settingsOf(tx);
  });
  const after = await settingsOf(db.prisma);
  await db.prisma
    .$transaction(() => Promise.reject(new Error("rolled back")))
    .catch(() => undefined);
  const afterRollback = await settingsOf(db.prisma);

  expect({ before, inside, after, afterRollback }).toEqual({
    before: durable,
    inside: durable,
    after: durable,
    afterRollback: durable,
  });
});
