import fs from "node:fs";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient as PostgresqlClient } from "#app/generated/postgresql/client.ts";
import { Prisma, PrismaClient as SqliteClient } from "#app/generated/sqlite/client.ts";
import { parseDatabaseUrl } from "#app/platform/database-url.server.ts";
import { type Read, type Sql, sqlOver } from "#app/platform/sql.server.ts";
import { safeSqlite } from "#app/platform/sqlite-adapter.server.ts";

/** Inside a transaction: Prisma's commands. Its type is the SQLite client's, the narrower of the two. */
export type Tx = Prisma.TransactionClient;

export type { Sql } from "#app/platform/sql.server.ts";

export type Db = {
  provider: "sqlite" | "postgresql";
  /** the file, or the name of the PostgreSQL database */
  name: string;
  /** address as given, for other processes and threads */
  url: string;
  prisma: SqliteClient;
  sql: Sql;
  /**
   * Waits for the writers' turn of this process and takes it, so that another connection of it (a worker's) can
   * write without anybody waiting for a lock; answers what passes the turn on. PostgreSQL needs no turns.
   */
  takeTurn: () => Promise<() => void>;
  close: () => Promise<void>;
};

export type DbOptions = {
  /** told of every statement; the query counts of the tests and the bench */
  onQuery?: (sql: string) => void;
  /** how long a SQLite write waits for another process, in ms */
  lockTimeout?: number;
};

/** Opens a database. A SQLite file is created where it does not exist; migrating is `migrate`'s work. */
export function openDb(url: string, options: DbOptions = {}): Db {
  const where = parseDatabaseUrl(url);
  const transactionOptions = { maxWait: 15_000, timeout: 30_000 };
  if (where.provider === "sqlite") {
    fs.mkdirSync(path.dirname(where.file), { recursive: true });
    const adapter = safeSqlite(where.file, options);
    const prisma = new SqliteClient({ adapter, transactionOptions });
    const read: Read = async (sql, values) => {
      // why: it opens the connections; from the second time on it does nothing
      await prisma.$connect();
      return adapter.read(sql, values);
    };
    return {
      provider: "sqlite",
      name: where.file,
      url,
      prisma,
      sql: sqlOn(prisma, "sqlite", read),
      takeTurn: async () => {
        await prisma.$connect();
        return adapter.takeTurn();
      },
      close: () => prisma.$disconnect(),
    };
  }
  const pool = new pg.Pool({
    connectionString: where.url,
    max: 10,
    options: "-c synchronous_commit=on -c lock_timeout=15s",
  });
  const { onQuery } = options;
  const adapter = new PrismaPg(pool);
  const client = new PostgresqlClient({
    adapter,
    transactionOptions,
    log: onQuery ? [{ emit: "event", level: "query" }] : [],
  });
  if (onQuery) client.$on("query", (event) => onQuery(event.query));
  // why: both clients are generated from the same models; code is typed on the narrower one
  const prisma = client as unknown as SqliteClient;
  return {
    provider: "postgresql",
    name: where.name,
    url,
    prisma,
    sql: sqlOn(prisma, "postgresql"),
    takeTurn: () => Promise.resolve(() => undefined),
    close: async () => {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

/** SQL inside a transaction. */
export function sqlOf(tx: Tx, db: Pick<Db, "provider">): Sql {
  return sqlOn(tx, db.provider);
}

type RawClient = Pick<SqliteClient, "$queryRawUnsafe" | "$executeRawUnsafe">;

/** SQL through Prisma's own connection. */
function sqlOn(client: RawClient, provider: Db["provider"], read?: Read): Sql {
  const through = {
    rows: (sql: string, values: readonly unknown[]) =>
      client.$queryRawUnsafe<unknown[]>(sql, ...values),
    change: (sql: string, values: readonly unknown[]) => client.$executeRawUnsafe(sql, ...values),
  };
  return sqlOver(through, provider, read);
}

/** True for the database's own refusal of a second row with the same key. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}
