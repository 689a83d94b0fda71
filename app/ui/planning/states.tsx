import type { ReviewReason } from "#app/domain/planning/review.ts";
import type { EndReason, RecordStatus, RoundStatus } from "#app/domain/planning/round.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { Badge } from "#app/ui/kit/button.tsx";
import type { IconName } from "#app/ui/kit/icon.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type Look = { tone: "neutral" | "good" | "note" | "warn"; icon: IconName };

const roundLooks = {
  draft: { tone: "neutral", icon: "edit" },
  submitted: { tone: "note", icon: "clock" },
  approved: { tone: "good", icon: "check" },
  published: { tone: "good", icon: "document" },
} satisfies Record<RoundStatus, Look>;

const recordLooks = {
  proposed: { tone: "note", icon: "clock" },
  approved: { tone: "good", icon: "check" },
  ended: { tone: "neutral", icon: "close" },
} satisfies Record<RecordStatus, Look>;

export function RoundStatusBadge({ status }: { status: RoundStatus }) {
  const t = useTranslate();
  return <Badge {...roundLooks[status]}>{t(`planning.status.${status}`)}</Badge>;
}

type RecordState = { status: RecordStatus; endedReason: EndReason | null };

/** "Đã kết thúc (đã bổ nhiệm…)", or the state alone. */
export function recordStateText(t: Translate, { status, endedReason }: RecordState): string {
  return endedReason === null
    ? t(`planning.recordStatus.${status}`)
    : t("planning.recordStatus.endedFor", {
        reason: t(`planning.endReasonWithin.${endedReason}`),
      });
}

export function RecordStatusBadge({ record }: { record: RecordState }) {
  const t = useTranslate();
  return <Badge {...recordLooks[record.status]}>{recordStateText(t, record)}</Badge>;
}

/** What asks for a review: of the record, never of the person. */
export function ReviewBadges({ review }: { review: ReviewReason[] }) {
  const t = useTranslate();
  return review.map((reason) => (
    <Badge key={reason} tone="warn" icon="warning">
      {t(`planning.review.${reason}`)}
    </Badge>
  ));
}

type Decided = { decisionNumber: string | null; decisionDate: string | null };

/** Number and date of the decision, or that they are not recorded. */
export function decisionText(t: Translate, { decisionNumber, decisionDate }: Decided): string {
  return decisionNumber === null || decisionDate === null
    ? t("planning.notDecided")
    : t("planning.decided", { number: decisionNumber, date: formatDate(decisionDate) });
}

/** From when to when a record is in force, both days inclusive. */
export function validityText(
  t: Translate,
  { validFrom, validTo }: { validFrom: string; validTo: string | null },
): string {
  const from = formatDate(validFrom);
  return validTo === null
    ? t("planning.since", { from })
    : t("planning.period", { from, to: formatDate(validTo) });
}

/** The line that stands on every page that judges. */
export function JudgingNote() {
  const t = useTranslate();
  return <p className="judging-note">{t("planning.note")}</p>;
}
