import type { Db } from "#app/platform/db.server.ts";
import type { Sql } from "#app/platform/sql.server.ts";

/**
 * Answers what a loader answered before, until what it reads has changed. The loader itself is the name of what is kept,
 * so it takes nothing but the database; whoever gets the answer shares it and changes nothing of it.
 */
export type Keeper = <Value>(load: (sql: Sql) => Promise<Value>) => Promise<Value>;

type Kept = { stamp: number; values: Map<unknown, Promise<unknown>> };
type Stamps = { rules: number; courses: number };

const keptOf = new WeakMap<Db, Record<keyof Stamps, Kept>>();

/**
 * What this process keeps in memory of the rules (standards, terms, programmes with their versions and conditions) and
 * of the announced courses: few rows that every reader needs, and that change some times a day. Triggers count each
 * change in its own transaction, so what is kept under a stamp is what stood when it was read. Not for transactions: a
 * stamp of one that is undone comes again. One statement.
 */
export async function keepersOf(db: Db): Promise<Record<keyof Stamps, Keeper>> {
  const stamps = await stampsOf(db.sql);
  const known = keptOf.get(db);
  const kept = {
    rules: standing(known?.rules, stamps.rules),
    courses: standing(known?.courses, stamps.courses),
  };
  keptOf.set(db, kept);
  return { rules: keeper(db.sql, kept.rules), courses: keeper(db.sql, kept.courses) };
}

async function stampsOf(sql: Sql): Promise<Stamps> {
  const row = await sql
    .selectFrom("RuleHead")
    .select("stamp")
    .select((eb) => eb.selectFrom("AnnouncedHead").select("AnnouncedHead.stamp").as("courses"))
    .executeTakeFirstOrThrow();
  return { rules: row.stamp, courses: row.courses ?? 0 };
}

const standing = (known: Kept | undefined, stamp: number): Kept =>
  known?.stamp === stamp ? known : { stamp, values: new Map() };

const keeper =
  (sql: Sql, { values }: Kept): Keeper =>
  <Value>(load: (sql: Sql) => Promise<Value>) => {
    // why: under a loader stands what it answers
    const known = values.get(load) as Promise<Value> | undefined;
    if (known) return known;
    const loading = load(sql);
    values.set(load, loading);
    loading.catch(() => values.delete(load));
    return loading;
  };
