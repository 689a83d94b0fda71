import type { OwnStatement } from "#app/domain/evidence/queries.server.ts";
import type { CatalogueCourse } from "#app/domain/readiness/own-catalogue.server.ts";
import { dayOfNeed, isDueIn, isLate } from "#app/domain/readiness/own-needs.ts";
import type { LearningNeed, OwnLearning } from "#app/domain/readiness/own-queries.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { CourseRows } from "#app/ui/enrolment/course-rows.tsx";
import { StatusBadge } from "#app/ui/enrolment/status-badge.tsx";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { Empty, Section } from "#app/ui/kit/page.tsx";
import { type Column, Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { Whole } from "#app/ui/kit/whole.tsx";
import { VerdictBadge } from "#app/ui/readiness/badges.tsx";
import { conditionText, type ProgrammeNames } from "#app/ui/readiness/condition-text.ts";

type Learning = { learning: OwnLearning; today: string };
type Courses = readonly CatalogueCourse[];
type Now = { at: string; today: string };

const namesIn = ({ programmes }: Pick<OwnLearning, "programmes">): ProgrammeNames =>
  new Map(programmes.map(({ id, name }) => [id, name]));

/** So many courses stand on the page of needs itself; all of them are in the catalogue. */
const shownCourses = 5;

/**
 * The courses that close a need on time, and those for what is met and due again, each with its button: from here a
 * request is one tap away.
 */
export function ClosingCourses({
  needs,
  courses,
  now,
}: {
  needs: readonly LearningNeed[];
  courses: Courses | null;
  now: Now;
}) {
  const t = useTranslate();
  if (courses === null || needs.every(({ closedBy }) => closedBy.length === 0)) return null;
  const isMissing = needs.some(({ state, closedBy }) => state !== "met" && closedBy.length > 0);
  const all = <ButtonLink to="/catalogue">{t("study.catalogue.all")}</ButtonLink>;
  return (["need", "again"] as const).map((part) => {
    const those = courses.filter((course) => course.part === part);
    if (those.length === 0 && !(part === "need" && isMissing)) return null;
    return (
      <Section key={part} title={t(`study.catalogue.${part}`)} actions={all}>
        {those.length > 0 ? (
          <CourseRows courses={those.slice(0, shownCourses)} names={noNames} now={now} />
        ) : (
          <Empty>{t("study.catalogue.noneNeeded")}</Empty>
        )}
      </Section>
    );
  });
}

/** To where one says what one needs to learn. */
export function RegisterLink() {
  const t = useTranslate();
  return (
    <ButtonLink to="/me/needs/registered" icon="add">
      {t("registered.nav")}
    </ButtonLink>
  );
}

// why: what may be taken has no line of a rule that is not met
const noNames = { titles: [], units: [], programmes: [], terms: [] };

/** What is still missing, what is due this year, and what is met. */
export function Needs({ learning, courses, today }: Learning & { courses: Courses | null }) {
  const t = useTranslate();
  const { needs } = learning;
  const year = today.slice(0, 4);
  const open = needs.filter(({ state }) => state !== "met");
  const due = needs.filter((need) => isDueIn(need, year));
  const met = needs.filter(({ state }) => state === "met");
  return (
    <>
      <Section title={t("own.needs")}>
        {open.length > 0 ? (
          <NeedTable
            caption={t("own.needs")}
            rows={open}
            learning={learning}
            more={openColumns(t, courses)}
          />
        ) : (
          <Empty>{t(needs.length === 0 ? "own.nothingAsked" : "own.noNeeds")}</Empty>
        )}
      </Section>
      {due.length > 0 ? (
        <Section title={t("own.due", { year })}>
          <p className="mb-2">{t("own.dueHelp")}</p>
          <NeedTable
            caption={t("own.due", { year })}
            rows={due}
            learning={learning}
            more={[
              {
                key: "due",
                label: t("own.field.dueBy"),
                cell: ({ dueBy, until }) => formatDate(dueBy ?? until ?? ""),
              },
              ...courseColumn(t, courses),
            ]}
          />
        </Section>
      ) : null}
      {met.length > 0 ? (
        <Section title={t("own.met")}>
          <NeedTable
            caption={t("own.met")}
            rows={met}
            learning={learning}
            more={metColumns(t, learning.evidence)}
          />
        </Section>
      ) : null}
    </>
  );
}

/** Needs as rows: what is asked, and whatever else a part says of them. */
export function NeedTable({
  caption,
  rows,
  learning,
  more,
}: {
  caption: string;
  rows: LearningNeed[];
  learning: Pick<OwnLearning, "programmes">;
  more: Column<LearningNeed>[];
}) {
  const t = useTranslate();
  const names = namesIn(learning);
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ subject, asked }) => `${subject} ${JSON.stringify(asked)}`}
      columns={[
        {
          key: "subject",
          label: t("own.field.subject"),
          first: true,
          room: "name",
          cell: ({ subject }) => t(`readiness.subject.${subject}`),
        },
        {
          key: "asked",
          label: t("own.field.asked"),
          first: true,
          cell: ({ asked }) => conditionText(t, { kind: "any_of", of: asked }, names),
        },
        ...more,
      ]}
    />
  );
}

