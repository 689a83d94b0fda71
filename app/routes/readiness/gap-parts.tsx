import type { GapAnswer } from "#app/domain/readiness/coverage.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import type { GapView } from "#app/routes/readiness/record-view.ts";
import { useTranslate } from "#app/ui/kit/translate.tsx";

/** Whether a seat closes a gap, else why not, as page and file say it. */
export const gapText = (t: Translate, gap: GapAnswer): string =>
  t(`readiness.gap.${gap.state === "open" ? gap.reason : gap.state}`);

/** The same beneath the answer to a requirement. */
export function GapNote({ gap }: { gap: GapAnswer | null }) {
  const t = useTranslate();
  return gap === null ? null : <p className="field-help font-normal">{gapText(t, gap)}</p>;
}

type Props = { gap: GapView; programmeIds: readonly number[] };

/** The courses of a gap: those in which a seat is held, and those that one can still enter. */
export function GapCourses({ gap, programmeIds }: Props) {
  const t = useTranslate();
  const { seats, courses, more } = gap;
  const [programme] = programmeIds;
  return (
    <>
      {seats.length > 0 ? (
        <CourseLines title={t("record.close.seats")} courses={seats} textOf={seatText} />
      ) : null}
      {courses.length > 0 ? (
        <CourseLines title={t("record.close.courses")} courses={courses} textOf={courseText} />
      ) : null}
      {more > 0 && programme !== undefined ? (
        <p>
          <a href={`/courses?programme=${programme}`}>
            {t("record.close.moreCourses", { count: more, n: more })}
          </a>
        </p>
      ) : null}
    </>
  );
}

type Course = GapView["seats"][number];
type Lines = {
  title: string;
  courses: readonly Course[];
  textOf: (t: Translate, course: Course) => string;
};

function CourseLines({ title, courses, textOf }: Lines) {
  const t = useTranslate();
  return (
    <>
      <p>{title}</p>
      <ul className="list-disc pl-5">
        {courses.map((course) => (
          <li key={course.id}>
            <CourseName course={course} />: {textOf(t, course)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Code and name of a course, as a link where its page opens for the viewer. */
export function CourseName({
  course,
}: {
  course: Pick<Course, "id" | "code" | "name" | "isSeen">;
}) {
  const name = `${course.code}, ${course.name}`;
  return course.isSeen ? <a href={`/courses/${course.id}`}>{name}</a> : name;
}

const recognition = (t: Translate, { recognisedOn, inTime }: Course): string =>
  t(inTime ? "record.close.recognised" : "record.close.recognisedLate", {
    date: formatDate(recognisedOn),
  });

const seatText = (t: Translate, course: Course): string => recognition(t, course);

const courseText = (t: Translate, course: Course): string =>
  [
    t("record.close.starts", { date: formatDate(course.startsOn) }),
    recognition(t, course),
    freeText(t, course.free),
  ].join("; ");

/** How many seats nobody has been given. */
export function freeText(t: Translate, free: number | null): string {
  if (free === null) return t("record.close.unlimited");
  return free <= 0 ? t("record.close.full") : t("record.close.free", { count: free, n: free });
}
