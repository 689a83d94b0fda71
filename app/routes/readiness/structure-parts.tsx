import { percentOf, type Share } from "#app/domain/planning/shares.ts";
import {
  type CountedDimension,
  countedDimensions,
  type PeopleStructure,
} from "#app/domain/readiness/structure.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { ageText, countedLevelText } from "#app/routes/readiness/group-text.ts";
import { listAddress } from "#app/routes/readiness/wanted.ts";
import { Badge } from "#app/ui/kit/button.tsx";
import { Section } from "#app/ui/kit/page.tsx";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { useNumber } from "#app/ui/readiness/number.ts";
import { ShareChart } from "#app/ui/readiness/share-chart.tsx";
import { shareLooks, shareText, youngText } from "#app/ui/readiness/shares.tsx";
import type { Route } from "./+types/structure";

type Parts = Pick<Route.ComponentProps, "loaderData">;

/** The list of whom a number of the structure counts: a share of women and men alike, so never of one gender. */
export const peopleAddress = (url: string, filter: Record<string, string>): string =>
  listAddress(url, { gender: null, ...filter });

type ShareRow = {
  key: "women" | "young" | "minority";
  group: string;
  share: Share | null;
  filter: Record<string, string>;
  /** whom it is not known of */
  unknown: Record<string, string> | null;
};

function shareRows(t: Translate, { women, young, minority }: PeopleStructure): ShareRow[] {
  return [
    {
      key: "women",
      group: t("structure.group.women"),
      share: women,
      filter: { gender: "female" },
      unknown: null,
    },
    {
      key: "young",
      group: youngText(t, young),
      share: young,
      filter: { young: "yes" },
      unknown: { young: "unknown" },
    },
    {
      key: "minority",
      group: t("structure.group.minority"),
      share: minority,
      filter: { minority: "yes" },
      unknown: { minority: "unknown" },
    },
  ];
}

/** Women, young people and ethnic minorities with numerator, denominator, threshold and source. */
export function Shares({ loaderData: { structure, url } }: Parts) {
  const t = useTranslate();
  const rows = shareRows(t, structure);
  const bars = rows.flatMap(({ key, share }) => {
    if (share === null) return [];
    const label = t(`structure.field.${key}`);
    return { key, label, percent: share.percent, threshold: share.threshold?.percent ?? null };
  });
  return (
    <Section title={t("structure.shares")}>
      <ShareChart id="shares" rows={bars} />
      <Table
        caption={t("structure.shares")}
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          {
            key: "group",
            label: t("structure.field.group"),
            first: true,
            cell: ({ group }) => group,
          },
          {
            key: "people",
            label: t("structure.field.people"),
            numeric: true,
            cell: (row) => <PeopleCell row={row} url={url} />,
          },
          {
            key: "threshold",
            label: t("structure.field.threshold"),
            cell: ({ share }) => <Threshold share={share} />,
          },
          {
            key: "result",
            label: t("structure.field.result"),
            cell: ({ share, group }) => <ShareResult share={share} group={group} />,
          },
        ]}
      />
      <p className="field-help mt-2">{t("structure.ruleHelp")}</p>
    </Section>
  );
}

function ShareResult({ share, group }: Pick<ShareRow, "share" | "group">) {
  const t = useTranslate();
  const verdict = share?.verdict ?? "no_rule";
  return (
    <>
      <Badge {...shareLooks[verdict]}>{t(`structure.verdict.${verdict}`)}</Badge>
      <p className="mt-1">{shareText(t, group, share)}</p>
    </>
  );
}

function PeopleCell({ row, url }: { row: ShareRow; url: string }) {
  const t = useTranslate();
  const number = useNumber();
  const { share, group, filter, unknown } = row;
  if (share === null) return t("structure.notCounted");
  const { count: n, total } = share;
  return (
    <>
      {n === 0 ? (
        n
      ) : (
        <a
          href={peopleAddress(url, filter)}
          aria-label={t("structure.openGroup", { group, n, count: n })}
        >
          {number(n)}
        </a>
      )}
      {`/${number(total)}`}
      {unknown !== null && share.unknown > 0 ? (
        <a href={peopleAddress(url, unknown)} className="cell-link">
          {t(row.key === "young" ? "structure.unknownBirth" : "structure.unknownEthnicity", {
            n: share.unknown,
          })}
        </a>
      ) : null}
    </>
  );
}

