import type { AgeBand } from "#app/domain/planning/age-bands.ts";
import { loadRuleSets } from "#app/domain/standards/reference.server.ts";
import { ruleSetOn } from "#app/domain/standards/rule-set.ts";
import type { Db } from "#app/platform/db.server.ts";
import type { BoardTitle } from "./board-queries.server.ts";
import { loadProfiles } from "./profiles.server.ts";
import type { ReadinessTable } from "./readiness-table.ts";
import { isInGroup, type PeopleGroup } from "./structure.ts";

type Found = {
  table: ReadinessTable;
  /** the records that the other filters find */
  slots: Int32Array;
  titles: ReadonlyMap<number, BoardTitle>;
};
type Wanted = {
  day: string;
  verifiedOnly: boolean;
  group: PeopleGroup | null;
  bands: readonly AgeBand[];
};

/** Who of the people of some records belongs to a group of the structure, by the same rules as it. Four statements. */
export async function cadresInGroup(
  db: Db,
  { table, slots, titles }: Found,
  { day, verifiedOnly, group, bands }: Wanted,
): Promise<ReadonlySet<number>> {
  const records = [...slots].flatMap((slot) => {
    const level = titles.get(table.titleId[slot] ?? 0)?.level;
    return level === undefined ? [] : { cadreId: table.cadreId[slot] ?? 0, level };
  });
  const rules = ruleSetOn(await loadRuleSets(db.sql), day);
  const people = await loadProfiles(db, records, { day, verifiedOnly });
  const counting = { rules, day, bands };
  return new Set(
    people
      .filter((person) => group === null || isInGroup(person, group, counting))
      .map(({ cadreId }) => cadreId),
  );
}
