import fs from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import zlib from "node:zlib";
import BetterSqlite3 from "better-sqlite3";
import { afterAll, expect, test } from "vitest";
import { recordCall } from "#app/domain/audit/record-call.server.ts";
import { openTestDb, testDatabaseUrl, testWork } from "#tests/support/database.ts";
import { temporaryFolder } from "#tests/support/postgres.ts";
import { makePeople } from "./people-factory.ts";
import { contentOf, jsonOf, portal, tamper } from "./portal-process.ts";

const folder = temporaryFolder("backup");
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const fileNamed = (name: string): string => path.join(folder, name);

const busy = await testDatabaseUrl({ starter: true });
const source = await testDatabaseUrl({ starter: true });
const [elsewhere, afterBusy, stillEmpty, filled, replaced] = [
  await testDatabaseUrl(),
  await testDatabaseUrl(),
  await testDatabaseUrl(),
  await testDatabaseUrl({ starter: true }),
  await testDatabaseUrl({ starter: true }),
];

test("a backup restored elsewhere has the same rows, a new heads file and a clean check", async () => {
  const db = openTestDb(source);
  await makePeople(db);
  await db.close();
  const file = fileNamed("whole");

  const taken = await portal(source, ["backup", file, "--json"]);
  const before = await contentOf(source);
  const restored = await portal(elsewhere, ["restore", file, "--json"]);
  const after = await contentOf(elsewhere);
  const checked = await portal(elsewhere, ["check", "--json"]);

  expect([taken.code, restored.code, checked.code]).toEqual([0, 0, 0]);
  expect(jsonOf(restored)).toMatchObject({
    takenAt: jsonOf(taken)["takenAt"],
    head: jsonOf(taken)["head"],
    overwritten: false,
  });
  const {
    AuditEvent: eventsBefore = [],
    Invitation: _links,
    Session: _open,
    ...rowsBefore
  } = before;
  const {
    AuditEvent: eventsAfter = [],
    Invitation: links = [],
    Session: sessions = [],
    ...rowsAfter
  } = after;
  expect(rowsAfter).toEqual(rowsBefore);
  expect(links.filter((link) => link.includes('"revokedAt":null'))).toEqual([]);
  expect(sessions.filter((session) => session.includes('"endedAt":null'))).toEqual([]);
  const added = eventsAfter.filter((event) => !eventsBefore.includes(event));
  expect(eventsAfter.length).toBe(eventsBefore.length + 1);
  expect(added).toEqual([expect.stringContaining('"operator.restored"')]);
  expect(jsonOf(checked)["checks"]).toContainEqual({
    name: "audit_heads",
    checked: 1,
    breaches: [],
  });
});

test("numbers given after a restore do not repeat those given before", async () => {
  const db = openTestDb(elsewhere);
  const at = "2026-06-01T01:00:00.000Z";
  const account = await db.prisma.account.create({
    data: {
      userName: "third",
      displayName: "third",
      searchKey: " third",
      createdAt: at,
      createdBy: "operator:tests",
    },
    select: { id: true },
  });
  await db.close();

  expect(account.id).toBe(3);
});

test("a backup taken while others write is one moment of the database", async () => {
  const db = openTestDb(busy);
  const file = fileNamed("busy");
  let writing = true;
  let written = 0;
  async function write(): Promise<void> {
    while (writing) {
      await recordCall(testWork(db), { command: "backup", detail: { file: String(written) } });
      written += 1;
      // why: SQLite answers without leaving this turn, and the other process must be heard
      await wait(1);
    }
  }
  const writer = write();

  const taken = await portal(busy, ["backup", file, "--json"]);
  const writtenMeanwhile = written;
  writing = false;
  await writer;
  await db.close();
  const restored = await portal(afterBusy, ["restore", file, "--json"]);
  const checked = await portal(afterBusy, ["check", "--json"]);

  expect([taken.code, restored.code, checked.code]).toEqual([0, 0, 0]);
  expect(writtenMeanwhile).toBeGreaterThan(0);
  expect(jsonOf(checked)["ok"]).toBe(true);
});

test("a backup does not replace a file unless told so", async () => {
  const file = fileNamed("kept");
  fs.writeFileSync(file, "a letter");

  const refused = await portal(source, ["backup", file, "--json"]);
  const kept = fs.readFileSync(file, "utf8");
  const told = await portal(source, ["backup", file, "--overwrite", "--json"]);

  expect(refused.code).toBe(2);
  expect(jsonOf(refused)).toEqual({
    error: { code: "file_exists", message: expect.stringContaining("--overwrite") },
  });
  expect(kept).toBe("a letter");
  expect(told.code).toBe(0);
  expect(fs.statSync(file).mode & 0o777).toBe(0o600);
});

