import { genders } from "#app/domain/people/cadre.ts";
import { pageSizes } from "#app/platform/http/list.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { postStates, readPeopleList } from "#app/routes/people/wanted.ts";
import { ButtonLink, Message } from "#app/ui/kit/button.tsx";
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
import type { Route } from "./+types/list";

type Parts = Pick<Route.ComponentProps, "loaderData">;
type Row = Route.ComponentProps["loaderData"]["rows"][number];

const orders = [
  ["name", "name"],
  ["-name", "nameDown"],
  ["birth", "birth"],
  ["-birth", "birthDown"],
  ["unit", "unit"],
  ["-unit", "unitDown"],
] as const;

export function PeopleFilters({ loaderData: { wanted, unitName, typedUnit } }: Parts) {
  const t = useTranslate();
  const any = t("people.filter.any");
  return (
    <ListFilters
      search={{ label: t("people.search"), q: wanted.q }}
      size={{ sizes: pageSizes, pageSize: wanted.pageSize }}
    >
      <FilterText name="in" label={t("people.filter.unit")} value={typedUnit || (unitName ?? "")} />
      <FilterSelect
        name="gender"
        label={t("people.filter.gender")}
        value={wanted.gender}
        any={any}
        options={genders.map((gender) => ({ value: gender, label: t(`common.gender.${gender}`) }))}
      />
      <FilterSelect
        name="post"
        label={t("people.filter.post")}
        value={wanted.post}
        any={any}
        options={postStates.map((state) => ({
          value: state,
          label: t(`people.filter.postState.${state}`),
        }))}
      />
      <FilterSelect
        name="sort"
        label={t("people.sort.label")}
        value={wanted.sort}
        options={orders.map(([value, word]) => ({ value, label: t(`people.sort.${word}`) }))}
      />
    </ListFilters>
  );
}

/** A unit typed into the filter that names none, or several. */
export function UnitProblem({ loaderData: { typedUnit, unitChoices, url } }: Parts) {
  const t = useTranslate();
  if (unitChoices === null) return null;
  const { list } = readPeopleList(url);
  const value = typedUnit;
  return (
    <Message tone="warn" icon="warning" live>
      {unitChoices.length === 0 ? (
        t("people.filter.unitUnknown", { value })
      ) : (
        <>
          {t("people.filter.unitChoose", { value })}
          <ul className="list-disc pl-5">
            {unitChoices.map(({ id, label }) => (
              <li key={id}>
                <a href={list.with({ in: null, unit: String(id), page: null })}>{label}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Message>
  );
}

export function PeopleChips({ loaderData: { wanted, unitName, url } }: Parts) {
  const t = useTranslate();
  const { list } = readPeopleList(url);
  const { q, gender, post } = wanted;
  return (
    <FilterChips
      address={list.with}
      chips={[
        q === "" ? null : { label: t("people.filter.chip.q", { value: q }), names: ["q"] },
        unitName === null
          ? null
          : { label: t("people.filter.chip.unit", { value: unitName }), names: ["unit", "in"] },
        gender && {
          label: t("people.filter.chip.gender", { value: t(`common.gender.${gender}`) }),
          names: ["gender"],
        },
        post && {
          label: t("people.filter.chip.post", { value: t(`people.filter.postState.${post}`) }),
          names: ["post"],
        },
      ]}
    />
  );
}

export function PeopleTable({ loaderData: { rows, total, url } }: Parts) {
  const t = useTranslate();
  const { list } = readPeopleList(url);
  const [male, female] = [t("common.gender.male"), t("common.gender.female")];
  const columns: Column<Row>[] = [
    {
      key: "name",
      label: t("people.field.fullName"),
      sortable: true,
      first: true,
      cell: (row) => <Name row={row} />,
    },
    {
      key: "birth",
      label: t("people.field.birthDate"),
      sortable: true,
      cell: ({ birthDate }) => formatDate(birthDate),
    },
    {
      key: "gender",
      label: t("people.field.gender"),
      cell: ({ gender }) => (gender === "male" ? male : female),
    },
    {
      key: "post",
      label: t("people.field.post"),
      first: true,
      cell: ({ posts }) =>
        lines(posts, ({ name, state }) =>
          state === "ended" ? `${name} (${t("people.postStatus.ended")})` : name,
        ),
    },
    {
      key: "unit",
      label: t("people.field.unit"),
      sortable: true,
      cell: ({ posts }) => lines(posts, (post) => unitText(t, post)),
    },
  ];
  return (
    <>
      <ListTable
        exported
        caption={t("people.title")}
        rows={rows}
        rowKey={({ id }) => id}
        list={list}
        total={total}
        columns={columns}
      />
      <div className="no-print mt-4 grid gap-2 justify-items-start">
        <ButtonLink to={`/cadres/export.xlsx${new URL(url).search}`} icon="download">
          {t("people.export")}
        </ButtonLink>
        <p className="field-help">{t("people.exportNote", { count: total, n: total })}</p>
      </div>
    </>
  );
}

/** The name, with that of a merged record where the person was found by it. */
function Name({ row: { id, fullName, recordedAs } }: { row: Row }) {
  const t = useTranslate();
  return (
    <>
      <a href={`/cadres/${id}`}>{fullName}</a>
      {recordedAs === null ? null : (
        <p className="field-help">{t("people.recordedAs", { name: recordedAs })}</p>
      )}
    </>
  );
}

/** One post as plain text, several one beneath the other. */
function lines(posts: Row["posts"], text: (post: Row["posts"][number]) => string) {
  const [first] = posts;
  if (first && posts.length === 1) return text(first);
  return posts.map((post) => <div key={post.id}>{text(post)}</div>);
}
