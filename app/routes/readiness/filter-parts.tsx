import type { ReactNode } from "react";
import { type Gender, genders } from "#app/domain/people/cadre.ts";
import type { NamedRound } from "#app/domain/planning/round-names.server.ts";
import type { AskedVerdict } from "#app/domain/readiness/board.ts";
import { levels } from "#app/domain/standards/title.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { groupChips, roundText } from "#app/routes/readiness/group-text.ts";
import type { ReadinessWanted } from "#app/routes/readiness/wanted.ts";
import { groupNames, listAddress, readReadiness } from "#app/routes/readiness/wanted.ts";
import { FilterChips, Filters, FilterSelect, FilterText } from "#app/ui/kit/list.tsx";
import { Empty } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { AsOfFilter } from "#app/ui/organisation/as-of-filter.tsx";

/** What every page of readiness has loaded for its filters. */
export type FilterData = {
  asOf: { day: string | null; typed: string };
  wanted: ReadinessWanted;
  typedUnit: string;
  /** units to choose from where the one typed is none; null = it is one, or none was typed */
  unitChoices: { id: number; label: string }[] | null;
  unitName: string | null;
  roundName: NamedRound | null;
  term: { id: number; code: string } | null;
  terms: { id: number; code: string }[];
  titleNames: { id: number; name: string }[];
  url: string;
};

/** The pages about readiness, with the same filters. */
export function ReadinessTabs({
  url,
  here,
}: {
  url: string;
  here: "board" | "records" | "places" | "structure" | "comparison";
}) {
  const t = useTranslate();
  const { search } = new URL(listAddress(url, {}), url);
  const pages = [
    ["board", "/readiness"],
    ["places", "/readiness/places"],
    ["records", "/readiness/records"],
    ["structure", "/readiness/structure"],
    ["comparison", "/readiness/comparison"],
  ] as const;
  return (
    <nav className="tabs-line no-print" aria-label={t("board.tabs.label")}>
      {pages.map(([name, path]) => (
        <a
          key={name}
          href={`${path}${search}`}
          aria-current={name === here ? "page" : undefined}
          className="tab-link"
        >
          {t(`board.tabs.${name}`)}
        </a>
      ))}
    </nav>
  );
}

type SharedProps = {
  data: FilterData;
  /** what stands in the place of the as-of day */
  days?: ReactNode;
  /** without a choice of men or women, where shares of them are counted */
  everyGender?: true;
};

function UnitFilters({ data: { wanted, typedUnit, unitName } }: Pick<SharedProps, "data">) {
  const t = useTranslate();
  return (
    <>
      <FilterText name="in" label={t("board.field.unit")} value={typedUnit || (unitName ?? "")} />
      {wanted.unitId === null || unitName === null ? null : (
        <FilterSelect
          name="only"
          label={t("structure.unitOnly")}
          value={wanted.unitOnly ? "1" : ""}
          options={[
            { value: "", label: t("structure.withBelow") },
            { value: "1", label: t("structure.thisUnit") },
          ]}
        />
      )}
    </>
  );
}

