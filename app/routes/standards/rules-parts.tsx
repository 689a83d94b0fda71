import type { RuleSetRow } from "#app/domain/standards/queries.server.ts";
import type { Level } from "#app/domain/standards/title.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { addDays } from "#app/kernel/calendar.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { Badge } from "#app/ui/kit/button.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

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
