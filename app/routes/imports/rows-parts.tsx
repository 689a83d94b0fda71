import type { ImportRowShown } from "#app/domain/importing/row-queries.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import type { CheckedRows } from "#app/routes/imports/read-import.server.ts";
import { RowNotes } from "#app/routes/imports/row-notes-parts.tsx";
import { readImportRows } from "#app/routes/imports/wanted.ts";
import { VerdictBadge } from "#app/ui/importing/badges.tsx";
import { ChoiceChips, ListTable } from "#app/ui/kit/list.tsx";
import { Empty, Section } from "#app/ui/kit/page.tsx";
import type { Column } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/import";

type Parts = Pick<Route.ComponentProps, "loaderData"> & { checked: CheckedRows };

/** The rows of the file with their verdicts, those of one verdict where it is chosen. */
export function ImportRows({ loaderData, checked }: Parts) {
  const t = useTranslate();
  const { list } = readImportRows(loaderData.url);
  const { rows, total, wanted, hidesOwn } = checked;
  const columns = wanted.filter === "ignored" ? ignoredColumns(t) : rowColumns(t, loaderData);
  return (
    <Section title={t("imports.rows.title")}>
      <RowChips loaderData={loaderData} checked={checked} />
      {wanted.filter === "ignored" ? <p className="mb-2">{t("imports.rows.ignoredLead")}</p> : null}
      {rows.length > 0 ? (
        <ListTable
          caption={t("imports.rows.title")}
          columns={columns}
          rows={rows}
          rowKey={({ row }) => row}
          list={{ page: list.page, pageSize: list.pageSize, with: list.with }}
          total={total}
        />
      ) : (
        <Empty>{t("imports.rows.none")}</Empty>
      )}
      {hidesOwn ? <p className="field-help mt-2">{t("imports.rows.own")}</p> : null}
    </Section>
  );
}

function RowChips({ loaderData: { shown, url }, checked }: Parts) {
  const t = useTranslate();
  const { list } = readImportRows(url);
  const { filter } = checked.wanted;
  const { rowsNew, rowsChanged, rowsUnchanged, rowsRefused, rowsIgnored } = shown;
  const counts = [
    ["all", rowsNew + rowsChanged + rowsUnchanged + rowsRefused],
    ["new", rowsNew],
    ["changed", rowsChanged],
    ["unchanged", rowsUnchanged],
    ["refused", rowsRefused],
    ["warned", checked.warned],
    ["ignored", rowsIgnored],
  ] as const;
  const label = (choice: (typeof counts)[number][0]): string => {
    if (choice === "all") return t("imports.rows.all");
    return choice === "warned" ? t("imports.rows.withWarnings") : t(`imports.verdict.${choice}`);
  };
  return (
    <ChoiceChips
      name="rows"
      label={t("imports.rows.filters")}
      address={list.with}
      choices={counts.map(([choice, n]) => ({
        value: choice === "all" ? null : choice,
        label: t("imports.rows.chip", { label: label(choice), n }),
        chosen: choice === filter,
      }))}
    />
  );
}

function ignoredColumns(t: Translate): Column<ImportRowShown>[] {
  return [
    { key: "row", label: t("imports.rows.row"), cell: ({ row }) => row },
    { key: "text", label: t("imports.rows.text"), first: true, cell: ({ text }) => text ?? "" },
  ];
}

function rowColumns(
  t: Translate,
  { shown }: Pick<Parts["loaderData"], "shown">,
): Column<ImportRowShown>[] {
  return [
    { key: "row", label: t("imports.rows.row"), numeric: true, cell: ({ row }) => row },
    {
      key: "name",
      label: t("imports.rows.name"),
      first: true,
      cell: (row) => <Who row={row} />,
    },
    {
      key: "stated",
      label: t("imports.rows.stated"),
      cell: (row) => <Stated lines={statedLines(t, row)} />,
    },
    {
      key: "verdict",
      label: t("imports.rows.verdict"),
      cell: ({ verdict, person }) => (
        <>
          <VerdictBadge verdict={verdict} />
          {person === null ? null : <p className="field-help">{t(`imports.person.${person}`)}</p>}
        </>
      ),
    },
    {
      key: "notes",
      label: t("imports.rows.notes"),
      cell: (row) =>
        row.details.length + row.differences.length === 0 ? null : (
          <RowNotes row={row} form={shown.kind} />
        ),
    },
  ];
}

function Who({ row: { name, birth, cadreId } }: { row: ImportRowShown }) {
  const t = useTranslate();
  const label = name ?? t("imports.rows.nameless");
  return (
    <div className="who">
      {cadreId === null ? label : <a href={`/cadres/${cadreId}`}>{label}</a>}
      {birth === null ? null : (
        <p className="field-help">{t("imports.rows.born", { birth: formatDate(birth) })}</p>
      )}
    </div>
  );
}

function Stated({ lines }: { lines: string[] }) {
  return (
    <div className="stated">
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </div>
  );
}

/** What a row states: title, unit and terms, or course, days and certificate. */
function statedLines(t: Translate, row: ImportRowShown): string[] {
  const { title, terms, programme, from, to, certificate } = row;
  const period =
    from === null && to === null
      ? null
      : from === to
        ? formatDate(from ?? "")
        : t("imports.rows.fromTo", {
            from: from === null ? t("common.unknown") : formatDate(from),
            to: to === null ? t("common.unknown") : formatDate(to),
          });
  return [
    title,
    ...terms.map((term) => t("imports.rows.termOf", { term })),
    programme,
    period,
    certificate === null ? null : t("imports.rows.certificate", { number: certificate }),
  ].filter((line) => line !== null);
}
