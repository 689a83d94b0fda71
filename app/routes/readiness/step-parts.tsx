import type { ReactNode } from "react";
import type { CertificateStep, TakenCourse, TakenStep } from "#app/domain/readiness/steps.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { CourseName } from "#app/routes/readiness/gap-parts.tsx";
import { coursesToShow } from "#app/routes/readiness/record-bars.ts";
import type { RecordView } from "#app/routes/readiness/record-view.ts";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type Step = { key: string; day: string; what: ReactNode; of: ReactNode };
type Shown = Pick<RecordView, "requirements" | "taken">;

/** Every step from a gap to its closing, and back, by its day: what is on the picture, with what was done in between. */
export function StepsTable({ view, day }: { view: Shown; day: string }) {
  const t = useTranslate();
  const rows = [
    ...gapSteps(t, view),
    ...announcedSteps(t, view),
    ...view.taken.flatMap((taken) => takenSteps(t, taken)),
  ].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  if (rows.length === 0) return null;
  return (
    <Table
      caption={t("record.steps.caption", { date: formatDate(day) })}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        {
          key: "day",
          label: t("record.steps.day"),
          first: true,
          room: "line",
          cell: (step) => formatDate(step.day),
        },
        { key: "what", label: t("record.steps.what"), first: true, cell: ({ what }) => what },
        { key: "of", label: t("record.steps.of"), room: "text", cell: ({ of }) => of },
      ]}
    />
  );
}

const gapSteps = (t: Translate, { requirements }: Shown): Step[] =>
  requirements.flatMap(({ requirement: { subject }, openSince, verdict }) =>
    openSince === null
      ? []
      : {
          key: `gap-${subject}`,
          day: openSince,
          what: t("record.steps.gap", { verdict: t(`readiness.verdict.${verdict}`) }),
          of: t(`readiness.subject.${subject}`),
        },
  );

/** Once each, whatever it closes. */
function announcedSteps(t: Translate, { requirements }: Shown): Step[] {
  const courses = new Map(requirements.flatMap(coursesToShow).map((course) => [course.id, course]));
  return [...courses.values()].map((course) => ({
    key: `announced-${course.id}`,
    day: course.announcedOn,
    what: t("record.steps.announced"),
    of: <CourseName course={course} />,
  }));
}

const takenSteps = (t: Translate, taken: TakenCourse): Step[] => [
  ...taken.steps.map((step, index) => ({
    key: `act-${taken.enrolmentId}-${index}`,
    day: step.day,
    what: actText(t, step, taken),
    of: <CourseName course={taken.course} />,
  })),
  ...taken.certificates.map((step, index) => ({
    key: `certificate-${step.certificateId}-${index}`,
    day: step.day,
    what: <CertificateText step={step} isSeen={taken.course.isSeen} />,
    of: <CourseName course={taken.course} />,
  })),
];

/** What was done; of an approval also where it led, of a result how good it was, or why there is none. */
function actText(t: Translate, { act, toStatus }: TakenStep, { result }: TakenCourse): string {
  const said = t(`enrolment.act.${act}`);
  if (act === "approved" && toStatus !== "approved")
    return t("record.steps.because", { said, why: t(`enrolment.status.${toStatus}`) });
  if (result === null || act !== result.outcome) return said;
  if (result.reason !== null)
    return t("record.steps.because", { said, why: t(`teaching.why.${result.reason}`) });
  return result.band === null
    ? said
    : t("record.steps.because", { said, why: t(`teaching.band.${result.band}`) });
}

function CertificateText({ step, isSeen }: { step: CertificateStep; isSeen: boolean }) {
  const t = useTranslate();
  const { act, register, detail, certificateId } = step;
  const text = t(`record.steps.certificate.${act}`, { register, detail: detail ?? "" });
  return isSeen ? <a href={`/certificates/${certificateId}`}>{text}</a> : text;
}
