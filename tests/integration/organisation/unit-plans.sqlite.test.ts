import { expect, test } from "vitest";
import {
  findUnit,
  listUnits,
  suggestUnits,
  unitTree,
} from "#app/domain/organisation/queries.server.ts";
import { coversEveryUnit } from "#app/domain/organisation/scope.server.ts";
import { statementsDuring, testDb } from "#tests/support/database.ts";

const db = await testDb({ starter: true });
const today = "2026-06-01";
const leThuy = await db.prisma.orgUnitVersion.findFirstOrThrow({
  where: { name: "Xã Lệ Thủy", code: "19249" },
});
const viewer = { unitId: leThuy.unitId, today };

/** What SQLite would do for a statement, one line per step. */
async function planOf(statement: string): Promise<string[]> {
  const values = Array.from(statement.matchAll(/\?/g), () => null);
  const steps = await db.prisma.$queryRawUnsafe<{ detail: string }[]>(
    `explain query plan ${statement}`,
    ...values,
  );
  return steps.map(({ detail }) => detail);
}

test.each([
  [
    "listUnits",
    () =>
      listUnits(db, viewer, {
        asOf: today,
        q: "phong",
        kind: null,
        sort: "name",
        page: 1,
        pageSize: 20,
      }),
  ],
  ["suggestUnits", () => suggestUnits(db, viewer, { q: "phong", day: today, limit: 10 })],
  ["unitTree", () => unitTree(db, viewer, "2025-06-30")],
  ["findUnit", () => findUnit(db, viewer, { id: leThuy.unitId, asOf: today })],
])("%s reads through indexes", async (_name, query) => {
  const statements = await statementsDuring(db, query);

  expect(statements.length).toBeGreaterThan(0);
  for (const statement of statements) {
    const scans = (await planOf(statement)).filter((step) =>
      /^SCAN (?!.*(INDEX|SUBQUERY|CONSTANT)|(chain|ends)$)/.test(step),
    );
    expect({ statement, scans }).toEqual({ statement, scans: [] });
  }
});

test("the scope itself is one search of the key", async () => {
  const [statement = ""] = await statementsDuring(db, () => coversEveryUnit(db, viewer));

  expect((await planOf(statement)).join("\n")).toMatch(
    /SEARCH UnitReach USING .*INDEX.*ancestorId=\?/,
  );
});
