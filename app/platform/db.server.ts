import fs from "node:fs";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  type CompiledQuery,
  Kysely,
  type KyselyPlugin,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type RootOperationNode,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";
import pg from "pg";
import type { DB } from "#app/generated/kysely/tables.ts";
import { PrismaClient as PostgresqlClient } from "#app/generated/postgresql/client.ts";
import { Prisma, PrismaClient as SqliteClient } from "#app/generated/sqlite/client.ts";
import { parseDatabaseUrl } from "#app/platform/settings.server.ts";
import { safeSqlite } from "#app/platform/sqlite-adapter.server.ts";

/** Inside a transaction: Prisma's commands. Its type is the SQLite client's, the narrower of the two. */
export type Tx = Prisma.TransactionClient;

/** Where a set of rows is read or written with SQL: `db.sql`, or `sqlOf(tx)` inside a transaction. */
export type Sql = Kysely<DB>;

export type Db = {
  provider: "sqlite" | "postgresql";
  /** the file, or the name of the PostgreSQL database */
  name: string;
  /** address as given, for other processes and threads */
  url: string;
  prisma: SqliteClient;
  sql: Sql;
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

/** A shorter way for statements that only read, outside of transactions. */
type Read = (sql: string, values: readonly unknown[]) => Promise<unknown[]>;

/** Kysely speaks through Prisma's own connection, so that locks, transactions and counts are shared. */
function sqlOn(client: RawClient, provider: Db["provider"], read?: Read): Sql {
  const connection = {
    executeQuery: async <Row>({
      sql,
      parameters,
      query,
    }: CompiledQuery): Promise<QueryResult<Row>> => {
      if (read && query.kind === "SelectQueryNode") {
        // why: the rows are as Kysely typed the statement, on this way as on the other
        return { rows: (await read(sql, parameters)) as Row[] };
      }
      const changesRows = query.kind !== "SelectQueryNode" && query.kind !== "RawNode";
      // why: Kysely has built the statement; values travel as parameters, never inside the text
      if (changesRows && !("returning" in query && query.returning)) {
        const changed = await client.$executeRawUnsafe(sql, ...parameters);
        return { rows: [], numAffectedRows: BigInt(changed) };
      }
      return { rows: await client.$queryRawUnsafe<Row[]>(sql, ...parameters) };
    },
    streamQuery: () => {
      throw new Error("rows are read in pages, not streamed");
    },
  };
  const driver = {
    init: () => Promise.resolve(),
    acquireConnection: () => Promise.resolve(connection),
    beginTransaction: refuseTransaction,
    commitTransaction: refuseTransaction,
    rollbackTransaction: refuseTransaction,
    releaseConnection: () => Promise.resolve(),
    destroy: () => Promise.resolve(),
  };
  const dialect =
    provider === "sqlite"
      ? {
          createAdapter: () => new SqliteAdapter(),
          createDriver: () => driver,
          createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
          createQueryCompiler: () => new SqliteQueryCompiler(),
        }
      : {
          createAdapter: () => new PostgresAdapter(),
          createDriver: () => driver,
          createIntrospector: (db: Kysely<unknown>) => new PostgresIntrospector(db),
          createQueryCompiler: () => new PostgresQueryCompiler(),
        };
  return new Kysely<DB>({ dialect, plugins: [plainNumbers] });
}

function refuseTransaction(): Promise<never> {
  return Promise.reject(new Error("transactions are opened by work.transaction only"));
}

/** Both databases answer counts and sums as bigint; pages and rules know numbers. */
const plainNumbers: KyselyPlugin = {
  transformQuery: ({ node }): RootOperationNode => node,
  transformResult: ({ result }) => {
    for (const row of result.rows) {
      for (const column in row) {
        if (typeof row[column] === "bigint") row[column] = Number(row[column]);
      }
    }
    return Promise.resolve(result);
  },
};

/** True for the database's own refusal of a second row with the same key. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}
