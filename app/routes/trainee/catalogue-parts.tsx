import type { ReactNode } from "react";
import { studyForms } from "#app/domain/catalogue/version.ts";
import { catalogueParts, courseSorts, ways } from "#app/domain/enrolment/open-course.ts";
import type { listOwnCatalogue } from "#app/domain/readiness/own-catalogue.server.ts";
import { pageSizes } from "#app/platform/http/list.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { readCatalogue } from "#app/routes/trainee/catalogue-wanted.ts";
import { RegisterLink } from "#app/routes/trainee/needs-parts.tsx";
import { CourseRows } from "#app/ui/enrolment/course-rows.tsx";
import { FilterChips, FilterSelect, ListFilters, Pagination } from "#app/ui/kit/list.tsx";
import { Empty, Section } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type Found = NonNullable<Awaited<ReturnType<typeof listOwnCatalogue>>>;
type Wanted = ReturnType<typeof readCatalogue>["wanted"];

export function CatalogueFilters({ found, wanted }: { found: Found; wanted: Wanted }) {
  const t = useTranslate();
  const any = t("study.catalogue.any");
  const { programmeId, month, way, form, sort } = wanted;
  const { by, descending } = sort;
  return (
    <ListFilters
      search={{ label: t("study.catalogue.search"), q: wanted.q }}
      size={{ sizes: pageSizes, pageSize: wanted.pageSize }}
    >
      <FilterSelect
        name="programme"
        label={t("study.catalogue.programme")}
        value={programmeId === null ? null : String(programmeId)}
        any={any}
        options={found.programmes.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
      <FilterSelect
        name="month"
        label={t("study.catalogue.month")}
        value={month}
        any={any}
        options={found.months.map((value) => ({ value, label: formatDate(value) }))}
      />
      <FilterSelect
        name="way"
        label={t("study.catalogue.way")}
        value={way}
        any={any}
        options={ways.map((value) => ({ value, label: t(`study.catalogue.ways.${value}`) }))}
      />
      <FilterSelect
        name="form"
        label={t("study.catalogue.form")}
        value={form}
        any={any}
        options={studyForms.map((value) => ({ value, label: t(`programmes.form.${value}`) }))}
      />
      <FilterSelect
        name="sort"
        label={t("study.catalogue.sort")}
        value={descending ? `-${by}` : by}
        options={courseSorts.map((value) => ({
          value,
          label: t(`study.catalogue.sorts.${value}`),
        }))}
      />
    </ListFilters>
  );
}

export function CatalogueChips({
  found,
  wanted: { q, programmeId, month, way, form },
  url,
}: {
  found: Found;
  wanted: Wanted;
  url: string;
}) {
  const t = useTranslate();
  const { list } = readCatalogue(url);
  const programme = found.programmes.find(({ id }) => id === programmeId);
  return (
    <FilterChips
      address={list.with}
      chips={[
        q === "" ? null : { label: t("study.catalogue.chipQuery", { q }), names: ["q"] },
        programme && { label: programme.name, names: ["programme"] },
        month === null
          ? null
          : {
              label: t("study.catalogue.chipMonth", { month: formatDate(month) }),
              names: ["month"],
            },
        way && { label: t(`study.catalogue.ways.${way}`), names: ["way"] },
        form && { label: t(`programmes.form.${form}`), names: ["form"] },
      ]}
    />
  );
}

/** What closes a need, what may be taken, and the rest: of each what stands on this page. */
export function CatalogueParts({
  found,
  isFiltered,
  now,
}: {
  found: Found;
  isFiltered: boolean;
  now: { at: string; today: string };
}) {
  const t = useTranslate();
  const { rows, counts, names } = found;
  const noneNeeded = found.hasNeeds && counts[0] === 0 && !isFiltered;
  const parts = catalogueParts.flatMap((part): { part: typeof part; body: ReactNode }[] => {
    const those = rows.filter((course) => course.part === part);
    if (those.length > 0)
      return [{ part, body: <CourseRows courses={those} names={names} now={now} /> }];
    return part === "need" && noneNeeded
      ? [
          {
            part,
            body: <Empty action={<RegisterLink />}>{t("study.catalogue.noneNeeded")}</Empty>,
          },
        ]
      : [];
  });
  return parts.map(({ part, body }) => (
    <Section key={part} title={t(`study.catalogue.${part}`)}>
      {body}
    </Section>
  ));
}

export function CataloguePages({ found, url }: { found: Found; url: string }) {
  const { list } = readCatalogue(url);
  const { page, pageSize } = list;
  return <Pagination page={page} pageSize={pageSize} total={found.total} address={list.with} />;
}
