import { enrolmentStatuses } from "#app/domain/enrolment/enrolment.ts";
import { sentSorts, sentViews } from "#app/domain/enrolment/row-view.ts";
import type { SentRow } from "#app/domain/enrolment/sent-queries.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { pageSizes } from "#app/platform/http/list.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import { readSent } from "#app/routes/sending/wanted.ts";
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
import { Whole } from "#app/ui/kit/whole.tsx";
import type { Route } from "./+types/requests";

type Parts = Pick<Route.ComponentProps, "loaderData">;

/** What waits for the unit, with how many rows each has. */
export function SentViews({ loaderData: { wanted, counts, url } }: Parts) {
  const t = useTranslate();
  return (
    <ChoiceChips
      name="view"
      label={t("sending.requests.views")}
      address={readSent(url).list.with}
      choices={sentViews.map((view) => ({
        value: view,
        label: t("sending.viewCount", { view: t(`sending.view.${view}`), n: counts[view] }),
        chosen: wanted.view === view,
      }))}
    />
  );
}

export function SentFilters({ loaderData: { wanted, courses, pageSize } }: Parts) {
  const t = useTranslate();
  const any = t("sending.requests.any");
  const sort = wanted.sort.descending ? `-${wanted.sort.by}` : wanted.sort.by;
  return (
    <ListFilters
      search={{ label: t("sending.requests.search"), q: wanted.q }}
      size={{ sizes: pageSizes, pageSize }}
      hidden={{ view: wanted.view }}
    >
      <FilterSelect
        name="course"
        label={t("sending.requests.course")}
        value={wanted.courseId === null ? null : String(wanted.courseId)}
        any={any}
        options={courses.map(({ id, code }) => ({ value: String(id), label: code }))}
      />
      <FilterSelect
        name="status"
        label={t("sending.requests.status")}
        value={wanted.status}
        any={any}
        options={enrolmentStatuses.map((status) => ({
          value: status,
          label: t(`enrolment.status.${status}`),
        }))}
      />
      <FilterSelect
        name="sort"
        label={t("sending.requests.sort")}
        value={sort}
        options={sentSorts.flatMap((by) => {
          const label = t(`sending.sortBy.${by}`);
          return [
            { value: by, label },
            { value: `-${by}`, label: t("sending.sortDown", { by: label }) },
          ];
        })}
      />
    </ListFilters>
  );
}

export function SentChips({ loaderData: { wanted, courses, url } }: Parts) {
  const t = useTranslate();
  const course = courses.find(({ id }) => id === wanted.courseId);
  return (
    <FilterChips
      address={readSent(url).list.with}
      chips={[
        wanted.q === "" ? null : { label: t("sending.chipSearch", { q: wanted.q }), names: ["q"] },
        course && { label: course.code, names: ["course"] },
        wanted.status && { label: t(`enrolment.status.${wanted.status}`), names: ["status"] },
      ]}
    />
  );
}

export function SentTable({ loaderData: { rows, total, url, pageSize } }: Parts) {
  const t = useTranslate();
  const { list } = readSent(url);
  return (
    <ListTable
      exported
      caption={t("sending.requests.title")}
      rows={rows}
      rowKey={({ id }) => id}
      list={{ ...list, pageSize }}
      total={total}
      columns={columnsOf(t)}
    />
  );
}

function columnsOf(t: Translate): Column<SentRow>[] {
  return [
    {
      key: "name",
      label: t("sending.field.name"),
      sortable: true,
      first: true,
      room: "name",
      cell: ({ id, fullName, code }) => (
        <a
          href={`/enrolments/${id}`}
          aria-label={t("sending.requests.openOf", { name: fullName, course: code })}
        >
          {fullName}
        </a>
      ),
    },
    {
      key: "birth",
      label: t("sending.field.birth"),
      cell: ({ birthDate }) => formatDate(birthDate),
    },
    {
      key: "place",
      label: t("sending.field.place"),
      room: "place",
      cell: ({ posts }) => <PlaceText posts={posts} />,
    },
    {
      key: "course",
      label: t("sending.field.course"),
      sortable: true,
      room: "place",
      cell: ({ courseName, code, startsOn }) => (
        <>
          {courseName}
          <div className="field-help">
            <Whole>{`${code}, ${formatDate(startsOn)}`}</Whole>
          </div>
        </>
      ),
    },
    {
      key: "status",
      label: t("sending.field.state"),
      sortable: true,
      first: true,
      room: "text",
      cell: (row) => <State row={row} />,
    },
    { key: "phone", label: t("sending.field.phone"), room: "line", cell: ({ phone }) => phone },
    {
      key: "since",
      label: t("sending.field.updated"),
      sortable: true,
      cell: ({ updatedAt }) => formatInstant(updatedAt),
    },
  ];
}

function State({ row }: { row: SentRow }) {
  const t = useTranslate();
  const { status, returnedTo, returnReason, leaveAskedAt, offerExpiresAt } = row;
  return (
    <>
      <StatusBadge status={status} returnedTo={returnedTo} leaveAsked={leaveAskedAt !== null} />
      {returnReason === null ? null : (
        <p className="field-help">{t("sending.requests.returnedTo", { reason: returnReason })}</p>
      )}
      {offerExpiresAt === null ? null : (
        <p className="field-help">
          {t("sending.field.answerBy")}: {formatInstant(offerExpiresAt)}
        </p>
      )}
    </>
  );
}
