import { data } from "react-router";
import { assign } from "#app/domain/enrolment/assign.server.ts";
import { findUnassigned } from "#app/domain/enrolment/assignment-queries.server.ts";
import { findEnrolment } from "#app/domain/enrolment/enrolment-queries.server.ts";
import { AssignForm } from "#app/domain/enrolment/input.ts";
import { promotes } from "#app/domain/enrolment/seats.ts";
import { listPeople } from "#app/domain/people/queries.server.ts";
import { localeContext, workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { readListAddress } from "#app/platform/http/list.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { AssignablePeople, NotAssigned } from "#app/routes/seats/assignment-parts.tsx";
import { seatsText } from "#app/routes/seats/course-text.ts";
import { openSeatCourse } from "#app/routes/seats/open.server.ts";
import { SeatTabs } from "#app/routes/seats/tabs-parts.tsx";
import { statusText } from "#app/ui/enrolment/status-badge.tsx";
import { Message } from "#app/ui/kit/button.tsx";
import { Filters, FilterText } from "#app/ui/kit/list.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/assignment";

const found = { unitId: null, gender: null, post: null, sort: "name", page: 1 } as const;

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const course = await openSeatCourse(context, params.courseId);
  const { text } = readListAddress(request.url, { sortable: [], sort: "name" });
  const q = text("q");
  const { db } = context.get(workContext);
  const people = q === "" ? null : await listPeople(db, viewer, { ...found, q, pageSize: 25 });
  return {
    course,
    q,
    people,
    role: viewer.role,
    ownCadreId: viewer.cadreId,
    isOpen: promotes(course, viewer.today),
  };
}

/** Puts a person on the course; as a second post of the same form, once. Who is refused is named, with what stands against it. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const course = await openSeatCourse(context, params.courseId);
  const form = await parseForm(request, AssignForm);
  if (!form.ok) return invalid(form);
  const { cadreId, _key: key = null } = form.value;
  const work = context.get(workContext);
  const result = await assign(work, { courseId: course.id, cadreId, key });
  const viewer = viewerOf(context);
  if (!result.ok) {
    const { data: answer } = refused(result.refusal, form);
    const person = await findUnassigned(work.db, viewer, { course, cadreId });
    return data({ ...answer, person }, { status: 409 });
  }
  const row = await findEnrolment(work.db, viewer, result.value);
  const { t } = context.get(localeContext);
  return redirectWithNotice(context, `/courses/${course.id}/assignment`, {
    key: "roster.assignment.done",
    values: { name: row?.fullName ?? "", status: row ? statusText(t, row) : "" },
  });
}

export default function AssignmentPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { course, q, role, isOpen } = loaderData;
  return (
    <Page
      title={t("roster.assignment.title", { course: course.name })}
      lead={
        isOpen
          ? t("roster.assignment.lead", { code: course.code, seats: seatsText(t, course) })
          : t("roster.assignment.leadClosed", { code: course.code })
      }
    >
      <SeatTabs course={course} role={role} here="assignment" />
      <NotAssigned answer={actionData} />
      {isOpen ? (
        <>
          <Filters apply={t("roster.assignment.find")}>
            <FilterText name="q" label={t("roster.assignment.search")} value={q} search />
          </Filters>
          <AssignablePeople loaderData={loaderData} />
        </>
      ) : (
        <Message tone="note" icon="clock">
          {t("roster.assignment.closed")}
        </Message>
      )}
    </Page>
  );
}