test("a filled database is replaced only when told so, and its log says what it replaced", async () => {
  const file = fileNamed("replacing");
  await portal(source, ["backup", file]);
  const before = await contentOf(filled);

  const refused = await portal(filled, ["restore", file, "--json"]);
  const kept = await contentOf(filled);
  const told = await portal(replaced, ["restore", file, "--overwrite", "--json"]);
  const events = (await contentOf(replaced))["AuditEvent"] ?? [];

  expect(refused.code).toBe(2);
  expect(jsonOf(refused)).toEqual({
    error: { code: "database_filled", message: expect.stringContaining("--overwrite") },
  });
  expect(kept).toEqual(before);
  expect(told.code).toBe(0);
  expect(jsonOf(told)["overwritten"]).toBe(true);
  expect(events.find((event) => event.includes("operator.restored"))).toContain(
    'replacedHead\\":{',
  );
});

/** A good backup, spoilt in one way each. */
const spoilt: [sentence: string, spoil: (good: Buffer) => Buffer, code: string][] = [
  ["a text is no backup", () => Buffer.from("Họ và tên;Ngày sinh\n"), "not_a_backup"],
  ["an empty file is no backup", () => Buffer.alloc(0), "not_a_backup"],
  [
    "half a backup is damaged",
    (good) => good.subarray(0, Math.floor(good.length / 2)),
    "damaged_backup",
  ],
  ["a backup with one changed byte is damaged", (good) => flip(good), "damaged_backup"],
  ["a backup with other rows is damaged", (good) => otherRows(good), "damaged_backup"],
];

test.each(spoilt)("%s and leaves the database as it was", async (what, spoil, code) => {
  const good = fileNamed(`good ${what}`);
  const bad = fileNamed(`bad ${what}`);
  await portal(source, ["backup", good]);
  fs.writeFileSync(bad, spoil(fs.readFileSync(good)));
  const before = await contentOf(stillEmpty);

  const call = await portal(stillEmpty, ["restore", bad, "--json"]);

  expect(call.code).toBe(1);
  const sentence = expect.stringMatching(/^\S*bad [^\n]+$/);
  expect(jsonOf(call)).toEqual({ error: { code, message: sentence } });
  expect(await contentOf(stillEmpty)).toEqual(before);
});

/** Changes one letter of a stored text, or, where the file is compressed, a byte in its middle. */
function flip(good: Buffer): Buffer {
  const bad = Buffer.from(good);
  const text = bad.indexOf("starter.loaded");
  const at = text === -1 ? Math.floor(bad.length / 2) : text;
  bad[at] = (bad[at] ?? 0) ^ 1;
  return bad;
}

/** Takes a row out of a SQLite file, or writes one twice in front of the checksum of what was there. */
function otherRows(good: Buffer): Buffer {
  if (good[0] !== 0x1f) {
    const copy = new BetterSqlite3(good);
    copy.exec(`DELETE FROM "ReadinessMark" WHERE rowid = (SELECT max(rowid) FROM "ReadinessMark")`);
    return copy.serialize();
  }
  const lines = zlib.gunzipSync(good).toString("utf8").split("\n");
  const row = lines.findIndex((line) => line.startsWith('{"row":'));
  lines.splice(row, 0, lines[row] ?? "");
  const bad = zlib.gzipSync(lines.join("\n"));
  good.copy(bad, bad.length - 8, good.length - 8);
  return bad;
}

test("a file that is not there is a usage error", async () => {
  const call = await portal(stillEmpty, ["restore", fileNamed("nothing"), "--json"]);

  expect(call.code).toBe(2);
  expect(jsonOf(call)).toEqual({ error: { code: "file_missing", message: expect.any(String) } });
});

test("a backup of a newer version is refused", async () => {
  const db = await testDatabaseUrl({ starter: true });
  const file = fileNamed("from the future");
  await portal(db, ["backup", fileNamed("unused")]);
  const { takeBackup } = await import("#app/platform/backup.server.ts");
  await tamper(db, [
    `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name") VALUES ('1', '', '99990101000000_future')`,
  ]);
  await takeBackup(db, { file, takenAt: "2026-06-01T01:00:00.000Z", overwrite: false });

  const call = await portal(stillEmpty, ["restore", file, "--json"]);

  expect(call.code).toBe(1);
  expect(jsonOf(call)).toEqual({
    error: {
      code: "newer_backup",
      message: expect.stringMatching(/^[^\n]+newer version[^\n]+99990101000000_future[^\n]+$/),
    },
  });
});

test("a database that somebody has open is not replaced", async () => {
  const file = fileNamed("in use");
  await portal(source, ["backup", file]);
  const db = openTestDb(filled);
  await db.prisma.auditEvent.count();

  const call = await portal(filled, ["restore", file, "--overwrite", "--json"]);
  const units = await db.prisma.orgUnit.count();
  await db.close();

  expect(call.code).toBe(1);
  expect(jsonOf(call)).toEqual({
    error: { code: "database_in_use", message: expect.stringContaining("stop the portal") },
  });
  expect(units).toBeGreaterThan(400);
});
