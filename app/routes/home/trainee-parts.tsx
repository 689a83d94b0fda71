import { type OwnSession, partOfOwn } from "#app/domain/enrolment/own-enrolment.ts";
import type { TraineeHome } from "#app/domain/reporting/trainee-home.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import type { TraineeHomeShown } from "#app/routes/home/trainee.server.ts";
import { OwnCourseParts } from "#app/routes/trainee/courses-parts.tsx";
import { ClosingCourses, NeedTable, openColumns } from "#app/routes/trainee/needs-parts.tsx";
import { ResultLine } from "#app/routes/trainee/result-parts.tsx";
import { Where } from "#app/routes/trainee/timetable-parts.tsx";
import { weekdayOfDay } from "#app/ui/courses/weekday-text.ts";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { Empty, Facts, Page, Section } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { JudgingNote } from "#app/ui/planning/states.tsx";

/** So many needs stand on the home itself. */
const shownNeeds = 5;

/** What waits for an answer, where to be next, what is missing with its courses, where one stands, what is new. */
export function TraineeHomePage({ view }: { view: TraineeHomeShown }) {
  const t = useTranslate();
  const { home, today } = view;
  if (home === null) {
    return (
      <Page title={t("home.trainee.title")}>
        <Empty>{t("people.me.unlinked")}</Empty>
      </Page>
    );
  }
  const { own, needs, courses } = home;
  const offers = own.filter((course) => partOfOwn(course) === "offers");
  const others = own.filter((course) => partOfOwn(course) !== "offers");
  return (
    <Page
      title={t("home.trainee.title")}
      lead={t("home.trainee.lead", { date: formatDate(today) })}
    >
      <OwnCourseParts courses={offers} now={view} />
      <NextHalfDays sessions={home.sessions} />
      <ClosingCourses needs={needs} courses={courses} now={view} />
      <OpenNeeds home={home} />
      {others.length > 0 ? (
        <>
          <OwnCourseParts courses={others} now={view} />
          <ButtonLink to="/me/courses">{t("home.trainee.allCourses")}</ButtonLink>
        </>
      ) : null}
      <NewResults results={home.results} />
      <JudgingNote />
    </Page>
  );
}

function NextHalfDays({ sessions }: { sessions: readonly OwnSession[] }) {
  const t = useTranslate();
  const all = <ButtonLink to="/me/timetable">{t("home.trainee.timetable")}</ButtonLink>;
  return (
    <Section title={t("home.trainee.next")} actions={sessions.length > 0 ? all : null}>
      {sessions.length === 0 ? (
        <p className="quiet">{t("home.trainee.nextNone")}</p>
      ) : (
        <ul className="courses">
          {sessions.map((session) => (
            <li key={session.id}>
              <NextHalfDay session={session} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function NextHalfDay({ session }: { session: OwnSession }) {
  const t = useTranslate();
  const { courseId, day, half, startsAt, endsAt, name, code } = session;
  const time = t("home.when", {
    day: `${weekdayOfDay(t, day)} ${formatDate(day)}`,
    half: t(`study.half.${half}`),
    from: startsAt,
    to: endsAt,
  });
  return (
    <Facts
      items={[
        { term: t("home.field.when"), value: <strong>{time}</strong> },
        { term: t("home.field.where"), value: <Where session={session} /> },
        {
          term: t("home.field.course"),
          value: <a href={`/catalogue/${courseId}`}>{`${name} (${code})`}</a>,
        },
      ]}
    />
  );
}

function OpenNeeds({ home }: { home: TraineeHome }) {
  const t = useTranslate();
  const { needs, courses } = home;
  const open = needs.filter(({ state }) => state !== "met");
  const title = t("home.trainee.needs", { count: open.length, n: open.length });
  return (
    <Section
      title={open.length === 0 ? t("own.needs") : title}
      actions={<ButtonLink to="/me/needs">{t("home.trainee.allNeeds")}</ButtonLink>}
    >
      {open.length === 0 ? (
        <p className="quiet">{t(needs.length === 0 ? "own.nothingAsked" : "own.noNeeds")}</p>
      ) : (
        <NeedTable
          caption={title}
          rows={open.slice(0, shownNeeds)}
          learning={home}
          more={openColumns(t, courses)}
        />
      )}
    </Section>
  );
}

function NewResults({ results }: Pick<TraineeHome, "results">) {
  const t = useTranslate();
  if (results.length === 0) return null;
  return (
    <Section title={t("home.trainee.results")}>
      <ul className="courses">
        {results.map((result) => (
          <li key={result.id}>
            <div>
              <a href={`/catalogue/${result.courseId}`}>{result.courseName}</a>
              <ResultLine result={result} />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
