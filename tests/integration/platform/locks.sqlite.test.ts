import fs from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { accept } from "#app/kernel/result.ts";
import { migrate } from "#app/platform/migrations.server.ts";
import { recordAudit, sqlIn } from "#app/platform/work.server.ts";
import { openTestDb, testDatabaseUrl, testDb, testWork } from "#tests/support/database.ts";
import { saidBy, startWorker } from "#tests/support/processes.ts";

const db = await testDb({ lockTimeout: 200 });
const foreignUrl = await testDatabaseUrl();

function setting(key: string) {
  return { data: { key, value: key, updatedAt: "", updatedBy: "tests" } };
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

async function keys(prefix: string): Promise<string[]> {
  const rows = await db.prisma.setting.findMany({
    where: { key: { startsWith: prefix } },
    orderBy: { key: "asc" },
  });
  return rows.map(({ key }) => key);
}

test("a lock held too long stops the writes of that time only", async () => {
  await db.prisma.setting.count();
  const holder = startWorker("hold-lock.ts", [db.url, "until-told"]);
  await saidBy(holder, "held");

  const inTransaction = await db.prisma
    .$transaction((tx) => tx.setting.create(setting("held-a")))
    .catch(codeOf);
  const alone = await db.prisma.setting.create(setting("held-b")).catch(codeOf);
  holder.process.kill("SIGUSR1");
  await holder.finished;
  await db.prisma.$transaction((tx) => tx.setting.create(setting("held-c")));
  await db.prisma.setting.create(setting("held-d"));

  expect([inTransaction, alone]).toEqual(["P1008", "P1008"]);
  expect(await keys("held-")).toEqual(["held-c", "held-d"]);
});

test("the work of a request tries again what a lock stopped", async () => {
  const patient = openTestDb(db.url, { lockTimeout: 1000 });
  const holder = startWorker("hold-lock.ts", [db.url, "1500"]);
  await saidBy(holder, "held");

  const result = await testWork(patient).transaction(async (tx) => {
    await tx.setting.create(setting("again"));
    recordAudit(tx, { action: "setting.written", subjectType: "setting", subjectId: null });
    return accept("written");
  });

  await patient.close();
  expect(result).toEqual(accept("written"));
  expect(await keys("again")).toEqual(["again"]);
});

test("waiting too long for a turn fails, and the turn is not lost", async () => {
  const slow = db.prisma.$transaction(
    async (tx) => {
      await tx.setting.create(setting("turn-a"));
      await wait(500);
    },
    { timeout: 10_000 },
  );
  await wait(50);
  const impatient = await db.prisma
    .$transaction((tx) => tx.setting.create(setting("turn-b")), { maxWait: 100 })
    .catch(codeOf);
  await slow;
  await db.prisma.setting.create(setting("turn-c"));

  expect(impatient).toBe("P2028");
  expect(await keys("turn-")).toEqual(["turn-a", "turn-c"]);
});

test("a caught unique violation leaves the transaction usable", async () => {
  await db.prisma.setting.create(setting("caught-a"));

  await db.prisma.$transaction(async (tx) => {
    await tx.setting.create(setting("caught-a")).catch(codeOf);
    await tx.setting.create(setting("caught-b"));
  });

  expect(await keys("caught-")).toEqual(["caught-a", "caught-b"]);
});

test("the root client waiting on its own lock inside a transaction ends with the transaction's time", async () => {
  const ending = await db.prisma
    .$transaction(
      async (tx) => {
        await tx.setting.create(setting("own-a"));
        await db.prisma.setting.create(setting("own-b"));
      },
      { timeout: 300 },
    )
    .then(() => "done", codeOf);
  await wait(100);
  await db.prisma.setting.create(setting("own-c"));

  expect(ending).toBe("P2028");
  expect(await keys("own-")).toEqual(["own-b", "own-c"]);
});

test("what was written outlives its process without being closed", async () => {
  await db.prisma.setting.create(setting("outlives"));

  const other = openTestDb(db.url);
  const seen = await other.prisma.setting.count({ where: { key: "outlives" } });
  await other.close();

  expect(seen).toBe(1);
});

test("a file that is no database, and one of another program, are refused untouched", async () => {
  const file = foreignUrl.slice("file:".length);
  fs.writeFileSync(file, "This is a letter, not a database. ".repeat(40));

  await expect(migrate(foreignUrl, { mustExist: true })).rejects.toMatchObject({
    code: "not_a_portal_database",
  });

  expect(fs.readFileSync(file, "utf8")).toContain("This is a letter");
});

test("SQL kept from a transaction that has ended is refused, and lands in nobody else's", async () => {
  const work = testWork(db);
  const kept = await work.bookkeeping(async (tx) => sqlIn(tx, work));

  const late = work.bookkeeping(async (tx) => {
    await tx.setting.create(setting("late-a"));
    await kept.insertInto("Setting").values(setting("late-b").data).execute();
  });

  await expect(late).rejects.toThrow("the transaction has ended");
  expect(await keys("late-")).toEqual([]);
});
