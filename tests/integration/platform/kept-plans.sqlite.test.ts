import { expect, test, vi } from "vitest";
import { testDb } from "#tests/support/database.ts";

const db = await testDb({ starter: true });
// why: opening a connection runs statements of its own
await db.prisma.$connect();

/** What the driver builds for a statement each time that SQLite has planned it: a function that makes its rows. */
async function plansDuring(act: () => Promise<unknown>): Promise<number> {
  const made = vi.spyOn(globalThis, "Function");
  await act();
  const n = made.mock.calls.length;
  made.mockRestore();
  return n;
}

test("a statement with other values keeps its plan", async () => {
  const ask = (id: number) =>
    db.sql
      .selectFrom("OrgUnit as u")
      .innerJoin("OrgUnitVersion as v", "v.unitId", "u.id")
      .where("u.id", "=", id)
      .select(["u.kind", "v.name"])
      .limit(id)
      .execute();

  const first = await plansDuring(() => ask(1));
  const others = await plansDuring(async () => {
    for (let id = 1; id <= 10; id += 1) await ask(id);
  });

  expect((await ask(1)).length).toBe(1);
  expect({ first, others }).toEqual({ first: 1, others: 0 });
});
