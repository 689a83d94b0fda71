import { versionFilters } from "#app/domain/catalogue/programme-list.ts";
import { studyForms } from "#app/domain/catalogue/version.ts";
import { programmeSubjects } from "#app/domain/standards/requirement.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { pageSizes } from "#app/platform/http/list.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { givesText } from "#app/routes/catalogue/programme-parts.tsx";
import { disclosing, givenKinds, readProgrammeList } from "#app/routes/catalogue/wanted.ts";
import { DisclosesTag } from "#app/ui/catalogue/version-text.tsx";
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
      <FilterSelect
        name="subject"
        label={t("catalogue.field.subject")}
        value={wanted.subject}
        any={t("catalogue.list.any")}
        options={programmeSubjects.map((value) => ({
          value,
          label: t(`readiness.subject.${value}`),
        }))}
      />
      <FilterSelect
        name="form"
        label={t("programmes.field.form")}
        value={wanted.form}
        any={t("catalogue.list.any")}
        options={studyForms.map((value) => ({ value, label: t(`programmes.form.${value}`) }))}
      />
      <FilterSelect
        name="version"
        label={t("programmes.filter.version")}
        value={wanted.version}
        any={t("catalogue.list.any")}
        options={versionFilters.map((value) => ({
          value,
          label: t(`programmes.filter.${value}`),
        }))}
      />
      <FilterSelect
        name="discloses"
        label={t("programmes.filter.discloses")}
        value={wanted.discloses}
        any={t("catalogue.list.any")}
        options={disclosing.map((value) => ({ value, label: t(`programmes.filter.${value}`) }))}
      />
    </ListFilters>
  );
}

export function ProgrammeChips({ loaderData: { url, wanted } }: Parts) {
  const t = useTranslate();
  const { list } = readProgrammeList(url);
  const { q, gives, subject, form, version, discloses } = wanted;
  return (
    <FilterChips
      address={list.with}
      chips={[
        q === "" ? null : { label: t("catalogue.list.chipQuery", { q }), names: ["q"] },
        gives && {
          label: t("catalogue.list.chipGives", { dimension: kindText(t, gives) }),
          names: ["gives"],
        },
        subject && {
          label: `${t("catalogue.field.subject")}: ${t(`readiness.subject.${subject}`)}`,
          names: ["subject"],
        },
        form && {
          label: `${t("programmes.field.form")}: ${t(`programmes.form.${form}`)}`,
          names: ["form"],
        },
        version && { label: t(`programmes.filter.${version}`), names: ["version"] },
        discloses && {
          label: `${t("programmes.filter.discloses")}: ${t(`programmes.filter.${discloses}`)}`,
          names: ["discloses"],
        },
      ]}
    />
  );
}

export function ProgrammeTable({ loaderData: { url, rows, total } }: Parts) {
  const t = useTranslate();
  const { list } = readProgrammeList(url);
  return (
    <ListTable
      caption={t("catalogue.list.title")}
      rows={rows}
      rowKey={({ id }) => id}
      list={list}
      total={total}
      columns={[...identityColumns(t), ...versionColumns(t)]}
    />
  );
}

function identityColumns(t: Translate): Column<Row>[] {
  return [
    {
      key: "name",
      label: t("catalogue.field.name"),
      sortable: true,
      first: true,
      cell: ({ id, name, disclosesPlanning }) => (
        <>
          <a href={`/programmes/${id}`}>{name}</a>{" "}
          {disclosesPlanning === 1 ? <DisclosesTag /> : null}
        </>
      ),
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
  ];
}

/** What the version in force today says. */
function versionColumns(t: Translate): Column<Row>[] {
  return [
    {
      key: "form",
      label: t("programmes.field.form"),
      cell: ({ version }) => (version ? t(`programmes.form.${version.form}`) : t("common.none")),
    },
    {
      key: "periods",
      label: t("programmes.field.periods"),
      sortable: true,
      numeric: true,
      cell: ({ version }) => version?.periods ?? t("programmes.notKnown"),
    },
    {
      key: "version",
      label: t("programmes.field.version"),
      cell: ({ version }) =>
        version
          ? t("programmes.days.from", { from: formatDate(version.validFrom) })
          : t("programmes.none"),
    },
    {
      key: "source",
      label: t("catalogue.field.source"),
      cell: ({ source, toConfirm }) => <Source text={source} toConfirm={toConfirm} />,
    },
  ];
}
