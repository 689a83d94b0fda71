import type { EnrolmentStatus } from "#app/domain/enrolment/enrolment.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { statusLooks } from "#app/ui/enrolment/status-looks.ts";
import { Badge } from "#app/ui/kit/button.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

export type StatusShown = {
  status: EnrolmentStatus;
  /** on the waiting list, from 1; null = not known or not to be told */
  number?: number | null;
  returnedTo?: "person" | "unit" | null;
  leaveAsked?: boolean;
};

/** Where somebody stands in a course, in words: "Danh sách chờ, số 3". */
export function statusText(t: Translate, { status, number, returnedTo }: StatusShown): string {
  if (returnedTo) return t(`enrolment.returned.${returnedTo}`);
  if (status === "waitlisted" && number) return t("enrolment.waitlistedNumber", { n: number });
  return t(`enrolment.status.${status}`);
}

/** Where somebody stands in a course: colour, sign and word together, everywhere alike. */
export function StatusBadge(shown: StatusShown) {
  const t = useTranslate();
  const look = shown.returnedTo
    ? ({ tone: "warn", icon: "edit" } as const)
    : statusLooks[shown.status];
  return (
    <>
      <Badge {...look}>{statusText(t, shown)}</Badge>
      {shown.leaveAsked ? (
        <Badge tone="pending" icon="hourglass">
          {t("enrolment.leaveAsked")}
        </Badge>
      ) : null}
    </>
  );
}
