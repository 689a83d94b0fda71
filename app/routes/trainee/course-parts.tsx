import type { courseDetail } from "#app/domain/enrolment/own-pages.server.ts";
import type { CatalogueCourse } from "#app/domain/readiness/own-catalogue.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import type { Names } from "#app/ui/catalogue/audience-text.ts";
import { courseDays, CourseStatusBadge } from "#app/ui/courses/states.tsx";
import { TimetableStrip } from "#app/ui/courses/strip.tsx";
import { weekdayOfDay } from "#app/ui/courses/weekday-text.ts";
import { EligibilityLines } from "#app/ui/enrolment/eligibility-lines.tsx";
import { seatsLeftText } from "#app/ui/enrolment/open-course-text.ts";
import { Message } from "#app/ui/kit/button.tsx";
import { Facts } from "#app/ui/kit/page.tsx";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type Detail = Awaited<ReturnType<typeof courseDetail>>;

/** What a course is, where it is held, and by when what has to be done. */
export function CourseFacts({ course, detail }: { course: CatalogueCourse; detail: Detail }) {
  const t = useTranslate();
  const day = (value: string | null): string =>
    value === null ? t("courses.page.notSet") : formatDate(value);
  const lecturers = new Set(detail.sessions.flatMap(({ lecturerName }) => lecturerName ?? []));
  return (
    <>
      {detail.cancelReason === null ? null : (
        <Message tone="warn" icon="warning">
          {t("study.course.cancelled", { reason: detail.cancelReason })}
        </Message>
      )}
      <Facts
        items={[
          { term: t("courses.field.programme"), value: course.programmeName },
          { term: t("study.catalogue.form"), value: t(`programmes.form.${course.form}`) },
          { term: t("courses.field.status"), value: <CourseStatusOf course={course} /> },
          { term: t("courses.field.host"), value: detail.hostName },
          { term: t("courses.field.days"), value: courseDays(t, course) },
          ...(course.place === null
            ? []
            : [{ term: t("courses.field.place"), value: course.place }]),
          ...(course.link === null
            ? []
            : [
                {
                  term: t("courses.field.link"),
                  value: <a href={course.link}>{t("study.course.linkWord")}</a>,
                },
              ]),
          {
            term: t("study.course.lecturers"),
            value: lecturers.size === 0 ? t("study.course.noLecturer") : [...lecturers].join("; "),
          },
          { term: t("courses.field.seats"), value: seatsLeftText(t, course) },
          { term: t("courses.field.policy"), value: t(`courses.policy.${course.policy}`) },
          { term: t("courses.field.nominationEndsOn"), value: day(course.nominationEndsOn) },
          { term: t("courses.field.approvalEndsOn"), value: day(course.approvalEndsOn) },
          { term: t("courses.field.promotionStopsOn"), value: day(course.promotionStopsOn) },
          { term: t("courses.field.withdrawalEndsOn"), value: day(course.withdrawalEndsOn) },
        ]}
      />
    </>
  );
}

function CourseStatusOf({ course }: { course: CatalogueCourse }) {
  return <CourseStatusBadge status={course.status} />;
}

/** The half-days as a strip, and one by one. */
export function CourseTimetable({ sessions }: { sessions: Detail["sessions"] }) {
  const t = useTranslate();
  if (sessions.length === 0) return <p>{t("study.course.noSessions")}</p>;
  return (
    <>
      <TimetableStrip sessions={sessions} />
      <Table
        caption={t("study.course.timetable")}
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "day",
            label: t("study.timetable.day"),
            first: true,
            cell: ({ day }) => `${weekdayOfDay(t, day)} ${formatDate(day)}`,
          },
          {
            key: "time",
            label: t("study.timetable.time"),
            first: true,
            cell: ({ half, startsAt, endsAt }) =>
              t("study.timetable.halfTime", {
                half: t(`courses.half.${half}`),
                from: startsAt,
                to: endsAt,
              }),
          },
          {
            key: "periods",
            label: t("courses.field.periods"),
            numeric: true,
            cell: ({ periods }) => periods,
          },
          { key: "topic", label: t("study.timetable.topic"), cell: ({ topic }) => topic },
          { key: "room", label: t("courses.field.room"), cell: ({ room }) => room },
          {
            key: "lecturer",
            label: t("study.timetable.lecturer"),
            cell: ({ lecturerName }) => lecturerName,
          },
        ]}
      />
    </>
  );
}

export function Conditions({ course, names }: { course: CatalogueCourse; names: Names }) {
  const t = useTranslate();
  if (course.lines.length === 0) return <p>{t("study.course.everybody")}</p>;
  return (
    <>
      <p className="field-help mb-2">
        {t("study.course.judged", { date: formatDate(course.startsOn) })}
      </p>
      <EligibilityLines lines={course.lines} names={names} />
    </>
  );
}
