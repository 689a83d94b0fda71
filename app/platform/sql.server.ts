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
import type { DB } from "#app/generated/kysely/tables.ts";

/** Where a set of rows is read or written with SQL. */
export type Sql = Kysely<DB>;

export type Provider = "sqlite" | "postgresql";

/** What carries statements to a database; values travel as parameters, never inside the text. */
export type SqlClient = {
  rows: (sql: string, values: readonly unknown[]) => Promise<unknown[]>;
  /** answers how many rows were changed */
  change: (sql: string, values: readonly unknown[]) => Promise<number>;
};

/** A shorter way for statements that only read, outside of transactions. */
export type Read = (sql: string, values: readonly unknown[]) => Promise<unknown[]>;

/** Kysely speaks through somebody's connection, so that locks, transactions and counts are shared. */
export function sqlOver(client: SqlClient, provider: Provider, read?: Read): Sql {
  const connection = {
    executeQuery: async <Row>({
      sql,
      parameters,
      query,
    }: CompiledQuery): Promise<QueryResult<Row>> => {
      const onlyReads = query.kind === "SelectQueryNode";
      const changesRows = !onlyReads && query.kind !== "RawNode";
      if (changesRows && !("returning" in query && query.returning)) {
        const changed = await client.change(sql, parameters);
        return { rows: [], numAffectedRows: BigInt(changed) };
      }
      const rows = await (onlyReads && read ? read : client.rows)(sql, parameters);
      return { rows: rows as Row[] }; // why: they are as Kysely typed the statement
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
          createQueryCompiler: () => new StablePlans(),
        }
      : {
          createAdapter: () => new PostgresAdapter(),
          createDriver: () => driver,
          createIntrospector: (db: Kysely<unknown>) => new PostgresIntrospector(db),
          createQueryCompiler: () => new PostgresQueryCompiler(),
        };
  return new Kysely<DB>({ dialect, plugins: [plainNumbers] });
}

/**
 * Statements whose plan SQLite keeps. A bare parameter that is compared or limits rows makes it plan the statement anew
 * at every run, because another value might deserve another plan; planning took two thirds of the time of most
 * statements (docs/performance.md). With a plus before it, which changes no value, it is planned once. What a partial
 * index says of its rows is therefore to be written into a statement as it is (`sql.lit`), not as a parameter.
 */
class StablePlans extends SqliteQueryCompiler {
  protected override getCurrentParameterPlaceholder(): string {
    return "+?";
  }
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
