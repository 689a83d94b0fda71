import { roundStatuses } from "#app/domain/planning/round.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { pageSizes } from "#app/platform/http/list.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { readRoundList } from "#app/routes/planning/wanted.ts";
import { Badge } from "#app/ui/kit/button.tsx";
import { FilterChips, Filters, FilterSelect, FilterText, ListTable } from "#app/ui/kit/list.tsx";
import type { Column } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { decisionText, RoundStatusBadge } from "#app/ui/planning/states.tsx";
import type { Route } from "./+types/list";

type Parts = Pick<Route.ComponentProps, "loaderData">;
type Row = Route.ComponentProps["loaderData"]["rows"][number];

const orders = [
  ["-asOf", "asOfDown"],
  ["asOf", "asOf"],
  ["unit", "unit"],
  ["-unit", "unitDown"],
  ["-term", "termDown"],
  ["term", "term"],
] as const;

export function RoundFilters({ loaderData: { wanted, unitName, typedUnit, terms } }: Parts) {
  const t = useTranslate();
  const any = t("planning.filter.any");
  return (
    <Filters>
      <FilterText
        name="in"
        label={t("planning.filter.unit")}
        value={typedUnit || (unitName ?? "")}
      />
      <FilterSelect
        name="term"
        label={t("planning.field.term")}
        value={wanted.termId === null ? null : String(wanted.termId)}
        any={any}
        options={terms.map(({ id, code }) => ({ value: String(id), label: code }))}
      />
      <FilterSelect
        name="status"
        label={t("planning.field.status")}
        value={wanted.status}
        any={any}
        options={roundStatuses.map((status) => ({
          value: status,
          label: t(`planning.status.${status}`),
        }))}
      />
      <FilterSelect
        name="sort"
        label={t("planning.sort.label")}
        value={wanted.sort}
        options={orders.map(([value, word]) => ({ value, label: t(`planning.sort.${word}`) }))}
      />
      <FilterSelect
        name="size"
        label={t("common.table.pageSize")}
        value={String(wanted.pageSize)}
        options={pageSizes.map((rows) => ({ value: String(rows), label: String(rows) }))}
      />
    </Filters>
  );
}

export function RoundChips({ loaderData: { wanted, unitName, terms, url } }: Parts) {
  const t = useTranslate();
  const { list } = readRoundList(url);
  const term = terms.find(({ id }) => id === wanted.termId);
  return (
    <FilterChips
      address={list.with}
      chips={[
        unitName === null
          ? null
          : { label: t("planning.filter.chip.unit", { value: unitName }), names: ["unit", "in"] },
        term && { label: t("planning.filter.chip.term", { value: term.code }), names: ["term"] },
        wanted.status && {
          label: t("planning.filter.chip.status", {
            value: t(`planning.status.${wanted.status}`),
          }),
          names: ["status"],
        },
      ]}
    />
  );
}

export function RoundTable({ loaderData: { rows, total, url } }: Parts) {
  const t = useTranslate();
  const { list } = readRoundList(url);
  return (
    <ListTable
      caption={t("planning.rounds.title")}
      rows={rows}
      rowKey={({ id }) => id}
      list={list}
      total={total}
      columns={columnsOf(t)}
    />
  );
}

function columnsOf(t: Translate): Column<Row>[] {
  return [
    {
      key: "unit",
      label: t("planning.field.unit"),
      sortable: true,
      first: true,
      cell: ({ id, unitName }) => <a href={`/planning/${id}`}>{unitName}</a>,
    },
    {
      key: "term",
      label: t("planning.field.term"),
      sortable: true,
      first: true,
      cell: ({ term }) => <span className="whitespace-nowrap">{term}</span>,
    },
    {
      key: "asOf",
      label: t("planning.rounds.asOf"),
      sortable: true,
      cell: ({ asOf }) => formatDate(asOf),
    },
    {
      key: "kind",
      label: t("planning.rounds.kind"),
      cell: ({ kind, classification }) => (
        <>
          {t(`planning.kind.${kind}`)}
          <p className="field-help">{t(`planning.classification.${classification}`)}</p>
        </>
      ),
    },
    {
      key: "status",
      label: t("planning.field.status"),
      cell: ({ status }) => <RoundStatusBadge status={status} />,
    },
    { key: "decision", label: t("planning.field.decision"), cell: (row) => <Decision row={row} /> },
    {
      key: "people",
      label: t("planning.field.people"),
      numeric: true,
      cell: ({ people, records, ended }) => (
        <>
          {people}
          <p className="field-help">
            {t("planning.rounds.records", { n: records, count: records })}
          </p>
          {ended > 0 ? (
            <p className="field-help">{t("planning.rounds.withEnded", { n: ended })}</p>
          ) : null}
        </>
      ),
    },
    { key: "rules", label: t("planning.field.ruleSet"), cell: (row) => <Rules row={row} /> },
  ];
}

function Decision({ row }: { row: Row }) {
  const t = useTranslate();
  return (
    <>
      {decisionText(t, row)}
      {row.signatory === null ? null : (
        <p className="field-help">{t("planning.signedBy", { signatory: row.signatory })}</p>
      )}
    </>
  );
}

function Rules({ row: { ruleSetName, olderRuleSet } }: { row: Row }) {
  const t = useTranslate();
  return (
    <>
      {ruleSetName}
      {olderRuleSet ? (
        <div className="tags">
          <Badge tone="warn" icon="warning">
            {t("planning.rounds.olderRules")}
          </Badge>
        </div>
      ) : null}
    </>
  );
}
