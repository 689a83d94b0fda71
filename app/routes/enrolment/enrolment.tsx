import type { RowAct } from "#app/domain/enrolment/acts.ts";
import { tellsPlanning } from "#app/domain/enrolment/course-queries.server.ts";
import type { EnrolmentShown } from "#app/domain/enrolment/enrolment-queries.server.ts";
import { isOwnNomination, isOwnRow } from "#app/domain/enrolment/policy.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { EnrolmentFacts, HistoryTable } from "#app/routes/enrolment/enrolment-parts.tsx";
import { openEnrolment } from "#app/routes/enrolment/open.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { recordRosterRead } from "#app/routes/seats/read-log.server.ts";
import { EligibilityLines } from "#app/ui/enrolment/eligibility-lines.tsx";
import { ButtonLink, Message } from "#app/ui/kit/button.tsx";
import { Page, Section } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { JudgingNote } from "#app/ui/planning/states.tsx";
import type { Route } from "./+types/enrolment";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const enrolment = await openEnrolment(context, params.enrolmentId);
  const course = { tellsPlanning: tellsPlanning(enrolment) };
  recordRosterRead(context, course, { url: request.url, people: [enrolment], what: "seen" });
  const isOfficer = viewer.role === "unit_officer";
  const decides = viewer.role === "course_admin";
  return {
    enrolment,
    isOwn: isOwnRow(viewer, enrolment) && (isOfficer || decides),
    isOwnNomination: isOwnNomination(viewer, enrolment) && decides,
    list: isOfficer ? "/sending/requests?view=active" : `/courses/${enrolment.courseId}/roster`,
    isOfficer,
  };
}

export default function EnrolmentPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { enrolment, isOwn, list, isOfficer } = loaderData;
  const { fullName: name, code, courseName: course } = enrolment;
  const days = { from: formatDate(enrolment.startsOn), to: formatDate(enrolment.endsOn) };
  return (
    <Page
      title={t("roster.enrolment.title", { name, code })}
      lead={t("roster.enrolment.lead", { course, ...days })}
      path={<a href={list}>{t(isOfficer ? "sending.requests.title" : "roster.tabs.roster")}</a>}
      actions={<Acts enrolment={enrolment} />}
    >
      {isOwn || loaderData.isOwnNomination ? (
        <Message tone="note" icon="shield">
          {t(isOwn ? "roster.enrolment.own" : "roster.enrolment.ownNomination")}
        </Message>
      ) : null}
      <EnrolmentFacts enrolment={enrolment} />
      {enrolment.lines.length === 0 ? null : (
        <Section title={t("roster.enrolment.conditions")}>
          <EligibilityLines lines={enrolment.lines} names={enrolment.names} />
          <JudgingNote />
        </Section>
      )}
      <Section title={t("roster.enrolment.history")}>
        <HistoryTable history={enrolment.history} />
      </Section>
    </Page>
  );
}

const paths: Record<RowAct, string> = {
  answer: "answer",
  completion: "completion",
  decision: "",
  offer: "offer",
  withdrawal: "withdrawal",
  leave: "leave",
  leave_answer: "leave-answer",
  rank: "rank",
};

/** What the viewer can do with it now, the first of them first. */
function Acts({ enrolment: { id, courseId, acts } }: { enrolment: EnrolmentShown }) {
  const t = useTranslate();
  return acts.map((act, index) => (
    <ButtonLink
      key={act}
      to={act === "decision" ? `/courses/${courseId}/approvals` : `/enrolments/${id}/${paths[act]}`}
      look={index === 0 && act !== "withdrawal" ? "primary" : "plain"}
    >
      {t(act === "decision" ? "roster.enrolment.decide" : `roster.act.${act}`)}
    </ButtonLink>
  ));
}
