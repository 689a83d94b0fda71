import type { CourseHome } from "#app/domain/reporting/course-home.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import type { CourseHomeShown } from "#app/routes/home/course-admin.server.ts";
import { Deadline } from "#app/routes/home/deadline-parts.tsx";
import { placeText } from "#app/routes/home/place-text.ts";
import { SeatsBar } from "#app/ui/courses/seats-picture.tsx";
import { Counts } from "#app/ui/home/counts.tsx";
import { Badge, ButtonLink } from "#app/ui/kit/button.tsx";
import { Empty, Page, PrintSignatures, Section } from "#app/ui/kit/page.tsx";
import { type Column, Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type Parts = { home: CourseHome; today: string };

/** Today's half-days, who waits for a decision, how full the open courses are, what is to be closed. */
export function CourseHomePage({ view: { home, today } }: { view: CourseHomeShown }) {
  const t = useTranslate();
  const { deciding, filling, closing } = home;
  const [first] = deciding.rows;
  return (
    <Page
      title={t("home.courses.title")}
      lead={t("home.courses.lead", { date: formatDate(today) })}
      actions={
        first && first.toDecide > 0 ? (
          <ButtonLink to={`/courses/${first.id}/approvals`} look="primary" icon="check">
            {t("home.courses.next", { code: first.code })}
          </ButtonLink>
        ) : null
      }
    >
      <Counts
        items={[
          { n: home.today.length, label: t("home.courses.today"), to: "#today" },
          { n: deciding.people, label: t("home.courses.deciding"), to: "/approvals" },
          { n: deciding.leaving, label: t("home.courses.leaving"), to: "/approvals" },
          {
            n: filling.total,
            label: t("home.courses.filling"),
            to: "/courses?status=announced",
          },
          { n: closing.total, label: t("home.courses.closing"), to: "/courses?status=finished" },
        ]}
      />
      <Today home={home} today={today} />
      <Deciding home={home} today={today} />
      <Filling home={home} today={today} />
      <Closing home={home} today={today} />
      <PrintSignatures />
    </Page>
  );
}

function Today({ home, today }: Parts) {
  const t = useTranslate();
  const title = t("home.courses.todayTitle", { date: formatDate(today) });
  return (
    <Section title={title} id="today">
      {home.today.length === 0 ? (
        <Empty>{t("home.courses.todayNone")}</Empty>
      ) : (
        <Table
          caption={title}
          rows={home.today}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "time",
              label: t("home.field.when"),
              first: true,
              room: "line",
              cell: ({ half, startsAt, endsAt }) =>
                `${t(`courses.half.${half}`)}, ${startsAt}–${endsAt}`,
            },
            {
              key: "course",
              label: t("home.field.course"),
              first: true,
              room: "text",
              cell: ({ courseId, name, code }) => (
                <a href={`/courses/${courseId}`}>{`${name} (${code})`}</a>
              ),
            },
            { key: "place", label: t("home.field.where"), room: "place", cell: placeText },
            {
              key: "lecturer",
              label: t("courses.field.lecturerName"),
              room: "name",
              cell: ({ lecturerName }) => lecturerName ?? t("courses.nobody"),
            },
            {
              key: "roll",
              label: t("teaching.roll.state"),
              cell: ({ courseId, id, takenAt }) => (
                <a href={`/courses/${courseId}/roll/${id}`}>
                  {t(takenAt === null ? "teaching.roll.notTaken" : "home.courses.rollTaken")}
                </a>
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}

function Deciding({ home: { deciding }, today }: Parts) {
  const t = useTranslate();
  const title = t("home.courses.decidingTitle");
  return (
    <Section title={title} actions={<All of={deciding} to="/approvals" />}>
      {deciding.rows.length === 0 ? (
        <Empty>{t("roster.approvals.empty")}</Empty>
      ) : (
        <Table
          caption={title}
          rows={deciding.rows}
          rowKey={({ id }) => id}
          columns={[
            courseColumn(t, (id) => `/courses/${id}`),
            {
              key: "deadline",
              label: t("roster.field.deadline"),
              first: "labelled",
              cell: ({ approvalEndsOn }) => <Deadline day={approvalEndsOn} today={today} />,
            },
            {
              key: "toDecide",
              label: t("roster.field.toDecide"),
              numeric: true,
              cell: ({ id, toDecide }) => numberTo(toDecide, `/courses/${id}/approvals`),
            },
            {
              key: "leaving",
              label: t("roster.field.leaving"),
              numeric: true,
              cell: ({ id, leaving }) => numberTo(leaving, `/courses/${id}/roster?view=leaving`),
            },
          ]}
        />
      )}
    </Section>
  );
}

/** A number that opens its list; nobody needs no list. */
const numberTo = (n: number, to: string) => (n === 0 ? n : <a href={to}>{n}</a>);

const courseColumn = <Row extends { id: number; name: string; code: string }>(
  t: Translate,
  to: (id: number) => string,
): Column<Row> => ({
  key: "course",
  label: t("home.field.course"),
  first: true,
  room: "text",
  cell: ({ id, name, code }) => <a href={to(id)}>{`${name} (${code})`}</a>,
});

function All({ of, to }: { of: { total: number; rows: readonly unknown[] }; to: string }) {
  const t = useTranslate();
  return of.total > of.rows.length ? (
    <ButtonLink to={to} small>
      {t("home.all", { n: of.total })}
    </ButtonLink>
  ) : null;
}

function Filling({ home: { filling }, today }: Parts) {
  const t = useTranslate();
  const title = t("home.courses.fillingTitle");
  return (
    <Section title={title} actions={<All of={filling} to="/courses?status=announced" />}>
      {filling.rows.length === 0 ? (
        <Empty action={<ButtonLink to="/courses/new">{t("home.courses.new")}</ButtonLink>}>
          {t("home.courses.fillingNone")}
        </Empty>
      ) : (
        <Table
          caption={title}
          rows={filling.rows}
          rowKey={({ id }) => id}
          columns={[
            courseColumn(t, (id) => `/courses/${id}`),
            {
              key: "picture",
              label: t("home.courses.picture"),
              cell: (course) => <SeatsBar seats={course} />,
            },
            {
              key: "taken",
              label: t("courses.picture.taken"),
              numeric: true,
              cell: ({ id, taken }) => numberTo(taken, `/courses/${id}/roster?status=confirmed`),
            },
            {
              key: "offered",
              label: t("home.courses.offered"),
              numeric: true,
              cell: ({ id, offered }) => numberTo(offered, `/courses/${id}/roster?status=offered`),
            },
            {
              key: "free",
              label: t("courses.picture.free"),
              numeric: true,
              cell: ({ free }) => free ?? t("courses.unlimited"),
            },
            {
              key: "waiting",
              label: t("home.courses.waiting"),
              numeric: true,
              cell: ({ id, waiting }) => numberTo(waiting, `/courses/${id}/waiting`),
            },
            {
              key: "deadline",
              label: t("home.field.sendBy"),
              first: "labelled",
              cell: ({ nominationEndsOn }) => <Deadline day={nominationEndsOn} today={today} />,
            },
          ]}
        />
      )}
    </Section>
  );
}

function Closing({ home: { closing } }: Parts) {
  const t = useTranslate();
  const title = t("home.courses.closingTitle");
  return (
    <Section title={title} actions={<All of={closing} to="/courses?status=finished" />}>
      {closing.rows.length === 0 ? (
        <Empty>{t("home.courses.closingNone")}</Empty>
      ) : (
        <Table
          caption={title}
          rows={closing.rows}
          rowKey={({ id }) => id}
          columns={[
            courseColumn(t, (id) => `/courses/${id}/record`),
            {
              key: "ended",
              label: t("home.courses.ended"),
              first: "labelled",
              cell: ({ endsOn }) => formatDate(endsOn),
            },
            {
              key: "missing",
              label: t("home.courses.missing"),
              room: "text",
              cell: (course) => <Missing course={course} />,
            },
          ]}
        />
      )}
    </Section>
  );
}

function Missing({ course }: { course: CourseHome["closing"]["rows"][number] }) {
  const t = useTranslate();
  const { id, untaken, unmarked, papers, askedAt } = course;
  const isWhole = untaken === 0 && unmarked === 0 && papers.length === 0;
  return (
    <ul className="plain-list">
      {untaken > 0 ? (
        <li>
          <a href={`/courses/${id}/roll`}>
            {t("home.courses.untaken", { count: untaken, n: untaken })}
          </a>
        </li>
      ) : null}
      {unmarked > 0 ? (
        <li>
          <a href={`/courses/${id}/marks`}>
            {t("home.courses.unmarked", { count: unmarked, n: unmarked })}
          </a>
        </li>
      ) : null}
      {papers.map((paper) => (
        <li key={paper}>
          <a href={`/courses/${id}/record`}>{t(`closing.gap.paper_${paper}`)}</a>
        </li>
      ))}
      {isWhole ? (
        <li>
          <a href={`/courses/${id}/record`}>{t("home.courses.readyToClose")}</a>
        </li>
      ) : null}
      {askedAt === null ? null : (
        <li>
          <Badge tone="pending" icon="hourglass">
            {t("home.courses.asked")}
          </Badge>
        </li>
      )}
    </ul>
  );
}
