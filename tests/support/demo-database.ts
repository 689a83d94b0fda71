import { spawn } from "node:child_process";
import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { dayOf } from "#app/kernel/calendar.ts";
import { databaseOn } from "#tests/support/postgres.ts";
import { contentHash } from "#tests/support/templates.ts";

const root = path.resolve(import.meta.dirname, "../..");

/**
 * A fresh copy of the demo database in `folder`; it is kept in the project's cache while what made it is the same, for
 * one day, since the demo tells what happens on its own.
 */
export async function copyDemoDatabase(folder: string): Promise<string> {
  const cache = path.join(
    root,
    ".cache",
    "demo",
    `${contentHash("sqlite", ["app/demo", "app/starter"])}-${dayOf(new Date())}`,
  );
  const template = path.join(cache, "demo.db");
  if (!fs.existsSync(template)) {
    fs.mkdirSync(cache, { recursive: true });
    const unfinished = path.join(cache, `unfinished-${process.pid}.db`);
    await fillWithDemo(`file:${unfinished}`);
    fs.renameSync(unfinished, template);
    fs.rmSync(`${unfinished}.heads`, { force: true });
  }
  const copy = path.join(folder, "portal.db");
  fs.copyFileSync(template, copy);
  return `file:${copy}`;
}

/** A new PostgreSQL database with the demo in it, on a server for tests. */
export async function createDemoOnPostgresql(server: string): Promise<string> {
  const name = `demo_${crypto.randomUUID().replaceAll("-", "")}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`CREATE DATABASE "${name}"`);
  await client.end();
  const url = databaseOn(server, name);
  await fillWithDemo(url);
  return url;
}

/** Fills an empty database as `npm run demo` fills its own. */
function fillWithDemo(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["tests/support/workers/fill-demo.ts", url], {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: "" },
      stdio: ["ignore", "ignore", "pipe"],
    });
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`the demo data could not be made:\n${said}`)),
    );
  });
}
