import fs from "node:fs";
import { parseArgs } from "node:util";
import { UsageError } from "#app/cli/command.ts";
import { failureOf } from "#app/cli/failure.ts";
import { addressOf } from "#app/cli/prepare-start.ts";
import { type DemoAccount, loadDemoAccounts } from "#app/demo/accounts.server.ts";
import { loadDemoCourses } from "#app/demo/courses/load-courses.server.ts";
import { loadDemo } from "#app/demo/load-demo.server.ts";
import { invariant } from "#app/kernel/assert-never.ts";
import { holdAlone, removeSqlite } from "#app/platform/backup-sqlite.server.ts";
import { parseDatabaseUrl } from "#app/platform/database-url.server.ts";
import { migrate } from "#app/platform/migrations.server.ts";
import { openPortal, type Portal } from "#app/platform/portal.server.ts";
import { readSettings, type Settings, systemUserName } from "#app/platform/settings.server.ts";
import { loadStarter } from "#app/starter/load-starter.server.ts";

/**
 * What happens before the demo's server starts: data/demo.db is made where there is none (or anew with
 * --fresh), and the address and the accounts are printed. Answers the exit code.
 */
export async function prepareDemo(args: string[]): Promise<number> {
  try {
    const fresh = readFresh(args);
    const database = { PORTAL_MODE: "demo", DATABASE_URL: "file:data/demo.db" };
    const settings = readSettings({ ...process.env, ...database });
    const accounts = await openDemoDatabase(settings, { fresh });
    process.stdout.write(`${addressOf(settings)}\n\n${listAccounts(accounts)}\n`);
    return 0;
  } catch (error) {
    const { exit, message } = failureOf(error);
    say(`demo: ${message}`);
    return exit;
  }
}

function readFresh(args: string[]): boolean {
  try {
    return parseArgs({ args, options: { fresh: { type: "boolean" } } }).values.fresh === true;
  } catch (error) {
    // why: parseArgs throws its own TypeError for what it does not know
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError("unknown_option", "npm run demo takes --fresh and nothing else");
  }
}

/** Makes the demo's database (a SQLite file), or brings the one that is there up to date; answers its accounts. */
export async function openDemoDatabase(
  settings: Settings,
  { fresh }: { fresh: boolean },
): Promise<DemoAccount[]> {
  const where = parseDatabaseUrl(settings.databaseUrl);
  invariant(where.provider === "sqlite", "the demo has a file of its own");
  if (fresh || !fs.existsSync(where.file)) await makeDemoDatabase(settings, where.file);
  else await migrate(settings.databaseUrl, { mustExist: true });
  return inPortal(settings, async (portal) => {
    // why: a demo of an earlier version lacks what has been added to the starter data since
    await loadStarter(operatorWork(portal));
    return loadDemoAccounts(operatorWork(portal));
  });
}

/** Makes it beside its place: an interrupted first start leaves no half-filled demo behind. */
async function makeDemoDatabase(settings: Settings, file: string): Promise<void> {
  say("inventing a province …");
  const unfinished = `${file}.unfinished`;
  removeDatabase(unfinished);
  const making = { ...settings, databaseUrl: `file:${unfinished}` };
  await migrate(making.databaseUrl, { mustExist: false });
  await inPortal(making, async (portal) => {
    const work = operatorWork(portal);
    const starter = await loadStarter(work);
    if (starter.ok) say(`  ${starter.value.units} units`);
    const people = await loadDemo(work);
    if (people.ok) {
      const { cadres, posts, rounds, records, statements } = people.value;
      say(`  ${cadres} people, ${posts} posts, ${statements} courses, levels and ratings`);
      say(`  ${rounds} planning lists with ${records} records`);
    }
    await loadDemoAccounts(work);
    const { courses, seats } = await loadDemoCourses(work, portal.work);
    say(`  ${courses} courses to come with ${seats} seats taken`);
  });
  const release = fs.existsSync(file) ? holdAlone(file) : () => undefined;
  removeDatabase(file);
  fs.renameSync(`${unfinished}.heads`, `${file}.heads`);
  fs.renameSync(unfinished, file);
  release();
}

function removeDatabase(file: string): void {
  removeSqlite(file);
  fs.rmSync(`${file}.heads`, { force: true });
}

async function inPortal<Value>(
  settings: Settings,
  run: (portal: Portal) => Promise<Value>,
): Promise<Value> {
  const portal = openPortal(settings);
  try {
    return await run(portal);
  } finally {
    await portal.close();
  }
}

function operatorWork(portal: Portal) {
  return portal.work({ kind: "operator", userName: systemUserName() });
}

function listAccounts(accounts: DemoAccount[]): string {
  const rows = accounts.map(({ role, userName, password, name, unitName }) => [
    role,
    userName,
    password,
    `${name}, ${unitName}`,
  ]);
  const table = [["role", "user name", "password", "who and where"], ...rows];
  const widths = [0, 1, 2].map((column) =>
    Math.max(...table.map((row) => (row[column] ?? "").length)),
  );
  return table
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "))
    .join("\n");
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
