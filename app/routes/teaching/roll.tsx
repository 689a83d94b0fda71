import { canSend } from "#app/domain/enrolment/policy.ts";
import { attendanceStates } from "#app/domain/teaching/attendance.ts";
import { listRollDays, type RollDay } from "#app/domain/teaching/roll-queries.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { SeatTabs } from "#app/routes/seats/tabs-parts.tsx";
import { openTaughtCourse } from "#app/routes/teaching/open.server.ts";
import { actorText } from "#app/ui/actor-text.ts";
import { weekdayOfDay } from "#app/ui/courses/weekday-text.ts";
import { ButtonLink, PrintButton } from "#app/ui/kit/button.tsx";
import { Empty, Page, PrintSignatures } from "#app/ui/kit/page.tsx";
import { type Column, Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/roll";

export async function loader({ params, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const course = await openTaughtCourse(context, params.courseId);
  const days = await listRollDays(context.get(workContext).db, viewer, course);
  return { course, days, role: viewer.role, ownOnly: canSend(viewer), today: viewer.today };
}

export default function RollPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { course, days, role, ownOnly, today } = loaderData;
  const due = days.filter(({ day }) => day <= today);
  const values = {
    code: course.code,
    date: formatDate(today),
    due: due.length,
    taken: due.filter(({ takenAt }) => takenAt !== null).length,
  };
  return (
    <Page
      title={t("teaching.roll.title", { course: course.name })}
      lead={`${t("teaching.roll.lead", values)}${ownOnly ? ` ${t("teaching.roll.ownOnly")}` : ""}`}
      path={
        <a href={`/courses/${course.id}`}>{t("teaching.roll.course", { code: course.code })}</a>
      }
      actions={
        <>
          {days.length > 0 ? (
            <>
              <ButtonLink to={`/courses/${course.id}/roll/sheet.xlsx`} icon="download">
                {t("courseSheets.roll.export")}
              </ButtonLink>
              <ButtonLink to={`/courses/${course.id}/roll/sheet`} icon="print">
                {t("courseSheets.roll.print")}
              </ButtonLink>
            </>
          ) : null}
          <PrintButton>{t("common.action.print")}</PrintButton>
        </>
      }
      wide
    >
      <SeatTabs course={course} role={role} here="roll" />
      {days.length === 0 ? (
        <Empty>{t("teaching.roll.empty")}</Empty>
      ) : (
        <Table
          caption={t("teaching.roll.caption")}
          rows={days}
          rowKey={({ id }) => id}
          columns={columnsOf(t, course.id)}
        />
      )}
      <PrintSignatures />
    </Page>
  );
}

function columnsOf(t: Translate, courseId: number): Column<RollDay>[] {
  return [
    {
      key: "day",
      label: t("courses.field.day"),
      first: true,
      room: "line",
      cell: ({ day }) => dayText(t, day),
    },
    {
      key: "half",
      label: t("courses.field.half"),
      first: true,
      room: "line",
      cell: ({ half, startsAt, endsAt }) => `${t(`courses.half.${half}`)}, ${startsAt}–${endsAt}`,
    },
    {
      key: "topic",
      label: t("courses.field.topic"),
      room: "text",
      cell: ({ topic }) => topic ?? t("courses.page.notSet"),
    },
    {
      key: "lecturer",
      label: t("courses.field.lecturerName"),
      room: "name",
      cell: ({ lecturerName }) => lecturerName ?? t("courses.nobody"),
    },
    {
      key: "roll",
      label: t("teaching.roll.state"),
      room: "text",
      cell: (session) => <Taken session={session} />,
    },
    {
      key: "act",
      label: t("teaching.roll.act"),
      cell: (session) => <OpenRoll session={session} courseId={courseId} />,
    },
  ];
}

const dayText = (t: Translate, day: string): string =>
  `${weekdayOfDay(t, day)}, ${formatDate(day)}`;

/** How many stood how, and who took the roll. */
function Taken({ session: { counts, takenAt, takenBy, obstacle } }: { session: RollDay }) {
  const t = useTranslate();
  if (takenAt === null || takenBy === null)
    return t(obstacle === "not_begun" ? "teaching.roll.notDue" : "teaching.roll.notTaken");
  const said = attendanceStates.flatMap((state) => {
    const n = counts[state] ?? 0;
    return n === 0 ? [] : t("teaching.stateCount", { state: t(`teaching.state.${state}`), n });
  });
  return (
    <>
      <div>{said.join(", ")}</div>
      <div className="field-help">
        {t("teaching.roll.taken", { by: actorText(t, takenBy), time: formatInstant(takenAt) })}
      </div>
    </>
  );
}

function OpenRoll({ session, courseId }: { session: RollDay; courseId: number }) {
  const t = useTranslate();
  const { id, day, half, mayTake, obstacle, takenAt } = session;
  if (obstacle !== null && takenAt === null) return null;
  const may = mayTake && obstacle === null;
  const act = t(
    may ? (takenAt === null ? "teaching.roll.take" : "teaching.roll.correct") : "teaching.roll.see",
  );
  const label = t("teaching.roll.of", {
    act,
    day: dayText(t, day),
    half: t(`courses.half.${half}`),
  });
  return (
    <a
      href={`/courses/${courseId}/roll/${id}`}
      aria-label={label}
      className="btn btn-outline btn-sm"
    >
      {act}
    </a>
  );
}
