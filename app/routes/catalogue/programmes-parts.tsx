import type { Translate } from "#app/i18n/locales.ts";
import { pageSizes } from "#app/platform/http/list.ts";
import { givesText } from "#app/routes/catalogue/programme-parts.tsx";
import { givenKinds, readProgrammeList } from "#app/routes/catalogue/wanted.ts";
import { FilterChips, FilterSelect, ListFilters, ListTable } from "#app/ui/kit/list.tsx";
import type { Column } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { Source } from "#app/ui/standards/source.tsx";
import type { Route } from "./+types/programmes";

type Parts = Pick<Route.ComponentProps, "loaderData">;
type Row = Route.ComponentProps["loaderData"]["rows"][number];

const kindText = (t: Translate, kind: (typeof givenKinds)[number]): string =>
  t(kind === "itself" ? "catalogue.list.itself" : `catalogue.dimension.${kind}`);

export function ProgrammeFilters({ loaderData: { url, wanted } }: Parts) {
  const t = useTranslate();
  const { list } = readProgrammeList(url);
  const sort = wanted.sort.descending ? `-${wanted.sort.by}` : wanted.sort.by;
  return (
    <ListFilters
      search={{ label: t("catalogue.list.search"), q: wanted.q }}
      size={{ sizes: pageSizes, pageSize: list.pageSize }}
      hidden={{ sort: sort === "name" ? null : sort }}
    >
      <FilterSelect
        name="gives"
        label={t("catalogue.field.gives")}
        value={wanted.gives}
        any={t("catalogue.list.any")}
        options={givenKinds.map((value) => ({ value, label: kindText(t, value) }))}
      />
    </ListFilters>
  );
}

export function ProgrammeChips({ loaderData: { url, wanted } }: Parts) {
  const t = useTranslate();
  const { list } = readProgrammeList(url);
  const { q, gives } = wanted;
  return (
    <FilterChips
      address={list.with}
      chips={[
        q === "" ? null : { label: t("catalogue.list.chipQuery", { q }), names: ["q"] },
        gives && {
          label: t("catalogue.list.chipGives", { dimension: kindText(t, gives) }),
          names: ["gives"],
        },
      ]}
    />
  );
}

export function ProgrammeTable({ loaderData: { url, rows, total } }: Parts) {
  const t = useTranslate();
  const { list } = readProgrammeList(url);
  const columns: Column<Row>[] = [
    {
      key: "name",
      label: t("catalogue.field.name"),
      sortable: true,
      first: true,
      cell: ({ id, name }) => <a href={`/programmes/${id}`}>{name}</a>,
    },
    {
      key: "shortCode",
      label: t("catalogue.field.shortCode"),
      sortable: true,
      first: true,
      cell: ({ shortCode }) => <span className="whitespace-nowrap">{shortCode}</span>,
    },
    {
      key: "gives",
      label: t("catalogue.field.gives"),
      cell: (programme) => givesText(t, programme),
    },
    {
      key: "source",
      label: t("catalogue.field.source"),
      cell: ({ source, toConfirm }) => <Source text={source} toConfirm={toConfirm} />,
    },
  ];
  return (
    <ListTable
      caption={t("catalogue.list.title")}
      rows={rows}
      rowKey={({ id }) => id}
      list={list}
      total={total}
      columns={columns}
    />
  );
}
