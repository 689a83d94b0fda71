import type { Band } from "#app/domain/readiness/readiness.ts";
import type { Verdict } from "#app/domain/readiness/verdict.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { Badge } from "#app/ui/kit/button.tsx";
import type { IconName } from "#app/ui/kit/icon.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type Look = { tone: "neutral" | "good" | "note" | "warn" | "bad"; icon: IconName };

/** Colour, sign and word of the answer to a requirement. */
export const verdictLooks = {
  met: { tone: "good", icon: "check" },
  missing: { tone: "warn", icon: "gap" },
  no_data: { tone: "neutral", icon: "help" },
  waived: { tone: "note", icon: "document" },
} satisfies Record<Verdict, Look>;

export const bandLooks = {
  ready: { tone: "good", icon: "check" },
  on_track: { tone: "note", icon: "clock" },
  at_risk: { tone: "warn", icon: "warning" },
  too_late: { tone: "bad", icon: "bad" },
  no_data: { tone: "neutral", icon: "help" },
} satisfies Record<Band, Look>;

/** The answer to a requirement: of the requirement, never of the person. */
export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  const t = useTranslate();
  return <Badge {...verdictLooks[verdict]}>{t(`readiness.verdict.${verdict}`)}</Badge>;
}

/** The band of a record; too late names the month (of `target`, yyyy-mm-dd) before which it would have to be closed. */
export function BandBadge({ band, target }: { band: Band; target?: string | null }) {
  const t = useTranslate();
  const before = band === "too_late" && target;
  return (
    <Badge {...bandLooks[band]}>
      {before
        ? t("readiness.bandBefore", { month: formatDate(target.slice(0, 7)) })
        : t(`readiness.band.${band}`)}
    </Badge>
  );
}

type Override = { band: Band; decisionNumber: string; decisionDate: string };

/** What a decision says beside the computed band: "Kết luận: Đã đáp ứng, theo quyết định số … ngày …". */
export function OverrideNote({ override }: { override: Override }) {
  const t = useTranslate();
  return (
    <p className="field-help font-normal">
      {t("waivers.concluded")} <BandBadge band={override.band} /> {overrideSource(t, override)}
    </p>
  );
}

const overrideSource = (t: Translate, { decisionNumber, decisionDate }: Override): string =>
  t("record.by", { number: decisionNumber, date: formatDate(decisionDate) });

/** The same as a sentence, for a file. */
export function overrideText(t: Translate, override: Override): string {
  return `${t(`readiness.band.${override.band}`)} ${overrideSource(t, override)}`;
}
