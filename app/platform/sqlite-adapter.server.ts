import { setTimeout as wait } from "node:timers/promises";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import {
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type Transaction,
} from "@prisma/driver-adapter-utils";
import type { Database, Statement } from "better-sqlite3";
import { Mutex } from "#app/platform/mutex.ts";

/**
 * The stock adapter lets a second request write into a transaction that is open on its one connection,
 * and loses that write when the transaction rolls back. Here: one writer connection behind a mutex,
 * a query-only reader beside it (WAL lets it read while somebody writes), BEGIN IMMEDIATE, and no
 * connection handed on while it is still inside a transaction. The writer runs synchronous=FULL:
 * what was acknowledged survives a power cut.
 */
export type SqliteOptions = {
  /** how long a write waits for another process's lock before it gives up, in ms */
  lockTimeout?: number;
  /** told of every statement; used to count queries */
  onQuery?: (sql: string) => void;
};

type Connection = SqlDriverAdapter & { client: Database };

export type SafeSqlite = SqlMigrationAwareDriverAdapterFactory & {
  /**
   * Reads committed rows on the query-only connection, once Prisma has connected. Beside Prisma, because
   * preparing the statement and translating the answer twice cost more than most reads (docs/performance.md).
   */
  read: (sql: string, values: readonly unknown[]) => unknown[];
  /** Waits for the writers' turn and takes it; answers what passes it on. Only while Prisma is connected. */
  takeTurn: () => Promise<() => void>;
  /**
   * The transaction that is open on the writing connection; there is at most one. SQL sent through it goes beside
   * Prisma, for the same reason as `read`. Null where none is open.
   */
  openTransaction: () => OpenTransaction | null;
};

/** Statements inside of one transaction; each throws once it has ended. */
export type OpenTransaction = {
  rows: (sql: string, values: readonly unknown[]) => unknown[];
  /** answers how many rows were changed */
  change: (sql: string, values: readonly unknown[]) => number;
};

/** Prepared statements of one connection; a list with other filters or lengths is another statement. */
class KeptStatements {
  readonly #client: Database;
  readonly #kept = new Map<string, Statement>();

  constructor(client: Database) {
    this.#client = client;
  }

  all(sql: string, values: readonly unknown[]): unknown[] {
    const statement = this.#statement(sql);
    if (statement.reader) return statement.all(...values);
    // why: a statement that is written by hand may be either
    statement.run(...values);
    return [];
  }

  run(sql: string, values: readonly unknown[]): number {
    return this.#statement(sql).run(...values).changes;
  }

  #statement(sql: string): Statement {
    const statement = this.#kept.get(sql) ?? this.#client.prepare(sql).safeIntegers(false);
    // why: a Map keeps the order of insertion, so its first is the one unused for longest
    this.#kept.delete(sql);
    this.#kept.set(sql, statement);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > 200 && oldest !== undefined) this.#kept.delete(oldest);
    return statement;
  }
}

const writerPragmas =
  "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=0; PRAGMA foreign_keys=ON; PRAGMA cache_size=-8192;";
// why: every commit of the writer empties the reader's cache; what lies in the file is mapped, not read again
const readerPragmas =
  "PRAGMA busy_timeout=5000; PRAGMA foreign_keys=ON; PRAGMA cache_size=-4096; PRAGMA mmap_size=67108864; PRAGMA query_only=ON;";

function isRead(sql: string): boolean {
  return (
    /^\s*(select|explain)\b/i.test(sql) ||
    (/^\s*with\b/i.test(sql) && !/\b(insert|update|delete|replace)\b/i.test(sql))
  );
}

function isBusy(error: unknown): boolean {
  return (
    error instanceof Error && "code" in error && /^SQLITE_(BUSY|LOCKED)/.test(String(error.code))
  );
}

/** The one connection that writes: whoever wants it waits for the turn, then for the file's lock. */
class Writer {
  readonly connection: Connection;
  readonly kept: KeptStatements;
  /** the transaction that Prisma drives now */
  open: OpenTransaction | null = null;
  readonly #mutex = new Mutex();
  readonly #lockTimeout: number;

  constructor(connection: Connection, lockTimeout: number) {
    this.connection = connection;
    this.kept = new KeptStatements(connection.client);
    this.#lockTimeout = lockTimeout;
  }

  /** Takes the turn and the file's write lock. Waiting never blocks the event loop, whoever holds the lock. */
  async begin(): Promise<() => void> {
    const release = await this.#mutex.acquire();
    const { client } = this.connection;
    const giveUpAt = performance.now() + this.#lockTimeout;
    for (;;) {
      try {
        client.exec("BEGIN IMMEDIATE");
        return () => {
          // why: a connection is never handed on while it is still inside a transaction
          if (client.inTransaction) client.exec("ROLLBACK");
          release();
        };
      } catch (error) {
        const tooLate = performance.now() > giveUpAt;
        if (!isBusy(error) || tooLate) release();
        if (!isBusy(error)) throw error;
        // why: Prisma makes P1008 of it, which work.transaction tries again
        if (tooLate) throw new DriverAdapterError({ kind: "SocketTimeout" });
        await wait(1 + Math.random() * 9);
      }
    }
  }

