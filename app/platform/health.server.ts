import fs from "node:fs";
import path from "node:path";
import { sql } from "kysely";
import { projectRoot } from "#app/platform/database-url.server.ts";
import type { Db } from "#app/platform/db.server.ts";

/** How the process and its database stand; sizes in bytes, null = the database lies on a server of its own. */
export type Health = {
  provider: Db["provider"];
  databaseBytes: number;
  freeBytes: number | null;
  /** of this process */
  memoryBytes: number;
  startedAt: string;
  version: string;
  node: string;
};

/** Reads how this process and its database stand at a moment. At most one statement. */
export async function readHealth(db: Db, now: Date): Promise<Health> {
  return {
    provider: db.provider,
    ...(db.provider === "sqlite" ? await sizesOnDisk(db.name) : await sizesOnServer(db)),
    memoryBytes: process.memoryUsage.rss(),
    startedAt: new Date(now.getTime() - process.uptime() * 1000).toISOString(),
    version: versionOfPortal(),
    node: process.versions.node,
  };
}

type Sizes = Pick<Health, "databaseBytes" | "freeBytes">;

/** The file with the log of changes that SQLite keeps beside it. */
async function sizesOnDisk(file: string): Promise<Sizes> {
  const sizes = await Promise.all([file, `${file}-wal`].map(sizeOf));
  const { bavail, bsize } = await fs.promises.statfs(path.dirname(file));
  return { databaseBytes: sizes.reduce((sum, size) => sum + size, 0), freeBytes: bavail * bsize };
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await fs.promises.stat(file)).size;
  } catch (error) {
    // why: there is no log of changes where nothing was written since the last connection closed
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return 0;
    throw error;
  }
}

async function sizesOnServer(db: Db): Promise<Sizes> {
  const { bytes } = await db.sql
    .selectNoFrom(sql<string>`pg_database_size(current_database())`.as("bytes"))
    .executeTakeFirstOrThrow();
  return { databaseBytes: Number(bytes), freeBytes: null };
}

let version: string | null = null;

/** As package.json says it; it does not change while the process runs. */
function versionOfPortal(): string {
  if (version !== null) return version;
  const described: unknown = JSON.parse(
    fs.readFileSync(path.join(projectRoot, "package.json"), "utf8"),
  );
  const said =
    described !== null && typeof described === "object" && "version" in described
      ? described.version
      : null;
  version = typeof said === "string" ? said : "";
  return version;
}
