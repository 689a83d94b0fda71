import type { OwnResult } from "#app/domain/completion/own-results.server.ts";
import {
  actsOf,
  type OwnCourse,
  ownParts,
  partOfOwn,
} from "#app/domain/enrolment/own-enrolment.ts";
import { dayOfInstant, timeOfInstant } from "#app/platform/i18n/formats.ts";
import { OwnActs } from "#app/routes/trainee/own-state-parts.tsx";
import { ResultLine } from "#app/routes/trainee/result-parts.tsx";
import { courseDays } from "#app/ui/courses/states.tsx";
import { StatusBadge } from "#app/ui/enrolment/status-badge.tsx";
import { Section } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type Now = { at: string; today: string };

type Props = {
  courses: readonly OwnCourse[];
  now: Now;
  /** how those that are over ended, by enrolment */
  results?: ReadonlyMap<number, OwnResult>;
};

/** One's own rows: what has to be answered first, what is over last. */
export function OwnCourseParts({ courses, now, results }: Props) {
  const t = useTranslate();
  return ownParts.map((part) => {
    const those = courses.filter((course) => partOfOwn(course) === part);
    return those.length === 0 ? null : (
      <Section key={part} title={t(`study.courses.part.${part}`)}>
        <ul className="courses">
          {those.map((course) => (
            <li key={course.id}>
              <OwnRow course={course} now={now} result={results?.get(course.id) ?? null} />
            </li>
          ))}
        </ul>
      </Section>
    );
  });
}

const givenBy = { nominated: "sent", assigned: "assigned" } as const;

type RowProps = { course: OwnCourse; now: Now; result: OwnResult | null };

function OwnRow({ course, now, result }: RowProps) {
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
        {result === null ? null : <ResultLine result={result} />}
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