function Threshold({ share }: { share: Share | null }) {
  const t = useTranslate();
  if (!share?.threshold) return t("planning.noRule");
  const { percent, source } = share.threshold;
  return (
    <>
      {t("structure.target", { n: percent })}
      <p className="field-help">{t("planning.source", { source })}</p>
    </>
  );
}

type GroupRow = { key: string; label: string; count: number; filter: Record<string, string> };

/** How many people are in each group, with bars: the whole of a bar is everybody. */
function Groups({
  title,
  rows,
  total,
  url,
}: {
  title: string;
  rows: GroupRow[];
  total: number;
  url: string;
}) {
  const t = useTranslate();
  const number = useNumber();
  return (
    <div>
      <h3 className="mb-1">{title}</h3>
      <Table
        caption={title}
        narrow
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          {
            key: "label",
            label: t("structure.field.group"),
            first: true,
            cell: ({ label }) => label,
          },
          {
            key: "bar",
            label: t("structure.field.share"),
            cell: ({ count }) => <GroupBar part={total === 0 ? 0 : percentOf(count, total)} />,
          },
          {
            key: "count",
            label: t("structure.field.people"),
            numeric: true,
            cell: ({ count, label, filter }) =>
              count === 0 ? (
                count
              ) : (
                <a
                  href={peopleAddress(url, filter)}
                  aria-label={t("structure.openGroup", {
                    group: `${title}, ${label}`,
                    n: count,
                    count,
                  })}
                >
                  {number(count)}
                </a>
              ),
          },
        ]}
      />
    </div>
  );
}

function GroupBar({ part }: { part: number }) {
  const t = useTranslate();
  const said = t("structure.percent", { p: part });
  return (
    <span className="group-share">
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" className="group-bar" aria-hidden="true">
        <rect width="100" height="6" className="share-all" />
        <rect width={part} height="6" className="share-part" />
      </svg>
      <span className="group-percent">{said}</span>
    </span>
  );
}

/** Age groups, degrees, political theory and state management of everybody counted; who is not known stands apart. */
export function Distributions({ loaderData: { structure, url, wanted } }: Parts) {
  const t = useTranslate();
  const { ages, held, total } = structure;
  const date = formatDate(wanted.day);
  const unknownRow = (name: string, count: number): GroupRow[] =>
    count === 0
      ? []
      : [{ key: "unknown", label: t("structure.unknown"), count, filter: { [name]: "unknown" } }];
  const heldRows = (dimension: CountedDimension): GroupRow[] => [
    ...held[dimension].groups
      .filter(({ key, count }) => key !== "none" || count > 0)
      .map(({ key, count }) => ({
        key,
        count,
        label: countedLevelText(t, dimension, key),
        filter: { [dimension]: key },
      })),
    ...unknownRow(dimension, held[dimension].unknown),
  ];
  const ageRows = [
    ...ages.groups.map(({ key, count, ...band }) => ({
      key,
      count,
      label: ageText(t, band),
      filter: { age: key },
    })),
    ...unknownRow("age", ages.unknown),
  ];
  return (
    <Section title={t("structure.levels")}>
      <div className="group-grid">
        <Groups title={t("structure.ages")} rows={ageRows} total={total} url={url} />
        {countedDimensions.map((dimension) => (
          <Groups
            key={dimension}
            title={t(`readiness.subject.${dimension}`)}
            rows={heldRows(dimension)}
            total={total}
            url={url}
          />
        ))}
      </div>
      <p className="field-help mt-2">{t("structure.agesHelp", { date })}</p>
      <p className="field-help">{t("structure.levelsHelp", { date })}</p>
    </Section>
  );
}
