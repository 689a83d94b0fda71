import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { accept, refuse } from "#app/kernel/result.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { chainFaults } from "#tests/support/chain.ts";
import { openTestDb, testDb, testWork } from "#tests/support/database.ts";
import { saidBy, startWorker } from "#tests/support/processes.ts";

const db = await testDb();

function write(work: Work, key: string) {
  return work.transaction(async (tx) => {
    await tx.setting.create({ data: { key, value: key, updatedAt: work.at, updatedBy: "tests" } });
    recordAudit(tx, {
      action: "setting.written",
      subjectType: "setting",
      subjectId: null,
      detail: { key },
    });
    return accept(key);
  });
}

function keysWith(prefix: string): Promise<number> {
  return db.prisma.setting.count({ where: { key: { startsWith: prefix } } });
}

test("a write waits while another process holds the lock, and the event loop stays free", async () => {
  const holder = startWorker("hold-lock.ts", [db.url, "until-told"]);
  await saidBy(holder, "held");
  let written = false;

  const writing = write(testWork(db), "waited").finally(() => (written = true));
  for (let tick = 0; tick < 20; tick += 1) await wait(20);
  const writtenWhileHeld = written;
  holder.process.kill("SIGUSR1");

  expect(await writing).toEqual(accept("waited"));
  expect(writtenWhileHeld).toBe(false);
  expect((await holder.finished).code).toBe(0);
});

test("reading goes on while another process writes", async () => {
  const holder = startWorker("hold-lock.ts", [db.url, "until-told"]);
  await saidBy(holder, "held");

  const read = await db.prisma.setting.count();
  const stillHeld = holder.process.exitCode === null;
  holder.process.kill("SIGUSR1");

  expect(read).toBeGreaterThanOrEqual(0);
  expect(stillHeld).toBe(true);
  expect((await holder.finished).code).toBe(0);
});

test("a write is on disk although another process reads an older state at the commit", async () => {
  const reader = startWorker("hold-lock.ts", [db.url, "500", "read"]);
  await saidBy(reader, "held");

  await write(testWork(db), "beside-reader");
  const other = openTestDb(db.url);
  const seen = await other.prisma.setting.count({ where: { key: "beside-reader" } });
  await other.close();

  expect(seen).toBe(1);
  expect((await reader.finished).code).toBe(0);
});

test("a refusal rolls everything back and records nothing", async () => {
  const before = await db.prisma.auditEvent.count();

  const result = await testWork(db).transaction(async (tx) => {
    await tx.setting.create({
      data: { key: "refused", value: "", updatedAt: "", updatedBy: "tests" },
    });
    recordAudit(tx, { action: "setting.written", subjectType: "setting", subjectId: null });
    return refuse("not_allowed");
  });

  expect(result).toEqual(refuse("not_allowed"));
  expect(await keysWith("refused")).toBe(0);
  expect(await db.prisma.auditEvent.count()).toBe(before);
});

test("a change that records no event is not made", async () => {
  const change = testWork(db).transaction(async (tx) => {
    await tx.setting.create({
      data: { key: "silent", value: "", updatedAt: "", updatedBy: "tests" },
    });
    return accept(null);
  });

  await expect(change).rejects.toThrow("every change records an audit event");
  expect(await keysWith("silent")).toBe(0);
});

test("the root client used inside a transaction never lands in that transaction", async () => {
  const stray = { key: "stray", value: "", updatedAt: "", updatedBy: "tests" };

  const ending = await db.prisma
    .$transaction(
      async (tx) => {
        await tx.setting.create({ data: { ...stray, key: "stray-inside" } });
        await Promise.race([db.prisma.setting.create({ data: stray }), wait(1500)]);
        throw new Error("rolled back on purpose");
      },
      { timeout: 500 },
    )
    .then(
      () => "done",
      () => "rolled back",
    );
  await wait(300);

  expect(ending).toBe("rolled back");
  expect(
    await db.prisma.setting.findMany({
      where: { key: { startsWith: "stray" } },
      select: { key: true },
    }),
  ).toEqual([{ key: "stray" }]);
});

test("twenty writers at once make one unbroken chain", async () => {
  const before = await db.prisma.auditEvent.count();

  const results = await Promise.all(
    Array.from({ length: 20 }, (_, index) => write(testWork(db), `parallel-${index}`)),
  );

  expect(results.every(({ ok }) => ok)).toBe(true);
  expect(await db.prisma.auditEvent.count()).toBe(before + 20);
  expect(await chainFaults(db)).toEqual([]);
});
