import { isActive } from "#app/domain/enrolment/enrolment.ts";
import {
  actsOf,
  type OwnAct,
  type OwnEnrolment,
  type OwnEvent,
} from "#app/domain/enrolment/own-enrolment.ts";
import { isFreeToLeave } from "#app/domain/enrolment/seats.ts";
import type { Translate } from "#app/i18n/locales.ts";
import {
  dayOfInstant,
  formatDate,
  formatInstant,
  timeOfInstant,
} from "#app/platform/i18n/formats.ts";
import { StatusBadge } from "#app/ui/enrolment/status-badge.tsx";
import { Button, ButtonLink } from "#app/ui/kit/button.tsx";
import { HiddenField, useFormPlace } from "#app/ui/kit/form.tsx";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type Now = { at: string; today: string };

/** The course of a row, as far as it says what comes next. */
type Course = {
  code: string;
  status: string;
  offerHours: number;
  approvalEndsOn: string | null;
  promotionStopsOn: string | null;
  withdrawalEndsOn: string | null;
};

type StateProps = { course: Course; own: OwnEnrolment; unit: string | null; now: Now };

/** Where one stands, what comes next, and what one can do about it. */
export function OwnState({ course, own, unit, now }: StateProps) {
  const t = useTranslate();
  const isSent = own.source !== "self";
  return (
    <div className="own-state">
      <p className="tags">
        <StatusBadge {...own} />
      </p>
      {isSent ? <p>{t("study.course.sent")}</p> : null}
      {nextLines(t, { course, own, unit, now }).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <OwnActs own={own} acts={actsOf(own, course, now)} />
    </div>
  );
}

/** What comes next, or why it ended. */
function nextLines(t: Translate, { course, own, unit, now }: StateProps): string[] {
  const { returnReason, leaveAsked, endReason } = own;
  if (!isActive(own.status))
    return endReason === null ? [] : [t("study.next.ended", { reason: endReason })];
  const next =
    returnReason === null
      ? nextText(t, { course, own, unit, now })
      : t("study.next.returned", { reason: returnReason });
  return leaveAsked ? [next, t("study.next.leaveAsked")] : [next];
}

function nextText(t: Translate, props: StateProps): string {
  const { status } = props.own;
  if (status === "waitlisted") return waitingText(t, props);
  if (status === "offered") return offeredText(t, props);
  return status === "confirmed" ? seatText(t, props) : decidedText(t, props);
}

/** Somebody has to decide, or the course is on. */
function decidedText(t: Translate, { course, own, unit }: StateProps): string {
  if (own.status === "requested") {
    const time = formatInstant(own.requestedAt);
    return t("study.next.requested", { time, unit: unit ?? t("study.enrol.unit") });
  }
  if (own.status === "unit_approved")
    return t("study.next.unit_approved", { date: formatDate(course.approvalEndsOn ?? "") });
  return t(own.status === "approved" ? "study.next.approved" : "study.next.attending");
}

function waitingText(t: Translate, { course, own }: StateProps): string {
  const date = formatDate(course.promotionStopsOn ?? "");
  return own.autoAccept
    ? t("study.next.waitlistedAuto", { date })
    : t("study.next.waitlisted", { n: course.offerHours, date });
}

function offeredText(t: Translate, { course, own, now }: StateProps): string {
  const expires = own.offerExpiresAt ?? now.at;
  const [time, date] = [timeOfInstant(expires), dayOfInstant(expires)];
  return t("study.next.offered", { code: course.code, time, date });
}

function seatText(t: Translate, { course, now }: StateProps): string {
  return isFreeToLeave(course, now.today)
    ? t("study.next.confirmed", { date: formatDate(course.withdrawalEndsOn ?? "") })
    : t("study.next.confirmedLate");
}

/** Each act as a button: taking an offered seat at once, the others on pages that ask. */
export function OwnActs({ own, acts }: { own: { id: number }; acts: readonly OwnAct[] }) {
  const t = useTranslate();
  const { page } = useFormPlace();
  const to = `/me/courses/${own.id}`;
  if (acts.length === 0) return null;
  return (
    <div className="own-acts">
      {acts.map((act) =>
        act === "acceptance" ? (
          <form key={act} method="post" action={`${to}/acceptance`}>
            <HiddenField name="_page" value={page} />
            <Button>{t("study.act.acceptance")}</Button>
          </form>
        ) : (
          <ButtonLink
            key={act}
            to={`${to}/${act}`}
            look={act === "completion" ? "primary" : "plain"}
          >
            {t(`study.act.${act}`)}
          </ButtonLink>
        ),
      )}
    </div>
  );
}

/** What happened to one's rows in a course, the newest first; nobody is named. */
export function OwnHistory({ events }: { events: readonly OwnEvent[] }) {
  const t = useTranslate();
  return (
    <Table
      caption={t("study.course.history")}
      rows={[...events]}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "at",
          label: t("study.course.when"),
          first: true,
          room: "line",
          cell: ({ at }) => formatInstant(at),
        },
        {
          key: "act",
          label: t("study.course.what"),
          first: true,
          cell: ({ act }) => t(`enrolment.act.${act}`),
        },
        {
          key: "reason",
          label: t("study.course.why"),
          room: "text",
          cell: (event) => reasonText(t, event),
        },
      ]}
    />
  );
}

const obstacles = ["not_eligible", "clash", "seat_of_programme"] as const;

function reasonText(t: Translate, { act, reason }: OwnEvent): string | null {
  if (act !== "skipped") return reason;
  const obstacle = obstacles.find((known) => known === reason);
  return obstacle ? t(`enrolment.obstacle.${obstacle}`) : null;
}
