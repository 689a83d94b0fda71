import type { OwnResult } from "#app/domain/completion/own-results.server.ts";
import type { RequestField } from "#app/domain/data-requests/data-request.ts";
import type { OwnCourse } from "#app/domain/enrolment/own-enrolment.ts";
import type { OwnSignIn } from "#app/domain/reporting/own-data.server.ts";
import { dayOfInstant, formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import { outcomeText } from "#app/routes/trainee/result-parts.tsx";
import { courseDays } from "#app/ui/courses/states.tsx";
import { StatusBadge } from "#app/ui/enrolment/status-badge.tsx";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { Empty } from "#app/ui/kit/page.tsx";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

/** To the form that asks for a part of the record to be corrected. */
export function AskLink({ field }: { field: RequestField }) {
  const t = useTranslate();
  return (
    <ButtonLink to={`/me/data-requests/new?field=${field}`} icon="edit" small>
      {t("ownData.requests.ask")}
      <span className="sr-only">: {t(`ownData.requests.of.${field}`)}</span>
    </ButtonLink>
  );
}

/** Every place that one has or had in a course. */
export function HeldCourses({ courses }: { courses: readonly OwnCourse[] }) {
  const t = useTranslate();
  if (courses.length === 0) return <Empty>{t("ownData.noCourses")}</Empty>;
  return (
    <Table
      caption={t("ownData.courses")}
      rows={[...courses]}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "course",
          label: t("ownData.field.course"),
          first: true,
          room: "text",
          cell: ({ name, code }) => `${name} (${code})`,
        },
        {
          key: "days",
          label: t("ownData.field.days"),
          cell: (course) => courseDays(t, course),
        },
        {
          key: "asked",
          label: t("ownData.field.askedOn"),
          cell: ({ requestedAt }) => dayOfInstant(requestedAt),
        },
        {
          key: "status",
          label: t("ownData.field.status"),
          cell: (course) => <StatusBadge {...course} />,
        },
      ]}
    />
  );
}

/** How one's courses ended, by which decision. */
export function HeldResults({ results }: { results: readonly OwnResult[] }) {
  const t = useTranslate();
  if (results.length === 0) return <Empty>{t("ownData.noResults")}</Empty>;
  return (
    <Table
      caption={t("ownData.results")}
      rows={[...results]}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "course",
          label: t("ownData.field.course"),
          first: true,
          room: "text",
          cell: ({ courseName }) => courseName,
        },
        {
          key: "outcome",
          label: t("ownData.field.outcome"),
          first: true,
          cell: (result) => (
            <>
              {outcomeText(t, result)}
              {result.voidedBy === null ? null : (
                <p className="field-help font-normal">
                  {t("results.revoked", {
                    number: result.voidedBy.number,
                    date: formatDate(result.voidedBy.date),
                  })}
                </p>
              )}
            </>
          ),
        },
        {
          key: "attended",
          label: t("ownData.field.attended"),
          cell: ({ attended, counted }) =>
            counted === 0
              ? t("teaching.marks.nothingCounted")
              : t("closing.results.periods", { n: attended, of: counted }),
        },
        {
          key: "decision",
          label: t("ownData.field.decision"),
          cell: ({ recognitionNumber: number, recognitionDate }) =>
            t("ownData.noticeOf", { number, date: formatDate(recognitionDate) }),
        },
      ]}
    />
  );
}

type Shown = Omit<OwnSignIn, "userAgent"> & { device: string };

/** The latest sign-ins, each with where it came from. */
export function SignIns({ signIns }: { signIns: readonly Shown[] }) {
  const t = useTranslate();
  return (
    <>
      <p className="field-help mb-2">{t("ownData.signInsLead", { n: signIns.length })}</p>
      <Table
        caption={t("ownData.signIns")}
        rows={[...signIns]}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "since",
            label: t("ownData.field.since"),
            first: true,
            cell: ({ createdAt }) => formatInstant(createdAt),
          },
          {
            key: "device",
            label: t("ownData.field.device"),
            first: true,
            cell: ({ device }) => device || t("common.unknown"),
          },
          {
            key: "address",
            label: t("ownData.field.address"),
            cell: ({ address }) => address,
          },
          {
            key: "ended",
            label: t("ownData.field.endedAt"),
            cell: ({ endedAt }) => (endedAt === null ? t("common.none") : formatInstant(endedAt)),
          },
        ]}
      />
    </>
  );
}
