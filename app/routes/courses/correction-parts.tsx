import type { CoursePolicy, CourseStatus } from "#app/domain/courses/course.ts";
import type { Translate } from "#app/i18n/locales.ts";
import {
  ClockFields,
  CourseFields,
  courseLabels,
  PlaceFields,
  PolicyField,
} from "#app/routes/courses/fields-parts.tsx";
import { differences } from "#app/routes/standards/stale.ts";
import { CheckField, TextField } from "#app/ui/kit/fields.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { StaleMessage } from "#app/ui/people/stale-message.tsx";

type Course = { status: CourseStatus; policy: CoursePolicy; restsOnPlanning: boolean };

/** The labels of a correction in the order of its form. */
export function correctionLabels(t: Translate) {
  const { code, name, place, link, startsOn, endsOn, ...rest } = courseLabels(t);
  return {
    code,
    name,
    place,
    link,
    startsOn,
    endsOn,
    reason: t("courses.correct.reason"),
    moveSessions: t("courses.correct.moveSessions"),
    ...rest,
  };
}

/** The facts of a course that may be corrected. */
export function CorrectionFields({
  course,
  hasSessions,
}: {
  course: Course;
  hasSessions: boolean;
}) {
  const t = useTranslate();
  const { status, policy, restsOnPlanning } = course;
  const isAnnounced = status !== "draft";
  return (
    <>
      <CourseFields />
      <PlaceFields />
      {isAnnounced ? (
        <TextField name="reason" help={t("courses.correct.reasonHelp")} maxLength={500} optional />
      ) : null}
      {hasSessions ? <CheckField name="moveSessions" keeps /> : null}
      <PolicyField
        only={
          isAnnounced
            ? { policy, why: t("courses.correct.policyFixed") }
            : restsOnPlanning
              ? { policy: "nomination", why: t("courses.create.nominationOnly") }
              : null
        }
      />
      <ClockFields optional={!isAnnounced} />
    </>
  );
}

type StaleProps = {
  loaderData: { stored: Record<string, string>; change: { name: string; at: string } | null };
  typed: Record<string, string>;
};

/** Somebody else has corrected the course: who, when, and where it differs from what was typed. */
export function StaleCourse({ loaderData: { stored, change }, typed }: StaleProps) {
  const t = useTranslate();
  const shown = {
    // why: a check constraint names the words
    policy: (word: string) => t(`courses.policy.${word as CoursePolicy}`),
  };
  return (
    <StaleMessage
      change={change}
      fields={differences({ labels: courseLabels(t), stored, typed, shown })}
    />
  );
}
