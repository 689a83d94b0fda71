import { accountStates } from "#app/domain/access/account.ts";
import { roles } from "#app/kernel/actor.ts";
import { pageSizes } from "#app/platform/http/list.ts";
import { formatInstant } from "#app/platform/i18n/formats.ts";
import { accountAddress } from "#app/routes/admin/account-address.ts";
import { readAccountList } from "#app/routes/admin/wanted.ts";
import { AccountStateBadge, GrantStateBadge } from "#app/ui/access/states.tsx";
import { FilterChips, FilterSelect, ListFilters, ListTable } from "#app/ui/kit/list.tsx";
import type { Column } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/accounts";

type Parts = Pick<Route.ComponentProps, "loaderData">;
type Row = Route.ComponentProps["loaderData"]["rows"][number];

export function AccountFilters({ loaderData: { wanted, units } }: Parts) {
  const t = useTranslate();
  const sort = wanted.sort === "name" ? null : wanted.sort;
  return (
    <ListFilters
      search={{ label: t("accounts.list.search"), q: wanted.q }}
      size={{ sizes: pageSizes, pageSize: wanted.pageSize }}
      hidden={{ sort }}
    >
      <FilterSelect
        name="role"
        label={t("accounts.field.role")}
        value={wanted.role}
        any={t("accounts.list.anyRole")}
        options={roles.map((role) => ({ value: role, label: t(`common.role.${role}`) }))}
      />
      <FilterSelect
        name="unit"
        label={t("accounts.field.unit")}
        value={wanted.unitId === null ? null : String(wanted.unitId)}
        any={t("accounts.list.anyUnit")}
        options={units.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
      <FilterSelect
        name="state"
        label={t("accounts.field.state")}
        value={wanted.state}
        any={t("accounts.list.anyState")}
        options={accountStates.map((state) => ({
          value: state,
          label: t(`accounts.state.${state}`),
        }))}
      />
    </ListFilters>
  );
}

export function AccountChips({ loaderData: { url, wanted, units } }: Parts) {
  const t = useTranslate();
  const { list } = readAccountList(url);
  const { q, role, unitId, state } = wanted;
  const unit = units.find(({ id }) => id === unitId)?.name ?? "";
  return (
    <FilterChips
      address={list.with}
      chips={[
        q === "" ? null : { label: t("accounts.list.chipQuery", { q }), names: ["q"] },
        role && {
          label: t("accounts.list.chipRole", { role: t(`common.role.${role}`) }),
          names: ["role"],
        },
        unitId === null ? null : { label: t("accounts.list.chipUnit", { unit }), names: ["unit"] },
        state && {
          label: t("accounts.list.chipState", { state: t(`accounts.state.${state}`) }),
          names: ["state"],
        },
      ]}
    />
  );
}

export function AccountTable({ loaderData: { url, rows, total } }: Parts) {
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
    <ListTable
      caption={t("accounts.list.title")}
      rows={rows}
      rowKey={({ id }) => id}
      list={list}
      total={total}
      columns={columns}
    />
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
