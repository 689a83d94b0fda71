import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { afterAll, inject, onTestFinished, TestRunner } from "vitest";
import type { Actor } from "#app/kernel/actor.ts";
import { type HeadsFile, headsFileOf, openHeadsFile } from "#app/platform/audit-log.server.ts";
import { type Db, type DbOptions, openDb } from "#app/platform/db.server.ts";
import { createWork, type Work } from "#app/platform/work.server.ts";
import { databaseOn } from "#tests/support/postgres.ts";

/** A database of one test file; `statements` grows with every statement it is sent. */
export type TestDb = Db & { statements: string[]; heads: HeadsFile };

type TestDbOptions = {
  /** with the starter data (units, successions) loaded */
  starter?: boolean;
  lockTimeout?: number;
};

/** The address of a fresh database, a copy of the template; removed after the file. */
export async function testDatabaseUrl({ starter = false }: TestDbOptions = {}): Promise<string> {
  const templates = inject("templates");
  const template = starter ? templates.starter : templates.migrated;
  return templates.provider === "sqlite" ? copyFile(template) : copyDatabase(template);
}

/** A fresh copy of a migrated database on the project's provider, closed and removed after the test, or the file. */
export async function testDb(options: TestDbOptions = {}): Promise<TestDb> {
  const db = openTestDb(await testDatabaseUrl(options), options);
  afterwards(() => db.close());
  return db;
}

/** Another connection to a test's database; the test closes it. */
export function openTestDb(url: string, options: DbOptions = {}): TestDb {
  const statements: string[] = [];
  const db = openDb(url, { ...options, onQuery: (sql) => statements.push(sql) });
  const heads = openHeadsFile(headsFileOf(db));
  const close = (): Promise<void> => {
    heads.flush();
    return db.close();
  };
  return { ...db, statements, heads, close };
}

/** Undoes something after the test, or after the file where no test runs yet; the last done is undone first. */
export function afterwards(undo: () => Promise<void> | void): void {
  if (TestRunner.getCurrentTest() === undefined) afterAll(undo);
  else onTestFinished(undo);
}

function scratchFolder(): string {
  return fs.mkdtempSync(path.join(inject("templates").scratch, "test-"));
}

function copyFile(template: string): string {
  const folder = scratchFolder();
  afterwards(() => fs.rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, "portal.db");
  fs.copyFileSync(template, file);
  return `file:${file}`;
}

/** The address of a database that nobody has migrated; removed after the file. */
export async function emptyDatabaseUrl(): Promise<string> {
  const { provider, migrated } = inject("templates");
  if (provider === "postgresql") return copyDatabase(databaseOn(migrated, "template0"));
  const folder = scratchFolder();
  afterwards(() => fs.rmSync(folder, { recursive: true, force: true }));
  return `file:${path.join(folder, "empty.db")}`;
}

async function copyDatabase(template: string): Promise<string> {
  const name = `test_${crypto.randomUUID().replaceAll("-", "")}`;
  const source = new URL(template).pathname.slice(1);
  const server = databaseOn(template, "postgres");
  await onServer(server, `CREATE DATABASE "${name}" TEMPLATE "${source}"`);
  // why: without FORCE it waits for closing connections, and one that a test left open shows
  afterwards(() => onServer(server, `DROP DATABASE IF EXISTS "${name}"`));
  const url = databaseOn(template, name);
  // why: the heads of a PostgreSQL database lie in the project's data folder
  afterwards(() => fs.rmSync(headsFileOf({ provider: "postgresql", name }), { force: true }));
  return url;
}

async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

export const operator: Actor = { kind: "operator", userName: "tests" };
export const testDay = new Date("2026-06-01T08:00:00+07:00");

/** The work of somebody at some time; the operator on 1 June 2026 where the test does not care. */
export function testWork(db: TestDb, actor: Actor = operator, now: Date = testDay): Work {
  return createWork({ db, heads: db.heads }, actor, now);
}

/** The statements sent while `run` runs, without those that open and end transactions. */
export async function statementsDuring(db: TestDb, run: () => Promise<unknown>): Promise<string[]> {
  // why: PostgreSQL's client tells of a statement a moment after it answered
  await new Promise((resolve) => setImmediate(resolve));
  const before = db.statements.length;
  await run();
  await new Promise((resolve) => setImmediate(resolve));
  return db.statements
    .slice(before)
    .filter((sql) => !/^\s*(begin|commit|rollback|savepoint|release)/i.test(sql));
}

/** A clock that stands still until it is set. */
export function testClock(start: Date = testDay) {
  let now = start;
  return {
    now: (): Date => now,
    set: (instant: Date | string): void => {
      now = new Date(instant);
    },
    advance: (milliseconds: number): void => {
      now = new Date(now.getTime() + milliseconds);
    },
  };
}
