import type { RouterContextProvider } from "react-router";
import { canReadPlanning } from "#app/domain/planning/policy.ts";
import { nameRounds } from "#app/domain/planning/round-names.server.ts";
import { boardTitles, unitNamesOn } from "#app/domain/readiness/board-queries.server.ts";
import {
  findPeople,
  type FoundPeople,
  sharesBy,
  structureOfFound,
} from "#app/domain/readiness/people-structure.server.ts";
import { type Level, levels } from "#app/domain/standards/title.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { type Asked, readAsked } from "#app/routes/readiness/board.server.ts";
import {
  type Breakdown,
  breakdowns,
  readStructureList,
  type StructureRow,
  sortRows,
  structureSorts,
} from "#app/routes/readiness/structure-rows.ts";
import { readDay } from "#app/routes/units/as-of.ts";

type Context = Readonly<RouterContextProvider>;

/** What a page or a file of the structure asks for: the filters, the period, whom they find. */
export async function readStructureAsked(context: Context, url: string) {
  const address = await readAsked(context, url);
  // why: a share of women among women says nothing, so the choice of other pages is left out here
  const asked = { ...address, wanted: { ...address.wanted, gender: null } };
  const { day } = asked.wanted;
  const since = readDay(url, "since", `${day.slice(0, 4)}-01-01`);
  const first = since.day !== null && since.day <= day ? since.day : null;
  const { db } = context.get(workContext);
  const found = await findPeople(db, viewerOf(context), { ...asked.wanted, since: first });
  if (found === null) throw notFound();
  // why: a usual day left in its field would stand in the way of an earlier as-of day
  const typed = new URL(url).searchParams.get("since") ? since.typed : "";
  return { asked, found, since: { typed, day: first, isDay: since.day !== null } };
}

/** Everything that the page of the structure shows. */
export async function readStructure(context: Context, url: string) {
  const { asked, found, since } = await readStructureAsked(context, url);
  const titles = await boardTitles(context.get(workContext).db.sql);
  const { sort, page, pageSize, text } = readStructureList(url);
  const mayReadLists = canReadPlanning(viewerOf(context));
  const by = breakdowns.find(
    (known) => known === text("by") && (known !== "round" || mayReadLists),
  );
  const rows = await rowsBy(context, found, { by: by ?? "unit", day: asked.wanted.day, titles });
  const sorted = sortRows(rows, {
    by: structureSorts.find((known) => known === sort.by) ?? "name",
    descending: sort.descending,
  });
  return {
    ...shownOf(asked, url),
    since,
    titleNames: [...titles.values()].map(({ id, name }) => ({ id, name })),
    structure: structureOfFound(found),
    records: found.there.length,
    ruleSetName: found.ruleSet?.name ?? null,
    endedUnits: found.endedUnits,
    came: found.came.length,
    left: found.left.length,
    byLevel: levelRows(found),
    breakdown: by ?? ("unit" as const),
    breakdowns: breakdowns.filter((known) => known !== "round" || mayReadLists),
    rows: sorted.slice((page - 1) * pageSize, page * pageSize),
    total: rows.length,
  };
}

const shownOf = ({ asOf, wanted, typedUnit, ...asked }: Asked, url: string) => ({
  asOf,
  wanted,
  typedUnit,
  term: asked.term,
  terms: asked.terms.map(({ id, code }) => ({ id, code })),
  unitName: asked.unitName,
  roundName: asked.roundName,
  unitChoices: asked.unitChoices,
  url,
});

const emptyRow = { name: null, level: null, round: null };

function levelRows(found: FoundPeople): StructureRow[] {
  const records = recordCounts(found, ({ level }) => level);
  const shares = new Map(sharesBy(found, ({ level }) => level).map((row) => [row.key, row.shares]));
  return levels.flatMap((level: Level, index) => {
    const own = shares.get(level);
    if (own === undefined) return [];
    const row = { ...emptyRow, key: level, level, filter: { level }, place: String(index) };
    return { ...row, records: records.get(level) ?? 0, shares: own };
  });
}

type Wanted = {
  by: Breakdown;
  day: string;
  titles: Awaited<ReturnType<typeof boardTitles>>;
};

/** At most one statement, for the names. */
async function rowsBy(
  context: Context,
  found: FoundPeople,
  { by, day, titles }: Wanted,
): Promise<StructureRow[]> {
  const { db } = context.get(workContext);
  const keyOf = {
    unit: ({ unitId }: { unitId: number }) => unitId,
    round: ({ roundId }: { roundId: number }) => roundId,
    title: ({ titleId }: { titleId: number }) => titleId,
  }[by] as (record: FoundPeople["there"][number]) => number; // why: each takes what a record has
  const groups = sharesBy(found, keyOf);
  const ids = groups.map(({ key }) => key);
  const records = recordCounts(found, keyOf);
  const units = by === "unit" ? await unitNamesOn(db.sql, ids, day) : new Map();
  const rounds = by === "round" ? await nameRounds(db, viewerOf(context), ids) : new Map();
  return groups.map(({ key: id, shares }) => {
    const row = { ...emptyRow, key: String(id), records: records.get(id) ?? 0, shares };
    if (by === "unit") {
      const { name = "", sortKey = "" } = units.get(id) ?? {};
      return { ...row, name, place: sortKey, filter: { unit: String(id), only: "1" } };
    }
    if (by === "round") {
      const round = rounds.get(id) ?? null;
      const place = `${round?.sortKey ?? ""} ${round?.asOf ?? ""}`;
      return { ...row, round, place, filter: { round: String(id) } };
    }
    const title = titles.get(id);
    // why: the highest title stands first
    const place = `${String(1_000_000 - (title?.rank ?? 0)).padStart(7, "0")} ${id}`;
    return { ...row, name: title?.name ?? "", place, filter: { title: String(id) } };
  });
}

function recordCounts<Key>(
  { there }: FoundPeople,
  keyOf: (record: FoundPeople["there"][number]) => Key,
): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const record of there) counts.set(keyOf(record), (counts.get(keyOf(record)) ?? 0) + 1);
  return counts;
}

export type StructureShown = Awaited<ReturnType<typeof readStructure>>;
