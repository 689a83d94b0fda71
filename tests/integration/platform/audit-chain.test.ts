import fs from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { accept } from "#app/kernel/result.ts";
import { type AuditEntry, headsFileOf } from "#app/platform/audit-log.server.ts";
import { openReadLog } from "#app/platform/read-log.server.ts";
import { recordAudit } from "#app/platform/work.server.ts";
import { chainFaults } from "#tests/support/chain.ts";
import { statementsDuring, type TestDb, testDb, testWork } from "#tests/support/database.ts";

const db = await testDb();

function change(on: TestDb, subjectId: number) {
  return testWork(on).transaction(async (tx) => {
    recordAudit(tx, {
      action: "unit.changed",
      subjectType: "unit",
      subjectId,
      detail: { b: 1, a: "Hà" },
    });
    recordAudit(tx, { action: "unit.noted", subjectType: "unit", subjectId });
    return accept(null);
  });
}

function seen(subjectId: number): AuditEntry {
  return {
    at: "2026-06-01T01:00:00.000Z",
    actor: "account:1",
    actorName: "An",
    role: "planner",
    action: "read.cadre",
    subjectType: "cadre",
    subjectId,
    detail: { ids: [subjectId] },
  };
}

function headLines(): string[] {
  const file = headsFileOf(db);
  return fs.existsSync(file) ? fs.readFileSync(file, "utf8").trim().split("\n") : [];
}

test("the events of a change stand in the chain in their order, with who and when", async () => {
  await change(db, 7);

  const rows = await db.prisma.auditEvent.findMany({ orderBy: { seq: "asc" } });

  expect(
    rows.map(({ seq, action, actor, at, detail }) => ({ seq, action, actor, at, detail })),
  ).toEqual([
    {
      seq: 1,
      action: "unit.changed",
      actor: "operator:tests",
      at: "2026-06-01T01:00:00.000Z",
      detail: '{"a":"Hà","b":1}',
    },
    {
      seq: 2,
      action: "unit.noted",
      actor: "operator:tests",
      at: "2026-06-01T01:00:00.000Z",
      detail: "{}",
    },
  ]);
  expect(await chainFaults(db)).toEqual([]);
});

test.each([
  'UPDATE "AuditEvent" SET "actor" = \'nobody\'',
  'DELETE FROM "AuditEvent"',
  'DELETE FROM "AuditEvent" WHERE "seq" = 1',
])("the database refuses %s", async (statement) => {
  await change(db, 8);
  const before = await db.prisma.auditEvent.count();

  await expect(db.prisma.$executeRawUnsafe(statement)).rejects.toThrow("append-only");

  expect(await db.prisma.auditEvent.count()).toBe(before);
  expect(await chainFaults(db)).toEqual([]);
});

test("the newest head is noted beside the database, at most once a second", async () => {
  db.heads.flush();
  const before = headLines().length;

  for (let round = 0; round < 5; round += 1) await change(db, round);
  const atOnce = headLines().length - before;
  await wait(1200);

  const head = await db.prisma.auditHead.findUniqueOrThrow({ where: { id: 1 } });
  expect(atOnce).toBe(0);
  expect(headLines().length - before).toBe(1);
  expect(headLines().at(-1)).toBe(`${head.seq} ${head.hash}`);
});

test("what was seen is appended in one batch, which begins after a second", async () => {
  const before = await db.prisma.auditEvent.count();
  const log = openReadLog(db, db.heads, (error) => expect.unreachable(String(error)));

  const statements = await statementsDuring(db, async () => {
    const timers = vi.spyOn(globalThis, "setTimeout");
    for (let id = 1; id <= 50; id += 1) log.note(seen(id));
    expect(timers.mock.calls.map(([, delay]) => delay)).toEqual([1000]);
    timers.mockRestore();
    expect(await db.prisma.auditEvent.count()).toBe(before);
    // why: the batch starts after a second; how long its transaction takes is the machine's matter
    await expect
      .poll(async () => await db.prisma.auditEvent.count(), { timeout: 15_000, interval: 100 })
      .toBe(before + 50);
  });

  expect(
    statements.filter((sql) => /INSERT INTO/i.test(sql) && sql.includes("AuditEvent")).length,
  ).toBe(1);
  expect(await chainFaults(db)).toEqual([]);
});

test("whom a reading saw is found by the person, and no other event or subject is", async () => {
  const log = openReadLog(db, db.heads, (error) => expect.unreachable(String(error)));
  const before = await db.prisma.seenPerson.count();
  const { detail: _detail, ...about } = seen(0);

  log.note({ ...about, detail: { ids: [7001, 7002, 7001] } });
  log.note({ ...about, detail: { ids: [7002] } });
  log.note({ ...about, subjectType: "account", detail: { ids: [7002] } });
  log.note({ ...about, action: "cadre.merged", detail: { ids: [7002] } });
  await log.flush();

  const rows = await db.prisma.seenPerson.findMany({
    where: { cadreId: { gt: 7000 } },
    orderBy: [{ cadreId: "asc" }, { seq: "asc" }],
  });
  const last = await db.prisma.auditHead.findFirstOrThrow();
  expect(await db.prisma.seenPerson.count()).toBe(before + 3);
  expect(rows.map(({ cadreId, seq }) => [cadreId, last.seq - seq])).toEqual([
    [7001, 3],
    [7002, 3],
    [7002, 2],
  ]);
});

test("entries that could not be written are kept, in their order, for the next batch", async () => {
  const failures: unknown[] = [];
  const log = openReadLog(db, db.heads, (error) => failures.push(error));
  await db.prisma.$executeRawUnsafe('ALTER TABLE "AuditHead" RENAME TO "AuditHeadAway"');

  log.note(seen(901));
  await log.flush();
  await db.prisma.$executeRawUnsafe('ALTER TABLE "AuditHeadAway" RENAME TO "AuditHead"');
  log.note(seen(902));
  await log.flush();

  const last = await db.prisma.auditEvent.findMany({ orderBy: { seq: "desc" }, take: 2 });
  expect(failures.length).toBe(1);
  expect(last.map(({ subjectId }) => subjectId)).toEqual([902, 901]);
  expect(await chainFaults(db)).toEqual([]);
});