/** Term, day, level, unit, title, gender and kind of evidence: the filters that all pages of readiness have. */
export function SharedFilters({ data, days, everyGender }: SharedProps) {
  const t = useTranslate();
  const { wanted, term, terms, asOf, titleNames } = data;
  const any = t("planning.filter.any");
  return (
    <>
      <FilterSelect
        name="term"
        label={t("board.field.term")}
        value={term === null ? "all" : String(term.id)}
        options={[
          ...terms.map(({ id, code }) => ({ value: String(id), label: code })),
          { value: "all", label: t("board.list.everyTerm") },
        ]}
      />
      {days ?? <AsOfFilter asOf={asOf} />}
      <FilterSelect
        name="level"
        label={t("board.field.level")}
        value={wanted.level}
        any={any}
        options={levels.map((level) => ({ value: level, label: t(`standards.level.${level}`) }))}
      />
      <FilterSelect
        name="title"
        label={t("board.field.title")}
        value={wanted.titleId === null ? null : String(wanted.titleId)}
        any={any}
        options={titleNames.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
      <UnitFilters data={data} />
      {everyGender ? null : (
        <FilterSelect
          name="gender"
          label={t("board.field.gender")}
          value={wanted.gender}
          any={any}
          options={genders.map((gender: Gender) => ({
            value: gender,
            label: t(`common.gender.${gender}`),
          }))}
        />
      )}
      <FilterSelect
        name="verified"
        label={t("board.field.evidence")}
        value={wanted.verifiedOnly ? "1" : ""}
        options={[
          { value: "", label: t("board.evidence.all") },
          { value: "1", label: t("board.evidence.verified") },
        ]}
      />
    </>
  );
}

export function BoardFilters({ loaderData }: { loaderData: FilterData & { byUnit: boolean } }) {
  const t = useTranslate();
  return (
    <Filters hidden={hiddenFilters(loaderData)}>
      <SharedFilters data={loaderData} />
      <FilterSelect
        name="by"
        label={t("board.field.by")}
        value={loaderData.byUnit ? "unit" : ""}
        options={[
          { value: "", label: t("board.by.title") },
          { value: "unit", label: t("board.by.unit") },
        ]}
      />
    </Filters>
  );
}

/** A verdict, or several that are looked for together. */
export const askedVerdictText = (t: Translate, verdict: AskedVerdict): string =>
  verdict === "all" || verdict === "open" || verdict === "held"
    ? t(`board.verdict.${verdict}`)
    : t(`readiness.verdict.${verdict}`);

type Chosen = Pick<FilterData, "wanted" | "unitName" | "roundName" | "titleNames">;

/** Filters that numbers open and that have no field: kept when a form of filters is sent. */
export function hiddenFilters({ url }: { url: string }): Record<string, string | null> {
  const { searchParams } = new URL(url);
  return Object.fromEntries(
    ["round", ...groupNames].map((name) => [name, searchParams.get(name) || null]),
  );
}

/** The filters in force as words; pages and files say them alike. */
export function chipsOf(t: Translate, { wanted, unitName, roundName, titleNames }: Chosen) {
  const { level, gender, band, cell, q } = wanted;
  const title = titleNames.find(({ id }) => id === wanted.titleId);
  return [
    q === "" ? null : { label: t("board.chip.q", { value: q }), names: ["q"] },
    level && {
      label: t("board.chip.level", { value: t(`standards.level.${level}`) }),
      names: ["level"],
    },
    title && { label: t("board.chip.title", { value: title.name }), names: ["title"] },
    unitName === null
      ? null
      : { label: t("board.chip.unit", { value: unitName }), names: ["unit", "in", "only"] },
    unitName !== null && wanted.unitOnly
      ? { label: t("structure.chip.unitOnly"), names: ["only"] }
      : null,
    roundName && {
      label: t("structure.chip.round", { value: roundText(t, roundName) }),
      names: ["round"],
    },
    gender && {
      label: t("board.chip.gender", { value: t(`common.gender.${gender}`) }),
      names: ["gender"],
    },
    wanted.verifiedOnly ? { label: t("board.chip.verified"), names: ["verified"] } : null,
    band && {
      label: t("board.chip.band", { value: t(`readiness.band.${band}`) }),
      names: ["band"],
    },
    cell && {
      label: t("board.chip.cell", {
        subject: t(`readiness.subject.${cell.subject}`),
        verdict: askedVerdictText(t, cell.verdict),
      }),
      names: ["subject", "verdict"],
    },
    ...groupChips(t, wanted.group),
    wanted.ended ? { label: t("board.chip.ended"), names: ["units"] } : null,
  ].filter((chip) => chip !== null && chip !== undefined);
}

export function ReadinessChips({ loaderData }: { loaderData: FilterData }) {
  const t = useTranslate();
  const { list } = readReadiness(loaderData.url, loaderData.wanted.day);
  return <FilterChips address={list.with} chips={chipsOf(t, loaderData)} />;
}

type Asked = Pick<FilterData, "asOf" | "typedUnit" | "unitChoices">;

/** Why nothing is counted, for a file that cannot be made; null = it can. */
export function faultText(t: Translate, { asOf, typedUnit, unitChoices }: Asked): string | null {
  if (asOf.day === null) return t("form.error.not_a_date", { value: asOf.typed });
  return unitChoices === null ? null : t("board.noUnit", { value: typedUnit });
}

type Since = { typed: string; isDay: boolean };

/** What is wrong with the day on which a period up to a day was to begin. */
export function sinceText(t: Translate, since: Since, day: string): string {
  return since.isDay
    ? t("structure.sinceAfter", { date: formatDate(day) })
    : t("form.error.not_a_date", { value: since.typed });
}

/** In the place of figures or a list, where the day or the unit asked for is none. */
export function NotAsked({
  data,
  noDay,
}: {
  data: Asked;
  noDay: "board.noDay" | "units.list.noDay";
}) {
  const t = useTranslate();
  const said = data.asOf.day === null ? t(noDay) : faultText(t, data);
  return said === null ? null : <Empty>{said}</Empty>;
}

/** Records at ended units: named, and counted nowhere. */
export function EndedUnits({ url, n }: { url: string; n: number }) {
  const t = useTranslate();
  if (n === 0) return null;
  return (
    <p className="mt-4">
      {t("board.endedUnits", { count: n, n })}{" "}
      <a href={listAddress(url, { units: "ended" })}>{t("board.showEnded")}</a>
    </p>
  );
}
