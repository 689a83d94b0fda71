import { type AccountState, accountStates } from "#app/domain/access/account.ts";
import { type Role, roles } from "#app/kernel/actor.ts";
import { readListAddress } from "#app/platform/http/list.ts";
import { idOf } from "#app/routes/admin/account-address.ts";

const columns = ["name", "userName", "created"] as const;

/** The list of accounts that an address asks for. */
export function readAccountList(url: string) {
  const list = readListAddress(url, { sortable: columns, sort: "name" });
  const by = columns.find((column) => column === list.sort.by) ?? "name";
  const role: Role | null = roles.find((known) => known === list.text("role")) ?? null;
  const state: AccountState | null =
    accountStates.find((known) => known === list.text("state")) ?? null;
  const unitId = idOf(list.text("unit")) || null;
  return {
    list,
    wanted: {
      q: list.text("q"),
      role,
      unitId,
      state,
      sort: list.sort.descending ? (`-${by}` as const) : by,
      page: list.page,
      pageSize: list.pageSize,
    },
  };
}
