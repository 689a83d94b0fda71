import type { CoursePage } from "#app/domain/courses/course-queries.server.ts";
import { clocks } from "#app/domain/courses/course.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { courseDays } from "#app/ui/courses/states.tsx";
import { Facts } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type Props = { course: CoursePage };

/** What a course is, where and when it is held, and how people come in. */
export function CourseFacts({ course }: Props) {
  const t = useTranslate();
  const { programmeName, hostName, place, link, policy, announcedOn, copiedFromCode } = course;
  const none = t("courses.page.notSet");
  return (
    <Facts
      items={[
        { term: t("courses.field.programme"), value: programmeName },
        { term: t("courses.field.host"), value: hostName },
        { term: t("courses.field.days"), value: courseDays(t, course) },
        { term: t("courses.field.place"), value: place ?? none },
        ...(link === null
          ? []
          : [{ term: t("courses.field.link"), value: <a href={link}>{link}</a> }]),
        { term: t("courses.field.policy"), value: t(`courses.policy.${policy}`) },
        ...(announcedOn === null
          ? []
          : [{ term: t("courses.field.announcedOn"), value: formatDate(announcedOn) }]),
        ...(copiedFromCode === null || !course.readsHistory
          ? []
          : [{ term: t("courses.field.copiedFrom"), value: copiedFromCode }]),
      ]}
    />
  );
}

/** Up to when what may be done, each day inclusive. */
export function CourseClocks({ course }: Props) {
  const t = useTranslate();
  return (
    <Facts
      items={[
        ...clocks.map((clock) => {
          const day = course[clock];
          return {
            term: t(`courses.field.${clock}`),
            value: day === null ? t("courses.page.notSet") : formatDate(day),
          };
        }),
        {
          term: t("courses.field.offerHours"),
          value: t("courses.hours", { count: course.offerHours }),
        },
      ]}
    />
  );
}
