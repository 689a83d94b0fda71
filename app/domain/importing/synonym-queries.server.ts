import { type SqlBool, sql } from "kysely";
import { coversEveryUnit } from "#app/domain/organisation/scope.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import { foldMarks, textSortKey } from "#app/kernel/vietnamese.ts";
import type { Db } from "#app/platform/db.server.ts";
import { canKeepSynonyms } from "./policy.ts";
import { findPlace, placeWord, type WordPlace } from "./synonym-place.ts";
import { isNowKnown, type KeptWord } from "./words-now-known.ts";

export type SynonymListWanted = {
  place: WordPlace | null;
  /** a part of the word, with or without marks; empty finds all */
  q: string;
  sort: { by: "text" | "place" | "added"; descending: boolean };
  page: number;
  pageSize: number;
};

async function isKeeper(db: Db, viewer: Viewer): Promise<boolean> {
  return canKeepSynonyms(viewer, await coversEveryUnit(db, viewer));
}

/**
 * A page of the words that administrators added, with the name of the unit where one is the target (null = it is not
 * there any more), and how many they are; null for whoever may not keep them. They are some hundred: read whole.
 */
export async function listSynonyms(db: Db, viewer: Viewer, wanted: SynonymListWanted) {
  if (!(await isKeeper(db, viewer))) return null;
  const synonyms = await readSynonyms(db);
  const { by, descending } = wanted.sort;
  const direction = descending ? -1 : 1;
  const words = foldMarks(wanted.q);
  const place = wanted.place && placeWord(wanted.place);
  const chosen = synonyms
    .filter(
      (synonym) =>
        (place === null || placeWord(synonym.place) === place) &&
        foldMarks(synonym.text).includes(words),
    )
    .map((synonym) => {
      const key = {
        text: textSortKey(synonym.text),
        place: placeWord(synonym.place),
        added: synonym.addedAt,
      };
      return { synonym, keys: [key[by], key.text] };
    })
    .toSorted((a, b) => {
      const [first = 0] = a.keys.flatMap((key, index) => {
        const other = b.keys[index] ?? "";
        return key === other ? [] : [key < other ? -1 : 1];
      });
      return direction * first || a.synonym.id - b.synonym.id;
    })
    .map(({ synonym }) => synonym);
  const start = (wanted.page - 1) * wanted.pageSize;
  const rows = chosen.slice(start, start + wanted.pageSize);
  return { rows: await withUnitNames(db, rows), total: chosen.length };
}

/** One word that an administrator added, as `listSynonyms` has it; null where there is none or it may not be kept. */
export async function findSynonym(db: Db, viewer: Viewer, id: number) {
  if (!(await isKeeper(db, viewer))) return null;
  const found = (await readSynonyms(db)).filter((synonym) => synonym.id === id);
  const [synonym = null] = await withUnitNames(db, found);
  return synonym;
}

async function readSynonyms(db: Db) {
  const rows = await db.sql
    .selectFrom("Synonym")
    .select(["id", "kind", "scope", "text", "target", "addedAt"])
    .orderBy("id")
    .execute();
  return rows.flatMap(({ kind, scope, ...row }) => {
    const place = findPlace({ kind, scope });
    return place ? [{ ...row, place }] : [];
  });
}

type SynonymRead = Awaited<ReturnType<typeof readSynonyms>>[number];

async function withUnitNames(db: Db, rows: SynonymRead[]) {
  const ids = rows.flatMap(({ place, target }) => (place.kind === "unit" ? [Number(target)] : []));
  const units = ids.length === 0 ? [] : await lastNames(db, ids);
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({
    ...row,
    unitName: row.place.kind === "unit" ? (names.get(Number(row.target)) ?? null) : null,
  }));
}

export type SynonymRow = Awaited<ReturnType<typeof withUnitNames>>[number];

/** The last names that units bear or bore. */
async function lastNames(db: Db, ids: number[]) {
  return db.sql
    .selectFrom("OrgUnit as u")
    .innerJoin("OrgUnitVersion as v", (join) =>
      join
        .onRef("v.unitId", "=", "u.id")
        .on(
          sql<SqlBool>`coalesce(${sql.ref("v.validTo")}, '') = coalesce(${sql.ref("u.validTo")}, '')`,
        ),
    )
    .where("u.id", "in", ids)
    .select(["u.id", "v.name"])
    .execute();
}

/** So many imports count as recent. */
const recentImports = 50;

/**
 * Words that the recent imports did not recognise and nobody has added since, in how many rows and imports each
 * stands, the most frequent first; null for whoever may not keep words.
 */
export async function listUnknownWords(db: Db, viewer: Viewer) {
  if (!(await isKeeper(db, viewer))) return null;
  const recent = db.sql
    .selectFrom("Import")
    .where("status", "not in", ["discarded", "refused", "failed"])
    .orderBy("id", "desc")
    .limit(recentImports)
    .select(["id", "createdAt"]);
  const words = await db.sql
    .selectFrom("ImportWord as w")
    .innerJoin(recent.as("i"), "i.id", "w.importId")
    .groupBy(["w.kind", "w.scope", "w.key"])
    .select((eb) => [
      "w.kind",
      "w.scope",
      "w.key",
      eb.fn.min("w.text").as("text"),
      eb.fn.sum<number>("w.rows").as("rows"),
      eb.fn.countAll<number>().as("imports"),
      eb.fn.max("i.createdAt").as("lastAt"),
    ])
    .execute();
  const kept = words.length === 0 ? [] : await keptWords(db);
  return words
    .flatMap(({ rows, imports, ...word }) => {
      const place = findPlace(word);
      if (!place || isNowKnown(word, kept)) return [];
      // why: PostgreSQL answers sums and counts as texts
      return [{ place, text: word.text, rows: Number(rows), imports: Number(imports) }];
    })
    .toSorted((a, b) => b.rows - a.rows || (textSortKey(a.text) < textSortKey(b.text) ? -1 : 1));
}

export type UnknownWordRow = NonNullable<Awaited<ReturnType<typeof listUnknownWords>>>[number];

async function keptWords(db: Db): Promise<KeptWord[]> {
  const synonyms = await db.sql
    .selectFrom("Synonym")
    .select(["kind", "scope", "key", "addedAt"])
    .execute();
  const titles = await db.sql.selectFrom("TitleName").select(["identityKey", "addedAt"]).execute();
  const programmes = await db.sql
    .selectFrom("ProgrammeName")
    .select(["identityKey", "addedAt"])
    .execute();
  const written = (kind: string, rows: { identityKey: string; addedAt: string }[]): KeptWord[] =>
    rows.map(({ identityKey, addedAt }) => ({ kind, scope: "", key: identityKey, addedAt }));
  return [...synonyms, ...written("title", titles), ...written("programme", programmes)];
}