/** The courses that close a need, and where one stands in them; no column for whoever has no seats to ask for. */
const courseColumn = (t: Translate, courses: Courses | null): Column<LearningNeed>[] =>
  courses === null
    ? []
    : [
        {
          key: "courses",
          label: t("own.field.courses"),
          room: "text",
          cell: (need) => (
            <ClosedBy
              need={need}
              courses={courses.filter((one) => need.closedBy.includes(one.programmeId))}
            />
          ),
        },
      ];

function ClosedBy({ need, courses }: { need: LearningNeed; courses: Courses }) {
  const t = useTranslate();
  const [programme] = need.closedBy;
  if (courses.length === 0)
    return (
      <>
        {t("own.noCourse")}{" "}
        {need.state === "met" || programme === undefined ? null : (
          <a href={`/me/needs/registered?programme=${programme}`}>{t("registered.nav")}</a>
        )}
      </>
    );
  const date = formatDate(dayOfNeed(need) ?? "");
  return (
    <ul className="plain-list">
      {courses.slice(0, shownCourses).map(({ id, code, startsOn, own }) => (
        <li key={id}>
          <a href={`/catalogue/${id}`}>
            <Whole>{code}</Whole>
          </a>{" "}
          {formatDate(startsOn)}{" "}
          {isLate(need, { startsOn }) ? `(${t("own.late", { date })}) ` : null}
          {own === null ? null : <StatusBadge {...own} />}
        </li>
      ))}
    </ul>
  );
}

/** How a need stands, by when it is asked for, and the courses that close it. */
export const openColumns = (t: Translate, courses: Courses | null): Column<LearningNeed>[] => [
  {
    key: "state",
    label: t("own.field.state"),
    cell: ({ state }) => (
      <>
        <VerdictBadge verdict={state} />
        {state === "no_data" ? <p className="field-help">{t("own.noDataHelp")}</p> : null}
      </>
    ),
  },
  {
    key: "by",
    label: t("own.field.by"),
    cell: ({ by }) => (by === null ? t("own.noDay") : formatDate(by)),
  },
  ...courseColumn(t, courses),
];

const metColumns = (t: Translate, evidence: OwnStatement[]): Column<LearningNeed>[] => [
  {
    key: "shownBy",
    label: t("own.field.shownBy"),
    cell: (need) => (
      <ul>
        {evidence
          .filter(({ id }) => need.evidence.includes(id))
          .map((one) => (
            <li key={one.id}>{saidText(t, one)}</li>
          ))}
      </ul>
    ),
  },
  {
    key: "until",
    label: t("own.field.until"),
    cell: ({ until }) => (until === null ? t("own.forGood") : formatDate(until)),
  },
];

const saidText = (t: Translate, { programmeName, text, grade }: OwnStatement): string =>
  t("own.said", { text: programmeName ?? text, grade: t(`planning.evidence.gradeName.${grade}`) });
