import os from "node:os";
import path from "node:path";
import { z } from "zod";
import { parseDatabaseUrl, projectRoot, WrongSetting } from "#app/platform/database-url.server.ts";
import { type SheetLimits, sheetLimits } from "#app/platform/files/sheet-reader-refusal.ts";

const megabyte = 1024 * 1024;

const limit = (standard: number) => z.coerce.number().int().min(1).default(standard);

const Environment = z.object({
  PORTAL_MODE: z.enum(["production", "demo", "test", "development"]).default("production"),
  DATABASE_URL: z.string().min(1).default("file:data/portal.db"),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default("127.0.0.1"),
  /** the address people type; https turns on Secure cookies and HSTS */
  BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** what Express calls "trust proxy": none, loopback, or a comma-separated list of addresses */
  TRUST_PROXY: z.string().optional(),
  PORTAL_NOW: z.string().optional(),
  LOG_LEVEL: z.enum(["silent", "fatal", "error", "warn", "info", "debug"]).default("info"),
  /** idle and absolute life of a sign-in, in minutes */
  SESSION_IDLE_MINUTES: z.coerce.number().int().min(1).default(60),
  SESSION_MAX_MINUTES: z.coerce
    .number()
    .int()
    .min(1)
    .default(12 * 60),
  /** 1 = a machine without a network, which may hold what is confidential (product 4.8) */
  PORTAL_STANDALONE: z.enum(["0", "1"]).default("0"),
  /** where uploads of this one database wait until their import is done with; beside it where it is a file */
  UPLOAD_FOLDER: z.string().min(1).optional(),
  /** days for which the file of an accepted import with refused rows is kept, so that they can be fetched */
  UPLOAD_KEEP_DAYS: limit(30),
  /** the last year of each age group of the structure and of form F2; who is older makes the last group */
  AGE_GROUPS: z
    .string()
    .regex(/^[1-9]\d(,[1-9]\d)*$/, "years between 10 and 99 with commas between them: 30,35,40")
    .default("30,35,40,45,50,55"),
  /** where reading a workbook stops */
  IMPORT_MAX_MB: limit(sheetLimits.fileBytes / megabyte),
  IMPORT_MAX_UNPACKED_MB: limit(sheetLimits.unpackedBytes / megabyte),
  IMPORT_MAX_ROWS: limit(sheetLimits.rows),
  IMPORT_MAX_COLUMNS: limit(sheetLimits.columns),
});

export type Settings = {
  mode: "production" | "demo" | "test" | "development";
  databaseUrl: string;
  port: number;
  host: string;
  baseUrl: string | null;
  trustProxy: string | null;
  /** an instant or @FILE; only in demo, test and development mode */
  fixedNow: string | null;
  logLevel: string;
  sessionIdleMinutes: number;
  sessionMaxMinutes: number;
  standalone: boolean;
  uploadFolder: string;
  uploadKeepDays: number;
  /** the last year of each age group */
  ageGroups: number[];
  sheetLimits: SheetLimits;
};

/** Reads the environment once, at the start. Throws WrongSetting naming the variable. */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const parsed = Environment.safeParse(
    Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== "")),
  );
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new WrongSetting(
      `${issue?.path.join(".") ?? "environment"}: ${issue?.message ?? "not usable"}`,
    );
  }
  const env = parsed.data;
  if (env.PORTAL_NOW !== undefined && env.PORTAL_MODE === "production") {
    throw new WrongSetting("PORTAL_NOW: the clock can be set in demo and test mode only");
  }
  return {
    mode: env.PORTAL_MODE,
    databaseUrl: env.DATABASE_URL,
    port: env.PORT,
    // why: invented people must never be reachable from another machine
    host: env.PORTAL_MODE === "demo" ? "127.0.0.1" : env.HOST,
    baseUrl: env.BASE_URL?.replace(/\/$/, "") ?? null,
    trustProxy: env.TRUST_PROXY ?? null,
    fixedNow: env.PORTAL_NOW ?? null,
    logLevel: env.LOG_LEVEL,
    sessionIdleMinutes: env.SESSION_IDLE_MINUTES,
    sessionMaxMinutes: env.SESSION_MAX_MINUTES,
    standalone: env.PORTAL_STANDALONE === "1",
    uploadFolder: uploadFolderOf(env.UPLOAD_FOLDER, env.DATABASE_URL),
    uploadKeepDays: env.UPLOAD_KEEP_DAYS,
    ageGroups: [...new Set(env.AGE_GROUPS.split(",").map(Number))],
    sheetLimits: {
      fileBytes: env.IMPORT_MAX_MB * megabyte,
      unpackedBytes: env.IMPORT_MAX_UNPACKED_MB * megabyte,
      rows: env.IMPORT_MAX_ROWS,
      columns: env.IMPORT_MAX_COLUMNS,
    },
  };
}

function uploadFolderOf(folder: string | undefined, databaseUrl: string): string {
  if (folder !== undefined) return path.resolve(projectRoot, folder);
  const database = parseDatabaseUrl(databaseUrl);
  // why: what a database does not name is swept away, so two of them must not share a folder
  if (database.provider === "postgresql") {
    return path.join(projectRoot, "data", "uploads", database.name);
  }
  const { dir, name } = path.parse(database.file);
  return path.join(dir, "uploads", name);
}

/** The system user who runs the command line. */
export function systemUserName(): string {
  try {
    return os.userInfo().username;
  } catch {
    // why: a container may run under an id without a name
    return `uid-${process.getuid?.() ?? "unknown"}`;
  }
}
