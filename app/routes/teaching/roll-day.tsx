import { RollForm, rollIn } from "#app/domain/teaching/input.ts";
import { listRoll } from "#app/domain/teaching/roll-queries.server.ts";
import { takeRoll } from "#app/domain/teaching/take-roll.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { recordRosterRead } from "#app/routes/seats/read-log.server.ts";
import { openRollDay } from "#app/routes/teaching/open.server.ts";
import { RollFields, RollTable } from "#app/routes/teaching/roll-parts.tsx";
import { weekdayOfDay } from "#app/ui/courses/weekday-text.ts";
import { Message, PrintButton } from "#app/ui/kit/button.tsx";
import { Empty, Page, PrintSignatures } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/roll-day";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { course, session } = await openRollDay(context, params);
  const { db } = context.get(workContext);
  const of = { courseId: course.id, sessionId: session.id, day: session.day };
  const rows = await listRoll(db, viewerOf(context), of);
  recordRosterRead(context, course, { url: request.url, people: rows, what: "seen" });
  return { course, session, rows, mayTake: session.mayTake && session.obstacle === null };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { course, session } = await openRollDay(context, params);
  const form = await parseForm(request, RollForm);
  if (!form.ok) return invalid(form);
  const marks = rollIn(form.values);
  const missing = marks.filter(({ state, document }) => state === "excused" && document === null);
  if (missing.length > 0) {
    const error = { word: "required", values: {} };
    const fieldErrors = Object.fromEntries(
      missing.map(({ enrolmentId }) => [`document-${enrolmentId}`, error]),
    );
    return invalid({ values: form.values, fieldErrors });
  }
  const asked = { ...form.value, courseId: course.id, sessionId: session.id, marks };
  const result = await takeRoll(context.get(workContext), asked);
  if (!result.ok) return refused(result.refusal, form);
  const count = (...states: string[]): number =>
    marks.filter(({ state }) => states.includes(state)).length;
  return redirectWithNotice(context, `/courses/${course.id}/roll`, {
    key: "teaching.rollDay.done",
    values: {
      day: formatDate(session.day),
      present: count("present", "late"),
      absent: count("absent", "excused"),
    },
  });
}

export default function RollDayPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { course, session, rows, mayTake } = loaderData;
  const page = `/courses/${course.id}/roll`;
  const day = `${weekdayOfDay(t, session.day)}, ${formatDate(session.day)}`;
  return (
    <Page
      title={t("teaching.rollDay.title", { day, half: t(`courses.half.${session.half}`) })}
      lead={t("teaching.rollDay.lead", {
        code: course.code,
        course: course.name,
        from: session.startsAt,
        to: session.endsAt,
        n: session.periods,
        people: rows.length,
        count: rows.length,
      })}
      path={<a href={page}>{t("teaching.roll.title", { course: course.name })}</a>}
      actions={<PrintButton>{t("common.action.print")}</PrintButton>}
      wide
    >
      {session.obstacle === null ? null : (
        <Message tone="note" icon="clock">
          {t(`teaching.refusal.${session.obstacle}`)}
        </Message>
      )}
      {session.mayTake ? null : (
        <Message tone="note" icon="shield">
          {t("teaching.rollDay.readOnly")}
        </Message>
      )}
      {rows.length === 0 ? (
        <Empty>{t("teaching.rollDay.nobody")}</Empty>
      ) : mayTake ? (
        <RollFields loaderData={loaderData} answer={actionData} />
      ) : (
        <RollTable rows={rows} />
      )}
      <PrintSignatures />
    </Page>
  );
}
