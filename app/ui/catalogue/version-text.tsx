import type { VersionDetail, VersionEvent } from "#app/domain/catalogue/version-events.ts";
import type { ProgrammeVersionState } from "#app/domain/catalogue/version.ts";
import type { MessageKey, Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { Badge } from "#app/ui/kit/button.tsx";
import type { IconName } from "#app/ui/kit/icon.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

/** From which day to which a version is in force, as far as its end is known. */
export function versionDays(
  t: Translate,
  { validFrom, lastDay }: { validFrom: string; lastDay: string | null },
): string {
  const from = formatDate(validFrom);
  return lastDay === null
    ? t("programmes.days.from", { from })
    : t("programmes.days.fromTo", { from, to: formatDate(lastDay) });
}

const looks = {
  draft: { tone: "note", icon: "edit" },
  coming: { tone: "note", icon: "clock" },
  in_force: { tone: "good", icon: "check" },
  past: { tone: "neutral", icon: "undo" },
} satisfies Record<ProgrammeVersionState, { tone: "note" | "good" | "neutral"; icon: IconName }>;

export function ProgrammeVersionBadge({ state }: { state: ProgrammeVersionState }) {
  const t = useTranslate();
  return <Badge {...looks[state]}>{t(`programmes.state.${state}`)}</Badge>;
}

/** Said of a programme whose very name says that somebody is planned. */
export function DisclosesTag() {
  const t = useTranslate();
  return (
    <Badge tone="note" icon="shield">
      {t("programmes.disclosesTag")}
    </Badge>
  );
}

const eventNames = {
  "programme_version.drafted": "programmes.history.event.drafted",
  "programme_version.corrected": "programmes.history.event.corrected",
  "programme_version.discarded": "programmes.history.event.discarded",
  "programme_version.published": "programmes.history.event.published",
  "programme_version.condition_added": "programmes.history.event.condition_added",
  "programme_version.condition_corrected": "programmes.history.event.condition_corrected",
  "programme_version.condition_removed": "programmes.history.event.condition_removed",
} as const satisfies Record<VersionEvent, MessageKey>;

/** What was done to a version: "Thêm điều kiện: Tuổi theo giới tính". */
export function versionEventText(
  t: Translate,
  { action, kind }: Pick<VersionDetail, "kind"> & { action: VersionEvent },
): string {
  const event = t(eventNames[action]);
  return kind === null
    ? event
    : t("programmes.history.of", { event, kind: t(`programmes.kind.${kind}`) });
}
