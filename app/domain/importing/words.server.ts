import { loadProgrammes } from "#app/domain/catalogue/reference.server.ts";
import { type NamedUnit, unitMatcher } from "#app/domain/organisation/matching.ts";
import { loadNamedUnits } from "#app/domain/organisation/reference.server.ts";
import {
  loadRetirementAges,
  loadRuleSets,
  loadTerms,
  loadTitles,
} from "#app/domain/standards/reference.server.ts";
import { ruleSetOn } from "#app/domain/standards/rule-set.ts";
import { isPlannable } from "#app/domain/standards/title.ts";
import type { SheetRow } from "#app/kernel/sheet.ts";
import { identityKey } from "#app/kernel/vietnamese.ts";
import type { Sql } from "#app/platform/sql.server.ts";
import { cellText } from "./cells.ts";
import type { Layout } from "./head.ts";
import { postReader } from "./post-text.ts";
import type { ImportProgramme } from "./programme-text.ts";
import { type Synonym, synonymsOf } from "./synonym.ts";
import type { ImportTitle } from "./title-text.ts";
import { ownProvinceOf, type UnitWords } from "./unit-words.ts";

/** Words that administrators added, as they are compared. */
export async function loadSynonyms(sql: Sql): Promise<Synonym[]> {
  const rows = await sql
    .selectFrom("Synonym")
    .select(["kind", "scope", "key", "target"])
    .orderBy("id")
    .execute();
  return rows as Synonym[]; // why: a check constraint names the kinds
}

/** What the cells of a planning list of a day are read and checked by. */
export async function loadPlanningWords(sql: Sql, asOf: string) {
  const titles = await loadTitles(sql);
  const terms = await loadTerms(sql);
  return {
    asOf,
    titles,
    terms,
    rules: ruleSetOn(await loadRuleSets(sql), asOf),
    ages: await loadRetirementAges(sql),
    units: await loadNamedUnits(sql, asOf),
    synonyms: await loadSynonyms(sql),
  };
}

export type LoadedWords = Awaited<ReturnType<typeof loadPlanningWords>>;

/** Titles for which people can be planned on the list's day, by all that files call them. */
export function importTitles({ titles, asOf }: LoadedWords): ImportTitle[] {
  return titles
    .filter((title) => isPlannable(title, asOf))
    .map(({ id, code, kind, name, level, rank, unitKinds, names }) => {
      const written = names.map((form) => form.identityKey);
      const forms = [...new Set([identityKey(name), ...written])];
      return { id, code, kind, name, level, rank, unitKinds, forms };
    });
}

export async function loadImportProgrammes(sql: Sql): Promise<ImportProgramme[]> {
  const programmes = await loadProgrammes(sql);
  return programmes.map(({ names, name, shortCode, ...programme }) => ({
    ...programme,
    forms: [name, shortCode, ...names.map(({ text }) => text)],
  }));
}

/** The texts above the table and the first rows behind its head. */
export type ListBeginning = { layout: Layout; rows: readonly SheetRow[] };

/**
 * What the units of a list are named by. Its own province is the one that stands above the table; else the one to
 * which most of the first posts belong; else that of whoever brings the list.
 */
export function unitWordsOf(
  { units, synonyms }: LoadedWords,
  beginning: ListBeginning,
  importerProvince: number | null,
): UnitWords {
  const match = unitMatcher(units);
  const provinces = units.filter(({ kind }) => kind === "province");
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const added = new Map(
    [...synonymsOf(synonyms, "unit")].flatMap(([key, target]): [string, NamedUnit][] => {
      const unit = byId.get(Number(target));
      return unit ? [[key, unit]] : [];
    }),
  );
  const fallback =
    provinceOfPosts(beginning, { units: byId, provinces, words: { match, added } }) ??
    provinces.find(({ id }) => id === importerProvince) ??
    provinces[0] ??
    null;
  const ownProvince = ownProvinceOf(beginning.layout.above, provinces, { match, fallback });
  return { match, added, ownProvince };
}

type Known = {
  units: ReadonlyMap<number, NamedUnit>;
  provinces: readonly NamedUnit[];
  words: Pick<UnitWords, "match" | "added">;
};

function provinceOfPosts({ layout, rows }: ListBeginning, known: Known): NamedUnit | null {
  const columns = layout.columns.filter(({ key }) => key === "post" || key === "unit");
  const read = postReader({ ...known.words, ownProvince: null }, new Map());
  const votes = new Map<string, number>();
  for (const row of rows) {
    if (row.number < layout.firstRow) continue;
    for (const { index } of columns) {
      const text = cellText(row.cells[index] ?? null);
      const unitId = text === null ? null : read(text).unitId;
      const top = unitId === null ? undefined : known.units.get(unitId)?.path.at(-1);
      if (top !== undefined) votes.set(top, (votes.get(top) ?? 0) + 1);
    }
  }
  const [first] = [...votes].toSorted(([, a], [, b]) => b - a);
  return known.provinces.find(({ name }) => name === first?.[0]) ?? null;
}
