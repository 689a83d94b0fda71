import type { ActRefusal, CourseAct, CourseStatus } from "#app/domain/courses/course.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { actPage } from "#app/routes/courses/course-actions-parts.tsx";
import { courseRefusal } from "#app/routes/courses/refusals.ts";
import { CourseStatusBadge } from "#app/ui/courses/states.tsx";
import { ButtonLink, Message } from "#app/ui/kit/button.tsx";
import type { Answer } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { QuestionPage } from "#app/ui/kit/question.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type Shown = {
  course: {
    id: number;
    code: string;
    name: string;
    status: CourseStatus;
    revision: number;
    startsOn: string;
    nominationEndsOn: string | null;
  };
  obstacles: ActRefusal[];
  pending: number;
  isCalled: boolean;
};

type Props = { act: CourseAct; shown: Shown; answer: Answer | undefined };

/** Asks about the next act of a course, or says what stands in its way. */
export function ActPage({ act, shown, answer }: Props) {
  const t = useTranslate();
  const { course, obstacles } = shown;
  const page = `/courses/${course.id}`;
  const path = <a href={page}>{`${course.code}: ${course.name}`}</a>;
  const title = t(`courses.act.${act}.title`, { code: course.code });
  const say = courseRefusal(t, { date: formatDate(course.startsOn) });
  if (obstacles.length > 0)
    return (
      <Page title={title} path={path} lead={<CourseStatusBadge status={course.status} />}>
        <Message tone="warn" icon="warning">
          <p>{t("courses.act.obstacles")}</p>
          <ul className="list-disc pl-5">
            {obstacles.map((word) => (
              <li key={word}>{say(word)}</li>
            ))}
          </ul>
        </Message>
        <ButtonLink to={page} icon="back">
          {t("common.action.back")}
        </ButtonLink>
      </Page>
    );
  return (
    <QuestionPage
      question={{
        to: `${page}/${actPage[act]}`,
        title,
        lead: t(`courses.act.${act}.lead`, { date: formatDate(course.nominationEndsOn ?? "") }),
        body: <WhatHappens act={act} shown={shown} />,
        submit: t(`courses.act.${act}.submit`),
        fields: { revision: course.revision },
      }}
      answer={answer}
      cancel={page}
      refusal={say}
      path={path}
    />
  );
}

function WhatHappens({ act, shown: { course, pending, isCalled } }: Pick<Props, "act" | "shown">) {
  const t = useTranslate();
  return (
    <div className="grid gap-3">
      <p>
        <CourseStatusBadge status={course.status} />
      </p>
      <p>{t(`courses.act.${act}.body`)}</p>
      {act === "announce" && !isCalled ? <p>{t("courses.act.noCall")}</p> : null}
      {act === "settle" && pending > 0 ? (
        <Message tone="warn" icon="warning">
          {t("courses.act.pending", { count: pending })}
        </Message>
      ) : null}
    </div>
  );
}
