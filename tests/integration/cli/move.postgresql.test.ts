import fs from "node:fs";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { nameColumns } from "#app/domain/access/write-account.server.ts";
import { recordCall } from "#app/domain/audit/record-call.server.ts";
import { headsFileOf } from "#app/platform/audit-log.server.ts";
import { hashPassword } from "#app/platform/auth/password.server.ts";
import { parseDatabaseUrl } from "#app/platform/database-url.server.ts";
import { ownUploadFolder } from "#app/platform/settings.server.ts";
import { makeImport } from "#tests/integration/importing/import-factory.ts";
import { askedConstraints, constraintsOf } from "#tests/support/constraints.ts";
import {
  emptyDatabaseUrl,
  openTestDb,
  testDatabaseUrl,
  testWork,
} from "#tests/support/database.ts";
import { copyDemoDatabase } from "#tests/support/demo-database.ts";
import { temporaryFolder } from "#tests/support/postgres.ts";
import { startPortal } from "#tests/support/server.ts";
import { dumpOf, killMove, linesOf, move, tablesOn, untilLeft } from "./moving.ts";
import { jsonOf } from "./portal-process.ts";

const password = "một câu dài dễ nhớ";
const uploadName = `${"a1b2".repeat(8)}.xlsx`;
const folder = temporaryFolder("move");
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const sqliteIn = (name: string): string => {
  fs.mkdirSync(path.join(folder, name));
  return `file:${path.join(folder, name, "portal.db")}`;
};

const source = await copyDemoDatabase(path.dirname(sqliteIn("source").replace("file:", "")));
const onPostgresql = await testDatabaseUrl();
const back = sqliteIn("back");
afterAll(() => fs.rmSync(ownUploadFolder(onPostgresql), { recursive: true, force: true }));
await addWhatTheDemoLacks();

/** Somebody who signs in, an upload that waits for its import, noted heads, and a number given and taken back. */
async function addWhatTheDemoLacks(): Promise<void> {
  const db = openTestDb(source);
  const passwordHash = await hashPassword(password);
  const made = { passwordSetBy: "self", createdAt: "2026-06-01T01:00:00.000Z", createdBy: "tests" };
  const data = { userName: "nguoi.chuyen", ...nameColumns("Người Chuyển"), passwordHash, ...made };
  await db.prisma.account.create({ data });
  const gone = await db.prisma.account.create({ data: { ...data, userName: "nguoi.bo" } });
  await db.prisma.account.delete({ where: { id: gone.id } });
  const { unitId } = await db.prisma.grant.findFirstOrThrow({ select: { unitId: true } });
  await makeImport(db, { unitId, filePath: uploadName });
  await recordCall(testWork(db), { command: "check", detail: {} });
  await db.close();
  fs.mkdirSync(ownUploadFolder(source), { recursive: true });
  fs.writeFileSync(path.join(ownUploadFolder(source), uploadName), "a sheet");
}

function headsOf(url: string): string[] {
  const where = parseDatabaseUrl(url);
  const name = where.provider === "sqlite" ? where.file : where.name;
  return linesOf(headsFileOf({ provider: where.provider, name }));
}

/** Signs in with the password that was set before the move, and reads a page; answers statuses and whose page it is. */
async function signInAndRead(databaseUrl: string) {
  const server = await startPortal({ databaseUrl });
  try {
    const body = new URLSearchParams({ user: "nguoi.chuyen", password, to: "/account" });
    const redirect = "manual" as const;
    const signedIn = await fetch(`${server.url}/sign-in`, { method: "POST", body, redirect });
    const cookie = signedIn.headers
      .getSetCookie()
      .map((set) => set.split(";")[0])
      .join("; ");
    const page = await fetch(`${server.url}/account`, { headers: { cookie }, redirect });
    const named = (await page.text()).includes("Người Chuyển");
    return { statuses: [signedIn.status, page.status], named, said: server.stderr() };
  } finally {
    await server.stop();
  }
}

