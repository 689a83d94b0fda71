import fs from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import BetterSqlite3 from "better-sqlite3";
import { afterAll, expect, test } from "vitest";
import { recordCall } from "#app/domain/audit/record-call.server.ts";
import {
  emptyDatabaseUrl,
  openTestDb,
  testDatabaseUrl,
  testWork,
} from "#tests/support/database.ts";
import { temporaryFolder } from "#tests/support/postgres.ts";
import { move, refusalOf, tablesOn } from "./moving.ts";
import { contentOf, jsonOf, missingBeside, portal, tamper } from "./portal-process.ts";

const folder = temporaryFolder("move-refused");
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const fileOf = (name: string): string => path.join(folder, `${name}.db`);
const urlOf = (name: string): string => `file:${fileOf(name)}`;

await portal(urlOf("good"), ["load-starter"]);
const filled = await testDatabaseUrl({ starter: true });
const target = await emptyDatabaseUrl();

/** A copy of a good portal after some statements behind its back. */
function copyWith(name: string, ...statements: string[]): string {
  fs.copyFileSync(fileOf("good"), fileOf(name));
  const database = new BetterSqlite3(fileOf(name));
  database.pragma("foreign_keys=OFF");
  for (const statement of statements) database.exec(statement);
  database.close();
  return urlOf(name);
}

const future = `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name") VALUES ('1', '', '99990101000000_future')`;
const earlier = `DELETE FROM "_prisma_migrations" WHERE "migration_name" = (SELECT max("migration_name") FROM "_prisma_migrations")`;
const unkeepable = `INSERT INTO "Setting" VALUES ('note', 'a' || char(0) || 'b', '2026-06-01T01:00:00.000Z', 'tests')`;
const orphan = `UPDATE "OrgUnitVersion" SET "unitId" = 999999 WHERE "id" = 1`;
fs.writeFileSync(fileOf("text"), "Họ và tên;Ngày sinh\n".repeat(100));

test.each([
  ["the same database", () => urlOf("good"), () => urlOf("good"), 2, "same_database"],
  ["a target with data", () => urlOf("good"), () => filled, 2, "target_filled"],
  ["a target file with data", () => filled, () => urlOf("good"), 2, "target_filled"],
  ["a source that is not there", () => urlOf("missing"), () => target, 1, "missing_database"],
  ["a source without tables", () => target, () => urlOf("new"), 1, "missing_database"],
  [
    "a target that is not there",
    () => urlOf("good"),
    () => missingBeside(target),
    1,
    "missing_database",
  ],
  ["a source that is no database", () => urlOf("text"), () => target, 1, "not_a_portal_database"],
  ["a newer source", () => copyWith("newer", future), () => target, 1, "newer_database"],
  ["an older source", () => copyWith("older", earlier), () => target, 1, "older_database"],
  [
    "a text that PostgreSQL cannot keep",
    () => copyWith("nul", unkeepable),
    () => target,
    1,
    "not_keepable",
  ],
  [
    "a row that points to nothing",
    () => copyWith("orphan", orphan),
    () => target,
    1,
    "not_keepable",
  ],
  [
    "such a row on the way into a file",
    () => urlOf("orphan"),
    () => urlOf("new"),
    1,
    "not_keepable",
  ],
])("%s is refused in one sentence, and nothing is moved", async (_what, from, to, exit, code) => {
  const before = await contentOf(filled);

  const call = await move(from(), to());

  expect(refusalOf(call)).toEqual({ exit, code, message: expect.any(String) });
  expect(refusalOf(call).message.split("\n")).toHaveLength(1);
  expect(await tablesOn(target)).toEqual([]);
  expect(await contentOf(filled)).toEqual(before);
  expect(fs.readdirSync(folder).filter((name) => /^new\.db|moving/.test(name))).toEqual([]);
});

test("a target of a newer version is refused", async () => {
  const newer = await testDatabaseUrl();
  await tamper(newer, [future]);

  const call = await move(urlOf("good"), newer);

  expect(refusalOf(call)).toMatchObject({ exit: 1, code: "newer_database" });
});

test("a target that somebody has open is refused", async () => {
  const busy = await testDatabaseUrl();
  const db = openTestDb(busy);
  await db.prisma.auditEvent.count();

  const call = await move(urlOf("good"), busy);
  await db.close();

  expect(refusalOf(call)).toMatchObject({ exit: 1, code: "database_in_use" });
});

test("a source that is written to while it is read is refused, because the copy would lack it", async () => {
  const db = openTestDb(filled);
  let writing = true;
  async function write(): Promise<void> {
    while (writing) {
      await recordCall(testWork(db), { command: "check", detail: {} });
      await wait(5);
    }
  }
  const writer = write();

  const call = await move(filled, urlOf("new"));
  writing = false;
  await writer;
  await db.close();

  expect(refusalOf(call)).toMatchObject({ exit: 1, code: "source_changed" });
  expect(refusalOf(call).message).toContain("stop the portal");
  expect(fs.existsSync(fileOf("new"))).toBe(false);
});

test.each([
  ["no target", ["--from", "file:a.db"], "missing_option"],
  ["an address of neither kind", ["--from", "file:a.db", "--to", "mysql://x/y"], "wrong_address"],
  ["an address that is none", ["--from", "postgresql://", "--to", "file:a.db"], "wrong_address"],
])("%s is a usage error", async (_what, args, code) => {
  const call = await portal(urlOf("good"), ["move", ...args, "--json"]);

  expect(call.code).toBe(2);
  expect(jsonOf(call)).toEqual({ error: { code, message: expect.any(String) } });
});

test("a portal that breaks its own rules is moved as it is, and the answer says so", async () => {
  const broken = copyWith(
    "broken",
    `UPDATE "UnitReach" SET "validTo" = '2026-01-01' WHERE rowid = 1`,
  );

  const call = await move(broken, target);

  const { ok, breaches } = jsonOf(call);
  expect({ code: call.code, ok }).toEqual({ code: 1, ok: false });
  expect(JSON.stringify(breaches)).toContain('"check":"unit_reach"');
});
