import { expect, test } from "vitest";
import { insertRows, prepared } from "#app/platform/prepared.server.ts";
import { statementsDuring, testDb } from "#tests/support/database.ts";

const db = await testDb();
const at = "2026-06-01T01:00:00.000Z";
const setting = (key: string, value: string) => ({ key, value, updatedAt: at, updatedBy: "tests" });

let built = 0;
const named = prepared((sql, { keys, value }: { keys: readonly string[]; value: string }) => {
  built += 1;
  return sql
    .selectFrom("Setting")
    .where("key", "in", keys)
    .where("value", "<>", value)
    .select(["key", "value"])
    .orderBy("key");
});

test("a statement is built once for single values, anew for each list of several, and answers the same", async () => {
  const rows = [setting("a", "1"), setting("b", "2"), setting("c", "3")];
  const inserted = await statementsDuring(db, () => insertRows(db.sql, "Setting", rows));
  expect(inserted).toHaveLength(1);

  expect(await named(db.sql, { keys: ["a"], value: "9" })).toEqual([{ key: "a", value: "1" }]);
  expect(await named(db.sql, { keys: ["b"], value: "9" })).toEqual([{ key: "b", value: "2" }]);
  expect(await named(db.sql, { keys: ["b"], value: "2" })).toEqual([]);
  expect(built).toBe(1);

  const several = await named(db.sql, { keys: ["c", "a"], value: "9" });
  expect(several.map(({ key }) => key)).toEqual(["a", "c"]);
  expect(await named(db.sql, { keys: ["c"], value: "" })).toEqual([{ key: "c", value: "3" }]);
  expect(built).toBe(2);
});

test("rows go in one by one and many at once, and inside a transaction they go with it", async () => {
  await insertRows(db.sql, "Setting", [setting("one", "1")]);
  await insertRows(db.sql, "Setting", [setting("two", "2")]);
  const many = Array.from({ length: 1201 }, (_, index) => setting(`many-${index}`, "x"));
  const statements = await statementsDuring(db, () => insertRows(db.sql, "Setting", many));
  expect(statements).toHaveLength(3);
  await insertRows(db.sql, "Setting", []);
  const stored = await db.prisma.setting.findMany({ where: { key: { in: ["one", "two"] } } });
  expect(stored.map(({ value }) => value).toSorted()).toEqual(["1", "2"]);
  expect(await db.prisma.setting.count({ where: { value: "x" } })).toBe(1201);
  await expect(insertRows(db.sql, "Setting", [setting("one", "again")])).rejects.toThrow(/unique/i);
});
