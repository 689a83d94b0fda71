import { readInPages } from "#app/cli/checks/pages.ts";
import { type Finding, openFinding } from "#app/domain/audit/finding.ts";
import { identityKey, nameSortKey, searchKey, textSortKey } from "#app/kernel/vietnamese.ts";
import type { Sql } from "#app/platform/db.server.ts";

/** The keys stored for searching, ordering and recognising people, units and accounts are those of their names. */
export async function checkTextKeys(sql: Sql): Promise<Finding> {
  const finding = openFinding();
  const compare = (id: string, keys: [stored: string, computed: string][]): void => {
    finding.count(1);
    if (keys.some(([stored, computed]) => stored !== computed)) {
      finding.breach(id, "a key for searching or ordering is not that of the name");
    }
  };
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
  return finding.answer();
}
