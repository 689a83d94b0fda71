import { accountStates } from "#app/domain/access/account.ts";
import { roles } from "#app/kernel/actor.ts";
import { pageSizes } from "#app/platform/http/list.ts";
import { formatInstant } from "#app/platform/i18n/formats.ts";
import { accountAddress } from "#app/routes/admin/account-address.ts";
import { readAccountList } from "#app/routes/admin/wanted.ts";
import { AccountStateBadge, GrantStateBadge } from "#app/ui/access/states.tsx";
import {
  type Column,
  FilterChips,
  Filters,
  FilterSelect,
  FilterText,
  Pagination,
  Table,
} from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/accounts";

type Parts = Pick<Route.ComponentProps, "loaderData">;
type Row = Route.ComponentProps["loaderData"]["rows"][number];

export function AccountFilters({ loaderData: { wanted, units } }: Parts) {
  const t = useTranslate();
  const sort = wanted.sort === "name" ? null : wanted.sort;
  return (
    <Filters hidden={{ sort }}>
      <FilterText name="q" label={t("accounts.list.search")} value={wanted.q} search />
      <FilterSelect
        name="role"
        label={t("accounts.field.role")}
        value={wanted.role ?? ""}
        options={[
          { value: "", label: t("accounts.list.anyRole") },
          ...roles.map((role) => ({ value: role, label: t(`common.role.${role}`) })),
        ]}
      />
      <FilterSelect
        name="unit"
        label={t("accounts.field.unit")}
        value={wanted.unitId === null ? "" : String(wanted.unitId)}
        options={[
          { value: "", label: t("accounts.list.anyUnit") },
          ...units.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
      />
      <FilterSelect
        name="state"
        label={t("accounts.field.state")}
        value={wanted.state ?? ""}
        options={[
          { value: "", label: t("accounts.list.anyState") },
          ...accountStates.map((state) => ({ value: state, label: t(`accounts.state.${state}`) })),
        ]}
      />
      <FilterSelect
        name="size"
        label={t("common.table.pageSize")}
        value={String(wanted.pageSize)}
        options={pageSizes.map((size) => ({ value: String(size), label: String(size) }))}
      />
    </Filters>
  );
}

export function AccountChips({ loaderData: { url, wanted, units } }: Parts) {
  const t = useTranslate();
  const { list } = readAccountList(url);
  const { q, role, unitId, state } = wanted;
  const unit = units.find(({ id }) => id === unitId)?.name ?? "";
  const chips = [
    q === "" ? null : { label: t("accounts.list.chipQuery", { q }), name: "q" },
    role && {
      label: t("accounts.list.chipRole", { role: t(`common.role.${role}`) }),
      name: "role",
    },
    unitId && { label: t("accounts.list.chipUnit", { unit }), name: "unit" },
    state && {
      label: t("accounts.list.chipState", { state: t(`accounts.state.${state}`) }),
      name: "state",
    },
  ].flatMap((chip) => chip || []);
  return (
    <FilterChips
      chips={chips.map(({ label, name }) => ({
        label,
        without: list.with({ [name]: null, page: null }),
      }))}
    />
  );
}

export function AccountTable({ loaderData: { url, wanted, rows, total } }: Parts) {
  const t = useTranslate();
  const { list } = readAccountList(url);
  const columns: Column<Row>[] = [
    {
      key: "name",
      label: t("accounts.field.name"),
      sortable: true,
      first: true,
      cell: ({ id, displayName }) => <a href={accountAddress(id)}>{displayName}</a>,
    },
    {
      key: "userName",
      label: t("accounts.field.userName"),
      sortable: true,
      cell: ({ userName }) => userName,
    },
    {
      key: "roles",
      label: t("accounts.field.roles"),
      first: true,
      cell: (row) => <Roles row={row} />,
    },
    {
      key: "state",
      label: t("accounts.field.state"),
      cell: ({ state }) => <AccountStateBadge state={state} />,
    },
    {
      key: "created",
      label: t("accounts.field.created"),
      sortable: true,
      cell: ({ createdAt }) => formatInstant(createdAt),
    },
  ];
  return (
    <>
      <Table
        caption={t("accounts.list.title")}
        rows={rows}
        rowKey={({ id }) => id}
        sorting={list.sort}
        address={list.with}
        columns={columns}
      />
      <Pagination page={wanted.page} pageSize={wanted.pageSize} total={total} address={list.with} />
    </>
  );
}

function Roles({ row: { grants } }: { row: Row }) {
  const t = useTranslate();
  if (grants.length === 0) return t("common.none");
  return (
    <ul>
      {grants.map(({ id, role, unitName, state }) => (
        <li key={id}>
          {t("accounts.list.roleAt", { role: t(`common.role.${role}`), unit: unitName })}{" "}
          {state === "in_force" ? null : <GrantStateBadge state={state} />}
        </li>
      ))}
    </ul>
  );
}
