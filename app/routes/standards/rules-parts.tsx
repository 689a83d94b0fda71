import type { RuleSetRow } from "#app/domain/standards/queries.server.ts";
import type { Level } from "#app/domain/standards/title.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { addDays } from "#app/kernel/calendar.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { Badge } from "#app/ui/kit/button.tsx";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { Source } from "#app/ui/standards/source.tsx";

type Days = Pick<RuleSetRow, "validFrom" | "endsBefore">;

/** From which day to which a rule set is in force. */
export function daysOf(t: Translate, { validFrom, endsBefore }: Days): string {
  const from = formatDate(validFrom);
  if (endsBefore === null) return t("standards.rules.from", { from });
  return t("standards.rules.fromTo", { from, to: formatDate(addDays(endsBefore, -1)) });
}

export function StateBadge({ rules, today }: { rules: Days; today: string }) {
  const t = useTranslate();
  if (rules.validFrom > today) {
    return <Badge tone="note">{t("standards.rules.coming")}</Badge>;
  }
  return rules.endsBefore !== null && rules.endsBefore <= today ? (
    <Badge tone="neutral">{t("standards.rules.ended")}</Badge>
  ) : (
    <Badge tone="good" icon="check">
      {t("standards.rules.inForce")}
    </Badge>
  );
}

/** The level that a limit is for, or all of them. */
export const levelText = (t: Translate, level: Level | null): string =>
  t(level === null ? "standards.ruleSet.everyLevel" : `standards.level.${level}`);

/** The versions of the rules, the latest first. */
export function RuleSetTable({ sets, today }: { sets: RuleSetRow[]; today: string }) {
  const t = useTranslate();
  return (
    <Table
      caption={t("standards.rules.title")}
      rows={sets}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          label: t("standards.rules.name"),
          first: true,
          cell: ({ id, name }) => <a href={`/rules/${id}`}>{name}</a>,
        },
        {
          key: "validity",
          label: t("standards.field.validity"),
          first: true,
          cell: (rules) => (
            <>
              {daysOf(t, rules)} <StateBadge rules={rules} today={today} />
            </>
          ),
        },
        {
          key: "limits",
          label: t("standards.rules.count"),
          cell: ({ limits }) =>
            t("standards.rules.ofAll", {
              n: limits.filter(({ value }) => value !== null).length,
              total: limits.length,
            }),
        },
        {
          key: "source",
          label: t("standards.ruleSet.source"),
          cell: ({ source, toConfirm }) => <Source text={source} toConfirm={toConfirm} />,
        },
      ]}
    />
  );
}
