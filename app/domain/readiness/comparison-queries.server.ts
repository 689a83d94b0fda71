import type { Gender } from "#app/domain/people/cadre.ts";
import type { AgeBand } from "#app/domain/planning/age-bands.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db } from "#app/platform/db.server.ts";
import { boardTitles, type BoardWanted, filterOf, type Reading } from "./board-queries.server.ts";
import {
  type ChangeFilter,
  changesAsked,
  compareDays,
  type Comparison,
  type Pair,
} from "./comparison.ts";
import { idsInOrder } from "./list-queries.server.ts";
import { findPeople, type FoundPeople, structureOfFound } from "./people-structure.server.ts";
import { canReadReadiness } from "./policy.ts";
import { unitsAsked } from "./scope.server.ts";
import type { ReadinessSort } from "./sorts.ts";
import { currentTable } from "./table.server.ts";
import { namedRecords } from "./told-records.server.ts";

/** What a comparison is asked for: `from` and `day` are the two days, yyyy-mm-dd. */
export type ComparisonWanted = BoardWanted & { from: string };

/**
 * The readiness that a filter finds on two days, of what the viewer may see. Null for whoever may not read it. Four
 * statements where nothing has changed since the last question.
 */
export async function findComparison(
  reading: Reading,
  viewer: Viewer,
  wanted: ComparisonWanted,
): Promise<Comparison | null> {
  if (!canReadReadiness(viewer)) return null;
  const { sql } = reading.db;
  const table = await currentTable(reading);
  const titles = await boardTitles(sql);
  const [before, after] = [{ ...wanted, day: wanted.from }, wanted];
  const unitsThen = await unitsAsked(sql, viewer, before);
  const units = await unitsAsked(sql, viewer, after);
  return compareDays(
    table,
    filterOf(viewer, { ...before, units: unitsThen, titles }),
    filterOf(viewer, { ...after, units, titles }),
  );
}

/** The structure of the same records on both days. Some twelve statements, however many people. */
export async function structuresOn(
  db: Db,
  viewer: Viewer,
  { from, day, verifiedOnly, ...wanted }: ComparisonWanted & { bands: readonly AgeBand[] },
) {
  const { roundId = null, ...rest } = wanted;
  const asked = { ...rest, roundId, verifiedOnly, since: null };
  const [then, now] = [
    await findPeople(db, viewer, { ...asked, day: from }),
    await findPeople(db, viewer, { ...asked, day }),
  ];
  if (then === null || now === null) return null;
  return { before: structureOn(then), after: structureOn(now) };
}

const structureOn = (found: FoundPeople) => ({
  ruleSetName: found.ruleSet?.name ?? null,
  structure: structureOfFound(found),
});

/** A record that changed, with the names it is shown with. */
export type ChangedRecord = Pair & {
  fullName: string;
  birthDate: string;
  gender: Gender;
  titleText: string;
  unitName: string;
  term: string;
  listOrder: number | null;
};

export type ChangesWanted = ChangeFilter & {
  /** names of units are those of this day */
  day: string;
  q: string;
  sort: { by: ReadinessSort; descending: boolean };
  page: number;
  pageSize: number;
};

/** How many records are named at once, so that a file of thousands stays within what a statement takes. */
const batch = 500;

/** A page of the records whose band or verdicts changed, that came or left; how many on all pages. At most five statements. */
export async function listChanges(
  reading: Reading,
  pairs: Comparison["pairs"],
  wanted: ChangesWanted,
): Promise<{ rows: ChangedRecord[]; total: number }> {
  const asked = new Map(changesAsked(pairs, wanted).map((pair) => [pair.recordId, pair]));
  if (asked.size === 0) return { rows: [], total: 0 };
  const found = await idsInOrder(reading, [...asked.keys()], wanted);
  const { page, pageSize } = wanted;
  const ids = found.slice((page - 1) * pageSize, page * pageSize);
  const named = new Map<number, Awaited<ReturnType<typeof namedRecords>>[number]>();
  for (let start = 0; start < ids.length; start += batch) {
    const some = ids.slice(start, start + batch);
    const rows = await namedRecords(reading.db.sql, { ids: some, day: wanted.day });
    for (const row of rows) named.set(row.id, row);
  }
  return {
    total: found.length,
    rows: ids.flatMap((id) => {
      const [row, pair] = [named.get(id), asked.get(id)];
      if (!row || !pair) return [];
      const { fullName, birthDate, titleText, unitName, term, listOrder } = row;
      const gender = row.gender as Gender; // why: a check constraint names the genders
      return [{ ...pair, fullName, birthDate, gender, titleText, unitName, term, listOrder }];
    }),
  };
}
