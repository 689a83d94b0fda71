import type { Compilable, CompiledQuery, Insertable } from "kysely";
import type { DB } from "#app/generated/kysely/tables.ts";
import type { Sql } from "#app/platform/sql.server.ts";

/** The place of a value in a statement that has been built. */
class Place {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

type Value = string | number | null | readonly (string | number)[];
type Given = { readonly [name: string]: Value };
type Statement<Row> = Compilable<Row> & { execute: () => Promise<Row[]> };

/**
 * A statement that is built once for each kind of database, for what is asked so often that building it anew costs more
 * than running it. What differs from call to call are values and lists of values, and `build` puts them in without
 * looking at them. A list of one is a place as well; with longer ones the statement is built anew.
 */
export function prepared<Values extends Given, Row>(
  build: (sql: Sql, given: Values) => Statement<Row>,
): (sql: Sql, given: Values) => Promise<Row[]> {
  const built = new Map<unknown, CompiledQuery<Row>>();
  return async (sql, given) => {
    if (Object.values(given).some((value) => isList(value) && value.length !== 1))
      return build(sql, given).execute();
    const kind = sql.getExecutor().adapter.constructor;
    const statement = built.get(kind) ?? build(sql, placesOf(given)).compile();
    built.set(kind, statement);
    const parameters = statement.parameters.map((value) =>
      value instanceof Place ? valueAt(given, value.name) : value,
    );
    return (await sql.executeQuery<Row>({ ...statement, parameters })).rows;
  };
}

const isList = (value: Value | undefined): value is readonly (string | number)[] =>
  Array.isArray(value);

function placesOf<Values extends Given>(given: Values): Values {
  const places = Object.entries(given).map(([name, value]) => {
    const place = new Place(name);
    return [name, isList(value) ? [place] : place] as const;
  });
  // why: the builder takes a place for a value of whichever type stands there
  return Object.fromEntries(places) as unknown as Values;
}

function valueAt(given: Given, name: string) {
  const value = given[name];
  return isList(value) ? value[0] : value;
}

/** Far below the number of parameters that a statement takes. */
const rowsAtOnce = 500;

const inserts = new Map<string, (sql: Sql, row: Given) => Promise<unknown>>();

/** Inserts rows of the same columns, some hundred with each statement; a single one by a statement that has been built. */
export async function insertRows<Table extends keyof DB>(
  sql: Sql,
  table: Table,
  rows: readonly Insertable<DB[Table]>[],
): Promise<void> {
  const insert = (on: Sql, values: readonly object[]) =>
    // why: the columns are the table's own; Kysely cannot follow them through a name that is not known yet
    on.insertInto<keyof DB>(table).values(values as never);
  const [only] = rows;
  if (only && rows.length === 1) {
    const key = `${table} ${Object.keys(only).join(" ")}`;
    const kept = inserts.get(key) ?? prepared((on, row: Given) => insert(on, [row]));
    inserts.set(key, kept);
    // why: columns hold texts and numbers alone (decision 0008)
    await kept(sql, only as unknown as Given);
    return;
  }
  for (let start = 0; start < rows.length; start += rowsAtOnce)
    await insert(sql, rows.slice(start, start + rowsAtOnce)).execute();
}
