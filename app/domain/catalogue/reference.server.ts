import type { LevelDimension } from "#app/domain/standards/level.ts";
import type { Sql } from "#app/platform/db.server.ts";

/** A programme with what files call it; `dimension` and `level` say what completing it gives. */
export type CatalogueProgramme = {
  id: number;
  code: string;
  shortCode: string;
  name: string;
  dimension: LevelDimension | null;
  level: string | null;
  names: { text: string; identityKey: string }[];
};

/** All programmes by name: some dozen rows that are nobody's personal data. Two statements. */
export async function loadProgrammes(sql: Sql): Promise<CatalogueProgramme[]> {
  const programmes = await sql
    .selectFrom("Programme")
    .select(["id", "code", "shortCode", "name", "dimension", "level"])
    .orderBy("sortKey")
    .orderBy("id")
    .execute();
  const names = await sql
    .selectFrom("ProgrammeName")
    .select(["programmeId", "text", "identityKey"])
    .orderBy("id")
    .execute();
  const namesOf = Map.groupBy(names, ({ programmeId }) => programmeId);
  return programmes.map((programme) => ({
    ...programme,
    dimension: programme.dimension as LevelDimension | null, // why: a check constraint names them
    names: (namesOf.get(programme.id) ?? []).map(({ text, identityKey }) => ({
      text,
      identityKey,
    })),
  }));
}
