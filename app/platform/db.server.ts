import fs from "node:fs";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient as PostgresqlClient } from "#app/generated/postgresql/client.ts";
import { Prisma, PrismaClient as SqliteClient } from "#app/generated/sqlite/client.ts";
import { parseDatabaseUrl } from "#app/platform/database-url.server.ts";
import { type Read, type Sql, sqlOver } from "#app/platform/sql.server.ts";
import { type OpenTransaction, safeSqlite } from "#app/platform/sqlite-adapter.server.ts";
import { statementNames } from "#app/platform/statement-names.ts";

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
  /** the transaction that this process has open on SQLite; null on PostgreSQL, which has many */
  openTransaction: () => OpenTransaction | null;
  close: () => Promise<void>;
};

export type DbOptions = {
  /** told of every statement; the query counts of the tests and the bench */
  onQuery?: (sql: string) => void;
  /** how long a SQLite write waits for another process, in ms */
  lockTimeout?: number;
};

// why: no transaction waits for people; the longest, which fills the demo, takes a minute on a machine that is busy
const transactionOptions = { maxWait: 15_000, timeout: 120_000 };

/** Opens a database. A SQLite file is created where it does not exist; migrating is `migrate`'s work. */
export function openDb(url: string, options: DbOptions = {}): Db {
  const where = parseDatabaseUrl(url);
  return where.provider === "sqlite"
    ? { url, name: where.file, ...openSqlite(where.file, options) }
    : { url, name: where.name, ...openPostgresql(where.url, options) };
}

type Opened = Omit<Db, "url" | "name">;

function openSqlite(file: string, options: DbOptions): Opened {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const adapter = safeSqlite(file, options);
  const prisma = new SqliteClient({ adapter, transactionOptions });
  const read: Read = async (sql, values) => {
    // why: it opens the connections; from the second time on it does nothing
    await prisma.$connect();
    return adapter.read(sql, values);
  };
  return {
    provider: "sqlite",
    prisma,
    sql: sqlOn(prisma, "sqlite", read),
    takeTurn: async () => {
      await prisma.$connect();
      return adapter.takeTurn();
    },
    openTransaction: adapter.openTransaction,
    close: () => prisma.$disconnect(),
  };
}

function openPostgresql(connectionString: string, { onQuery }: DbOptions): Opened {
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    options: "-c synchronous_commit=on -c lock_timeout=15s",
  });
  // why: a server that restarts breaks connections that rest, and nobody listening would end this process; the next
  // statement opens a new one
  pool.on("error", () => undefined);
  const nameOf = statementNames();
  const client = new PostgresqlClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: nameOf }),
    transactionOptions,
    log: onQuery ? [{ emit: "event", level: "query" }] : [],
  });
  if (onQuery) client.$on("query", (event) => onQuery(event.query));
  // why: both clients are generated from the same models; code is typed on the narrower one
  const prisma = client as unknown as SqliteClient;
  const read: Read = async (sql, values) => {
    onQuery?.(sql);
    const found = await pool.query<object>({
      name: nameOf({ sql }),
      text: sql,
      values: [...values],
      types: plainTypes,
    });
    return found.rows;
  };
  return {
    provider: "postgresql",
    prisma,
    sql: sqlOn(prisma, "postgresql", read),
    takeTurn: () => Promise.resolve(() => undefined),
    openTransaction: () => null,
    close: async () => {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

const counting = new Set<number>([pg.types.builtins.INT8, pg.types.builtins.NUMERIC]);

/** Counts and sums as numbers, which come as texts otherwise; everything else as the driver reads it. */
const plainTypes: pg.CustomTypesConfig = {
  getTypeParser: (type: number, format?: "text" | "binary") =>
    counting.has(type) ? Number : pg.types.getTypeParser(type, format),
};

const known = new WeakMap<Tx, Sql>();

/**
 * Lets the SQL of a transaction that has just been opened go straight to its connection: to be called first in it,
 * while no other can be open. On PostgreSQL it changes nothing.
 */
export function knowTransaction(tx: Tx, db: Pick<Db, "openTransaction">): void {
  const open = db.openTransaction();
  if (open === null) return;
  const through = {
    rows: async (sql: string, values: readonly unknown[]) => open.rows(sql, values),
    change: async (sql: string, values: readonly unknown[]) => open.change(sql, values),
  };
  known.set(tx, sqlOver(through, "sqlite"));
}

/** SQL inside a transaction. */
export function sqlOf(tx: Tx, db: Pick<Db, "provider">): Sql {
  const sql = known.get(tx) ?? sqlOn(tx, db.provider);
  known.set(tx, sql);
  return sql;
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

/** What an error is called by Prisma, by SQLite, and, where raw SQL failed, by the database behind Prisma's driver. */
function namesOf(error: unknown): string[] {
  if (!(error instanceof Error && "code" in error)) return [];
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return [String(error.code)];
  // why: untyped; the tests of parallel writes hold it to this shape
  const { cause } = (error.meta?.["driverAdapterError"] ?? {}) as { cause?: Cause };
  return [error.code, cause?.kind ?? "", cause?.originalCode ?? ""];
}

type Cause = { kind?: string; originalCode?: string };

/** True for the database's own refusal of a second row with the same key, whichever way it was written. */
export function isUniqueViolation(error: unknown): boolean {
  const unique = [
    "P2002",
    "UniqueConstraintViolation",
    "SQLITE_CONSTRAINT_UNIQUE",
    "SQLITE_CONSTRAINT_PRIMARYKEY",
  ];
  return namesOf(error).some((name) => unique.includes(name));
}

/** True for what another process's lock or transaction stopped, and what may succeed when it is tried again. */
export function isConflict(error: unknown): boolean {
  // why: 40001 and 40P01 are PostgreSQL's serialization failure and deadlock
  const conflicts = ["P1008", "P2034", "TransactionWriteConflict", "40001", "40P01"];
  return namesOf(error).some((name) => conflicts.includes(name));
}
