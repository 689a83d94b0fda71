import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { isUniqueViolation, type Tx } from "#app/platform/db.server.ts";
import { testDb } from "#tests/support/database.ts";

const db = await testDb();
const { prisma } = db;

function setting(key: string) {
  return { data: { key, value: key, updatedAt: "2026-06-01T01:00:00.000Z", updatedBy: "tests" } };
}

async function keys(prefix: string): Promise<string[]> {
  const rows = await prisma.setting.findMany({
    where: { key: { startsWith: prefix } },
    orderBy: { key: "asc" },
  });
  return rows.map(({ key }) => key);
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

/** A transaction that holds its lock for a while, then fails or not. */
function slowTransaction(
  key: string,
  milliseconds: number,
  options: { fail?: boolean; timeout?: number } = {},
) {
  return prisma
    .$transaction(
      async (tx: Tx) => {
        await tx.setting.create(setting(key));
        await wait(milliseconds);
        if (options.fail) throw new Error("rolled back on purpose");
        await tx.setting.create(setting(`${key}-end`));
      },
      { timeout: options.timeout ?? 5000 },
    )
    .then(() => "done", codeOf);
}

test("a write of another request is kept when an open transaction rolls back, and nothing dirty is read", async () => {
  const failing = slowTransaction("lost-tx", 400, { fail: true });
  await wait(100);

  const dirty = await prisma.setting.findUnique({ where: { key: "lost-tx" } });
  await prisma.setting.create(setting("lost-other"));
  const ending = await failing;

  expect(dirty).toBeNull();
  expect(ending).toContain("rolled back on purpose");
  expect(await keys("lost-")).toEqual(["lost-other"]);
});

test("a transaction that runs out of time leaves nothing, and the next write works", async () => {
  const ending = await slowTransaction("timeout-tx", 400, { timeout: 150 });
  await prisma.setting.create(setting("timeout-next"));
  await wait(400);

  expect(ending).toBe("P2028");
  expect(await keys("timeout-")).toEqual(["timeout-next"]);
});

test("a batch with one failing statement is rolled back whole", async () => {
  await prisma.setting.create(setting("batch-there"));

  const ending = await prisma
    .$transaction([
      prisma.setting.create(setting("batch-new")),
      prisma.setting.create(setting("batch-there")),
    ])
    .then(() => "done", codeOf);

  expect(ending).toBe("P2002");
  expect(await keys("batch-")).toEqual(["batch-there"]);
});

test("a nested create is whole or not at all", async () => {
  const unit = (code: string, names: string[]) => ({
    data: {
      kind: "commune",
      source: code,
      versions: {
        create: names.map((name) => ({
          name,
          searchKey: name,
          sortKey: name,
          validFrom: `2025-01-0${name.length}`,
        })),
      },
    },
  });

  await prisma.orgUnit.create(unit("nested-good", ["a", "bb"]));
  const ending = await prisma.orgUnit
    .create(unit("nested-bad", ["a", "b"]))
    .then(() => "done", codeOf);

  expect(ending).toBe("P2002");
  expect(await prisma.orgUnit.count({ where: { source: { startsWith: "nested-" } } })).toBe(1);
  expect(await prisma.orgUnitVersion.count({ where: { unit: { source: "nested-good" } } })).toBe(2);
});

test("a transaction reads its own writes, others only after the commit", async () => {
  const seen = await prisma.$transaction(async (tx) => {
    await tx.setting.create(setting("own-write"));
    const inside = await tx.setting.count({ where: { key: "own-write" } });
    const outside = await prisma.setting.count({ where: { key: "own-write" } });
    return { inside, outside };
  });

  expect(seen).toEqual({ inside: 1, outside: 0 });
  expect(await keys("own-write")).toEqual(["own-write"]);
});

test("a unique violation inside a transaction undoes the whole of it and is told apart", async () => {
  await prisma.setting.create(setting("unique-there"));

  const error = await prisma
    .$transaction(async (tx) => {
      await tx.setting.create(setting("unique-before"));
      await tx.setting.create(setting("unique-there"));
    })
    .catch((caught: unknown) => caught);
  await prisma.setting.create(setting("unique-after"));

  expect(isUniqueViolation(error)).toBe(true);
  expect(await keys("unique-")).toEqual(["unique-after", "unique-there"]);
});

test("a row that points to nothing is refused by the database", async () => {
  const ending = await prisma.orgUnitVersion
    .create({
      data: { unitId: 999_999, name: "nowhere", searchKey: "nowhere", sortKey: "nowhere" },
    })
    .then(() => "done", codeOf);

  expect(ending).toBe("P2003");
});

test("twenty writers at once all succeed", async () => {
  const numbers = Array.from({ length: 20 }, (_, index) => String(index).padStart(2, "0"));

  await Promise.all(
    numbers.map((number) =>
      prisma.$transaction(async (tx) => tx.setting.create(setting(`many-${number}`))),
    ),
  );

  expect(await keys("many-")).toEqual(numbers.map((number) => `many-${number}`));
});