  /** One statement outside a transaction: its own short one. */
  async alone<Answer>(run: (connection: Connection) => Promise<Answer>): Promise<Answer> {
    const finish = await this.begin();
    try {
      const answer = await run(this.connection);
      this.connection.client.exec("COMMIT");
      return answer;
    } finally {
      finish();
    }
  }

  /** The turn alone, for a connection beside this one. */
  turn(): Promise<() => void> {
    return this.#mutex.acquire();
  }

  /** What is not for a transaction: scripts that open their own, closing. */
  async exclusively(run: (connection: Connection) => void): Promise<void> {
    const release = await this.#mutex.acquire();
    try {
      run(this.connection);
    } finally {
      release();
    }
  }
}

/** A transaction as Prisma drives it: it sends COMMIT or ROLLBACK as a statement, then calls the method. */
async function openTransaction(writer: Writer, seen: (sql: string) => void): Promise<Transaction> {
  const { connection } = writer;
  const finish = await writer.begin();
  let finished = false;
  const end = (): void => {
    if (finished) return;
    finished = true;
    writer.open = null;
    finish();
  };
  // why: a query that arrives after the transaction timed out would land in somebody else's
  const mustBeOpen = (sql: string): void => {
    if (finished) throw new Error("the transaction has ended");
    seen(sql);
  };
  writer.open = {
    rows: (sql, values) => {
      mustBeOpen(sql);
      return writer.kept.all(sql, values);
    },
    change: (sql, values) => {
      mustBeOpen(sql);
      return writer.kept.run(sql, values);
    },
  };
  const exec = async (sql: string): Promise<void> => {
    mustBeOpen(sql);
    connection.client.exec(sql);
  };
  return {
    provider: connection.provider,
    adapterName: connection.adapterName,
    options: { usePhantomQuery: false },
    queryRaw: async (query) => {
      mustBeOpen(query.sql);
      return connection.queryRaw(query);
    },
    executeRaw: async (query) => {
      mustBeOpen(query.sql);
      try {
        return await connection.executeRaw(query);
      } catch (error) {
        if (/^\s*(commit|rollback)\s*;?$/i.test(query.sql)) end();
        throw error;
      }
    },
    commit: async () => end(),
    rollback: async () => end(),
    createSavepoint: (name) => exec(`SAVEPOINT ${name}`),
    rollbackToSavepoint: (name) => exec(`ROLLBACK TO ${name}`),
    releaseSavepoint: (name) => exec(`RELEASE SAVEPOINT ${name}`),
  };
}

function opened<Part>(part: Part | null): Part {
  if (!part) throw new Error("the database is not open");
  return part;
}

/** A driver adapter for Prisma on a SQLite file that keeps every acknowledged write. */
export function safeSqlite(file: string, options: SqliteOptions = {}): SafeSqlite {
  const base = new PrismaBetterSqlite3({ url: `file:${file}` });
  const seen = options.onQuery ?? (() => undefined);
  let reading: KeptStatements | null = null;
  let writing: Writer | null = null;

  async function open(pragmas: string): Promise<Connection> {
    // why: the adapter keeps its better-sqlite3 handle in `client`, untyped; the tests of this file hold it to that
    const connection = (await base.connect()) as Connection;
    // why: switching to WAL needs the file alone for a moment, also when another process starts at the same time
    connection.client.pragma("busy_timeout=10000");
    connection.client.exec(pragmas);
    return connection;
  }

  async function connect(): Promise<SqlDriverAdapter> {
    const writer = new Writer(await open(writerPragmas), options.lockTimeout ?? 10_000);
    writing = writer;
    const reader = await open(readerPragmas);
    reading = new KeptStatements(reader.client);
    return {
      provider: reader.provider,
      adapterName: reader.adapterName,
      queryRaw: (query) => {
        seen(query.sql);
        return isRead(query.sql)
          ? reader.queryRaw(query)
          : writer.alone((connection) => connection.queryRaw(query));
      },
      executeRaw: (query) => {
        seen(query.sql);
        return writer.alone((connection) => connection.executeRaw(query));
      },
      executeScript: (script) => writer.exclusively(({ client }) => void client.exec(script)),
      getConnectionInfo: () => ({ supportsRelationJoins: false }),
      startTransaction: () => openTransaction(writer, seen),
      dispose: async () => {
        reading = null;
        writing = null;
        reader.client.close();
        await writer.exclusively(({ client }) => void client.close());
      },
    };
  }

  return {
    provider: base.provider,
    adapterName: base.adapterName,
    connect,
    read: (sql, values) => {
      seen(sql);
      return opened(reading).all(sql, values);
    },
    takeTurn: () => opened(writing).turn(),
    openTransaction: () => writing?.open ?? null,
    connectToShadowDb: () => base.connectToShadowDb(),
  };
}
