import fs from "node:fs";
import path from "node:path";
import { afterAll, expect, inject, test } from "vitest";
import { listMigrations, migrate } from "#app/platform/migrations.server.ts";
import { pendingScript } from "#prisma/migrate.ts";
import { askedConstraints, constraintsOf } from "#tests/support/constraints.ts";
import { emptyDatabaseUrl, openTestDb, testDatabaseUrl, testDb } from "#tests/support/database.ts";
import { temporaryFolder } from "#tests/support/postgres.ts";
import { startWorker } from "#tests/support/processes.ts";

const { provider } = inject("templates");
const names = listMigrations(provider).map(({ name }) => name);

/** A project whose history ends with one more migration. */
function projectWith(script: string): string {
  const root = temporaryFolder("project");
  afterAll(() => fs.rmSync(root, { recursive: true, force: true }));
  const folder = path.join(root, "prisma", provider, "migrations");
  fs.cpSync(path.join("prisma", provider, "migrations"), folder, { recursive: true });
  fs.mkdirSync(path.join(folder, "99990101000000_next"));
  fs.writeFileSync(path.join(folder, "99990101000000_next", "migration.sql"), script);
  return root;
}

async function applied(url: string): Promise<string[]> {
  const db = openTestDb(url);
  const rows = await db.prisma.$queryRawUnsafe<{ name: string }[]>(
    'SELECT "migration_name" AS name FROM "_prisma_migrations" ORDER BY 1',
  );
  await db.close();
  return rows.map(({ name }) => name);
}

const broken = 'CREATE TABLE "Half" ("id" INTEGER); INSERT INTO "Nowhere" VALUES (1);';
const projectWithBroken = projectWith(broken);
const projectWithNext = projectWith('CREATE TABLE "Later" ("id" INTEGER);');
const raceUrl = await emptyDatabaseUrl();
const brokenUrl = await testDatabaseUrl();
const newerUrl = await testDatabaseUrl();
const driftUrl = await emptyDatabaseUrl();
const db = await testDb();

test("every check, partial unique index and append-only trigger of the models is in the database", async () => {
  const asked = askedConstraints();

  expect(asked.checks.length).toBeGreaterThan(20);
  expect(await constraintsOf(db)).toEqual(asked);
});

test("the models and the migrations agree", async () => {
  expect(await pendingScript(provider, driftUrl)).toBeNull();
});

test("four processes that start at once on an empty database migrate it once", async () => {
  const workers = Array.from({ length: 4 }, () => startWorker("migrate-database.ts", [raceUrl]));
  const finished = await Promise.all(workers.map((worker) => worker.finished));

  expect(finished.map(({ code, stderr }) => ({ code, stderr }))).toEqual(
    finished.map(() => ({ code: 0, stderr: "" })),
  );
  expect(finished.flatMap(({ stdout }) => JSON.parse(stdout) as string[])).toEqual(names); // why: the worker's own answer
  expect(await applied(raceUrl)).toEqual(names);
});

test("a migration that fails leaves the database as it was", async () => {
  const { code, stderr } = await startWorker("migrate-database.ts", [brokenUrl], {
    PORTAL_ROOT: projectWithBroken,
  }).finished;
  const after = openTestDb(brokenUrl);
  const half = await after.prisma.$queryRawUnsafe('SELECT count(*) FROM "Half"').then(
    () => "there",
    () => "not there",
  );
  await after.close();

  expect(code).toBe(1);
  expect(stderr).toContain("Nowhere");
  expect(half).toBe("not there");
  expect(await applied(brokenUrl)).toEqual(names);
  expect(await migrate(brokenUrl, { mustExist: true })).toEqual([]);
});

test("a database of a newer program is refused and left alone", async () => {
  const newer = await startWorker("migrate-database.ts", [newerUrl], {
    PORTAL_ROOT: projectWithNext,
  }).finished;
  expect(newer.code).toBe(0);

  await expect(migrate(newerUrl, { mustExist: false })).rejects.toMatchObject({
    code: "newer_database",
  });

  expect(await applied(newerUrl)).toEqual([...names, "99990101000000_next"]);
});

test("a database that is not there is refused where it must exist", async () => {
  const url = db.url.replace(/[^/]+$/, "never_made");

  await expect(migrate(url, { mustExist: true })).rejects.toMatchObject({
    code: "missing_database",
  });
});
