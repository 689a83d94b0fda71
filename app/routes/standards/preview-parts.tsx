import { bands } from "#app/domain/readiness/readiness.ts";
import { subjects } from "#app/domain/standards/requirement.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { pageSizes } from "#app/platform/http/list.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { changeText, type ShownEffect, unitOf } from "#app/routes/standards/preview-row.ts";
import { readPreview } from "#app/routes/standards/preview-wanted.ts";
import { FilterChips, FilterSelect, ListFilters, ListTable } from "#app/ui/kit/list.tsx";
import { Section } from "#app/ui/kit/page.tsx";
import { type Column, Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { BandBadge } from "#app/ui/readiness/badges.tsx";
import type { Route } from "./+types/standard-preview";

type Parts = Pick<Route.ComponentProps, "loaderData">;

/** How many records go from one band to another, each with the way to their names. */
export function BandMoves({ loaderData: { preview, url } }: Parts) {
  const t = useTranslate();
  const { list } = readPreview(url);
  return (
    <Section title={t("versions.preview.bands")}>
      <Table
        caption={t("versions.preview.bands")}
        rows={preview?.bands ?? []}
        rowKey={({ before, after }) => `${before} ${after}`}
        columns={[
          {
            key: "before",
            label: t("versions.preview.before"),
            cell: ({ before }) => <BandBadge band={before} />,
          },
          {
            key: "after",
            label: t("versions.preview.after"),
            cell: ({ before, after }) => (
              <>
                <BandBadge band={after} />
                {before === after ? ` ${t("versions.preview.stays")}` : null}
              </>
            ),
          },
          {
            key: "number",
            label: t("versions.preview.number"),
            numeric: true,
            cell: ({ count }) => count,
          },
          {
            key: "show",
            label: t("versions.preview.names"),
            cell: ({ before, after }) =>
              before === after ? null : (
                <a
                  href={list.with({ before, after, subject: null, q: null, page: null })}
                  aria-label={t("versions.preview.showOf", {
                    before: t(`readiness.band.${before}`),
                    after: t(`readiness.band.${after}`),
                  })}
                >
                  {t("versions.preview.show")}
                </a>
              ),
          },
        ]}
      />
    </Section>
  );
}

/** How many verdicts of each subject become another. */
export function SubjectMoves({ loaderData: { preview, url } }: Parts) {
  const t = useTranslate();
  const { list } = readPreview(url);
  return (
    <Section title={t("versions.preview.subjects")}>
      <Table
        caption={t("versions.preview.subjects")}
        rows={preview?.subjects ?? []}
        rowKey={({ subject, before, after }) => `${subject} ${before ?? ""} ${after ?? ""}`}
        columns={[
          {
            key: "change",
            label: t("versions.preview.changes"),
            first: true,
            cell: (change) => changeText(t, change),
          },
          {
            key: "number",
            label: t("versions.preview.number"),
            numeric: true,
            cell: ({ count }) => count,
          },
          {
            key: "show",
            label: t("versions.preview.names"),
            cell: (change) => (
              <a
                href={list.with({
                  subject: change.subject,
                  before: null,
                  after: null,
                  q: null,
                  page: null,
                })}
                aria-label={t("versions.preview.showSubject", {
                  subject: changeText(t, change),
                })}
              >
                {t("versions.preview.show")}
              </a>
            ),
          },
        ]}
      />
    </Section>
  );
}

export function PreviewFilters({ loaderData: { url, wanted } }: Parts) {
  const t = useTranslate();
  const { list } = readPreview(url);
  const sort = wanted.sort.descending ? `-${wanted.sort.by}` : wanted.sort.by;
  const any = t("planning.filter.any");
  const options = bands.map((value) => ({
    value,
    label: t(`readiness.band.${value}`),
  }));
  return (
    <ListFilters
      search={{ label: t("planning.filter.search"), q: wanted.q }}
      size={{ sizes: pageSizes, pageSize: list.pageSize }}
      hidden={{ sort: sort === "unit" ? null : sort }}
    >
      <FilterSelect
        name="before"
        label={t("versions.preview.before")}
        value={wanted.before}
        any={any}
        options={options}
      />
      <FilterSelect
        name="after"
        label={t("versions.preview.after")}
        value={wanted.after}
        any={any}
        options={options}
      />
      <FilterSelect
        name="subject"
        label={t("versions.field.subject")}
        value={wanted.subject}
        any={any}
        options={subjects.map((value) => ({ value, label: t(`readiness.subject.${value}`) }))}
      />
    </ListFilters>
  );
}

/** The filters in force in words, for chips and for the head of the file. */
export function previewChips(t: Translate, wanted: ReturnType<typeof readPreview>["wanted"]) {
  const { q, before, after, subject } = wanted;
  const bandOf = (band: NonNullable<typeof before>) => t(`readiness.band.${band}`);
  return [
    q === "" ? null : { label: t("board.chip.q", { value: q }), names: ["q"] },
    before && {
      label: t("versions.preview.chipBefore", { value: bandOf(before) }),
      names: ["before"],
    },
    after && { label: t("versions.preview.chipAfter", { value: bandOf(after) }), names: ["after"] },
    subject && { label: t(`readiness.subject.${subject}`), names: ["subject"] },
  ].filter((chip) => chip !== null);
}

export function PreviewChips({ loaderData: { url, wanted } }: Parts) {
  const t = useTranslate();
  return <FilterChips address={readPreview(url).list.with} chips={previewChips(t, wanted)} />;
}

export function PreviewTable({ loaderData: { preview, url } }: Parts) {
  const t = useTranslate();
  return (
    <ListTable
      exported
      caption={t("versions.preview.list")}
      rows={preview?.rows ?? []}
      rowKey={({ id }) => id}
      list={readPreview(url).list}
      total={preview?.total ?? 0}
      columns={effectColumns(t)}
    />
  );
}

function effectColumns(t: Translate): Column<ShownEffect>[] {
  return [
    {
      key: "name",
      label: t("board.field.name"),
      sortable: true,
      first: true,
      room: "name",
      cell: ({ id, fullName }) => <a href={`/readiness/records/${id}`}>{fullName}</a>,
    },
    {
      key: "birth",
      label: t("board.field.birth"),
      sortable: true,
      cell: ({ birthDate }) => formatDate(birthDate),
    },
    {
      key: "unit",
      label: t("board.by.unit"),
      sortable: true,
      room: "place",
      cell: (row) => unitOf(t, row),
    },
    { key: "term", label: t("board.field.term"), room: "line", cell: ({ term }) => term },
    {
      key: "before",
      label: t("versions.preview.before"),
      cell: ({ before }) => <BandBadge band={before} />,
    },
    {
      key: "after",
      label: t("versions.preview.after"),
      first: true,
      cell: ({ after }) => <BandBadge band={after} />,
    },
    {
      key: "changes",
      label: t("versions.preview.changes"),
      cell: ({ changes }) => changes.map((change) => changeText(t, change)).join("; "),
    },
  ];
}
