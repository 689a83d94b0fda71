import { setTimeout as wait } from "node:timers/promises";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import {
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type Transaction,
} from "@prisma/driver-adapter-utils";
import type { Database } from "better-sqlite3";
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

const writerPragmas =
  "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=0; PRAGMA foreign_keys=ON; PRAGMA cache_size=-65536;";
const readerPragmas =
  "PRAGMA busy_timeout=5000; PRAGMA foreign_keys=ON; PRAGMA cache_size=-65536; PRAGMA query_only=ON;";

function isRead(sql: string): boolean {
  return (
    /^\s*(select|explain)\b/i.test(sql) ||
    (/^\s*with\b/i.test(sql) && !/\b(insert|update|delete|replace)\b/i.test(sql))
  );
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && /^SQLITE_(BUSY|LOCKED)/.test(String(error.code));
}

/** A driver adapter for Prisma on a SQLite file that keeps every acknowledged write. */
export function safeSqlite(
  file: string,
  options: SqliteOptions = {},
): SqlMigrationAwareDriverAdapterFactory {
  const base = new PrismaBetterSqlite3({ url: `file:${file}` });
  const lockTimeout = options.lockTimeout ?? 10_000;
  const seen = options.onQuery ?? (() => undefined);

  async function open(): Promise<Connection> {
    // why: the adapter keeps its better-sqlite3 handle in `client`, untyped; the tests of this file hold it to that
    return (await base.connect()) as Connection;
  }

  async function connect(): Promise<SqlDriverAdapter> {
    const writer = await open();
    // why: switching to WAL needs the file alone for a moment, also when another process starts at the same time
    writer.client.pragma("busy_timeout=10000");
    writer.client.exec(writerPragmas);
    const reader = await open();
    reader.client.exec(readerPragmas);
    const mutex = new Mutex();

    /** Takes the file's write lock. Waiting never blocks the event loop, whoever holds the lock. */
    async function beginImmediate(): Promise<void> {
      const giveUpAt = performance.now() + lockTimeout;
      for (;;) {
        try {
          writer.client.exec("BEGIN IMMEDIATE");
          return;
        } catch (error) {
          if (!isBusy(error)) throw error;
          // why: Prisma makes P1008 of it, which work.transaction tries again
          if (performance.now() > giveUpAt) throw new DriverAdapterError({ kind: "SocketTimeout" });
          await wait(1 + Math.random() * 9);
        }
      }
    }

    /** One statement outside a transaction: its own short one. */
    async function alone<Answer>(run: () => Promise<Answer>): Promise<Answer> {
      const release = await mutex.acquire();
      try {
        await beginImmediate();
        const answer = await run();
        writer.client.exec("COMMIT");
        return answer;
      } finally {
        if (writer.client.inTransaction) writer.client.exec("ROLLBACK");
        release();
      }
    }

    async function startTransaction(): Promise<Transaction> {
      const release = await mutex.acquire();
      let finished = false;
      const finish = (): void => {
        if (finished) return;
        finished = true;
        if (writer.client.inTransaction) writer.client.exec("ROLLBACK");
        release();
      };
      // why: a query that arrives after the transaction timed out would land in somebody else's
      const mustBeOpen = (): void => {
        if (finished) throw new Error("the transaction has ended");
      };
      try {
        await beginImmediate();
      } catch (error) {
        finish();
        throw error;
      }
      return {
        provider: writer.provider,
        adapterName: writer.adapterName,
        options: { usePhantomQuery: false },
        queryRaw: async (query: SqlQuery) => {
          mustBeOpen();
          seen(query.sql);
          return writer.queryRaw(query);
        },
        executeRaw: async (query: SqlQuery) => {
          mustBeOpen();
          seen(query.sql);
          try {
            return await writer.executeRaw(query);
          } catch (error) {
            if (/^\s*(commit|rollback)\s*;?$/i.test(query.sql)) finish();
            throw error;
          }
        },
        commit: () => Promise.resolve(finish()),
        rollback: () => Promise.resolve(finish()),
        createSavepoint: async (name) => void writer.client.exec(`SAVEPOINT ${name}`),
        rollbackToSavepoint: async (name) => void writer.client.exec(`ROLLBACK TO ${name}`),
        releaseSavepoint: async (name) => void writer.client.exec(`RELEASE SAVEPOINT ${name}`),
      };
    }

    return {
      provider: writer.provider,
      adapterName: writer.adapterName,
      queryRaw: (query) => {
        seen(query.sql);
        return isRead(query.sql) ? reader.queryRaw(query) : alone(() => writer.queryRaw(query));
      },
      executeRaw: (query) => {
        seen(query.sql);
        return alone(() => writer.executeRaw(query));
      },
      executeScript: async (script) => {
        const release = await mutex.acquire();
        try {
          writer.client.exec(script);
        } finally {
          release();
        }
      },
      getConnectionInfo: () => ({ supportsRelationJoins: false }),
      startTransaction,
      dispose: async () => {
        reader.client.close();
        const release = await mutex.acquire();
        writer.client.close();
        release();
      },
    };
  }

  return {
    provider: base.provider,
    adapterName: base.adapterName,
    connect,
    connectToShadowDb: () => base.connectToShadowDb(),
  };
}
