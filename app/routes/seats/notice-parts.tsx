import type { NoticeRow, ToldRow } from "#app/domain/reporting/course-notices.server.ts";
import { noticeViews } from "#app/domain/reporting/course-notices.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { pageSizes } from "#app/platform/http/list.ts";
import { formatInstant } from "#app/platform/i18n/formats.ts";
import { mailText, noticeSubject, phoneText, standText } from "#app/routes/seats/notice-text.ts";
import { readNotice } from "#app/routes/seats/wanted.ts";
import { PlaceText } from "#app/ui/enrolment/person-text.tsx";
import { Badge, type BadgeTone } from "#app/ui/kit/button.tsx";
import type { IconName } from "#app/ui/kit/icon.tsx";
import { ChoiceChips, FilterChips, ListFilters, ListTable } from "#app/ui/kit/list.tsx";
import { type Column, Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { messageText } from "#app/ui/messages/message-text.ts";
import type { Route } from "./+types/notice";

type Course = { id: number; code: string };

/** What a course told its people, one line for each kind of message. */
export function NoticeTable({ course, rows }: { course: Course; rows: NoticeRow[] }) {
  const t = useTranslate();
  const number = (key: "people" | "read" | "withoutAccount" | "mailed"): Column<NoticeRow> => ({
    key,
    label: t(`notices.field.${key}`),
    numeric: true,
    cell: (row) => row[key],
  });
  return (
    <Table
      caption={t("notices.list.caption")}
      rows={rows}
      rowKey={({ kind }) => kind}
      columns={[
        {
          key: "notice",
          label: t("notices.field.notice"),
          first: true,
          room: "text",
          cell: ({ kind }) => (
            <a href={`/courses/${course.id}/notices/${kind}`}>{noticeSubject(t, kind, course)}</a>
          ),
        },
        { ...number("people"), first: "labelled" },
        number("read"),
        number("withoutAccount"),
        number("mailed"),
        {
          key: "last",
          label: t("notices.field.last"),
          room: "line",
          cell: ({ last }) => formatInstant(last),
        },
      ]}
    />
  );
}

type Parts = Pick<Route.ComponentProps, "loaderData">;

export function ToldViews({ loaderData: { wanted, url } }: Parts) {
  const t = useTranslate();
  return (
    <ChoiceChips
      name="view"
      label={t("notices.told.view")}
      address={readNotice(url).list.with}
      choices={noticeViews.map((view) => ({
        value: view === "all" ? null : view,
        label: t(`notices.viewName.${view}`),
        chosen: wanted.view === view,
      }))}
    />
  );
}

export function ToldFilters({ loaderData: { wanted, pageSize, url } }: Parts) {
  const t = useTranslate();
  const { q, view } = wanted;
  return (
    <>
      <ListFilters
        search={{ label: t("notices.told.search"), q }}
        size={{ sizes: pageSizes, pageSize }}
        hidden={{ view: view === "all" ? null : view }}
      >
        {null}
      </ListFilters>
      <FilterChips
        address={readNotice(url).list.with}
        chips={[q === "" ? null : { label: t("notices.told.chipSearch", { q }), names: ["q"] }]}
      />
    </>
  );
}

export function ToldTable({ loaderData: { rows, total, url, pageSize, subject } }: Parts) {
  const t = useTranslate();
  const { list } = readNotice(url);
  return (
    <ListTable
      exported
      caption={subject}
      rows={rows}
      rowKey={({ id }) => id}
      list={{ page: list.page, pageSize, with: list.with }}
      total={total}
      columns={columnsOf(t)}
    />
  );
}

function columnsOf(t: Translate): Column<ToldRow>[] {
  return [
    {
      key: "name",
      label: t("notices.field.name"),
      first: true,
      room: "name",
      cell: ({ enrolmentId, fullName }) => <a href={`/enrolments/${enrolmentId}`}>{fullName}</a>,
    },
    {
      key: "place",
      label: t("notices.field.place"),
      room: "place",
      cell: ({ posts }) => <PlaceText posts={posts} />,
    },
    {
      key: "phone",
      label: t("notices.field.phone"),
      first: "labelled",
      room: "line",
      cell: (row) => <Phone row={row} />,
    },
    {
      key: "told",
      label: t("notices.field.told"),
      room: "text",
      cell: ({ content, createdAt }) => messageText(t, content, createdAt).sentences.join(" "),
    },
    {
      key: "at",
      label: t("notices.field.at"),
      room: "line",
      cell: ({ createdAt }) => formatInstant(createdAt),
    },
    { key: "stand", label: t("notices.field.stand"), cell: (row) => <Stand row={row} /> },
    { key: "mail", label: t("notices.field.mail"), cell: (row) => mailText(t, row) },
  ];
}

/** A number that a telephone calls when it is touched. */
function Phone({ row: { phone } }: { row: ToldRow }) {
  const t = useTranslate();
  const dialled = (phone ?? "").replace(/[^\d+]/g, "");
  if (phone === null || dialled === "") return phoneText(t, { phone });
  return <a href={`tel:${dialled}`}>{phone}</a>;
}

const looks = {
  waiting: { tone: "queue", icon: "hourglass" },
  no_account: { tone: "warn", icon: "warning" },
  unread: { tone: "note", icon: "inbox" },
  read: { tone: "good", icon: "check" },
} satisfies Record<ToldRow["stand"], { tone: BadgeTone; icon: IconName }>;

function Stand({ row }: { row: ToldRow }) {
  const t = useTranslate();
  return <Badge {...looks[row.stand]}>{standText(t, row)}</Badge>;
}
