import type { UrgentRow } from "#app/domain/enrolment/sent-queries.server.ts";
import type { OfficerHome } from "#app/domain/reporting/officer-home.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import { Deadline } from "#app/routes/home/deadline-parts.tsx";
import { BandLinks, OpenSubjects, readinessList } from "#app/routes/home/gap-parts.tsx";
import type { OfficerHomeShown } from "#app/routes/home/officer.server.ts";
import { seatsText } from "#app/routes/seats/course-text.ts";
import { Counts } from "#app/ui/home/counts.tsx";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { Empty, Page, PrintSignatures, Section } from "#app/ui/kit/page.tsx";
import { type Column, Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { JudgingNote } from "#app/ui/planning/states.tsx";

/** Own people and their gaps, what waits for the officer, and the open courses: one screen. */
export function OfficerHomePage({ view }: { view: OfficerHomeShown }) {
  const t = useTranslate();
  const { home, today } = view;
  return (
    <Page
      title={t("home.officer.title")}
      lead={t("home.officer.lead", { date: formatDate(today) })}
      actions={<NextStep home={home} />}
    >
      <Counts
        items={[
          { n: home.people, label: t("home.officer.people"), to: "/cadres" },
          { n: home.gaps.total, label: t("home.officer.planned"), to: readinessList({}) },
          ...(["requests", "returned", "offers", "leaving"] as const).map((view) => ({
            n: home.sent[view],
            label: t(`home.officer.${view}`),
            to: `/sending/requests?view=${view}`,
          })),
        ]}
      />
      <Requests home={home} today={today} />
      <Offers home={home} />
      <DueCourses home={home} today={today} />
      <Section title={t("home.officer.gaps")}>
        {home.gaps.total === 0 ? (
          <Empty>{t("home.officer.noGaps")}</Empty>
        ) : (
          <>
            <BandLinks bands={home.gaps.bands} />
            <OpenSubjects open={home.gaps.open} />
          </>
        )}
      </Section>
      <JudgingNote />
      <PrintSignatures />
    </Page>
  );
}

type Parts = { home: OfficerHome };

/** The one act that waits most. */
function NextStep({ home: { sent, courses } }: Parts) {
  const t = useTranslate();
  const [first] = courses.rows;
  if (sent.requests > 0)
    return (
      <ButtonLink to="/sending/requests?view=requests" look="primary" icon="letter">
        {t("home.officer.next.requests", { count: sent.requests, n: sent.requests })}
      </ButtonLink>
    );
  if (first === undefined) return null;
  const needed = courses.rows.find(({ needs }) => needs > 0) ?? first;
  return (
    <ButtonLink to={`/sending/${needed.id}`} look="primary" icon="letter">
      {t("home.officer.next.send", { code: needed.code })}
    </ButtonLink>
  );
}

function Requests({ home: { requests, sent }, today }: Parts & { today: string }) {
  const t = useTranslate();
  const title = t("home.officer.requestsTitle");
  return (
    <Section
      title={title}
      actions={<AllOf n={sent.requests} shown={requests.length} view="requests" />}
    >
      {requests.length === 0 ? (
        <Empty>{t("sending.requests.empty.requests")}</Empty>
      ) : (
        <Table
          caption={title}
          rows={requests}
          rowKey={({ id }) => id}
          columns={[
            ...personColumns(t),
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

function Offers({ home: { offers, sent } }: Parts) {
  const t = useTranslate();
  const title = t("home.officer.offersTitle");
  if (offers.length === 0) return null;
  return (
    <Section title={title} actions={<AllOf n={sent.offers} shown={offers.length} view="offers" />}>
      <Table
        caption={title}
        rows={offers}
        rowKey={({ id }) => id}
        columns={[
          ...personColumns(t),
          {
            key: "until",
            label: t("sending.field.answerBy"),
            first: "labelled",
            room: "line",
            cell: ({ offerExpiresAt }) =>
              offerExpiresAt === null ? null : formatInstant(offerExpiresAt),
          },
          { key: "phone", label: t("sending.field.phone"), cell: ({ phone }) => phone },
        ]}
      />
    </Section>
  );
}

type AllProps = { n: number; shown: number; view: "requests" | "offers" };

function AllOf({ n, shown, view }: AllProps) {
  const t = useTranslate();
  if (n <= shown) return null;
  return (
    <ButtonLink to={`/sending/requests?view=${view}`} small>
      {t("home.all", { n })}
    </ButtonLink>
  );
}

const personColumns = (t: Translate): Column<UrgentRow>[] => [
  {
    key: "name",
    label: t("sending.field.name"),
    first: true,
    room: "name",
    cell: ({ id, fullName }) => <a href={`/enrolments/${id}`}>{fullName}</a>,
  },
  {
    key: "course",
    label: t("sending.field.course"),
    room: "text",
    cell: ({ courseId, courseName, code }) => (
      <a href={`/sending/${courseId}`}>{`${courseName} (${code})`}</a>
    ),
  },
];

function DueCourses({ home: { courses }, today }: Parts & { today: string }) {
  const t = useTranslate();
  const { rows, total, due, soon } = courses;
  const title = t("home.officer.courses");
  return (
    <Section
      title={title}
      actions={
        total > rows.length ? (
          <ButtonLink to="/sending" small>
            {t("home.all", { n: total })}
          </ButtonLink>
        ) : null
      }
    >
      {due > 0 ? (
        <p className="mb-2">
          {t("home.officer.due", { count: due, n: due, date: formatDate(soon) })}
        </p>
      ) : null}
      {rows.length === 0 ? (
        <Empty>{t("sending.empty")}</Empty>
      ) : (
        <Table
          caption={title}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "course",
              label: t("sending.field.course"),
              first: true,
              room: "text",
              cell: ({ id, name, code }) => <a href={`/sending/${id}`}>{`${name} (${code})`}</a>,
            },
            {
              key: "deadline",
              label: t("sending.field.deadline"),
              first: "labelled",
              cell: ({ nominationEndsOn }) => <Deadline day={nominationEndsOn} today={today} />,
            },
            { key: "seats", label: t("sending.field.seats"), cell: (row) => seatsText(t, row) },
            {
              key: "needs",
              label: t("sending.field.needs"),
              numeric: true,
              cell: ({ id, needs }) => (needs === 0 ? 0 : <a href={`/sending/${id}`}>{needs}</a>),
            },
          ]}
        />
      )}
    </Section>
  );
}
