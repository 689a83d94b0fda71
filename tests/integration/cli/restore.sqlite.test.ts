import fs from "node:fs";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { testDatabaseUrl } from "#tests/support/database.ts";
import { temporaryFolder } from "#tests/support/postgres.ts";
import { jsonOf, portal } from "./portal-process.ts";

const folder = temporaryFolder("restore");
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const source = await testDatabaseUrl({ starter: true });
const backup = path.join(folder, "backup");

test("a restore makes a database where there is none, and leaves nothing else beside it", async () => {
  await portal(source, ["backup", backup]);
  const place = path.join(folder, "new");

  const call = await portal(`file:${place}/portal.db`, ["restore", backup, "--json"]);

  expect(call.code).toBe(0);
  expect(fs.readdirSync(place).toSorted()).toEqual(["portal.db", "portal.db.heads"]);
});

test("a broken database is replaced, but only when told so", async () => {
  const file = path.join(folder, "broken.db");
  fs.writeFileSync(file, Buffer.alloc(8192, 7));

  const refused = await portal(`file:${file}`, ["restore", backup, "--json"]);
  const kept = fs.readFileSync(file);
  const told = await portal(`file:${file}`, ["restore", backup, "--overwrite", "--json"]);
  const checked = await portal(`file:${file}`, ["check", "--json"]);

  expect(refused.code).toBe(2);
  expect(kept).toEqual(Buffer.alloc(8192, 7));
  expect([told.code, checked.code]).toEqual([0, 0]);
});

test("a database that was copied by hand is not a backup", async () => {
  const copy = path.join(folder, "copy.db");
  fs.copyFileSync(source.replace("file:", ""), copy);

  const call = await portal(`file:${path.join(folder, "other.db")}`, ["restore", copy, "--json"]);

  expect(call.code).toBe(1);
  expect(jsonOf(call)).toEqual({ error: { code: "not_a_backup", message: expect.any(String) } });
});

test("a backup of one kind of database is not restored into the other", async () => {
  const call = await portal("postgresql://nobody@127.0.0.1:9/none", ["restore", backup, "--json"]);

  expect(call.code).toBe(1);
  expect(jsonOf(call)).toEqual({ error: { code: "other_provider", message: expect.any(String) } });
});
