import os from "node:os";
import path from "node:path";
import { z } from "zod";
import { parseDatabaseUrl, projectRoot, WrongSetting } from "#app/platform/database-url.server.ts";
import { type SheetLimits, sheetLimits } from "#app/platform/files/sheet-reader-refusal.ts";
import {
  demoMail,
  MailEnvironment,
  type MailSettings,
  readMailSettings,
} from "#app/platform/mail/mail-settings.server.ts";

const megabyte = 1024 * 1024;

/** A whole number; the sentence says which ones. */
function wholeNumber(from: number, to: number = Number.MAX_SAFE_INTEGER) {
  const upTo = to === Number.MAX_SAFE_INTEGER ? "" : ` to ${to}`;
  const error = `write a whole number from ${from}${upTo}`;
  return z.coerce.number({ error }).int({ error }).min(from, { error }).max(to, { error });
}

function oneOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.enum(words, { error: `write one of ${words.join(", ")}` });
}

/** Every setting; each has its row in docs/running.md, and each that can be wrong its sentence. */
const Environment = z.object({
  PORTAL_MODE: oneOf(["production", "demo", "test", "development"]).default("production"),
  DATABASE_URL: z.string().default("file:data/portal.db"),
  PORT: wholeNumber(0, 65535).default(3000),
  HOST: z.string().default("127.0.0.1"),
  /** the address people type; https turns on Secure cookies and HSTS */
  BASE_URL: z
    .url({
      protocol: /^https?$/,
      error: "write the address people type: https://portal.example.vn",
    })
    .optional(),
  /** what Express calls "trust proxy": none, loopback, or a comma-separated list of addresses */
  TRUST_PROXY: z.string().optional(),
  PORTAL_NOW: z.string().optional(),
  LOG_LEVEL: oneOf(["silent", "fatal", "error", "warn", "info", "debug"]).default("info"),
  /** idle and absolute life of a sign-in, in minutes */
  SESSION_IDLE_MINUTES: wholeNumber(1).default(60),
  SESSION_MAX_MINUTES: wholeNumber(1).default(12 * 60),
  /** 1 = a machine without a network, which may hold what is confidential (product 4.8) */
  PORTAL_STANDALONE: oneOf(["0", "1"]).default("0"),
  /** where uploads of this one database wait until their import is done with; beside it where it is a file */
  UPLOAD_FOLDER: z.string().optional(),
  /** days for which the file of an accepted import with refused rows is kept, so that they can be fetched */
  UPLOAD_KEEP_DAYS: wholeNumber(1).default(30),
  /** the last year of each age group of the structure and of form F2; who is older makes the last group */
  AGE_GROUPS: z
    .string()
    .regex(
      /^[1-9]\d(,[1-9]\d)*$/,
      "write years between 10 and 99 with commas between them: 30,35,40",
    )
    .default("30,35,40,45,50,55"),
  /** where reading a workbook stops */
  IMPORT_MAX_MB: wholeNumber(1).default(sheetLimits.fileBytes / megabyte),
  IMPORT_MAX_UNPACKED_MB: wholeNumber(1).default(sheetLimits.unpackedBytes / megabyte),
  IMPORT_MAX_ROWS: wholeNumber(1).default(sheetLimits.rows),
  IMPORT_MAX_COLUMNS: wholeNumber(1).default(sheetLimits.columns),
  /** the local time from which officers and course administrators are told what is to be done that day */
  DIGEST_TIME: z
    .string()
    .regex(/^(([01]\d|2[0-3]):[0-5]\d|off)$/, "write a time such as 07:00, or off")
    .default("07:00"),
  ...MailEnvironment,
});

/** The names of all settings with what counts where the environment says nothing; null where nothing does. */
export function settingDefaults(): Record<string, string | null> {
  const standard = Object.entries(Environment.parse({}));
  const given = new Map(standard.map(([name, value]) => [name, String(value)]));
  return Object.fromEntries(
    Object.keys(Environment.shape).map((name) => [name, given.get(name) ?? null]),
  );
}

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
  /** whether the environment names it */
  uploadFolderNamed: boolean;
  uploadKeepDays: number;
  /** the last year of each age group */
  ageGroups: number[];
  sheetLimits: SheetLimits;
  /** hh:mm, local; null = nobody is told what is to be done */
  digestAt: string | null;
  /** how mails are sent; null = they are not, and the inbox is all there is */
  mail: MailSettings | null;
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
    uploadFolder:
      env.UPLOAD_FOLDER === undefined
        ? ownUploadFolder(env.DATABASE_URL)
        : path.resolve(projectRoot, env.UPLOAD_FOLDER),
    uploadFolderNamed: env.UPLOAD_FOLDER !== undefined,
    uploadKeepDays: env.UPLOAD_KEEP_DAYS,
    ageGroups: [...new Set(env.AGE_GROUPS.split(",").map(Number))],
    sheetLimits: {
      fileBytes: env.IMPORT_MAX_MB * megabyte,
      unpackedBytes: env.IMPORT_MAX_UNPACKED_MB * megabyte,
      rows: env.IMPORT_MAX_ROWS,
      columns: env.IMPORT_MAX_COLUMNS,
    },
    digestAt: env.DIGEST_TIME === "off" ? null : env.DIGEST_TIME,
    mail: env.PORTAL_MODE === "demo" ? demoMail : readMailSettings(env),
  };
}

/** Where uploads of a database wait unless the environment names another folder. */
export function ownUploadFolder(databaseUrl: string): string {
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
