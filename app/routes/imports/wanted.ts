import { type FormKind, formKinds } from "#app/domain/importing/columns.ts";
import { type ImportState, importStates } from "#app/domain/importing/import-state.ts";
import { verdicts } from "#app/domain/importing/verdict.ts";
import { readListAddress } from "#app/platform/http/list.ts";

const sortable = ["at", "asOf"] as const;

/** The list of imports that an address asks for. */
export function readImportList(url: string) {
  const list = readListAddress(url, { sortable, sort: "-at" });
  const by = sortable.find((column) => column === list.sort.by) ?? "at";
  const sort = list.sort.descending ? (`-${by}` as const) : by;
  const kind: FormKind | null = formKinds.find((known) => known === list.text("kind")) ?? null;
  const state: ImportState | null =
    importStates.find((known) => known === list.text("state")) ?? null;
  const { page, pageSize } = list;
  return { list, wanted: { kind, state, sort, page, pageSize } };
}

const rowFilters = [...verdicts, "warned"] as const;

/** The rows of an import that an address asks for. */
export function readImportRows(url: string) {
  const list = readListAddress(url, { sortable: [], sort: "row" });
  const filter = rowFilters.find((known) => known === list.text("rows")) ?? ("all" as const);
  const { page, pageSize } = list;
  return { list, wanted: { filter, page, pageSize } };
}
