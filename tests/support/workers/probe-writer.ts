/**
 * Loaded into a server before its own code (--import): writes down what each SQLite connection that opens a
 * write transaction answers about its durability, before the transaction and after it, into $PROBE_FILE.
 */
import fs from "node:fs";
import BetterSqlite3, { type Database } from "better-sqlite3";

const file = process.env["PROBE_FILE"] ?? "";
// why: better-sqlite3 types its class as a constructor function
const connection = BetterSqlite3.prototype as Database;
const exec: unknown = Reflect.get(connection, "exec");
if (typeof exec !== "function") throw new Error("better-sqlite3 has no exec");
const seen = new WeakSet<Database>();

function note(database: Database, when: string): void {
  const journal = database.pragma("journal_mode", { simple: true });
  const synchronous = database.pragma("synchronous", { simple: true });
  fs.appendFileSync(file, `${when} ${String(journal)} ${String(synchronous)}\n`);
}

connection.exec = function probed(this: Database, sql: string): Database {
  const isStart = sql.startsWith("BEGIN IMMEDIATE");
  if (isStart) note(this, "before");
  Reflect.apply(exec, this, [sql]);
  if (isStart && !seen.has(this)) watchEnd(this);
  return this;
};

/** The end of a transaction: some commits are executed, others prepared; the next turn is after all of them. */
function watchEnd(database: Database): void {
  seen.add(database);
  const look = (): void => {
    if (database.open && database.inTransaction) return void setTimeout(look, 1);
    seen.delete(database);
    if (database.open) note(database, "after");
  };
  setImmediate(look);
}
