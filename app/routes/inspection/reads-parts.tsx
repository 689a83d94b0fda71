import { readKinds } from "#app/domain/reporting/read-kinds.ts";
import type { Translate } from "#app/i18n/locales.ts";
import type { Role } from "#app/kernel/actor.ts";
import { type ListAddress, pageSizes } from "#app/platform/http/list.ts";
import { formatInstant } from "#app/platform/i18n/formats.ts";
import type { ShownRead } from "#app/routes/inspection/read-row.ts";
import { type PeriodFault, readReads } from "#app/routes/inspection/wanted.ts";
import {
  FilterChips,
  FilterDate,
  Filters,
  FilterSelect,
  FilterText,
  ListTable,
} from "#app/ui/kit/list.tsx";
import type { Column } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type Parts = { loaderData: { url: string; today: string } };

export function ReadFilters({ loaderData: { url, today } }: Parts) {
  const t = useTranslate();
  const { typed, fault, wanted } = readReads(url, today);
  const errorAt = (field: "from" | "to"): string | null =>
    fault?.field === field ? faultText(t, fault, typed[field]) : null;
  return (
    <Filters>
      <FilterText name="person" label={t("inspection.field.person")} value={wanted.person} search />
      <FilterText name="reader" label={t("inspection.field.reader")} value={wanted.reader} />
      <FilterSelect
        name="kind"
        label={t("inspection.field.kind")}
        value={wanted.kind}
        any={t("inspection.anyKind")}
        options={readKinds.map((kind) => ({ value: kind, label: t(`inspection.kind.${kind}`) }))}
      />
      <FilterDate
        name="from"
        label={t("inspection.field.from")}
        value={typed.from}
        error={errorAt("from")}
      />
      <FilterDate
        name="to"
        label={t("inspection.field.to")}
        value={typed.to}
        error={errorAt("to")}
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

export function faultText(t: Translate, { word }: PeriodFault, value: string): string {
  if (word === "not_a_date") return t("form.error.not_a_date", { value });
  return word === "reversed"
    ? t("inspection.period.reversed")
    : t("inspection.period.too_long", { n: 366 });
}

/** The filters of an address in words, with the parameter that says each. */
export function chipsOf(t: Translate, { wanted }: Pick<ReturnType<typeof readReads>, "wanted">) {
  const { person, reader, kind } = wanted;
  const value = kind === null ? "" : t(`inspection.kind.${kind}`);
  return [
    {
      names: ["person"],
      shown: person,
      label: t("inspection.reads.chip.person", { value: person }),
    },
    {
      names: ["reader"],
      shown: reader,
      label: t("inspection.reads.chip.reader", { value: reader }),
    },
    { names: ["kind"], shown: value, label: t("inspection.reads.chip.kind", { value }) },
  ].filter(({ shown }) => shown !== "");
}

export function ReadChips({ loaderData: { url, today } }: Parts) {
  const t = useTranslate();
  const asked = readReads(url, today);
  return <FilterChips chips={chipsOf(t, asked)} address={asked.list.with} />;
}

type Reads = { rows: ShownRead[]; total: number; list: ListAddress };

export function ReadsTable({ rows, total, list: { page, pageSize, with: address } }: Reads) {
  const t = useTranslate();
  const numbered = rows.map((row, index) => ({ ...row, index }));
  return (
    <ListTable
      exported
      caption={t("inspection.reads.caption")}
      rows={numbered}
      rowKey={({ index }) => index}
      list={{ page, pageSize, with: address }}
      total={total}
      columns={columnsOf(t)}
    />
  );
}

function columnsOf(t: Translate): Column<ShownRead>[] {
  return [
    {
      key: "at",
      label: t("inspection.field.at"),
      first: true,
      cell: ({ at }) => formatInstant(at),
    },
    {
      key: "reader",
      label: t("inspection.field.reader"),
      first: true,
      cell: (row) => (
        <>
          {readerText(t, row)}
          {row.role === null ? null : (
            <p className="field-help font-normal">{roleText(t, row.role)}</p>
          )}
        </>
      ),
    },
    { key: "kind", label: t("inspection.field.kind"), cell: ({ kind }) => kindText(t, kind) },
    {
      key: "page",
      label: t("inspection.field.page"),
      cell: ({ page, query }) => (
        <>
          {page === null ? null : t(`inspection.page.${page}`)}
          {query === null ? null : <p className="field-help break-all">{query}</p>}
        </>
      ),
    },
    { key: "people", label: t("inspection.field.people"), cell: (row) => <Seen row={row} /> },
    {
      key: "count",
      label: t("inspection.field.count"),
      numeric: true,
      cell: ({ count, withoutRecord }) => (count === 0 && withoutRecord > 0 ? null : count),
    },
  ];
}

/** How many names stand outside of the details. */
const firstNames = 3;

function Seen({ row: { people, count, withoutRecord } }: { row: ShownRead }) {
  const t = useTranslate();
  if (withoutRecord > 0)
    return t("inspection.reads.rows", { n: withoutRecord, count: withoutRecord });
  if (count === 0) return t("inspection.reads.nobody");
  const more = count - firstNames;
  return (
    <>
      <Names people={people.slice(0, firstNames)} />
      {more > 0 ? (
        <details className="more">
          <summary>{t("inspection.reads.more", { n: more, count: more })}</summary>
          <Names people={people.slice(firstNames)} />
          {count > people.length ? (
            <p className="field-help">
              {t("inspection.reads.everyMore", { n: count - people.length })}
            </p>
          ) : null}
        </details>
      ) : null}
    </>
  );
}

function Names({ people }: { people: ShownRead["people"] }) {
  return (
    <ul>
      {people.map(({ id, fullName }) => (
        <li key={id}>
          <a href={`/cadres/${id}`}>{fullName}</a>
        </li>
      ))}
    </ul>
  );
}

type Reading = Pick<ShownRead, "reader" | "role" | "kind">;

/** "operator:root" of the command line by the system user's name, an account by its own. */
export const readerText = (t: Translate, { reader }: Pick<Reading, "reader">): string =>
  reader === "" ? t("people.history.system") : reader;

export const roleText = (t: Translate, role: string): string => t(`common.role.${role as Role}`); // why: the log writes roles only

export const kindText = (t: Translate, kind: Reading["kind"]): string =>
  kind === null ? t("inspection.otherKind") : t(`inspection.kind.${kind}`);
