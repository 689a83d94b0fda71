import { courseStatuses } from "#app/domain/courses/course.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { pageSizes } from "#app/platform/http/list.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { readCourseList } from "#app/routes/courses/wanted.ts";
import { CourseStatusBadge, courseDays, seatsText } from "#app/ui/courses/states.tsx";
import {
  FilterChips,
  FilterDate,
  FilterSelect,
  ListFilters,
  ListTable,
} from "#app/ui/kit/list.tsx";
import type { Column } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { Whole } from "#app/ui/kit/whole.tsx";
import type { Route } from "./+types/list";

type Parts = Pick<Route.ComponentProps, "loaderData">;
type Row = Route.ComponentProps["loaderData"]["rows"][number];

const choices = (those: { id: number; name: string }[]) =>
  those.map(({ id, name }) => ({ value: String(id), label: name }));

export function CourseFilters({ loaderData: { asked, programmes, hosts } }: Parts) {
  const t = useTranslate();
  const { wanted, typed, fault, url } = asked;
  const { list } = readCourseList(url);
  const sort = wanted.sort.descending ? `-${wanted.sort.by}` : wanted.sort.by;
  const errorOf = (field: "from" | "to"): string | null =>
    fault?.field === field ? t(`courses.list.${fault.word}`, { value: typed[field] }) : null;
  const any = t("courses.list.any");
  return (
    <ListFilters
      search={{ label: t("courses.list.search"), q: wanted.q }}
      size={{ sizes: pageSizes, pageSize: list.pageSize }}
      hidden={{ sort: sort === "-startsOn" ? null : sort }}
    >
      <FilterSelect
        name="status"
        label={t("courses.field.status")}
        value={wanted.status}
        any={any}
        options={courseStatuses.map((value) => ({ value, label: t(`courses.status.${value}`) }))}
      />
      <FilterSelect
        name="programme"
        label={t("courses.field.programme")}
        value={wanted.programmeId === null ? null : String(wanted.programmeId)}
        any={any}
        options={choices(programmes)}
      />
      <FilterSelect
        name="host"
        label={t("courses.field.host")}
        value={wanted.hostUnitId === null ? null : String(wanted.hostUnitId)}
        any={any}
        options={choices(hosts)}
      />
      <FilterDate
        name="from"
        label={t("courses.list.from")}
        value={typed.from}
        error={errorOf("from")}
      />
      <FilterDate name="to" label={t("courses.list.to")} value={typed.to} error={errorOf("to")} />
    </ListFilters>
  );
}

export function CourseChips({ loaderData: { asked, programmes, hosts } }: Parts) {
  const t = useTranslate();
  const { q, status, programmeId, hostUnitId, from, to } = asked.wanted;
  const { list } = readCourseList(asked.url);
  const programme = programmes.find(({ id }) => id === programmeId);
  const host = hosts.find(({ id }) => id === hostUnitId);
  return (
    <FilterChips
      address={list.with}
      chips={[
        q === "" ? null : { label: t("courses.list.chipQuery", { q }), names: ["q"] },
        status && { label: t(`courses.status.${status}`), names: ["status"] },
        programme && { label: programme.name, names: ["programme"] },
        host && { label: host.name, names: ["host"] },
        from === null
          ? null
          : { label: t("courses.list.chipFrom", { date: formatDate(from) }), names: ["from"] },
        to === null
          ? null
          : { label: t("courses.list.chipTo", { date: formatDate(to) }), names: ["to"] },
      ]}
    />
  );
}

const columnsOf = (t: Translate): Column<Row>[] => [
  {
    key: "code",
    label: t("courses.field.code"),
    sortable: true,
    first: true,
    room: "line",
    cell: ({ id, code }) => (
      <a href={`/courses/${id}`}>
        <Whole>{code}</Whole>
      </a>
    ),
  },
  {
    key: "name",
    label: t("courses.field.name"),
    sortable: true,
    first: true,
    room: "text",
    cell: ({ name }) => name,
  },
  {
    key: "host",
    label: t("courses.field.host"),
    sortable: true,
    room: "place",
    cell: ({ hostName }) => hostName,
  },
  {
    key: "startsOn",
    label: t("courses.field.days"),
    sortable: true,
    cell: (course) => courseDays(t, course),
  },
  {
    key: "nominationEndsOn",
    label: t("courses.field.nominationEndsOn"),
    cell: ({ nominationEndsOn }) =>
      nominationEndsOn === null ? t("courses.page.notSet") : formatDate(nominationEndsOn),
  },
  {
    key: "seats",
    label: t("courses.field.seats"),
    numeric: true,
    cell: (course) => seatsText(t, course),
  },
  {
    key: "status",
    label: t("courses.field.status"),
    sortable: true,
    cell: ({ status }) => <CourseStatusBadge status={status} />,
  },
];

export function CourseTable({ loaderData: { asked, rows, total } }: Parts) {
  const t = useTranslate();
  const { list } = readCourseList(asked.url);
  return (
    <ListTable
      exported
      caption={t("courses.list.title")}
      rows={rows}
      rowKey={({ id }) => id}
      list={list}
      total={total}
      columns={columnsOf(t)}
    />
  );
}
