import type { ReactNode } from "react";
import type {
  EnrolmentShown,
  HistoryEvent,
} from "#app/domain/enrolment/enrolment-queries.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import { PlaceText } from "#app/ui/enrolment/person-text.tsx";
import { StatusBadge } from "#app/ui/enrolment/status-badge.tsx";
import { Facts } from "#app/ui/kit/page.tsx";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type Item = { term: string; value: ReactNode } | null;

/** Where the person stands, how they came, and what is asked of whom. */
export function EnrolmentFacts({ enrolment }: { enrolment: EnrolmentShown }) {
  const t = useTranslate();
  const items = [...standingItems(t, enrolment), ...waitingItems(t, enrolment)];
  return <Facts items={items.filter((item) => item !== null)} />;
}

function standingItems(t: Translate, row: EnrolmentShown): Item[] {
  const { status, returnedTo, number, leaveAskedAt } = row;
  const isLeaving = leaveAskedAt !== null && (status === "confirmed" || status === "attending");
  const letter = letterText(t, row);
  return [
    {
      term: t("roster.enrolment.state"),
      value: (
        <StatusBadge
          status={status}
          returnedTo={returnedTo}
          number={number}
          leaveAsked={isLeaving}
        />
      ),
    },
    { term: t("roster.enrolment.place"), value: <PlaceText posts={row.posts} /> },
    row.phone === null ? null : { term: t("roster.enrolment.phone"), value: row.phone },
    { term: t("roster.enrolment.source"), value: t(`enrolment.source.${row.source}`) },
    letter === null ? null : { term: t("roster.enrolment.letter"), value: letter },
    { term: t("roster.enrolment.requested"), value: formatInstant(row.requestedAt) },
    row.returnReason === null
      ? null
      : { term: t("roster.enrolment.returned"), value: row.returnReason },
    row.leaveReason === null ? null : { term: t("roster.enrolment.leave"), value: row.leaveReason },
    row.endReason === null ? null : { term: t("roster.enrolment.ended"), value: row.endReason },
  ];
}

function letterText(t: Translate, row: EnrolmentShown): string | null {
  const { letterNumber: number, letterDate, signatory } = row;
  if (number === null || letterDate === null || signatory === null) return null;
  return t("roster.approvals.letter", { number, date: formatDate(letterDate), signatory });
}

function waitingItems(t: Translate, row: EnrolmentShown): Item[] {
  const { offerExpiresAt, priority, rankReason, skipped, skippedAt } = row;
  const isWaiting = row.status === "waitlisted";
  return [
    offerExpiresAt === null
      ? null
      : { term: t("roster.enrolment.offer"), value: formatInstant(offerExpiresAt) },
    isWaiting ? { term: t("roster.enrolment.priority"), value: String(priority) } : null,
    isWaiting && rankReason !== null
      ? { term: t("roster.enrolment.rankReason"), value: rankReason }
      : null,
    isWaiting && skipped !== null
      ? {
          term: t("roster.enrolment.skipped"),
          value: t("roster.waiting.skippedOn", {
            reason: t(`enrolment.obstacle.${skipped}`),
            time: formatInstant(skippedAt ?? ""),
          }),
        }
      : null,
  ];
}

/** Who did what when, and why; the newest first. */
export function HistoryTable({ history }: { history: HistoryEvent[] }) {
  const t = useTranslate();
  return (
    <Table
      caption={t("roster.enrolment.history")}
      rows={history}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "at",
          label: t("roster.field.time"),
          first: true,
          room: "line",
          cell: ({ at }) => formatInstant(at),
        },
        {
          key: "act",
          label: t("roster.field.act"),
          first: true,
          cell: ({ act }) => t(`enrolment.act.${act}`),
        },
        {
          key: "state",
          label: t("roster.field.state"),
          room: "text",
          cell: ({ toStatus }) => <StatusBadge status={toStatus} />,
        },
        {
          key: "by",
          label: t("roster.field.by"),
          cell: ({ byName }) => byName ?? t("roster.enrolment.system"),
        },
        {
          key: "reason",
          label: t("roster.field.reason"),
          room: "place",
          cell: (event) => reasonText(t, event),
        },
      ]}
    />
  );
}

const obstacles = ["not_eligible", "clash", "seat_of_programme"] as const;

/** A reason as it was typed; of a seat that passed by, the word that was stored. */
function reasonText(t: Translate, { act, reason }: HistoryEvent): string {
  const word = act === "skipped" ? obstacles.find((known) => known === reason) : undefined;
  return word === undefined ? (reason ?? "") : t(`enrolment.obstacle.${word}`);
}
