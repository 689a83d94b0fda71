import fs from "node:fs";
import path from "node:path";
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
    const address = addressOf(settings);
    process.stdout.write(
      `${address}\n\n${listAccounts(accounts)}\n\n${listFirstLooks()}\n\n${mailLine(settings)}`,
    );
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
    const { courses, seats, certificates } = await loadDemoCourses(work, portal.work);
    say(
      `  ${courses} courses of five years, ${certificates} certificates, ${seats} seats taken now`,
    );
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

/** Pages on which something waits for an account of the demo. */
const firstLooks = [
  ["hocvien", "/me/courses", "an offered seat to take, a seat next week, a certificate"],
  ["canbo.lethuy", "/sending/requests", "requests to send on, a row that came back, an offer"],
  ["quanly.lop", "/courses?status=finished", "a record to close as the second person"],
  ["quanly.lop", "/approvals", "people to decide on, two who ask to leave late"],
  ["giaovu", "/courses?status=running", "the course of today, a record that lacks two things"],
  ["giangvien", "/courses", "today's roll to take, and one that was forgotten"],
  ["quyhoach", "/readiness", "who will be ready, and which course would change it"],
  ["kiemtra", "/inspection/overrides", "what was decided beside the computed result"],
] as const;

function listFirstLooks(): string {
  const rows = firstLooks.map((row) => [...row]);
  return table([["look first", "page", "what waits there"], ...rows]);
}

/** Where the demo's mails are found. */
function mailLine({ mail }: Settings): string {
  if (mail?.to !== "folder") return "";
  const folder = path.relative(process.cwd(), mail.folder);
  return `E-mails are not sent: each is a file in ${folder}, to be opened with a mail program (.eml).\n`;
}

function listAccounts(accounts: DemoAccount[]): string {
  const rows = accounts.map(({ role, userName, password, name, unitName }) => [
    role,
    userName,
    password,
    `${name}, ${unitName}`,
  ]);
  return table([["role", "user name", "password", "who and where"], ...rows]);
}

function table(rows: string[][]): string {
  const widths = [0, 1, 2].map((column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  return rows
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "))
    .join("\n");
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
