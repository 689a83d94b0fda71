import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Sql } from "#app/platform/db.server.ts";
import { nameFit, type NameSearch } from "./search.ts";

/** How the name of a row fits, where it is found at all. */
function fitOf(table: "c" | "a", search: NameSearch): RawBuilder<number> {
  const [key, folded] = [sql.ref(`${table}.identityKey`), sql.ref(`${table}.searchKey`)];
  return sql<number>`case when ${key} = ${search.identityKey} then ${sql.lit(nameFit.same)}
    when ${folded} = ${search.folded} then ${sql.lit(nameFit.sameFolded)}
    else ${sql.lit(nameFit.beginnings)} end`;
}

const begins = (table: "c" | "a", { pattern }: NameSearch) =>
  sql<SqlBool>`${sql.ref(`${table}.searchKey`)} like ${pattern} escape '\\'`;

/**
 * The records merged into others whose name is found, by the record that each goes on in: `best` is a digit, how
 * the name fits, and the name. To be joined as `former`; few rows of an index, read once.
 */
export function aliasesNamed(db: Sql, search: NameSearch) {
  const best = sql<string>`cast(${fitOf("a", search)} as text) || ${sql.ref("a.fullName")}`;
  return db
    .withRecursive("alias(survivorId, best)", (query) =>
      query
        .selectFrom("Cadre as a")
        // why: an index answers a comparison where SQLite would not use it for "is not null"
        .where("a.mergedIntoId", ">", 0)
        .where(begins("a", search))
        .select(["a.mergedIntoId as survivorId", best.as("best")])
        .union(
          query
            .selectFrom("alias")
            .innerJoin("Cadre as next", "next.id", "alias.survivorId")
            .where("next.mergedIntoId", ">", 0)
            .select(["next.mergedIntoId as survivorId", "alias.best"]),
        ),
    )
    .selectFrom("alias")
    .select((eb) => ["alias.survivorId", eb.fn.min("alias.best").as("best")])
    .groupBy("alias.survivorId");
}

/** What is asked of people `c` joined with `former`: whether a name is found, how it fits, and under which name. */
export function namedAs(search: NameSearch) {
  const own = fitOf("c", search);
  const best = sql.ref("former.best");
  const former = sql<number>`cast(substr(${best}, 1, 1) as integer)`;
  const isBetter = sql<SqlBool>`${best} is not null
    and (${former} < ${own} or not ${begins("c", search)})`;
  return {
    isFound: sql<SqlBool>`(${begins("c", search)} or ${best} is not null)`,
    fit: sql<number>`case when ${isBetter} then ${former} else ${own} end`,
    /** the name of a merged record, where it fits better than the person's own */
    recordedAs: sql<string | null>`case when ${isBetter} then substr(${best}, 2) end`,
  };
}
