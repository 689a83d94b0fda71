import type { Audience } from "#app/domain/standards/audience.ts";
import type { Subject } from "#app/domain/standards/requirement.ts";
import type { StandardEvent } from "#app/domain/standards/standard-events.ts";
import type { VersionState } from "#app/domain/standards/versions.ts";
import type { MessageKey, Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { Badge } from "#app/ui/kit/button.tsx";
import type { IconName } from "#app/ui/kit/icon.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

/** From which day to which a version judges, as far as its end is known. */
export function versionDays(
  t: Translate,
  { validFrom, lastDay }: { validFrom: string; lastDay: string | null },
): string {
  const from = formatDate(validFrom);
  return lastDay === null
    ? t("versions.days.from", { from })
    : t("versions.days.fromTo", { from, to: formatDate(lastDay) });
}

/** For whom a version is: "Lượt quy hoạch nhiệm kỳ 2025-2030". */
export const audienceText = (
  t: Translate,
  {
    appliesTo,
    validFrom,
    term,
  }: Pick<Audience, "appliesTo"> & { validFrom: string; term: string | null },
): string => t(`versions.audience.${appliesTo}`, { date: formatDate(validFrom), term: term ?? "" });

const looks = {
  draft: { tone: "note", icon: "edit" },
  coming: { tone: "note", icon: "clock" },
  in_force: { tone: "good", icon: "check" },
  past: { tone: "neutral", icon: "undo" },
} satisfies Record<VersionState, { tone: "note" | "good" | "neutral"; icon: IconName }>;

export function VersionBadge({ state }: { state: VersionState }) {
  const t = useTranslate();
  return <Badge {...looks[state]}>{t(`versions.state.${state}`)}</Badge>;
}

const eventNames = {
  "standard.drafted": "versions.history.event.drafted",
  "standard.corrected": "versions.history.event.corrected",
  "standard.discarded": "versions.history.event.discarded",
  "standard.published": "versions.history.event.published",
  "standard.requirement_added": "versions.history.event.requirement_added",
  "standard.requirement_corrected": "versions.history.event.requirement_corrected",
  "standard.requirement_removed": "versions.history.event.requirement_removed",
} as const satisfies Record<StandardEvent, MessageKey>;

/** What was done to a standard: "Sửa điều kiện: Lý luận chính trị". */
export function eventText(
  t: Translate,
  { action, subjects }: { action: StandardEvent; subjects: readonly Subject[] },
): string {
  const event = t(eventNames[action]);
  const names = subjects.map((subject) => t(`readiness.subject.${subject}`)).join("; ");
  return names === "" ? event : t("versions.history.subjects", { event, subjects: names });
}
