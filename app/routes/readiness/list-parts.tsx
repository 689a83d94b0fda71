import { bands } from "#app/domain/readiness/readiness.ts";
import { subjects } from "#app/domain/standards/requirement.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { pageSizes } from "#app/platform/http/list.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import {
  askedVerdictText,
  hiddenFilters,
  SharedFilters,
} from "#app/routes/readiness/filter-parts.tsx";
import { gapText } from "#app/routes/readiness/gap-parts.tsx";
import type { ReadinessRow } from "#app/routes/readiness/list-row.ts";
import { listAddress, askedVerdicts, readReadiness } from "#app/routes/readiness/wanted.ts";
import { FilterSelect, ListFilters, ListTable } from "#app/ui/kit/list.tsx";
import type { Column } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { BandBadge, OverrideNote } from "#app/ui/readiness/badges.tsx";
import type { Route } from "./+types/list";

type Parts = Pick<Route.ComponentProps, "loaderData">;

/** Views that planners ask for every day, as addresses. */
export function QuickViews({ url }: { url: string }) {
  const t = useTranslate();
  return (
    <nav className="quick-views no-print" aria-label={t("board.list.views")}>
      <span>{t("board.list.views")}</span>
      {bands.map((band) => (
        <a key={band} href={listAddress(url, { band })}>
          {t(`readiness.band.${band}`)}
        </a>
      ))}
      <a href={listAddress(url, { units: "ended" })}>{t("board.ended.ended")}</a>
    </nav>
  );
}

const orders = [
  ["title", "title"],
  ["-title", "titleDown"],
  ["name", "name"],
  ["-name", "nameDown"],
  ["unit", "recordUnit"],
  ["-unit", "recordUnitDown"],
  ["list", "list"],
  ["-list", "listDown"],
  ["birth", "birth"],
  ["-birth", "birthDown"],
] as const;

export function ListFiltersOf({ loaderData }: Parts) {
  const t = useTranslate();
  const { wanted } = loaderData;
  const any = t("planning.filter.any");
  const sort = wanted.sort.descending ? `-${wanted.sort.by}` : wanted.sort.by;
  return (
    <ListFilters
      search={{ label: t("planning.filter.search"), q: wanted.q }}
      size={{ sizes: pageSizes, pageSize: wanted.pageSize }}
      hidden={hiddenFilters(loaderData)}
    >
      <SharedFilters data={loaderData} />
      <FilterSelect
        name="band"
        label={t("board.field.band")}
        value={wanted.band}
        any={any}
        options={bands.map((band) => ({
          value: band,
          label: t(`readiness.band.${band}`),
        }))}
      />
      <FilterSelect
        name="subject"
        label={t("board.field.subject")}
        value={wanted.cell?.subject ?? null}
        any={any}
        options={subjects.map((subject) => ({
          value: subject,
          label: t(`readiness.subject.${subject}`),
        }))}
      />
      <FilterSelect
        name="verdict"
        label={t("board.field.verdict")}
        value={wanted.cell?.verdict ?? "all"}
        options={askedVerdicts.map((verdict) => ({
          value: verdict,
          label: askedVerdictText(t, verdict),
        }))}
      />
      <FilterSelect
        name="units"
        label={t("board.field.where")}
        value={wanted.ended ? "ended" : ""}
        options={[
          { value: "", label: t("board.ended.counted") },
          { value: "ended", label: t("board.ended.ended") },
        ]}
      />
      <FilterSelect
        name="sort"
        label={t("planning.sort.label")}
        value={sort}
        options={orders.map(([value, word]) => ({ value, label: t(`planning.sort.${word}`) }))}
      />
    </ListFilters>
  );
}

export function RecordsTable({ loaderData: { rows, total, url, wanted, term } }: Parts) {
  const t = useTranslate();
  const { list } = readReadiness(url, wanted.day);
  const day = new URL(url).searchParams.get("asOf");
  return (
    <>
      <ListTable
        exported
        caption={t("board.list.caption")}
        rows={rows}
        rowKey={({ id }) => id}
        list={list}
        total={total}
        columns={columnsOf(t, day, term === null)}
      />
      <div className="no-print mt-4 grid gap-1">
        <p className="field-help">{t("board.list.saved")}</p>
        <p className="field-help">{t("people.exportNote", { count: total, n: total })}</p>
      </div>
    </>
  );
}

function columnsOf(t: Translate, day: string | null, everyTerm: boolean): Column<ReadinessRow>[] {
  const asOf = day ? `?asOf=${encodeURIComponent(day)}` : "";
  return [
    {
      key: "list",
      label: t("board.field.listOrder"),
      numeric: true,
      sortable: true,
      cell: ({ listOrder }) => listOrder,
    },
    {
      key: "name",
      label: t("board.field.name"),
      sortable: true,
      first: true,
      room: "name",
      cell: ({ id, fullName }) => <a href={`/readiness/records/${id}${asOf}`}>{fullName}</a>,
    },
    {
      key: "birth",
      label: t("board.field.birth"),
      sortable: true,
      cell: ({ birthDate }) => formatDate(birthDate),
    },
    {
      key: "title",
      label: t("board.field.title"),
      sortable: true,
      first: true,
      room: "place",
      cell: ({ titleText, term }) => (everyTerm ? `${titleText}, ${term}` : titleText),
    },
    {
      key: "unit",
      label: t("board.by.unit"),
      sortable: true,
      room: "place",
      cell: ({ unitName }) => unitName,
    },
    {
      key: "band",
      label: t("board.field.band"),
      cell: ({ band, target, override }) => (
        <>
          <BandBadge band={band} target={target} />
          {override === null ? null : <OverrideNote override={override} />}
        </>
      ),
    },
    {
      key: "open",
      label: t("board.field.open"),
      room: "text",
      cell: (row) => openText(t, row),
    },
  ];
}

/** "Chưa đạt (chưa được xếp lớp): Quốc phòng, an ninh; … Chưa đủ dữ liệu: …", as page and file say it. */
export function openText(t: Translate, row: Pick<ReadinessRow, "open" | "isJudged" | "expiring">) {
  const what = ({ verdict, gap }: ReadinessRow["open"][number]): string =>
    `${t(`readiness.verdict.${verdict}`)}${gap ? ` (${inSentence(gapText(t, gap))})` : ""}`;
  // why: what is missing stands before what is not known
  const open = row.open.toSorted((a, b) => Number(b.gap !== null) - Number(a.gap !== null));
  const named = [...Map.groupBy(open, what)].map(
    ([words, those]) =>
      `${words}: ${those.map(({ subject }) => t(`readiness.subject.${subject}`)).join("; ")}`,
  );
  const expiring = row.expiring.map((subject) => t(`readiness.subject.${subject}`)).join("; ");
  const lines = [
    ...named,
    ...(expiring === "" ? [] : [`${t("board.list.hasExpiring")}: ${expiring}`]),
  ];
  return lines.length === 0 && row.isJudged ? t("board.list.nothingOpen") : lines.join(". ");
}

const inSentence = (text: string): string => text.charAt(0).toLocaleLowerCase() + text.slice(1);
