import type { UnitKind } from "#app/domain/organisation/unit.ts";
import { identityKey } from "#app/kernel/vietnamese.ts";
import type { Sql } from "#app/platform/db.server.ts";
import type { TitleDays } from "./title.ts";

// why: what everything is judged by, nobody's personal data: read by nobody's scope

/** A title as `postTitles` needs it, with the names that were asked for. */
export type NamedTitle = TitleDays & {
  id: number;
  names: { identityKey: string }[];
  unitKinds: UnitKind[];
};

/**
 * The titles that posts may be by their names, the highest first: of some thousand written forms those that are asked
 * for. One statement.
 */
export async function loadTitlesNamed(
  sql: Sql,
  postNames: ReadonlySet<string>,
): Promise<NamedTitle[]> {
  const keys = [...new Set([...postNames].map(identityKey))];
  const rows = await sql
    .selectFrom("TitleName as n")
    .innerJoin("Title as t", "t.id", "n.titleId")
    .innerJoin("TitleUnitKind as k", "k.titleId", "t.id")
    .where("n.identityKey", "in", keys.length === 0 ? [""] : keys)
    .select(["t.id", "t.validFrom", "t.validTo", "n.identityKey", "k.kind"])
    .orderBy("t.rank", "desc")
    .orderBy("t.sortKey")
    .orderBy("t.id")
    .execute();
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((those) => {
    const [title] = those;
    if (!title) return [];
    const { id, validFrom, validTo } = title;
    const written = [...new Set(those.map((row) => row.identityKey))];
    return {
      id,
      validFrom,
      validTo,
      names: written.map((key) => ({ identityKey: key })),
      unitKinds: [...new Set(those.map(({ kind }) => kind as UnitKind))], // why: a check constraint names the kinds
    };
  });
}
