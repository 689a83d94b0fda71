import { canSend } from "#app/domain/enrolment/policy.ts";
import { enterMarks } from "#app/domain/teaching/enter-marks.server.ts";
import { MarksForm, marksIn } from "#app/domain/teaching/input.ts";
import { listMarks } from "#app/domain/teaching/marks-queries.server.ts";
import { canEnterMarks } from "#app/domain/teaching/policy.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, notFound, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { recordRosterRead } from "#app/routes/seats/read-log.server.ts";
import { SeatTabs } from "#app/routes/seats/tabs-parts.tsx";
import { MarksFields, MarksTable } from "#app/routes/teaching/marks-parts.tsx";
import { openTaughtCourse } from "#app/routes/teaching/open.server.ts";
import { savedNotice } from "#app/routes/teaching/saved-notice.ts";
import { ButtonLink, Message, PrintButton } from "#app/ui/kit/button.tsx";
import { Empty, Page, PrintSignatures } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/marks";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const course = await openTaughtCourse(context, params.courseId);
  const sheet = await listMarks(context.get(workContext).db, viewer, course.id);
  if (sheet === null) throw notFound();
  recordRosterRead(context, course, { url: request.url, people: sheet.rows, what: "seen" });
  const isOpen = course.status === "running" || course.status === "finished";
  const mayEnter = canEnterMarks(viewer);
  const { rule, rows } = sheet;
  const isFrozen = rule.frozenAfter !== null && viewer.today > rule.frozenAfter;
  const { role } = viewer;
  return { course, rule, rows, isOpen, mayEnter, isFrozen, role, ownOnly: canSend(viewer) };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const course = await openTaughtCourse(context, params.courseId);
  const form = await parseForm(request, MarksForm);
  if (!form.ok) return invalid(form);
  const { marks, faults } = marksIn(form.values);
  if (faults.size > 0) {
    const fieldErrors = Object.fromEntries(
      Array.from(faults, ([name, word]) => [
        name,
        { word, values: { value: (form.values[name] ?? "").slice(0, 20) } },
      ]),
    );
    return invalid({ values: form.values, fieldErrors });
  }
  const asked = { courseId: course.id, marks, reason: form.value.reason };
  const result = await enterMarks(context.get(workContext), asked);
  if (!result.ok) return refused(result.refusal, form);
  const notice = savedNotice(result.value, form.value.leftOut);
  return redirectWithNotice(context, `/courses/${course.id}/marks`, notice);
}

export default function MarksPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { course, rule, rows, isOpen, mayEnter, role, ownOnly } = loaderData;
  const graded = rule.graded === 1;
  return (
    <Page
      title={t("teaching.marks.title", { course: course.name })}
      lead={`${t("teaching.marks.lead", { code: course.code, n: rows.length, count: rows.length })}${ownOnly ? ` ${t("teaching.roll.ownOnly")}` : ""}`}
      path={
        <a href={`/courses/${course.id}`}>{t("teaching.roll.course", { code: course.code })}</a>
      }
      actions={<Actions loaderData={loaderData} />}
      wide
    >
      <SeatTabs course={course} role={role} here="marks" />
      {graded && rule.frozenAfter !== null ? (
        <p className="mb-3">
          {t("teaching.marks.frozenAfter", { date: formatDate(rule.frozenAfter) })}
        </p>
      ) : null}
      {graded ? null : (
        <Message tone="note" icon="help">
          {t("teaching.refusal.not_graded")}
        </Message>
      )}
      {graded && mayEnter && !isOpen ? (
        <Message tone="note" icon="clock">
          {t(
            course.status === "closed" || course.status === "cancelled"
              ? "teaching.refusal.record_closed"
              : "teaching.refusal.course_not_running",
          )}
        </Message>
      ) : null}
      {rows.length === 0 ? (
        <Empty>{t("teaching.rollDay.nobody")}</Empty>
      ) : graded && mayEnter && isOpen ? (
        <MarksFields loaderData={loaderData} answer={actionData} />
      ) : (
        <MarksTable rows={rows} retries={graded ? rule.retries : -1} />
      )}
      <PrintSignatures />
    </Page>
  );
}

function Actions({ loaderData }: Pick<Route.ComponentProps, "loaderData">) {
  const t = useTranslate();
  const { course, rule, isOpen, mayEnter } = loaderData;
  const graded = rule.graded === 1;
  return (
    <>
      <ButtonLink to={`/courses/${course.id}/record/results.xlsx`} icon="download">
        {t("courseSheets.results.export")}
      </ButtonLink>
      {graded && mayEnter && isOpen ? (
        <ButtonLink to={`/courses/${course.id}/marks/sheet`} icon="upload">
          {t("marksSheet.open")}
        </ButtonLink>
      ) : null}
      {graded ? (
        <ButtonLink to={`/courses/${course.id}/marks/corrections`} icon="edit">
          {t("teaching.correction.all")}
        </ButtonLink>
      ) : null}
      <PrintButton>{t("common.action.print")}</PrintButton>
    </>
  );
}
