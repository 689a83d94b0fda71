import pg from "pg";
import { expect, test } from "vitest";
import { openOwnDb } from "#app/platform/own-db.server.ts";
import { openTestDb, testDatabaseUrl } from "#tests/support/database.ts";
import { databaseOn } from "#tests/support/postgres.ts";

/** Ends every connection to a database, as a restart of the server does. */
async function endConnections(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseOn(url, "postgres") });
  await client.connect();
  const name = new URL(url).pathname.slice(1);
  const ended = await client.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1",
    [name],
  );
  await client.end();
  // why: the other side notices a moment later
  await new Promise((resolve) => setTimeout(resolve, 200));
  return ended.rows.length;
}

test("a database server that restarts ends no process of the portal", async () => {
  const url = await testDatabaseUrl();
  const db = openTestDb(url);
  const before = await db.prisma.auditEvent.count();

  const ended = await endConnections(url);
  const after = await db.prisma.auditEvent.count();
  await db.close();

  expect(ended).toBeGreaterThan(0);
  expect(after).toBe(before);
});

test("a worker's connection that was ended fails its next statement, and nothing else", async () => {
  const url = await testDatabaseUrl();
  const own = await openOwnDb(url, () => Promise.resolve(() => undefined));
  await own.sql.selectFrom("AuditHead").select("seq").execute();

  await endConnections(url);
  const asked = own.sql.selectFrom("AuditHead").select("seq").execute();

  await expect(asked).rejects.toThrow(/connection|terminat/i);
  await own.close();
});
