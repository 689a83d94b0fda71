import {
  type CourseToDecide,
  listCoursesToDecide,
} from "#app/domain/enrolment/approval-queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { seatsText } from "#app/routes/seats/course-text.ts";
import { Badge } from "#app/ui/kit/button.tsx";
import { Empty, Page } from "#app/ui/kit/page.tsx";
import { type Column, Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/to-decide";

export async function loader({ context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const courses = await listCoursesToDecide(context.get(workContext).db, viewer);
  if (courses === null) throw notFound();
  return { courses, today: viewer.today };
}

export default function ToDecidePage({ loaderData: { courses, today } }: Route.ComponentProps) {
  const t = useTranslate();
  const columns: Column<CourseToDecide>[] = [
    {
      key: "course",
      label: t("roster.field.course"),
      first: true,
      room: "text",
      cell: ({ id, name, code }) => (
        <>
          <a href={`/courses/${id}/approvals`}>{name}</a>
          <div className="field-help">{code}</div>
        </>
      ),
    },
    {
      key: "deadline",
      label: t("roster.field.deadline"),
      first: "labelled",
      cell: ({ approvalEndsOn }) => <Deadline day={approvalEndsOn} today={today} />,
    },
    {
      key: "toDecide",
      label: t("roster.field.toDecide"),
      numeric: true,
      cell: ({ toDecide }) => toDecide,
    },
    {
      key: "leaving",
      label: t("roster.field.leaving"),
      numeric: true,
      cell: ({ id, leaving }) =>
        leaving === 0 ? 0 : <a href={`/courses/${id}/roster?view=leaving`}>{leaving}</a>,
    },
    { key: "seats", label: t("roster.field.seats"), cell: (course) => seatsText(t, course) },
  ];
  return (
    <Page
      title={t("roster.approvals.title")}
      lead={t("roster.approvals.lead", { date: formatDate(today) })}
    >
      {courses.length === 0 ? (
        <Empty>{t("roster.approvals.empty")}</Empty>
      ) : (
        <Table
          caption={t("roster.approvals.title")}
          rows={courses}
          rowKey={({ id }) => id}
          columns={columns}
        />
      )}
    </Page>
  );
}

function Deadline({ day, today }: { day: string | null; today: string }) {
  const t = useTranslate();
  if (day === null) return null;
  return (
    <>
      {formatDate(day)}{" "}
      {day < today ? (
        <Badge tone="warn" icon="warning">
          {t("roster.approvals.over")}
        </Badge>
      ) : null}
    </>
  );
}
