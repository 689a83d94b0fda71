import {
  actsOf,
  type OwnCourse,
  ownParts,
  partOfOwn,
} from "#app/domain/enrolment/own-enrolment.ts";
import { dayOfInstant, timeOfInstant } from "#app/platform/i18n/formats.ts";
import { OwnActs } from "#app/routes/trainee/own-state-parts.tsx";
import { courseDays } from "#app/ui/courses/states.tsx";
import { StatusBadge } from "#app/ui/enrolment/status-badge.tsx";
import { Section } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type Now = { at: string; today: string };

/** One's own rows: what has to be answered first, what is over last. */
export function OwnCourseParts({ courses, now }: { courses: readonly OwnCourse[]; now: Now }) {
  const t = useTranslate();
  return ownParts.map((part) => {
    const those = courses.filter((course) => partOfOwn(course) === part);
    return those.length === 0 ? null : (
      <Section key={part} title={t(`study.courses.part.${part}`)}>
        <ul className="courses">
          {those.map((course) => (
            <li key={course.id}>
              <OwnRow course={course} now={now} />
            </li>
          ))}
        </ul>
      </Section>
    );
  });
}

const givenBy = { nominated: "sent", assigned: "assigned" } as const;

function OwnRow({ course, now }: { course: OwnCourse; now: Now }) {
  const t = useTranslate();
  const { code, name, place, source, offerExpiresAt, returnReason, endReason } = course;
  const acts = actsOf(
    course,
    { status: course.courseStatus, withdrawalEndsOn: course.withdrawalEndsOn },
    now,
  );
  const facts = [
    code,
    courseDays(t, course),
    ...(place === null ? [] : [place]),
    t("study.courses.requestedOn", { date: dayOfInstant(course.requestedAt) }),
    ...(source === "self" ? [] : [t(`study.course.${givenBy[source]}`)]),
  ];
  return (
    <>
      <div>
        <a href={`/catalogue/${course.courseId}`}>{name}</a>
        <p>{facts.join(" · ")}</p>
        {offerExpiresAt === null ? null : (
          <p>
            {t("study.next.offered", {
              code,
              time: timeOfInstant(offerExpiresAt),
              date: dayOfInstant(offerExpiresAt),
            })}
          </p>
        )}
        {returnReason === null ? null : <p>{t("study.next.returned", { reason: returnReason })}</p>}
        {endReason === null ? null : (
          <p className="quiet">{t("study.next.ended", { reason: endReason })}</p>
        )}
      </div>
      <div className="course-act">
        <StatusBadge {...course} />
        <OwnActs own={course} acts={acts} />
      </div>
    </>
  );
}
