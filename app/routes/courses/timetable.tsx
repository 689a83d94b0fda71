import { generateTimetable } from "#app/domain/courses/add-sessions.server.ts";
import { TimetableForm } from "#app/domain/courses/input.ts";
import { listLecturers } from "#app/domain/courses/queries.server.ts";
import { findSlotFaults } from "#app/domain/courses/session.ts";
import { planTimetable } from "#app/domain/courses/timetable.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { isRepeated } from "#app/platform/receipt.server.ts";
import { clashesOf, markOf, showFirst } from "#app/routes/courses/clashes.server.ts";
import { openChangeable, openCourse } from "#app/routes/courses/open.server.ts";
import { courseRefusal } from "#app/routes/courses/refusals.ts";
import { sharedLabels } from "#app/routes/courses/session-fields-parts.tsx";
import {
  TimetableFields,
  timetableInitial,
  timetableLabels,
  TimetablePreview,
} from "#app/routes/courses/timetable-parts.tsx";
import { viewerOf } from "#app/routes/gates.server.ts";
import { Form, HiddenField } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/timetable";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { id, code, name, startsOn, endsOn } = await openChangeable(context, params.courseId);
  const { db } = context.get(workContext);
  const lecturers = await listLecturers(db, viewerOf(context));
  return { course: { id, code, name, startsOn, endsOn }, lecturers };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const course = await openCourse(context, params.courseId);
  const form = await parseForm(request, TimetableForm);
  if (!form.ok) return invalid(form);
  const { wanted, shared, seen, key } = form.value;
  const planned = planTimetable(wanted);
  if (!planned.ok) return refused(planned.refusal, form);
  const sessions = planned.value;
  const held = sessions.map((session) => ({ ...session, ...shared }));
  const faults = findSlotFaults(sessions, { ...course, others: course.sessions });
  const shown = { sessions, faults, clashes: await clashesOf(context, course, held) };
  const work = context.get(workContext);
  const isAsShown = faults.length === 0 && seen === markOf(shown);
  if (!isAsShown && !(await isRepeated(work, key))) return showFirst(form, shown);
  const input = { courseId: course.id, wanted, ...shared, key };
  const result = await generateTimetable(work, input);
  if (!result.ok) return refused(result.refusal, form);
  const notice = { key: "courses.timetable.done", values: { count: result.value } } as const;
  return redirectWithNotice(context, `/courses/${course.id}`, notice);
}

export default function TimetablePage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { course, lecturers } = loaderData;
  const page = `/courses/${course.id}`;
  const preview = actionData && "shown" in actionData ? actionData : null;
  const count = preview?.shown.sessions.length ?? 0;
  const values = { from: formatDate(course.startsOn), to: formatDate(course.endsOn) };
  return (
    <Page
      title={t("courses.timetable.title", { code: course.code })}
      lead={t("courses.timetable.lead", values)}
      path={<a href={page}>{`${course.code}: ${course.name}`}</a>}
    >
      {preview === null ? null : (
        <TimetablePreview shown={preview.shown} course={course}>
          <Form
            action={`${page}/timetable`}
            answer={preview}
            submit={t("courses.timetable.submit", { count })}
            ids="shown"
            once
          >
            {carried(preview.values).map(([name, value]) => (
              <HiddenField key={name} name={name} value={value} />
            ))}
            <HiddenField name="seen" value={preview.seen} />
          </Form>
        </TimetablePreview>
      )}
      <Form
        action={`${page}/timetable`}
        answer={actionData}
        labels={{ ...timetableLabels(t), ...sharedLabels(t) }}
        initial={timetableInitial(course)}
        submit={t(preview === null ? "courses.timetable.preview" : "courses.timetable.again")}
        cancel={page}
        refusal={courseRefusal(t)}
        once
      >
        <TimetableFields typed={actionData?.values ?? null} lecturers={lecturers} />
      </Form>
    </Page>
  );
}

/** What was typed, to be sent once more as it was shown. */
const carried = (values: Record<string, string>): [string, string][] =>
  Object.entries(values).filter(([name]) => !["_key", "_page", "seen"].includes(name));
