import { spawn } from "node:child_process";
import path from "node:path";
import { openDb } from "#app/platform/db.server.ts";
import type { Finished } from "#tests/support/processes.ts";

const programs = path.resolve(import.meta.dirname, "../../../app/cli");

type Surroundings = { cwd?: string; env?: NodeJS.ProcessEnv; program?: "portal.ts" | "start.ts" };

/** Runs the operator's command line in a process of its own, as npm would. */
export function portal(
  url: string,
  args: string[],
  { cwd, env, program = "portal.ts" }: Surroundings = {},
): Promise<Finished> {
  // why: Vite's own BASE_URL is a path; npm's and the tests' folders would hide what the command finds out itself
  const { INIT_CWD: _npm, PORTAL_ROOT: _root, BASE_URL: _vite, ...inherited } = process.env;
  const child = spawn(process.execPath, [path.join(programs, program), ...args], {
    cwd,
    env: { ...inherited, NODE_OPTIONS: "", DATABASE_URL: url, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, stdout, stderr }));
  });
}

/** The one line of JSON on stdout; throws where there is anything else. */
export function jsonOf({ stdout }: Finished): Record<string, unknown> {
  if (!stdout.endsWith("\n") || stdout.indexOf("\n") !== stdout.length - 1) {
    throw new Error(`stdout is not one line: ${stdout}`);
  }
  const value: unknown = JSON.parse(stdout);
  if (typeof value !== "object" || value === null) throw new Error(`not an object: ${stdout}`);
  return Object.fromEntries(Object.entries(value));
}

/** Statements behind the portal's back; the log's guard against changes is taken off first. */
export async function tamper(url: string, statements: string[]): Promise<void> {
  const db = openDb(url);
  const guards =
    db.provider === "sqlite"
      ? [
          `DROP TRIGGER IF EXISTS "AuditEvent_no_update"`,
          `DROP TRIGGER IF EXISTS "AuditEvent_no_delete"`,
        ]
      : [`ALTER TABLE "AuditEvent" DISABLE TRIGGER USER`];
  try {
    for (const statement of [...guards, ...statements])
      await db.prisma.$executeRawUnsafe(statement);
  } finally {
    await db.close();
  }
}

/** Every row of every table, in the order of its content, for comparing two databases. */
export async function contentOf(url: string): Promise<Record<string, string[]>> {
  const db = openDb(url);
  try {
    const content: Record<string, string[]> = {};
    for (const table of contentTables) {
      const rows = await db.sql.selectFrom(table).selectAll().execute();
      content[table] = rows.map((row) => JSON.stringify(row)).sort();
    }
    return content;
  } finally {
    await db.close();
  }
}

const contentTables = [
  "Account",
  "AuditEvent",
  "BirthStatement",
  "Cadre",
  "Grant",
  "OrgUnit",
  "OrgUnitVersion",
  "PostHolding",
  "Session",
  "Setting",
  "UnitReach",
  "UnitSuccession",
] as const;

/** The address of a database that is not there, beside one that is. */
export function missingBeside(url: string): string {
  return url.startsWith("file:") ? `${url}.missing` : `${url}_missing`;
}
