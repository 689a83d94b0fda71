import type { OfferRow, WaitingRow } from "#app/domain/enrolment/waiting-queries.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { readListAddress } from "#app/platform/http/list.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import { PlaceText } from "#app/ui/enrolment/person-text.tsx";
import { StatusBadge } from "#app/ui/enrolment/status-badge.tsx";
import { ListTable } from "#app/ui/kit/list.tsx";
import { type Column, Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/waiting";

type Parts = Pick<Route.ComponentProps, "loaderData">;

export function WaitingTable({ loaderData }: Parts) {
  const t = useTranslate();
  const { rows, total, list, url } = loaderData;
  const { with: address } = readListAddress(url, { sortable: [], sort: "number" });
  return (
    <ListTable
      caption={t("roster.tabs.waiting")}
      rows={rows}
      rowKey={({ id }) => id}
      list={{ ...list, with: address }}
      total={total}
      columns={[...whoWaits(t), ...howTheyWait(t, loaderData)]}
    />
  );
}

const whoWaits = (t: Translate): Column<WaitingRow>[] => [
  {
    key: "number",
    label: t("roster.field.number"),
    first: true,
    room: "text",
    cell: ({ number }) => <StatusBadge status="waitlisted" number={number} />,
  },
  {
    key: "name",
    label: t("roster.field.name"),
    first: true,
    room: "name",
    cell: ({ id, fullName, birthDate }) => (
      <>
        <a href={`/enrolments/${id}`}>{fullName}</a>
        <div className="field-help">{formatDate(birthDate)}</div>
      </>
    ),
  },
  {
    key: "place",
    label: t("roster.field.place"),
    room: "place",
    cell: ({ posts }) => <PlaceText posts={posts} />,
  },
];

const howTheyWait = (
  t: Translate,
  { mayRank, ownCadreId }: Parts["loaderData"],
): Column<WaitingRow>[] => [
  {
    key: "priority",
    label: t("roster.field.priority"),
    numeric: true,
    cell: ({ priority }) => priority,
  },
  {
    key: "since",
    label: t("roster.field.waitingSince"),
    cell: ({ waitingSince }) => formatInstant(waitingSince ?? ""),
  },
  {
    key: "rank",
    label: t("roster.field.rank"),
    numeric: true,
    cell: ({ rank }) => rank,
  },
  {
    key: "skipped",
    label: t("roster.field.skipped"),
    room: "place",
    cell: (row) => <Notes row={row} />,
  },
  {
    key: "act",
    label: t("roster.field.act"),
    cell: ({ id, cadreId, fullName }) =>
      mayRank && cadreId !== ownCadreId ? (
        <a
          href={`/enrolments/${id}/rank`}
          aria-label={t("roster.waiting.setRankOf", { name: fullName })}
        >
          {t("roster.waiting.setRank")}
        </a>
      ) : null,
  },
];
/** Why a free seat passed the person by, last of all, and why their order was set by hand. */
function Notes({ row }: { row: WaitingRow }) {
  const t = useTranslate();
  const { skipped, skippedAt, rankReason, autoAccept } = row;
  return (
    <>
      {skipped === null ? null : (
        <div>
          {t("roster.waiting.skippedOn", {
            reason: t(`enrolment.obstacle.${skipped}`),
            time: formatInstant(skippedAt ?? ""),
          })}
        </div>
      )}
      {rankReason === null ? null : (
        <div className="field-help">{t("roster.waiting.rankBy", { reason: rankReason })}</div>
      )}
      {autoAccept === 1 ? <div className="field-help">{t("roster.waiting.auto")}</div> : null}
    </>
  );
}

export function OffersTable({ loaderData: { offers, mayAnswer, ownCadreId } }: Parts) {
  const t = useTranslate();
  const columns: Column<OfferRow>[] = [
    {
      key: "name",
      label: t("roster.field.name"),
      first: true,
      room: "name",
      cell: ({ id, fullName }) => <a href={`/enrolments/${id}`}>{fullName}</a>,
    },
    {
      key: "place",
      label: t("roster.field.place"),
      room: "place",
      cell: ({ posts }) => <PlaceText posts={posts} />,
    },
    {
      key: "state",
      label: t("roster.field.state"),
      cell: ({ status }) => <StatusBadge status={status} />,
    },
    {
      key: "until",
      label: t("roster.field.answerBy"),
      first: "labelled",
      cell: ({ offerExpiresAt }) => formatInstant(offerExpiresAt ?? ""),
    },
    { key: "phone", label: t("roster.field.phone"), cell: ({ phone }) => phone },
    {
      key: "act",
      label: t("roster.field.act"),
      cell: ({ id, cadreId, fullName }) =>
        mayAnswer && cadreId !== ownCadreId ? (
          <a
            href={`/enrolments/${id}/offer`}
            aria-label={t("roster.waiting.answerOf", { name: fullName })}
          >
            {t("roster.waiting.answer")}
          </a>
        ) : null,
    },
  ];
  return (
    <Table
      caption={t("roster.waiting.offers")}
      rows={offers}
      rowKey={({ id }) => id}
      columns={columns}
    />
  );
}
