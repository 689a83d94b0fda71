import { levels, managingLevels, sectors, titleKinds } from "#app/domain/standards/title.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { pageSizes } from "#app/platform/http/list.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { readTitleList } from "#app/routes/standards/wanted.ts";
import { Badge } from "#app/ui/kit/button.tsx";
import {
  FilterChips,
  FilterDate,
  FilterSelect,
  ListFilters,
  ListTable,
} from "#app/ui/kit/list.tsx";
import type { Column } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { validityText } from "#app/ui/organisation/validity.ts";
import type { Route } from "./+types/titles";

type Parts = Pick<Route.ComponentProps, "loaderData">;
type Row = Route.ComponentProps["loaderData"]["rows"][number];

/** The choices of a facet in the words of the page. */
function choices<Word extends string>(words: readonly Word[], say: (word: Word) => string) {
  return words.map((value) => ({ value, label: say(value) }));
}

export function TitleFilters({ loaderData: { url, wanted, day } }: Parts) {
  const t = useTranslate();
  const { list } = readTitleList(url);
  const sort = wanted.sort.descending ? `-${wanted.sort.by}` : wanted.sort.by;
  const any = t("standards.titles.any");
  return (
    <ListFilters
      search={{ label: t("standards.titles.search"), q: wanted.q }}
      size={{ sizes: pageSizes, pageSize: list.pageSize }}
      hidden={{ sort: sort === "level" ? null : sort }}
    >
      <FilterSelect
        name="level"
        label={t("standards.field.level")}
        value={wanted.level}
        any={any}
        options={choices(levels, (word) => t(`standards.level.${word}`))}
      />
      <FilterSelect
        name="sector"
        label={t("standards.field.sector")}
        value={wanted.sector}
        any={any}
        options={choices(sectors, (word) => t(`standards.sector.${word}`))}
      />
      <FilterSelect
        name="kind"
        label={t("standards.field.kind")}
        value={wanted.kind}
        any={any}
        options={choices(titleKinds, (word) => t(`standards.kind.${word}`))}
      />
      <FilterSelect
        name="managing"
        label={t("standards.field.managingLevel")}
        value={wanted.managingLevel}
        any={any}
        options={choices(managingLevels, (word) => t(`standards.managing.${word}`))}
      />
      <FilterDate
        name="inForce"
        label={t("standards.titles.inForce")}
        value={day.typed}
        error={day.wrong ? t("form.error.not_a_date", { value: day.typed }) : null}
      />
    </ListFilters>
  );
}

export function TitleChips({ loaderData: { url, wanted } }: Parts) {
  const t = useTranslate();
  const { list } = readTitleList(url);
  const { q, kind, level, sector, managingLevel, inForceOn } = wanted;
  return (
    <FilterChips
      address={list.with}
      chips={[
        q === "" ? null : { label: t("standards.titles.chipQuery", { q }), names: ["q"] },
        level && { label: t(`standards.level.${level}`), names: ["level"] },
        sector && { label: t(`standards.sector.${sector}`), names: ["sector"] },
        kind && { label: t(`standards.kind.${kind}`), names: ["kind"] },
        managingLevel && { label: t(`standards.managing.${managingLevel}`), names: ["managing"] },
        inForceOn === null
          ? null
          : {
              label: t("standards.titles.chipInForce", { date: formatDate(inForceOn) }),
              names: ["inForce"],
            },
      ]}
    />
  );
}

export function TitleTable({ loaderData: { url, rows, total } }: Parts) {
  const t = useTranslate();
  const { list } = readTitleList(url);
  return (
    <ListTable
      caption={t("standards.titles.title")}
      rows={rows}
      rowKey={({ id }) => id}
      list={list}
      total={total}
      columns={titleColumns(t)}
    />
  );
}

function titleColumns(t: Translate): Column<Row>[] {
  return [
    {
      key: "name",
      label: t("standards.field.name"),
      sortable: true,
      first: true,
      cell: ({ id, name }) => <a href={`/titles/${id}`}>{name}</a>,
    },
    {
      key: "level",
      label: t("standards.field.level"),
      sortable: true,
      cell: ({ level }) => t(`standards.level.${level}`),
    },
    {
      key: "sector",
      label: t("standards.field.sector"),
      sortable: true,
      cell: ({ sector }) => t(`standards.sector.${sector}`),
    },
    {
      key: "kind",
      label: t("standards.field.kind"),
      cell: ({ kind }) => t(`standards.kind.${kind}`),
    },
    {
      key: "managingLevel",
      label: t("standards.field.managingLevel"),
      sortable: true,
      cell: ({ managingLevel }) => t(`standards.managing.${managingLevel}`),
    },
    {
      key: "rank",
      label: t("standards.field.rank"),
      sortable: true,
      numeric: true,
      cell: ({ rank }) => rank,
    },
    {
      key: "validity",
      label: t("standards.field.validity"),
      cell: (title) => validityText(title, t) || t("standards.field.always"),
    },
    {
      key: "toConfirm",
      label: t("standards.field.toConfirm"),
      cell: ({ toConfirm }) =>
        toConfirm === 1 ? (
          <Badge tone="warn" icon="warning">
            {t("standards.field.unconfirmed")}
          </Badge>
        ) : null,
    },
  ];
}
