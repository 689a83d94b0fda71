import fs from "node:fs/promises";
import path from "node:path";
import type { OwnDb } from "#app/platform/own-db.server.ts";

type Sweeping = {
  db: OwnDb;
  /** where uploads lie */
  uploads: string;
  /** for how many days the file of an accepted import is kept, so that its refused rows can be fetched */
  keepDays: number;
  now: () => Date;
};

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** What the portal itself puts into the folder: a random name. Whatever else lies there is not its own. */
const ownName = /^[\w-]{32,}\.(xlsx|copy)$/;

/**
 * Removes uploads that nobody needs: files of imports accepted longer ago than they are kept, and what a process that
 * was killed left behind, once it is an hour old and no import names it. Answers how many files went.
 */
export async function sweepUploads(sweeping: Sweeping): Promise<number> {
  const { db, uploads } = sweeping;
  const expired = await forgetExpired(sweeping);
  const lying = await oldFiles(uploads);
  // why: asked after the folder was read, so that a file which an import took up meanwhile is among the named
  const named = await db.sql
    .selectFrom("Import")
    .where("filePath", "is not", null)
    .select("filePath")
    .execute();
  const needed = new Set(named.map(({ filePath }) => filePath));
  const gone = new Set([...expired, ...lying.filter((file) => !needed.has(file))]);
  for (const file of gone) await fs.rm(path.join(uploads, file), { force: true });
  return gone.size;
}

/** Lets imports that were accepted too long ago forget their file; answers the files. */
async function forgetExpired({ db, keepDays, now }: Sweeping): Promise<string[]> {
  const before = new Date(now().getTime() - keepDays * day).toISOString();
  return await db.transaction(async ({ sql }) => {
    const expired = await sql
      .selectFrom("Import")
      .where("status", "=", "accepted")
      .where("filePath", "is not", null)
      .where("acceptedAt", "<", before)
      .select(["id", "filePath"])
      .execute();
    const ids = expired.map(({ id }) => id);
    if (ids.length > 0) {
      await sql.updateTable("Import").set({ filePath: null }).where("id", "in", ids).execute();
    }
    return expired.flatMap(({ filePath }) => filePath ?? []);
  });
}

/** Files of the portal's own that were last written more than an hour ago. */
async function oldFiles(folder: string): Promise<string[]> {
  const files: string[] = [];
  for (const name of await namesIn(folder)) {
    if (!ownName.test(name)) continue;
    const written = await writtenAt(path.join(folder, name));
    // why: the file system's own clock wrote it, which a portal with a set clock does not share
    if (written !== null && Date.now() - written > hour) files.push(name);
  }
  return files;
}

async function namesIn(folder: string): Promise<string[]> {
  return unlessMissing(() => fs.readdir(folder), []);
}

async function writtenAt(file: string): Promise<number | null> {
  // why: a link stands for a file of its owner that was too large to be copied
  return unlessMissing(async () => (await fs.lstat(file)).mtimeMs, null);
}

/** Another process may take away what was just seen, and the folder is made by the first upload. */
async function unlessMissing<Value>(read: () => Promise<Value>, missing: Value): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return missing;
    throw error;
  }
}
