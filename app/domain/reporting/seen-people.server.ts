import { type SqlBool, sql } from "kysely";
import { aliasesNamed, namedAs } from "#app/domain/people/name-search.server.ts";
import { peopleInScope } from "#app/domain/people/scope.server.ts";
import type { NameSearch } from "#app/domain/people/search.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db, Sql } from "#app/platform/db.server.ts";
import { idList } from "#app/platform/id-list.server.ts";

/**
 * The ids of people in scope but oneself, of a name or of any, with those of records merged into them: as the log
 * may have written them.
 */
export function coveredIds(db: Sql, viewer: Viewer, search: NameSearch | null) {
  return db
    .withRecursive("covered(id)", (query) =>
      query
        .selectFrom(placed(db, viewer, search).as("first"))
        .select("first.id")
        .union(
          query
            .selectFrom("covered")
            .innerJoin("Cadre as alias", "alias.mergedIntoId", "covered.id")
            .select("alias.id"),
        ),
    )
    .selectFrom("covered")
    .select("covered.id");
}

/** People in scope but oneself, of a name or of any. */
function placed(db: Sql, viewer: Viewer, search: NameSearch | null) {
  const people = others(db, viewer);
  if (search === null) return people.select("c.id");
  return people
    .leftJoin(aliasesNamed(db, search).as("former"), "former.survivorId", "c.id")
    .where(namedAs(search).isFound)
    .select("c.id");
}

function others(db: Sql, viewer: Viewer) {
  const people = db
    .selectFrom("Cadre as c")
    .where("c.mergedIntoId", "is", null)
    .where("c.id", "in", peopleInScope(db, viewer));
  return viewer.cadreId === null ? people : people.where("c.id", "<>", viewer.cadreId);
}

/** One's own id with those of the records merged into one's own; empty for an account that is linked to nobody. */
export async function ownIds(db: Sql, { cadreId }: Viewer): Promise<number[]> {
  const ids = cadreId === null ? [] : [cadreId];
  for (let last = ids; last.length > 0;) {
    const rows = await db
      .selectFrom("Cadre as c")
      .where("c.mergedIntoId", "in", last)
      .select("c.id")
      .execute();
    last = rows.map(({ id }) => id).filter((id) => !ids.includes(id));
    ids.push(...last);
  }
  return ids;
}

/** Somebody whom a read event saw. */
export type SeenPerson = { id: number; fullName: string; birthDate: string };

/**
 * The people in scope but oneself behind ids of the log, by id; a merged record is the one that it goes on in. Two
 * statements, one more for each step of a merge.
 */
export async function seenPeople(
  db: Db,
  viewer: Viewer,
  ids: readonly number[],
): Promise<Map<number, SeenPerson>> {
  const goesOnIn = await survivors(db, ids);
  const rows = await others(db.sql, viewer)
    .where(sql<SqlBool>`${sql.ref("c.id")} in (${idList(db, [...new Set(goesOnIn.values())])})`)
    .select(["c.id", "c.fullName", "c.birthDate"])
    .execute();
  const known = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    ids.flatMap((id) => {
      const person = known.get(goesOnIn.get(id) ?? id);
      return person ? [[id, person] as const] : [];
    }),
  );
}

async function survivors(db: Db, ids: readonly number[]): Promise<Map<number, number>> {
  const goesOnIn = new Map(ids.map((id) => [id, id]));
  for (let asked = [...new Set(ids)]; asked.length > 0;) {
    const merged = await db.sql
      .selectFrom("Cadre as c")
      .where(sql<SqlBool>`${sql.ref("c.id")} in (${idList(db, asked)})`)
      .where("c.mergedIntoId", "is not", null)
      .select(["c.id", "c.mergedIntoId"])
      .execute();
    const next = new Map(merged.map(({ id, mergedIntoId }) => [id, mergedIntoId ?? id]));
    for (const [id, at] of goesOnIn) goesOnIn.set(id, next.get(at) ?? at);
    asked = [...new Set(next.values())];
  }
  return goesOnIn;
}