/** SQLite counts the events as well. */
function withoutLog({ sqlite_sequence: numbers = [], ...rows }: Record<string, unknown[]>) {
  return { ...rows, numbers: numbers.filter((row) => !String(row).includes('"AuditEvent"')) };
}

async function nextAccount(url: string): Promise<number> {
  const db = openTestDb(url);
  const { id } = await db.prisma.account.create({
    data: {
      userName: "nguoi.sau",
      ...nameColumns("Người Sau"),
      createdAt: "2026-06-01T01:00:00.000Z",
      createdBy: "tests",
    },
    select: { id: true },
  });
  await db.close();
  return id;
}

test(
  "a filled portal moves to PostgreSQL and back with every row, id, number and event, and serves on each",
  { timeout: 240_000 },
  async () => {
    const before = dumpOf(source);
    const there = await move(source, onPostgresql);
    const home = await move(onPostgresql, back);
    const untouched = dumpOf(source);
    const after = dumpOf(back);

    expect([there.code, home.code]).toEqual([0, 0]);
    expect(untouched).toEqual(before);
    const { AuditEvent: events = [], AuditHead: _before, ...rows } = before;
    const { AuditEvent: eventsAfter = [], AuditHead: _after, ...rowsAfter } = after;
    expect(withoutLog(rowsAfter)).toEqual(withoutLog(rows));
    const added = eventsAfter.filter((event) => !events.includes(event));
    expect(eventsAfter.length).toBe(events.length + 2);
    expect(added).toEqual([
      expect.stringContaining('"operator.moved"'),
      expect.stringContaining('"operator.moved"'),
    ]);
    const total = Object.entries(before)
      .filter(([table]) => table !== "sqlite_sequence")
      .reduce((sum, [, { length }]) => sum + length, 0);
    expect(jsonOf(there)).toMatchObject({ ok: true, rows: total, breaches: [] });
    expect(jsonOf(home)).toMatchObject({ ok: true, rows: total + 1, breaches: [] });
    expect(headsOf(back).slice(0, -2)).toEqual(headsOf(source));
    expect(headsOf(back).length).toBe(headsOf(source).length + 2);

    const last = Number(
      /\["name","Account"\],\["seq",(\d+)\]/.exec(before["sqlite_sequence"]?.join() ?? "")?.[1],
    );
    for (const url of [onPostgresql, back]) {
      const db = openTestDb(url);
      expect(await constraintsOf(db)).toEqual(askedConstraints());
      await db.close();
      expect(await nextAccount(url)).toBe(last + 1);
      expect(await signInAndRead(url)).toMatchObject({ statuses: [303, 200], named: true });
    }
  },
);

test("an upload that waits for its import goes along", () => {
  const copies = [onPostgresql, back].map((url) => path.join(ownUploadFolder(url), uploadName));

  expect(copies.map((file) => fs.readFileSync(file, "utf8"))).toEqual(["a sheet", "a sheet"]);
  expect(copies.map((file) => fs.statSync(file).mode & 0o777)).toEqual([0o600, 0o600]);
});

test(
  "a move that is killed leaves the target empty, and the next one goes through",
  { timeout: 240_000 },
  async () => {
    const emptyPostgresql = await emptyDatabaseUrl();
    const noFile = sqliteIn("killed");

    const killed = [
      await killMove(source, emptyPostgresql, "AuditEvent"),
      await killMove(source, noFile, "AuditEvent"),
    ];
    await untilLeft(emptyPostgresql);
    const left = [await tablesOn(emptyPostgresql), fs.existsSync(noFile.replace("file:", ""))];
    const again = [await move(source, emptyPostgresql), await move(source, noFile)];
    const beside = fs.readdirSync(path.join(folder, "killed")).toSorted();

    expect(killed).toEqual(["SIGKILL", "SIGKILL"]);
    expect(left).toEqual([[], false]);
    expect(again.map(({ code }) => code)).toEqual([0, 0]);
    expect(beside).toEqual(["portal.db", "portal.db.heads", "uploads"]);
  },
);
