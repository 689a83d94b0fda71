import { placeWord, wordPlaces } from "#app/domain/importing/synonym-place.ts";
import type { SynonymRow } from "#app/domain/importing/synonym-queries.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { pageSizes } from "#app/platform/http/list.ts";
import { formatInstant } from "#app/platform/i18n/formats.ts";
import { readSynonymList } from "#app/routes/synonyms/wanted.ts";
import { placeText, targetText } from "#app/ui/importing/word-text.ts";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { FilterChips, FilterSelect, ListFilters, ListTable } from "#app/ui/kit/list.tsx";
import type { Column } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/synonyms";

type Parts = Pick<Route.ComponentProps, "loaderData">;

/** Places of synonyms; the written forms of titles and programmes stand on their own pages. */
const places = wordPlaces.filter(({ kind }) => kind !== "title" && kind !== "programme");

export function SynonymFilters({ loaderData: { url, wanted } }: Parts) {
  const t = useTranslate();
  const { list } = readSynonymList(url);
  const sort = wanted.sort.descending ? `-${wanted.sort.by}` : wanted.sort.by;
  return (
    <ListFilters
      search={{ label: t("synonyms.list.search"), q: wanted.q }}
      size={{ sizes: pageSizes, pageSize: list.pageSize }}
      hidden={{ sort: sort === "place" ? null : sort }}
    >
      <FilterSelect
        name="place"
        label={t("synonyms.field.place")}
        value={wanted.place && placeWord(wanted.place)}
        any={t("synonyms.list.any")}
        options={places.map((place) => ({ value: placeWord(place), label: placeText(t, place) }))}
      />
    </ListFilters>
  );
}

export function SynonymChips({ loaderData: { url, wanted } }: Parts) {
  const t = useTranslate();
  const { list } = readSynonymList(url);
  const { q, place } = wanted;
  return (
    <FilterChips
      address={list.with}
      chips={[
        q === "" ? null : { label: t("synonyms.list.chipQuery", { q }), names: ["q"] },
        place && { label: placeText(t, place), names: ["place"] },
      ]}
    />
  );
}

/** What a word stands for, a unit by its name. */
export function meaningOf(t: Translate, { place, target, unitName }: SynonymRow): string {
  if (place.kind === "unit") return unitName ?? t("synonyms.list.gone");
  return targetText(t, place, target);
}

export function SynonymTable({ loaderData: { url, rows, total } }: Parts) {
  const t = useTranslate();
  const { list } = readSynonymList(url);
  const columns: Column<SynonymRow>[] = [
    {
      key: "text",
      label: t("synonyms.field.text"),
      sortable: true,
      first: true,
      cell: ({ text }) => text,
    },
    {
      key: "target",
      label: t("synonyms.field.target"),
      first: true,
      cell: (row) => meaningOf(t, row),
    },
    {
      key: "place",
      label: t("synonyms.field.place"),
      sortable: true,
      cell: ({ place }) => placeText(t, place),
    },
    {
      key: "added",
      label: t("synonyms.field.added"),
      sortable: true,
      cell: ({ addedAt }) => formatInstant(addedAt),
    },
    {
      key: "act",
      label: t("synonyms.list.remove"),
      cell: ({ id, text }) => (
        <ButtonLink to={`/admin/synonyms/${id}/removal`} look="quiet" icon="close" small>
          {t("synonyms.list.remove")}
          <span className="sr-only">: {text}</span>
        </ButtonLink>
      ),
    },
  ];
  return (
    <ListTable
      caption={t("synonyms.list.heading")}
      rows={rows}
      rowKey={({ id }) => id}
      list={list}
      total={total}
      columns={columns}
    />
  );
}
