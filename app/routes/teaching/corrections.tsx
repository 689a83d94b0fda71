import { markText } from "#app/domain/teaching/input.ts";
import { type CorrectionRow, listCorrections } from "#app/domain/teaching/marks-queries.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { formatInstant } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { recordRosterRead } from "#app/routes/seats/read-log.server.ts";
import { SeatTabs } from "#app/routes/seats/tabs-parts.tsx";
import { openTaughtCourse } from "#app/routes/teaching/open.server.ts";
import { nameColumn } from "#app/routes/teaching/person-parts.tsx";
import { actorText } from "#app/ui/actor-text.ts";
import { PrintButton } from "#app/ui/kit/button.tsx";
import { Empty, Page, PrintSignatures } from "#app/ui/kit/page.tsx";
import { type Column, Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { attemptText } from "#app/ui/teaching/attempt-text.ts";
import type { Route } from "./+types/corrections";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const course = await openTaughtCourse(context, params.courseId);
  const rows = await listCorrections(context.get(workContext).db, viewer, course.id);
  recordRosterRead(context, course, { url: request.url, people: rows, what: "seen" });
  return { course, rows, role: viewer.role };
}

export default function CorrectionsPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { course, rows, role } = loaderData;
  const waiting = rows.filter(({ decidedAt }) => decidedAt === null).length;
  return (
    <Page
      title={t("teaching.correction.title", { course: course.name })}
      lead={t("teaching.correction.lead", { code: course.code, count: waiting, n: waiting })}
      path={
        <a href={`/courses/${course.id}/marks`}>
          {t("teaching.marks.title", { course: course.name })}
        </a>
      }
      actions={<PrintButton>{t("common.action.print")}</PrintButton>}
      wide
    >
      <SeatTabs course={course} role={role} here="marks" />
      {rows.length === 0 ? (
        <Empty>{t("teaching.correction.empty")}</Empty>
      ) : (
        <Table
          caption={t("teaching.correction.caption")}
          rows={rows}
          rowKey={({ id }) => id}
          columns={columnsOf(t, course.id)}
        />
      )}
      <PrintSignatures />
    </Page>
  );
}

const columnsOf = (t: Translate, courseId: number): Column<CorrectionRow>[] => [
  nameColumn(t),
  {
    key: "mark",
    label: t("teaching.correction.change"),
    first: true,
    room: "text",
    cell: ({ attempt, stands, tenths, decision }) =>
      decision === null
        ? t("teaching.correction.fromTo", {
            attempt: attemptText(t, attempt),
            from: markText(stands),
            to: markText(tenths),
          })
        : t("teaching.correction.to", {
            attempt: attemptText(t, attempt),
            to: markText(tenths),
          }),
  },
  {
    key: "reason",
    label: t("teaching.correction.reason"),
    room: "text",
    cell: ({ reason, askedBy, askedAt }) => (
      <>
        {reason}
        <div className="field-help">
          {t("teaching.roll.taken", { by: actorText(t, askedBy), time: formatInstant(askedAt) })}
        </div>
      </>
    ),
  },
  {
    key: "decision",
    label: t("roster.field.decision"),
    room: "text",
    cell: (row) => <Decision row={row} courseId={courseId} />,
  },
];

function Decision({ row, courseId }: { row: CorrectionRow; courseId: number }) {
  const t = useTranslate();
  const { id, fullName, decision, decidedAt, decidedBy, decisionReason, mayDecide } = row;
  if (decision === null || decidedAt === null || decidedBy === null)
    return mayDecide ? (
      <a
        href={`/courses/${courseId}/marks/corrections/${id}`}
        className="btn btn-outline btn-sm"
        aria-label={t("teaching.correction.decideOf", { name: fullName })}
      >
        {t("teaching.correction.decide")}
      </a>
    ) : (
      t("teaching.correction.waits")
    );
  return (
    <>
      {t(`teaching.correction.${decision}`)}
      {decisionReason === null ? null : `: ${decisionReason}`}
      <div className="field-help">
        {t("teaching.roll.taken", { by: actorText(t, decidedBy), time: formatInstant(decidedAt) })}
      </div>
    </>
  );
}
