import { data } from "react-router";
import {
  approvalPage,
  listToDecide,
  tellRows,
} from "#app/domain/enrolment/approval-queries.server.ts";
import {
  type DecidedRow,
  decideEnrolments,
} from "#app/domain/enrolment/decide-enrolments.server.ts";
import { decisionsIn, tickedIn } from "#app/domain/enrolment/input.ts";
import { canKeepSeats } from "#app/domain/enrolment/policy.ts";
import { takesApprovals } from "#app/domain/enrolment/seats.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { type FormAnswer, readForm, refused, typedValues } from "#app/platform/http/form.server.ts";
import { readListAddress } from "#app/platform/http/list.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { DecideForm } from "#app/routes/seats/approvals-parts.tsx";
import { seatsText } from "#app/routes/seats/course-text.ts";
import { openSeatCourse } from "#app/routes/seats/open.server.ts";
import { recordRosterRead } from "#app/routes/seats/read-log.server.ts";
import { DecisionResult } from "#app/routes/seats/result-parts.tsx";
import { SeatTabs } from "#app/routes/seats/tabs-parts.tsx";
import { RefusalMessage } from "#app/ui/enrolment/refusal-message.tsx";
import { Message } from "#app/ui/kit/button.tsx";
import { Empty, Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/approvals";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const course = await openSeatCourse(context, params.courseId);
  const { page } = readListAddress(request.url, { sortable: [], sort: "letter" });
  const found = await listToDecide(context.get(workContext).db, { viewer, course, page });
  recordRosterRead(context, course, { url: request.url, people: found.rows, what: "seen" });
  return {
    ...found,
    course,
    role: viewer.role,
    mayDecide: canKeepSeats(viewer),
    isOpen: takesApprovals(course, viewer.today),
    list: { page, pageSize: approvalPage },
    url: request.url,
  };
}

/** Decides on the people chosen, each alone; the answer says what became of each. A form that asks for ticks gets them. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const course = await openSeatCourse(context, params.courseId);
  const values = typedValues(await readForm(request));
  const ticked = tickedIn(values);
  if (ticked !== null) return answered(ticked);
  const decisions = decisionsIn(values);
  const work = context.get(workContext);
  const result = await decideEnrolments(work, { courseId: course.id, decisions });
  if (!result.ok) return refused(result.refusal, { values });
  const ids = result.value.map(({ enrolmentId }) => enrolmentId);
  const told = await tellRows(work.db, { viewer: viewerOf(context), courseId: course.id, ids });
  const kept = typedOfOthers(values, result.value);
  return data({ decided: result.value, told, values: kept, fieldErrors: {}, refusal: null });
}

function answered(values: Record<string, string>) {
  const answer: FormAnswer<never> = { values, fieldErrors: {}, refusal: null };
  return data(answer);
}

/**
 * What was typed for rows that stay in the queue. Ticked again is only who lacks nothing but a reason: another refusal
 * wants a look at the row as it is now.
 */
function typedOfOthers(
  values: Record<string, string>,
  decided: readonly DecidedRow[],
): Record<string, string> {
  const outcomes = new Map(
    decided.map(({ enrolmentId, outcome }) => [String(enrolmentId), outcome]),
  );
  const stays = ([name]: [string, string]): boolean => {
    const [field, id = ""] = name.split("-");
    const outcome = outcomes.get(id);
    return outcome === "reason_missing" || (outcome === undefined && field !== "pick");
  };
  return Object.fromEntries(Object.entries(values).filter(stays));
}

export default function ApprovalsPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { course, rows, role, mayDecide, isOpen } = loaderData;
  const named = { code: course.code, seats: seatsText(t, course) };
  const day = course.approvalEndsOn;
  const hasForm = mayDecide && isOpen && rows.some(({ barred }) => barred === null);
  return (
    <Page
      title={t("roster.approvals.courseTitle", { course: course.name })}
      lead={
        day === null
          ? t("roster.approvals.courseLeadNoDay", named)
          : t("roster.approvals.courseLead", { ...named, date: formatDate(day) })
      }
      path={mayDecide ? <a href="/approvals">{t("roster.approvals.title")}</a> : undefined}
      wide
    >
      <SeatTabs course={course} role={role} here="approvals" />
      {actionData && "decided" in actionData ? <DecisionResult answer={actionData} /> : null}
      {hasForm ? null : <RefusalMessage refusal={actionData?.refusal} />}
      {isOpen ? (
        <p className="mb-3">{t("roster.approvals.alone")}</p>
      ) : (
        <Message tone="note" icon="clock">
          {t("roster.approvals.notOpen")}
        </Message>
      )}
      {mayDecide ? null : (
        <Message tone="note" icon="shield">
          {t("roster.approvals.readOnly")}
        </Message>
      )}
      {rows.length === 0 ? (
        <Empty>{t("roster.approvals.queueEmpty")}</Empty>
      ) : (
        <DecideForm loaderData={loaderData} answer={actionData} />
      )}
    </Page>
  );
}
