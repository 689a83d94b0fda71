import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { openTestDb, testDatabaseUrl } from "#tests/support/database.ts";
import { temporaryFolder } from "#tests/support/postgres.ts";
import { jsonOf, missingBeside, portal, tamper } from "./portal-process.ts";

const filled = await testDatabaseUrl({ starter: true });
const empty = await testDatabaseUrl();
const newer = await testDatabaseUrl();
const foreignFolder = temporaryFolder("cli");

test("help lists every command on stdout", async () => {
  const { code, stdout, stderr } = await portal(filled, ["--help"]);

  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  for (const name of [
    "load-starter",
    "create-admin",
    "backup",
    "restore",
    "move",
    "check",
    "run-jobs",
  ])
    expect(stdout).toContain(`  ${name} `);
});

test.each([
  ["load-starter"],
  ["create-admin"],
  ["import"],
  ["backup"],
  ["restore"],
  ["move"],
  ["check"],
])("%s explains itself without touching the database", async (name) => {
  const { code, stdout, stderr } = await portal("nonsense", [name, "--help"]);

  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toContain(`Usage: npm run portal -- ${name}`);
  expect(stdout).toContain("--json");
});

test.each([
  ["no command", [], "missing_command"],
  ["an unknown command", ["frobnicate"], "unknown_command"],
  ["an unknown option", ["check", "--frob"], "unknown_option"],
  ["an option before any command that there is none of", ["--frob"], "unknown_option"],
  ["an argument too many", ["check", "now"], "wrong_arguments"],
  ["an argument too few", ["backup"], "wrong_arguments"],
])("%s is a usage error", async (_name, args, code) => {
  const told = await portal(filled, args);
  const asked = await portal(filled, [...args, "--json"]);

  expect({ code: told.code, stdout: told.stdout }).toEqual({ code: 2, stdout: "" });
  expect(told.stderr).not.toBe("");
  expect(asked.code).toBe(2);
  expect(jsonOf(asked)).toEqual({ error: { code, message: expect.any(String) } });
});

test("a database address that cannot be is a usage error", async () => {
  const call = await portal("mysql://nowhere", ["check", "--json"]);

  expect(call.code).toBe(2);
  expect(jsonOf(call)).toEqual({
    error: { code: "wrong_setting", message: expect.stringContaining("DATABASE_URL") },
  });
});

test("a missing database is refused by all but load-starter", async () => {
  const url = missingBeside(filled);

  const call = await portal(url, ["check", "--json"]);

  expect(call.code).toBe(1);
  expect(jsonOf(call)).toEqual({
    error: { code: "missing_database", message: expect.any(String) },
  });
});

test.each([
  ["a server that does not answer", "postgresql://nobody@127.0.0.1:9/portal", "127.0.0.1:9"],
  ["a folder that is a file", "file:/dev/null/portal.db", "/dev/null/portal.db"],
])("%s is told by its name", async (_what, url, named) => {
  const call = await portal(url, ["load-starter", "--json"]);

  expect(call.code).toBe(1);
  expect(jsonOf(call)).toEqual({
    error: { code: "unreachable_database", message: expect.stringContaining(named) },
  });
});

test("a database of a newer version is refused", async () => {
  await tamper(newer, [
    `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name") VALUES ('1', '', '99990101000000_future')`,
  ]);

  const call = await portal(newer, ["load-starter", "--json"]);

  expect(call.code).toBe(1);
  expect(jsonOf(call)).toEqual({
    error: { code: "newer_database", message: expect.stringContaining("99990101000000_future") },
  });
});

test("starter data are loaded once, and each call is recorded with the system user's name", async () => {
  const first = await portal(empty, ["load-starter", "--json"], { cwd: os.tmpdir() });
  const second = await portal(empty, ["load-starter", "--json"]);

  expect([first.code, second.code]).toEqual([0, 0]);
  expect(jsonOf(first)).toEqual({
    database: expect.any(String),
    loaded: true,
    units: expect.any(Number),
    successions: expect.any(Number),
    titles: expect.any(Number),
    terms: 4,
    ruleSets: 2,
    standards: expect.any(Number),
    programmes: expect.any(Number),
  });
  expect(jsonOf(second)).toMatchObject({ loaded: false, units: 0, successions: 0, titles: 0 });
  const db = openTestDb(empty);
  const events = await db.prisma.auditEvent.findMany({
    orderBy: { seq: "asc" },
    select: { action: true, actor: true },
  });
  await db.close();
  const actor = `operator:${os.userInfo().username}`;
  expect(events).toEqual([
    { action: "starter.loaded", actor },
    { action: "operator.load_starter", actor },
    { action: "operator.load_starter", actor },
  ]);
});

test("a file is meant from the caller's folder", async () => {
  const call = await portal(filled, ["backup", "mine.backup", "--json"], {
    env: { INIT_CWD: foreignFolder },
  });

  expect(call.code).toBe(0);
  expect(jsonOf(call)["file"]).toBe(path.join(foreignFolder, "mine.backup"));
  expect(fs.readdirSync(foreignFolder)).toEqual(["mine.backup"]);
});

test("progress goes to stderr and the result alone to stdout", async () => {
  const call = await portal(filled, ["check", "--json"]);

  expect(call.code).toBe(0);
  expect(jsonOf(call)["ok"]).toBe(true);
  expect(call.stderr).toContain("audit_chain");
});
