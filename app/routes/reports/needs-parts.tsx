import type { UnitNeedRow } from "#app/domain/reporting/needs.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { CourseName, freeText } from "#app/routes/readiness/gap-parts.tsx";
import { contentText, groupText } from "#app/routes/reports/need-text.ts";
import { peopleAddress, readNeeds } from "#app/routes/reports/wanted.ts";
import { ListTable } from "#app/ui/kit/list.tsx";
import { type Column, Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { useNumber } from "#app/ui/readiness/number.ts";
import type { Route } from "./+types/needs";

type Parts = Pick<Route.ComponentProps, "loaderData">;
type Row = Route.ComponentProps["loaderData"]["rows"][number];
type Counted = Pick<Row, "key" | "people" | "registered" | "covered">;

/** A number that opens to the names behind it, for whoever may read them. */
type Opening = (row: Counted, change?: Record<string, string>) => string | null;

export function NeedsTable({ loaderData: { rows, url, showsUnits, wanted } }: Parts) {
  const t = useTranslate();
  const write = useNumber();
  const open: Opening = ({ key }, change = {}) =>
    showsUnits || change["state"] === "registered"
      ? peopleAddress(url, { content: key, ...change })
      : null;
  return (
    <Table
      caption={t("needs.title", { year: String(wanted.year) })}
      rows={rows}
      rowKey={({ key }) => key}
      columns={columnsOf(t, write, open)}
    />
  );
}

function columnsOf(t: Translate, write: (n: number) => string, open: Opening): Column<Row>[] {
  const number = (n: number, to: string | null) => <Opened n={n} shown={write(n)} to={to} />;
  return [
    {
      key: "content",
      label: t("needs.field.content"),
      first: true,
      room: "place",
      cell: (row) => contentText(t, row),
    },
    {
      key: "people",
      label: t("needs.field.people"),
      numeric: true,
      first: "labelled",
      cell: (row) => number(row.people, open(row)),
    },
    {
      key: "groups",
      label: t("needs.field.groups"),
      room: "name",
      cell: (row) => <Groups row={row} open={open} />,
    },
    ...countColumns(t, write, open),
    {
      key: "courses",
      label: t("needs.field.courses"),
      room: "text",
      cell: (row) => <Courses row={row} />,
    },
    {
      key: "remaining",
      label: t("needs.field.remaining"),
      numeric: true,
      cell: ({ remaining }) => write(remaining),
    },
  ];
}

/** Of those with the need: who registered it themselves, and who has a seat that closes it. */
function countColumns<Needed extends Counted>(
  t: Translate,
  write: (n: number) => string,
  open: (row: Needed, change: Record<string, string>) => string | null,
): Column<Needed>[] {
  return (["registered", "covered"] as const).map((key) => ({
    key,
    label: t(`needs.field.${key}`),
    numeric: true,
    cell: (row) => <Opened n={row[key]} shown={write(row[key])} to={open(row, { state: key })} />,
  }));
}

function Opened({ n, shown, to }: { n: number; shown: string; to: string | null }) {
  return n === 0 || to === null ? shown : <a href={to}>{shown}</a>;
}

function Groups({ row, open }: { row: Row; open: Opening }) {
  const t = useTranslate();
  const write = useNumber();
  return (
    <ul className="plain-list">
      {row.byGroup.map(({ group, people }) => (
        <li key={group}>
          {groupText(t, group)}:{" "}
          <Opened
            n={people}
            shown={write(people)}
            to={open(row, group === "registered" ? { group, state: group } : { group })}
          />
        </li>
      ))}
    </ul>
  );
}

const courseText = (t: Translate, { startsOn, free }: Row["courses"][number]): string =>
  [t("record.close.starts", { date: formatDate(startsOn) }), freeText(t, free)].join("; ");

/** So many courses are named; the list of courses has the others. */
const shownCourses = 3;

function Courses({ row: { courses, programmeIds } }: { row: Row }) {
  const t = useTranslate();
  if (courses.length === 0) return t("record.close.noCourse");
  const more = courses.length - shownCourses;
  return (
    <ul className="list-disc pl-5">
      {courses.slice(0, shownCourses).map((course) => (
        <li key={course.id}>
          <CourseName course={course} />: {courseText(t, course)}
        </li>
      ))}
      {more > 0 ? (
        <li>
          <a href={`/courses?programme=${programmeIds[0] ?? 0}`}>
            {t("record.close.moreCourses", { count: more, n: more })}
          </a>
        </li>
      ) : null}
    </ul>
  );
}

/** The same unit by unit, a page at a time. */
export function UnitNeedsTable({
  loaderData: { url, today },
  units,
}: Parts & { units: { rows: UnitNeedRow[]; total: number } }) {
  const t = useTranslate();
  const write = useNumber();
  const { list } = readNeeds(url, today);
  return (
    <ListTable
      caption={t("needs.by.unit")}
      rows={units.rows}
      rowKey={({ unitId, key }) => `${unitId} ${key}`}
      list={{ page: list.page, pageSize: list.pageSize, with: list.with }}
      total={units.total}
      columns={unitColumns(t, write, url)}
    />
  );
}

function unitColumns(
  t: Translate,
  write: (n: number) => string,
  url: string,
): Column<UnitNeedRow>[] {
  const open = (row: UnitNeedRow, change: Record<string, string> = {}): string =>
    peopleAddress(url, { content: row.key, at: String(row.unitId), ...change });
  const number = (n: number, to: string) => <Opened n={n} shown={write(n)} to={to} />;
  return [
    {
      key: "unit",
      label: t("needs.field.unit"),
      first: true,
      room: "name",
      cell: ({ unitName }) => unitName,
    },
    {
      key: "content",
      label: t("needs.field.content"),
      first: true,
      room: "place",
      cell: (row) => contentText(t, row),
    },
    {
      key: "people",
      label: t("needs.field.people"),
      numeric: true,
      cell: (row) => number(row.people, open(row)),
    },
    ...countColumns(t, write, open),
    {
      key: "open",
      label: t("needs.field.open"),
      numeric: true,
      cell: (row) => number(row.people - row.covered, open(row, { state: "open" })),
    },
  ];
}
