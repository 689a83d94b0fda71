import type { LecturerHome } from "#app/domain/reporting/lecturer-home.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import type { LecturerHomeShown } from "#app/routes/home/lecturer.server.ts";
import { placeText } from "#app/routes/home/place-text.ts";
import { weekdayOfDay } from "#app/ui/courses/weekday-text.ts";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { Empty, Facts, Page, Section } from "#app/ui/kit/page.tsx";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type HalfDay = LecturerHome["untaken"]["rows"][number];

/** The next half-day with its place and roll, rolls that were not taken, marks that are due. */
export function LecturerHomePage({ view: { home, today } }: { view: LecturerHomeShown }) {
  const t = useTranslate();
  return (
    <Page
      title={t("home.lecturer.title")}
      lead={t("home.lecturer.lead", { date: formatDate(today) })}
      actions={<NextRoll home={home} />}
    >
      <Section title={t("home.lecturer.next")}>
        {home.next.length === 0 ? (
          <Empty action={<ButtonLink to="/courses">{t("home.lecturer.courses")}</ButtonLink>}>
            {t("home.lecturer.nextNone")}
          </Empty>
        ) : (
          <ul className="courses">
            {home.next.map((halfDay) => (
              <li key={halfDay.id}>
                <NextHalfDay halfDay={halfDay} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Untaken untaken={home.untaken} />
      <Marks marks={home.marks} />
    </Page>
  );
}

/** The roll of the half-day that is held, else the oldest one that was not taken. */
function NextRoll({ home: { next, untaken } }: { home: LecturerHome }) {
  const t = useTranslate();
  const [[first], [missed]] = [next, untaken.rows];
  const isOpen = first !== undefined && first.obstacle === null && first.takenAt === null;
  const wanted = isOpen ? first : missed;
  if (wanted === undefined) return null;
  return (
    <ButtonLink to={rollOf(wanted)} look="primary" icon="check">
      {isOpen
        ? t("home.lecturer.take")
        : t("home.lecturer.takeMissed", { date: formatDate(wanted.day) })}
    </ButtonLink>
  );
}

const rollOf = ({ courseId, id }: { courseId: number; id: number }): string =>
  `/courses/${courseId}/roll/${id}`;

const timeText = (t: Translate, { day, half, startsAt, endsAt }: HalfDayTime): string =>
  t("home.when", {
    day: `${weekdayOfDay(t, day)} ${formatDate(day)}`,
    half: t(`study.half.${half}`),
    from: startsAt,
    to: endsAt,
  });

type HalfDayTime = Pick<HalfDay, "day" | "half" | "startsAt" | "endsAt">;

function NextHalfDay({ halfDay }: { halfDay: LecturerHome["next"][number] }) {
  const t = useTranslate();
  const { courseId, name, code, topic, link, obstacle, takenAt } = halfDay;
  const where = placeText(halfDay);
  return (
    <>
      <div>
        <Facts
          items={[
            { term: t("home.field.when"), value: <strong>{timeText(t, halfDay)}</strong> },
            {
              term: t("home.field.where"),
              value: (
                <>
                  {where}
                  {link === null ? null : (
                    <>
                      {where === "" ? null : " · "}
                      <a href={link}>{t("study.timetable.online")}</a>
                    </>
                  )}
                </>
              ),
            },
            {
              term: t("home.field.course"),
              value: <a href={`/courses/${courseId}`}>{`${name} (${code})`}</a>,
            },
            ...(topic === null ? [] : [{ term: t("courses.field.topic"), value: topic }]),
          ]}
        />
      </div>
      <div className="course-act">
        <ButtonLink to={rollOf(halfDay)}>
          {t(
            obstacle !== null
              ? "home.lecturer.list"
              : takenAt === null
                ? "teaching.roll.take"
                : "teaching.roll.correct",
          )}
        </ButtonLink>
      </div>
    </>
  );
}

function Untaken({ untaken: { rows, total } }: Pick<LecturerHome, "untaken">) {
  const t = useTranslate();
  const title = t("home.lecturer.untaken", { count: total, n: total });
  return (
    <Section title={total === 0 ? t("home.lecturer.untakenTitle") : title}>
      {rows.length === 0 ? (
        <p className="quiet">{t("home.lecturer.untakenNone")}</p>
      ) : (
        <Table
          caption={title}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "time",
              label: t("home.field.when"),
              first: true,
              room: "line",
              cell: (halfDay) => timeText(t, halfDay),
            },
            {
              key: "course",
              label: t("home.field.course"),
              room: "text",
              cell: ({ name, code }) => `${name} (${code})`,
            },
            {
              key: "act",
              label: t("teaching.roll.act"),
              cell: (halfDay) => (
                <ButtonLink to={rollOf(halfDay)} small>
                  {t("teaching.roll.take")}
                </ButtonLink>
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}

function Marks({ marks }: Pick<LecturerHome, "marks">) {
  const t = useTranslate();
  const title = t("home.lecturer.marks");
  return (
    <Section title={title}>
      {marks.length === 0 ? (
        <p className="quiet">{t("home.lecturer.marksNone")}</p>
      ) : (
        <Table
          caption={title}
          rows={marks}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "course",
              label: t("home.field.course"),
              first: true,
              room: "text",
              cell: ({ id, name, code }) => (
                <a href={`/courses/${id}/marks`}>{`${name} (${code})`}</a>
              ),
            },
            {
              key: "ended",
              label: t("home.courses.ended"),
              first: "labelled",
              cell: ({ endsOn }) => formatDate(endsOn),
            },
            {
              key: "unmarked",
              label: t("home.lecturer.unmarked"),
              numeric: true,
              cell: ({ id, unmarked }) => <a href={`/courses/${id}/marks`}>{unmarked}</a>,
            },
          ]}
        />
      )}
    </Section>
  );
}
