import {
  activeStatuses,
  enrolmentStatuses,
  seatStatuses,
} from "#app/domain/enrolment/enrolment.ts";
import type { RosterRow } from "#app/domain/enrolment/roster-queries.server.ts";
import { rosterSorts, rosterViews } from "#app/domain/enrolment/row-view.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { pageSizes } from "#app/platform/http/list.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import { readRoster } from "#app/routes/seats/wanted.ts";
import { PlaceText } from "#app/ui/enrolment/person-text.tsx";
import { StatusBadge } from "#app/ui/enrolment/status-badge.tsx";
import {
  ChoiceChips,
  FilterChips,
  FilterSelect,
  ListFilters,
  ListTable,
} from "#app/ui/kit/list.tsx";
import type { Column } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/roster";

type Parts = Pick<Route.ComponentProps, "loaderData">;

const ended = enrolmentStatuses.filter((status) => !activeStatuses.some((word) => word === status));

/** Who has a seat, who asked to leave it, whose row has ended. */
export function RosterViews({ loaderData: { wanted, url } }: Parts) {
  const t = useTranslate();
  const { list } = readRoster(url);
  return (
    <ChoiceChips
      name="view"
      label={t("roster.roster.view")}
      address={(change) => list.with({ status: null, ...change })}
      choices={rosterViews.map((view) => ({
        value: view,
        label: t(`roster.rosterView.${view}`),
        chosen: wanted.view === view,
      }))}
    />
  );
}

export function RosterFilters({ loaderData: { wanted, pageSize } }: Parts) {
  const t = useTranslate();
  const sort = wanted.sort.descending ? `-${wanted.sort.by}` : wanted.sort.by;
  const statuses = wanted.view === "ended" ? ended : seatStatuses;
  return (
    <ListFilters
      search={{ label: t("roster.roster.search"), q: wanted.q }}
      size={{ sizes: pageSizes, pageSize }}
      hidden={{ view: wanted.view }}
    >
      <FilterSelect
        name="status"
        label={t("roster.field.state")}
        value={wanted.status}
        any={t("sending.requests.any")}
        options={statuses.map((status) => ({
          value: status,
          label: t(`enrolment.status.${status}`),
        }))}
      />
      <FilterSelect
        name="sort"
        label={t("roster.roster.sort")}
        value={sort}
        options={rosterSorts.flatMap((by) => {
          const label = t(`roster.sortBy.${by}`);
          return [
            { value: by, label },
            { value: `-${by}`, label: t("roster.sortDown", { by: label }) },
          ];
        })}
      />
    </ListFilters>
  );
}

export function RosterChips({ loaderData: { wanted, url } }: Parts) {
  const t = useTranslate();
  const { q, status } = wanted;
  return (
    <FilterChips
      address={readRoster(url).list.with}
      chips={[
        q === "" ? null : { label: t("roster.roster.chipSearch", { q }), names: ["q"] },
        status && {
          label: t("roster.roster.chipStatus", { status: t(`enrolment.status.${status}`) }),
          names: ["status"],
        },
      ]}
    />
  );
}

export function RosterTable({ loaderData: { rows, total, url, pageSize } }: Parts) {
  const t = useTranslate();
  const { list } = readRoster(url);
  return (
    <ListTable
      exported
      caption={t("roster.tabs.roster")}
      rows={rows}
      rowKey={({ id }) => id}
      list={{ ...list, pageSize }}
      total={total}
      columns={columnsOf(t)}
    />
  );
}

function columnsOf(t: Translate): Column<RosterRow>[] {
  return [
    {
      key: "name",
      label: t("roster.field.name"),
      sortable: true,
      first: true,
      room: "name",
      cell: ({ id, fullName }) => <a href={`/enrolments/${id}`}>{fullName}</a>,
    },
    {
      key: "birth",
      label: t("roster.field.birth"),
      sortable: true,
      cell: ({ birthDate }) => formatDate(birthDate),
    },
    {
      key: "unit",
      label: t("roster.field.place"),
      sortable: true,
      room: "place",
      cell: ({ posts }) => <PlaceText posts={posts} />,
    },
    {
      key: "status",
      label: t("roster.field.state"),
      sortable: true,
      first: true,
      room: "text",
      cell: (row) => <State row={row} />,
    },
    {
      key: "since",
      label: t("roster.field.since"),
      sortable: true,
      cell: ({ seatFrom, seatUntil }) => sinceText(t, { seatFrom, seatUntil }),
    },
    {
      key: "source",
      label: t("roster.field.source"),
      cell: ({ source }) => t(`enrolment.source.${source as "self"}`), // why: a check constraint names the sources
    },
  ];
}

function State({ row }: { row: RosterRow }) {
  const t = useTranslate();
  const { status, offerExpiresAt, leaveAskedAt, leaveReason, endReason } = row;
  const notes = [
    offerExpiresAt === null
      ? null
      : t("roster.roster.offerUntil", { time: formatInstant(offerExpiresAt) }),
    leaveReason,
    endReason,
  ];
  return (
    <>
      <StatusBadge status={status} leaveAsked={leaveAskedAt !== null && endReason === null} />
      {notes.map((note) =>
        note === null ? null : (
          <p key={note} className="field-help">
            {note}
          </p>
        ),
      )}
    </>
  );
}

type Held = Pick<RosterRow, "seatFrom" | "seatUntil">;

/** "01/06/2026", or from when to when a seat was held. */
export function sinceText(t: Translate, { seatFrom, seatUntil }: Held): string {
  if (seatFrom === null) return "";
  const from = formatDate(seatFrom);
  return seatUntil === null ? from : t("common.fromTo", { from, to: formatDate(seatUntil) });
}
