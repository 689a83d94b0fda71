import {
  findChecklist,
  findClosing,
  listCompletions,
} from "#app/domain/completion/record-queries.server.ts";
import { canSend } from "#app/domain/enrolment/policy.ts";
import { keepsRolls } from "#app/domain/teaching/policy.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { formatInstant } from "#app/platform/i18n/formats.ts";
import { ClosingChecklist } from "#app/routes/closing/checklist-parts.tsx";
import { CompletionTable } from "#app/routes/closing/completion-parts.tsx";
import { viewerOf } from "#app/routes/gates.server.ts";
import { recordRosterRead } from "#app/routes/seats/read-log.server.ts";
import { SeatTabs } from "#app/routes/seats/tabs-parts.tsx";
import { openTaughtCourse } from "#app/routes/teaching/open.server.ts";
import { actorText } from "#app/ui/actor-text.ts";
import { ButtonLink, Message, PrintButton } from "#app/ui/kit/button.tsx";
import { Page, PrintSignatures } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/record";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const course = await openTaughtCourse(context, params.courseId);
  const { db } = context.get(workContext);
  const isClosed = course.status === "closed";
  const rows = isClosed ? await listCompletions(db, viewer, course.id) : [];
  recordRosterRead(context, course, { url: request.url, people: rows, what: "seen" });
  return {
    course,
    rows,
    closing: await findClosing(db, course.id),
    checklist: isClosed ? null : await findChecklist(db, viewer, course),
    keeps: keepsRolls(viewer),
    ownOnly: canSend(viewer),
    role: viewer.role,
  };
}

export default function RecordPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { course, rows, closing, checklist, keeps, ownOnly, role } = loaderData;
  const isClosed = course.status === "closed";
  return (
    <Page
      title={
        checklist === null
          ? t("closing.record.title", { course: course.name })
          : t("closing.record.left", { count: checklist.gaps.length })
      }
      lead={`${t("closing.record.lead", { code: course.code })}${ownOnly && isClosed ? ` ${t("teaching.roll.ownOnly")}` : ""}`}
      path={
        <a href={`/courses/${course.id}`}>{t("teaching.roll.course", { code: course.code })}</a>
      }
      actions={
        <>
          <ButtonLink to={`/courses/${course.id}/record/results.xlsx`} icon="download">
            {t("courseSheets.results.export")}
          </ButtonLink>
          <ButtonLink to="/certificates" icon="certificate">
            {t("certificates.register.open")}
          </ButtonLink>
          <PrintButton>{t("common.action.print")}</PrintButton>
        </>
      }
      wide
    >
      <SeatTabs course={course} role={role} here="record" />
      <Stands loaderData={loaderData} />
      {checklist === null || course.status === "cancelled" ? null : (
        <ClosingChecklist course={course} checklist={checklist} isAsked={closing !== null} />
      )}
      {isClosed ? <CompletionTable courseId={course.id} rows={rows} keeps={keeps} /> : null}
      <PrintSignatures />
    </Page>
  );
}

/** Where the closing of the record stands. */
function Stands({ loaderData }: Pick<Route.ComponentProps, "loaderData">) {
  const t = useTranslate();
  const { course, closing, checklist } = loaderData;
  const closedAt = closing?.closedAt ?? null;
  if (closing !== null && closedAt !== null)
    return (
      <Message tone="good" icon="check">
        {t("closing.record.closed", {
          name: actorText(t, closing.closedBy),
          time: formatInstant(closedAt),
        })}
      </Message>
    );
  if (course.status === "cancelled")
    return (
      <Message tone="warn" icon="warning">
        {t("closing.record.cancelled")}
      </Message>
    );
  if (closing !== null && closing.askedAt !== null)
    return (
      <Message tone="note" icon="clock">
        {t("closing.record.asked", {
          name: actorText(t, closing.askedBy),
          time: formatInstant(closing.askedAt),
        })}
      </Message>
    );
  return checklist === null ? (
    <Message tone="note" icon="clock">
      {t("closing.record.open")}
    </Message>
  ) : null;
}
