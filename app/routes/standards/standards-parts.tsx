import type { StandardListRow } from "#app/domain/standards/standard-list.server.ts";
import { standardFilters } from "#app/domain/standards/standard-list.ts";
import { levels, titleKinds } from "#app/domain/standards/title.ts";
import type { VersionRow } from "#app/domain/standards/version-queries.server.ts";
import { pageSizes } from "#app/platform/http/list.ts";
import { readStandardList } from "#app/routes/standards/standards-wanted.ts";
import { Badge } from "#app/ui/kit/button.tsx";
import { FilterChips, FilterSelect, ListFilters, ListTable } from "#app/ui/kit/list.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { Source } from "#app/ui/standards/source.tsx";
import { audienceText, VersionBadge, versionDays } from "#app/ui/standards/version-text.tsx";
import type { Route } from "./+types/standards";

type Parts = Pick<Route.ComponentProps, "loaderData">;

export function StandardFilters({ loaderData: { url, wanted } }: Parts) {
  const t = useTranslate();
  const { list } = readStandardList(url);
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
        options={levels.map((value) => ({ value, label: t(`standards.level.${value}`) }))}
      />
      <FilterSelect
        name="kind"
        label={t("standards.field.kind")}
        value={wanted.kind}
        any={any}
        options={titleKinds.map((value) => ({ value, label: t(`standards.kind.${value}`) }))}
      />
      <FilterSelect
        name="standard"
        label={t("versions.field.standard")}
        value={wanted.standard}
        any={any}
        options={standardFilters.map((value) => ({ value, label: t(`versions.filter.${value}`) }))}
      />
    </ListFilters>
  );
}

export function StandardChips({ loaderData: { url, wanted } }: Parts) {
  const t = useTranslate();
  const { list } = readStandardList(url);
  const { q, level, kind, standard } = wanted;
  return (
    <FilterChips
      address={list.with}
      chips={[
        q === "" ? null : { label: t("standards.titles.chipQuery", { q }), names: ["q"] },
        level && { label: t(`standards.level.${level}`), names: ["level"] },
        kind && { label: t(`standards.kind.${kind}`), names: ["kind"] },
        standard && { label: t(`versions.filter.${standard}`), names: ["standard"] },
      ]}
    />
  );
}

/** Each title with its versions in force, to come and drafted; none recorded is said. */
export function StandardTable({ loaderData: { url, rows, total, today } }: Parts) {
  const t = useTranslate();
  const { list } = readStandardList(url);
  const isEnded = ({ validTo }: StandardListRow) => validTo !== null && validTo < today;
  return (
    <ListTable
      caption={t("versions.title")}
      rows={rows}
      rowKey={({ id }) => id}
      list={list}
      total={total}
      columns={[
        {
          key: "name",
          label: t("standards.field.name"),
          sortable: true,
          first: true,
          cell: (title) => (
            <>
              <a href={`/titles/${title.id}`}>{title.name}</a>
              {isEnded(title) ? (
                <>
                  {" "}
                  <Badge tone="neutral">{t("versions.ended")}</Badge>
                </>
              ) : null}
            </>
          ),
        },
        {
          key: "level",
          label: t("standards.field.level"),
          sortable: true,
          cell: ({ level }) => t(`standards.level.${level}`),
        },
        {
          key: "standard",
          label: t("versions.field.standard"),
          first: true,
          cell: ({ id, versions }) => <Versions titleId={id} versions={versions} />,
        },
        {
          key: "source",
          label: t("versions.field.source"),
          cell: ({ versions }) => <SourceOf versions={versions} />,
        },
      ]}
    />
  );
}

function Versions({ titleId, versions }: { titleId: number; versions: VersionRow[] }) {
  const t = useTranslate();
  const inForce = versions.some(({ state }) => state === "in_force");
  return (
    <>
      {inForce ? null : <Badge tone="warn">{t("versions.none")}</Badge>}
      {versions.map((version) => (
        <div key={version.id}>
          <a href={`/titles/${titleId}/standards/${version.id}`}>{versionDays(t, version)}</a>
          {`, ${t("versions.count", { count: version.requirements })} `}
          <VersionBadge state={version.state} />
          {version.appliesTo === "everybody" ? null : ` ${audienceText(t, version)}`}
        </div>
      ))}
    </>
  );
}

/** Where the versions in force stand, each source once. */
function SourceOf({ versions }: { versions: VersionRow[] }) {
  const inForce = versions.filter(({ state }) => state === "in_force");
  return [...Map.groupBy(inForce, ({ source }) => source)].map(([source, those]) => (
    <div key={source}>
      <Source text={source} toConfirm={those.some(({ toConfirm }) => toConfirm === 1) ? 1 : 0} />
    </div>
  ));
}
