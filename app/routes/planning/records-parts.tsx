import { genders } from "#app/domain/people/cadre.ts";
import { reviewReasons } from "#app/domain/planning/review.ts";
import { recordStatuses } from "#app/domain/planning/round.ts";
import type { BandOn } from "#app/domain/readiness/bands.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { pageSizes } from "#app/platform/http/list.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { readRecordList } from "#app/routes/planning/wanted.ts";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import {
  FilterChips,
  FilterSelect,
  FilterText,
  ListFilters,
  ListTable,
} from "#app/ui/kit/list.tsx";
import type { Column } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { unitText } from "#app/ui/people/post-text.ts";
import { PresentPosts } from "#app/ui/planning/record-lines.tsx";
import { RecordStatusBadge, ReviewBadges } from "#app/ui/planning/states.tsx";
import { BandBadge } from "#app/ui/readiness/badges.tsx";
import type { Route } from "./+types/round";

type Parts = Pick<Route.ComponentProps, "loaderData">;
type Row = Route.ComponentProps["loaderData"]["rows"][number];

const orders = [
  ["list", "list"],
  ["-list", "listDown"],
  ["name", "name"],
  ["-name", "nameDown"],
  ["title", "title"],
  ["-title", "titleDown"],
  ["unit", "recordUnit"],
  ["-unit", "recordUnitDown"],
  ["birth", "birth"],
  ["-birth", "birthDown"],
] as const;

export function RecordFilters({ loaderData: { round, wanted, unitName, typedUnit } }: Parts) {
  const t = useTranslate();
  const any = t("planning.filter.any");
  return (
    <ListFilters
      search={{ label: t("planning.filter.search"), q: wanted.q }}
      size={{ sizes: pageSizes, pageSize: wanted.pageSize }}
    >
      <FilterSelect
        name="title"
        label={t("planning.field.title")}
        value={wanted.titleId === null ? null : String(wanted.titleId)}
        any={any}
        options={round.titles.map(({ id, name, records }) => ({
          value: String(id),
          label: t("planning.filter.titleRecords", { title: name, n: records }),
        }))}
      />
      <FilterText
        name="in"
        label={t("planning.filter.unit")}
        value={typedUnit || (unitName ?? "")}
      />
      <FilterSelect
        name="gender"
        label={t("planning.field.gender")}
        value={wanted.gender}
        any={any}
        options={genders.map((gender) => ({ value: gender, label: t(`common.gender.${gender}`) }))}
      />
      <FilterSelect
        name="status"
        label={t("planning.field.status")}
        value={wanted.status}
        any={any}
        options={recordStatuses.map((status) => ({
          value: status,
          label: t(`planning.recordStatus.${status}`),
        }))}
      />
      <FilterSelect
        name="review"
        label={t("planning.field.review")}
        value={wanted.review}
        any={any}
        options={reviewReasons.map((reason) => ({
          value: reason,
          label: t(`planning.review.${reason}`),
        }))}
      />
      <FilterSelect
        name="sort"
        label={t("planning.sort.label")}
        value={wanted.sort}
        options={orders.map(([value, word]) => ({ value, label: t(`planning.sort.${word}`) }))}
      />
    </ListFilters>
  );
}

export function RecordChips({ loaderData: { round, wanted, unitName, url } }: Parts) {
  const t = useTranslate();
  const { list } = readRecordList(url, round.id);
  return <FilterChips address={list.with} chips={chipsOf(t, { round, wanted, unitName })} />;
}

type Chosen = Pick<Parts["loaderData"], "wanted" | "unitName"> & {
  round: { titles: { id: number; name: string }[] };
};

/** The filters in force as words; page and export say them alike. */
export function chipsOf(t: Translate, { round, wanted, unitName }: Chosen) {
  const { q, gender, status, review } = wanted;
  const title = round.titles.find(({ id }) => id === wanted.titleId);
  return [
    q === "" ? null : { label: t("planning.filter.chip.q", { value: q }), names: ["q"] },
    title && {
      label: t("planning.filter.chip.title", { value: title.name }),
      names: ["title"],
    },
    unitName === null
      ? null
      : { label: t("planning.filter.chip.unit", { value: unitName }), names: ["unit", "in"] },
    gender && {
      label: t("planning.filter.chip.gender", { value: t(`common.gender.${gender}`) }),
      names: ["gender"],
    },
    status && {
      label: t("planning.filter.chip.status", { value: t(`planning.recordStatus.${status}`) }),
      names: ["status"],
    },
    review && {
      label: t("planning.filter.chip.review", { value: t(`planning.review.${review}`) }),
      names: ["review"],
    },
  ].filter((chip) => chip !== null && chip !== undefined);
}

export function RecordTable({ loaderData: { round, rows, bands, total, url } }: Parts) {
  const t = useTranslate();
  const { list } = readRecordList(url, round.id);
  return (
    <>
      <ListTable
        exported
        caption={t("planning.round.records")}
        rows={rows}
        rowKey={({ id }) => id}
        list={list}
        total={total}
        columns={columnsOf(t, bands)}
      />
      <div className="no-print mt-4 grid gap-2 justify-items-start">
        <ButtonLink to={`/planning/${round.id}/export.xlsx${new URL(url).search}`} icon="download">
          {t("planning.round.export")}
        </ButtonLink>
        <p className="field-help">{t("people.exportNote", { count: total, n: total })}</p>
      </div>
    </>
  );
}

function columnsOf(t: Translate, bands: Parts["loaderData"]["bands"]): Column<Row>[] {
  return [
    {
      key: "list",
      label: t("planning.field.order"),
      numeric: true,
      sortable: true,
      cell: ({ listOrder }) => listOrder,
    },
    {
      key: "name",
      label: t("planning.field.name"),
      sortable: true,
      first: true,
      cell: ({ id, fullName }) => <a href={`/planning/records/${id}`}>{fullName}</a>,
    },
    {
      key: "birth",
      label: t("planning.field.birth"),
      sortable: true,
      cell: ({ birthDate }) => formatDate(birthDate),
    },
    { key: "post", label: t("planning.field.post"), cell: (row) => <PresentPosts person={row} /> },
    {
      key: "title",
      label: t("planning.field.title"),
      sortable: true,
      first: true,
      cell: ({ titleText }) => titleText,
    },
    {
      key: "unit",
      label: t("planning.field.titleUnit"),
      sortable: true,
      cell: (row) => unitText(t, row),
    },
    {
      key: "status",
      label: t("planning.field.status"),
      cell: (row) => (
        <div className="tags">
          <RecordStatusBadge record={row} />
          <ReviewBadges review={row.review} />
        </div>
      ),
    },
    {
      key: "band",
      label: t("record.readiness"),
      cell: ({ id, fullName }) => {
        const known = bands.get(id);
        return known ? <BandLink id={id} name={fullName} {...known} /> : null;
      },
    },
    { key: "note", label: t("planning.field.note"), cell: ({ note }) => note },
  ];
}

function BandLink({ id, name, band, target }: BandOn & { id: number; name: string }) {
  const t = useTranslate();
  return (
    <a href={`/readiness/records/${id}`} className="badge-link">
      <BandBadge band={band} target={target} />
      <span className="sr-only">{t("record.readinessOf", { name })}</span>
    </a>
  );
}
