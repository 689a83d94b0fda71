import type { Share } from "#app/domain/planning/shares.ts";
import type { Translate } from "#app/i18n/locales.ts";
import type { ListAddress } from "#app/platform/http/list.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { roundText } from "#app/routes/readiness/group-text.ts";
import { peopleAddress } from "#app/routes/readiness/structure-parts.tsx";
import type { StructureRow } from "#app/routes/readiness/structure-rows.ts";
import { Badge } from "#app/ui/kit/button.tsx";
import { ChoiceChips, ListTable } from "#app/ui/kit/list.tsx";
import { Section } from "#app/ui/kit/page.tsx";
import { type Column, Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { useNumber } from "#app/ui/readiness/number.ts";
import { countText } from "#app/ui/readiness/shares.tsx";
import { shareLooks } from "#app/ui/readiness/shares.tsx";
import type { Route } from "./+types/structure";

type Parts = Pick<Route.ComponentProps, "loaderData">;

/** The structure of the titles of each level, each by the limits of its own. */
export function ByLevel({ loaderData: { byLevel, url } }: Parts) {
  const t = useTranslate();
  const title = t("structure.byLevel");
  return (
    <Section title={title}>
      <Table
        caption={title}
        rows={byLevel}
        rowKey={({ key }) => key}
        columns={columnsOf(t, url, t("structure.field.level"), false)}
      />
    </Section>
  );
}

/** The structure by unit, list or title: a page of the rows, in the order asked for. */
export function InDetail({ loaderData, list }: Parts & { list: ListAddress }) {
  const t = useTranslate();
  const { rows, total, breakdown, breakdowns, url } = loaderData;
  const label = t(`structure.field.${breakdown}`);
  return (
    <Section title={t("structure.breakdown")}>
      <ChoiceChips
        name="by"
        label={t("structure.breakdownBy")}
        choices={breakdowns.map((known) => ({
          value: known === "unit" ? null : known,
          label: t(`structure.by.${known}`),
          chosen: known === breakdown,
        }))}
        address={list.with}
      />
      <ListTable
        caption={t("structure.breakdown")}
        rows={rows}
        rowKey={({ key }) => key}
        list={list}
        total={total}
        columns={columnsOf(t, url, label, true)}
      />
    </Section>
  );
}

function nameOf(t: Translate, { name, level, round }: StructureRow): string {
  if (round !== null) return roundText(t, round);
  return name ?? (level === null ? "" : t(`standards.level.${level}`));
}

/** The structure of what a row counts. */
function drillAddress(url: string, filter: Record<string, string>): string {
  const people = new URL(peopleAddress(url, filter), url);
  return `/readiness/structure${people.search}`;
}

function columnsOf(
  t: Translate,
  url: string,
  label: string,
  sortable: boolean,
): Column<StructureRow>[] {
  const shareColumn = (
    key: "women" | "young",
    filter: Record<string, string>,
    shareOf: (shares: StructureRow["shares"]) => Share | null,
  ): Column<StructureRow> => ({
    key,
    label: t(`structure.field.${key}`),
    numeric: true,
    sortable,
    cell: (row) => (
      <ShareCell
        row={row}
        url={url}
        group={t(`structure.field.${key}`)}
        share={shareOf(row.shares)}
        filter={filter}
      />
    ),
  });
  return [
    {
      key: "name",
      label,
      first: true,
      sortable,
      cell: (row) => <NameCell row={row} url={url} />,
    },
    {
      key: "people",
      label: t("structure.field.people"),
      numeric: true,
      sortable,
      cell: (row) => (
        <NumberLink
          row={row}
          url={url}
          group={t("structure.field.people")}
          n={row.shares.total}
          filter={{}}
        />
      ),
    },
    shareColumn("women", { gender: "female" }, ({ women }) => women),
    shareColumn("young", { young: "yes" }, ({ young }) => young),
  ];
}

function NameCell({ row, url }: Pick<CellProps, "row" | "url">) {
  const t = useTranslate();
  const { decisionNumber: number = null, decisionDate: date = null } = row.round ?? {};
  return (
    <>
      <a href={drillAddress(url, row.filter)}>{nameOf(t, row)}</a>
      {number === null || date === null ? null : (
        <p className="field-help font-normal">
          {t("structure.roundDecision", { number, date: formatDate(date) })}
        </p>
      )}
    </>
  );
}

type CellProps = {
  row: StructureRow;
  url: string;
  group: string;
  filter: Record<string, string>;
};

function NumberLink({ row, url, group, n, filter }: CellProps & { n: number }) {
  const t = useTranslate();
  const number = useNumber();
  return (
    <a
      href={peopleAddress(url, { ...row.filter, ...filter })}
      aria-label={t("structure.open", { name: nameOf(t, row), group, n })}
    >
      {number(n)}
    </a>
  );
}

function ShareCell({ row, url, group, share, filter }: CellProps & { share: Share | null }) {
  const t = useTranslate();
  if (share === null) return <span className="quiet">{t("structure.notCounted")}</span>;
  const { threshold, verdict, count } = share;
  return (
    <span className="share-cell">
      {count === 0 ? (
        countText(t, share)
      ) : (
        <a
          href={peopleAddress(url, { ...row.filter, ...filter })}
          aria-label={t("structure.open", {
            name: nameOf(t, row),
            group,
            n: countText(t, share),
          })}
        >
          {countText(t, share)}
        </a>
      )}
      {threshold === null ? null : (
        <Badge {...shareLooks[verdict]}>
          {t(`structure.against.${verdict}`, { n: threshold.percent })}
        </Badge>
      )}
    </span>
  );
}
