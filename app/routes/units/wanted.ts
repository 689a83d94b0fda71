import { type UnitKind, unitKinds } from "#app/domain/organisation/unit.ts";
import { type ListAddress, readListAddress } from "#app/platform/http/list.ts";
import { type AsOf, readAsOf } from "#app/routes/units/as-of.ts";

export const unitColumns = ["name", "code", "kind"] as const;

/** The list of units that an address asks for; page and export read it alike. */
export function readUnitList(url: string, today: string) {
  const list = readListAddress(url, { sortable: unitColumns, sort: "name" });
  const by = unitColumns.find((column) => column === list.sort.by) ?? "name";
  const sort = list.sort.descending ? (`-${by}` as const) : by;
  const kind: UnitKind | null = unitKinds.find((known) => known === list.text("kind")) ?? null;
  const { page, pageSize } = list;
  return {
    asOf: readAsOf(url, today),
    wanted: { q: list.text("q"), kind, sort, page, pageSize },
    list,
  };
}

export type UnitList = { asOf: AsOf; list: ListAddress };
