import { lackingFor, type Share } from "#app/domain/planning/shares.ts";
import type { LevelStructure } from "#app/domain/planning/structure.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { Badge } from "#app/ui/kit/button.tsx";
import type { IconName } from "#app/ui/kit/icon.tsx";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type Look = { tone: "neutral" | "good" | "warn"; icon: IconName };

const looks = {
  met: { tone: "good", icon: "check" },
  not_met: { tone: "warn", icon: "warning" },
  unknown: { tone: "neutral", icon: "help" },
  no_rule: { tone: "neutral", icon: "help" },
  nobody: { tone: "neutral", icon: "help" },
} satisfies Record<Share["verdict"], Look>;

type Row = { key: string; group: string; share: Share | null; help: string | null };

/** Shares of women and young people of one level, each with numerator, denominator, threshold and source. */
export function LevelShares({ level }: { level: LevelStructure }) {
  const t = useTranslate();
  const { young } = level;
  const rows: Row[] = [
    { key: "women", group: t("planning.structure.women"), share: level.women, help: null },
    {
      key: "young",
      group: young
        ? t("planning.structure.young", { age: young.underAge })
        : t("planning.structure.youngNoAge"),
      share: young,
      help: young
        ? t("planning.source", { source: young.ageSource })
        : t("planning.structure.noAge"),
    },
  ];
  return (
    <Table
      caption={t(`planning.level.${level.level}`)}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        {
          key: "group",
          label: t("planning.structure.group"),
          first: true,
          cell: ({ group, help }) => (
            <>
              {group}
              {help === null ? null : <p className="field-help font-normal">{help}</p>}
            </>
          ),
        },
        {
          key: "share",
          label: t("planning.structure.share"),
          cell: ({ share, group }) =>
            share === null ? null : <ShareCell group={group} share={share} />,
        },
        {
          key: "threshold",
          label: t("planning.structure.threshold"),
          cell: ({ share }) => <Threshold share={share} />,
        },
        {
          key: "verdict",
          label: t("planning.structure.verdict"),
          cell: ({ share }) => {
            const verdict = share?.verdict ?? "no_rule";
            return <Badge {...looks[verdict]}>{verdictText(t, share)}</Badge>;
          },
        },
      ]}
    />
  );
}

function ShareCell({ group, share }: { group: string; share: Share }) {
  const t = useTranslate();
  const { count: n, total, unknown, percent, threshold } = share;
  const p = percent ?? 0;
  return (
    <>
      {t("planning.structure.shareOf", { n, total, p })}
      {unknown > 0 ? (
        <p className="field-help">{t("planning.structure.unknown", { n: unknown })}</p>
      ) : null}
      <svg
        viewBox="0 0 100 6"
        className="share-bar"
        role="img"
        preserveAspectRatio="none"
        aria-label={
          threshold === null
            ? t("planning.structure.bar", { group, p })
            : t("planning.structure.barThreshold", { group, p, t: threshold.percent })
        }
      >
        <rect width="100" height="6" className="share-all" />
        <rect width={p} height="6" className="share-part" />
        {threshold === null ? null : (
          <rect x={threshold.percent - 0.4} width="0.8" height="6" className="share-threshold" />
        )}
      </svg>
    </>
  );
}

function Threshold({ share }: { share: Share | null }) {
  const t = useTranslate();
  if (!share?.threshold) return t("planning.noRule");
  const { percent, source } = share.threshold;
  return (
    <>
      {t("planning.structure.percent", { n: percent })}
      <p className="field-help">{t("planning.source", { source })}</p>
    </>
  );
}

function verdictText(t: Translate, share: Share | null): string {
  const verdict = share?.verdict ?? "no_rule";
  if (verdict === "no_rule" || verdict === "nobody") return t("planning.structure.no_rule");
  if (verdict === "unknown") return t("planning.structure.unclear");
  if (verdict === "met") return t("planning.structure.met");
  const more = share ? lackingFor(share) : 0;
  return more > 0
    ? t("planning.structure.notMetMore", { n: more })
    : t("planning.structure.not_met");
}

/** How many people of one level are in each age group. */
export function LevelAges({ level }: { level: LevelStructure }) {
  const t = useTranslate();
  const { ageGroups } = level;
  if (ageGroups === null) return null;
  const rows = [
    ...ageGroups.groups.map(({ from, to, count }) => ({
      label: t("planning.structure.age", { from, to }),
      count,
    })),
    ...(ageGroups.unknown > 0
      ? [{ label: t("planning.structure.ageUnknown"), count: ageGroups.unknown }]
      : []),
  ];
  const { years, source } = ageGroups;
  return (
    <details className="more">
      <summary>{t("planning.structure.ages")}</summary>
      <p className="field-help">{t("planning.structure.agesBy", { n: years, source })}</p>
      <Table
        caption={t("planning.structure.ages")}
        rows={rows}
        rowKey={({ label }) => label}
        columns={[
          {
            key: "age",
            label: t("planning.structure.ages"),
            first: true,
            cell: ({ label }) => label,
          },
          {
            key: "count",
            label: t("planning.structure.ageCount"),
            numeric: true,
            cell: ({ count }) => count,
          },
        ]}
      />
    </details>
  );
}
