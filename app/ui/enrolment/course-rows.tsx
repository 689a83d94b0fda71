import type { ShownLine } from "#app/domain/catalogue/eligibility-reading.ts";
import { isActive } from "#app/domain/enrolment/enrolment.ts";
import type { CourseInView, Opening } from "#app/domain/enrolment/open-course.ts";
import { actsOf } from "#app/domain/enrolment/own-enrolment.ts";
import type { Subject } from "#app/domain/standards/requirement.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import type { Names } from "#app/ui/catalogue/audience-text.ts";
import { openLinesText } from "#app/ui/enrolment/line-text.ts";
import { againstText, courseLine } from "#app/ui/enrolment/open-course-text.ts";
import { StatusBadge } from "#app/ui/enrolment/status-badge.tsx";
import { HiddenField, useFormPlace } from "#app/ui/kit/form.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

/** A course with what it closes and what can be done about it. */
export type ShownCourse = Omit<CourseInView, "lines"> & {
  opening: Opening;
  subjects: Subject[];
  late: { subject: Subject; by: string }[];
  lines: ShownLine[];
};

type Now = { at: string; today: string };

/**
 * Courses one below the other, each with its one act. All buttons stand in one form, each with the address of its own
 * course, because a page of 200 forms would weigh five times as much.
 */
export function CourseRows({
  courses,
  names,
  now,
}: {
  courses: readonly ShownCourse[];
  names: Names;
  now: Now;
}) {
  const t = useTranslate();
  const { page, newKey } = useFormPlace();
  return (
    <form method="post" action={page}>
      <HiddenField name="_page" value={page} />
      <HiddenField name="_key" value={newKey()} />
      <ul className="courses">
        {courses.map((course) => (
          <li key={course.id}>{courseRow(t, course, names, now)}</li>
        ))}
      </ul>
    </form>
  );
}

function courseRow(t: Translate, course: ShownCourse, names: Names, now: Now) {
  const { id, name, own, isOpen, subjects, late } = course;
  const reason = reasonText(t, course, names);
  const closes = subjects.map((subject) => t(`readiness.subject.${subject}`)).join("; ");
  return (
    <>
      <div>
        <a href={`/catalogue/${id}`}>{name}</a>
        <p>{courseLine(t, course)}</p>
        {closes === "" ? null : (
          <p className="quiet">{t("study.course.closes", { subjects: closes })}</p>
        )}
        {late.map(({ subject, by }) => (
          <p key={`${subject} ${by}`} className="quiet">
            {t("study.course.late", {
              subject: t(`readiness.subject.${subject}`),
              date: formatDate(by),
            })}
          </p>
        ))}
        {reason === null ? null : <p className="quiet">{reason}</p>}
        {own !== null && isOpen && own.source === "nominated" ? (
          <p className="quiet">{t("study.course.sent")}</p>
        ) : null}
      </div>
      <div className="course-act">
        {own === null ? null : <StatusBadge {...own} />}
        {actButton(t, course, now)}
      </div>
    </>
  );
}

/** Why nothing can be asked for; null where something can, or the person stands in it already. */
function reasonText(t: Translate, course: ShownCourse, names: Names): string | null {
  const { opening, own, lines } = course;
  if (opening.act !== null) return null;
  const { refusal } = opening;
  if (refusal === "already_enrolled" || (own !== null && isActive(own.status) && course.isOpen))
    return null;
  if (refusal !== "not_eligible") return againstText(t, course, refusal);
  return openLinesText(t, lines, names);
}

function actButton(t: Translate, course: ShownCourse, now: Now) {
  const { id, code, own, opening } = course;
  const [first] = own === null ? [] : actsOf(own, course, now);
  if (own !== null && first === "acceptance")
    return button(t, { code, to: `/me/courses/${own.id}/acceptance`, wait: "" }, "act.acceptance");
  if (opening.act === null) return null;
  const wait = opening.act === "wait" ? "yes" : "";
  return button(t, { code, to: `/catalogue/${id}/enrolment`, wait }, `enrol.${opening.act}`);
}

type Target = { code: string; to: string; wait: string };

function button(
  t: Translate,
  { code, to, wait }: Target,
  act: "act.acceptance" | "enrol.request" | "enrol.enrol" | "enrol.wait",
) {
  const text = t(`study.${act}`);
  return (
    <button
      type="submit"
      className="btn btn-primary"
      formAction={to}
      name="wait"
      value={wait}
      aria-label={t("study.enrol.of", { act: text, code })}
    >
      {text}
    </button>
  );
}
