import type { Db } from "#app/platform/db.server.ts";
import { type FoundPeople, peopleOf } from "./people-structure.server.ts";
import { structureOfPeople } from "./structure.ts";
import { type SummaryRow, summaryRow, type SummaryTitle } from "./summary.ts";

/**
 * Form F2 of whom a filter found: a row for each title that somebody is planned for, or was when the period began, the
 * highest first. One statement.
 */
export async function summarise(db: Db, found: FoundPeople): Promise<SummaryRow[]> {
  const rows = await db.sql
    .selectFrom("Title")
    .select(["id", "name", "kind", "level", "rank", "seats"])
    .orderBy("rank", "desc")
    .orderBy("sortKey")
    .orderBy("id")
    .execute();
  const titles = rows as SummaryTitle[]; // why: check constraints name kinds and levels
  return titles.flatMap((title) => {
    const [own, came, left] = [found.there, found.came, found.left].map((records) =>
      records.filter(({ titleId }) => titleId === title.id),
    ) as [typeof found.there, typeof found.there, typeof found.there]; // why: map keeps three of three
    if (own.length === 0 && left.length === 0) return [];
    const people = peopleOf(own, found.people);
    const structure = structureOfPeople(people, found.counting, [title.level]);
    const units = new Set(own.map(({ unitId }) => unitId)).size;
    const counted = { title, structure, units, came: came.length, left: left.length };
    return summaryRow(counted, found.counting.rules);
  });
}
