import { readInPages } from "#app/cli/checks/pages.ts";
import { type Finding, openFinding } from "#app/domain/audit/finding.ts";
import { type SynonymKind, synonymKey } from "#app/domain/importing/synonym.ts";
import { identityKey, nameSortKey, searchKey, textSortKey } from "#app/kernel/vietnamese.ts";
import type { Sql } from "#app/platform/db.server.ts";

type Keys = [stored: string, computed: string][];
type Compare = (id: string, keys: Keys) => void;

/**
 * The keys stored for searching, ordering and recognising people, units, accounts, titles, programmes and the words
 * of files are those of their texts.
 */
export async function checkTextKeys(sql: Sql): Promise<Finding> {
  const finding = openFinding();
  const compare: Compare = (id, keys) => {
    finding.count(1);
    if (keys.some(([stored, computed]) => stored !== computed)) {
      finding.breach(id, "a key for searching or ordering is not that of the name");
    }
  };
  await compareNames(sql, compare);
  await compareTitles(sql, compare);
  await compareProgrammes(sql, compare);
  await compareSynonyms(sql, compare);
  return finding.answer();
}

async function compareNames(sql: Sql, compare: Compare): Promise<void> {
  const cadres = (after: number, limit: number) =>
    sql
      .selectFrom("Cadre")
      .select(["id", "fullName", "searchKey", "identityKey", "sortKey"])
      .where("id", ">", after)
      .orderBy("id")
      .limit(limit)
      .execute();
  for await (const { id, fullName, ...stored } of readInPages(cadres)) {
    compare(`cadre ${id}`, [
      [stored.searchKey, searchKey(fullName)],
      [stored.identityKey, identityKey(fullName)],
      [stored.sortKey, nameSortKey(fullName)],
    ]);
  }
  const versions = (after: number, limit: number) =>
    sql
      .selectFrom("OrgUnitVersion")
      .select(["id", "name", "searchKey", "sortKey"])
      .where("id", ">", after)
      .orderBy("id")
      .limit(limit)
      .execute();
  for await (const { id, name, ...stored } of readInPages(versions)) {
    compare(`unit version ${id}`, [
      [stored.searchKey, searchKey(name)],
      [stored.sortKey, textSortKey(name)],
    ]);
  }
  const accounts = (after: number, limit: number) =>
    sql
      .selectFrom("Account")
      .select(["id", "displayName", "searchKey", "sortKey"])
      .where("id", ">", after)
      .orderBy("id")
      .limit(limit)
      .execute();
  for await (const { id, displayName, ...stored } of readInPages(accounts)) {
    compare(`account ${id}`, [
      [stored.searchKey, searchKey(displayName)],
      [stored.sortKey, nameSortKey(displayName)],
    ]);
  }
}

// why: titles, programmes and words are some hundred rows, read at once

async function compareTitles(sql: Sql, compare: Compare): Promise<void> {
  const titles = await sql.selectFrom("Title").select(["id", "name", "sortKey"]).execute();
  for (const { id, name, sortKey } of titles) {
    compare(`title ${id}`, [[sortKey, textSortKey(name)]]);
  }
  const forms = await sql.selectFrom("TitleName").select(["id", "text", "identityKey"]).execute();
  for (const form of forms) {
    compare(`title name ${form.id}`, [[form.identityKey, identityKey(form.text)]]);
  }
}

async function compareProgrammes(sql: Sql, compare: Compare): Promise<void> {
  const programmes = await sql.selectFrom("Programme").select(["id", "name", "sortKey"]).execute();
  for (const { id, name, sortKey } of programmes) {
    compare(`programme ${id}`, [[sortKey, textSortKey(name)]]);
  }
  const forms = await sql
    .selectFrom("ProgrammeName")
    .select(["id", "text", "identityKey"])
    .execute();
  for (const form of forms) {
    compare(`programme name ${form.id}`, [[form.identityKey, identityKey(form.text)]]);
  }
}

async function compareSynonyms(sql: Sql, compare: Compare): Promise<void> {
  const synonyms = await sql.selectFrom("Synonym").select(["id", "kind", "text", "key"]).execute();
  for (const { id, kind, text, key } of synonyms) {
    // why: a check constraint names the kinds
    compare(`synonym ${id}`, [[key, synonymKey(kind as SynonymKind, text)]]);
  }
}
