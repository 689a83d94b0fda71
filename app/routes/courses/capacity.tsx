import { CapacityForm } from "#app/domain/courses/input.ts";
import { setCapacity } from "#app/domain/enrolment/set-capacity.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { CapacityFields } from "#app/routes/courses/fields-parts.tsx";
import { openChangeable, openCourse } from "#app/routes/courses/open.server.ts";
import { courseRefusal } from "#app/routes/courses/refusals.ts";
import { Message } from "#app/ui/kit/button.tsx";
import { Form, HiddenField } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/capacity";

export async function loader({ params, context }: Route.LoaderArgs) {
  const course = await openChangeable(context, params.courseId);
  const { id, code, name, capacity, unlimited, seatsTaken, revision } = course;
  return { id, code, name, capacity, unlimited, seatsTaken, revision };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { id: courseId, code } = await openCourse(context, params.courseId);
  const form = await parseForm(request, CapacityForm);
  if (!form.ok) return invalid(form);
  const result = await setCapacity(context.get(workContext), { ...form.value, courseId });
  if (!result.ok) return refused(result.refusal, form);
  const count = result.value;
  const key = count === 0 ? "courses.capacity.done" : "courses.capacity.donePromoted";
  return redirectWithNotice(context, `/courses/${courseId}`, { key, values: { code, count } });
}

export default function CapacityPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { id, code, name, capacity, unlimited, seatsTaken, revision } = loaderData;
  const page = `/courses/${id}`;
  const stored = {
    capacity: capacity === null ? "" : String(capacity),
    unlimited: unlimited === 1 ? "yes" : "",
  };
  return (
    <Page
      title={t("courses.capacity.title", { code })}
      lead={t("courses.capacity.lead", { count: seatsTaken })}
      path={<a href={page}>{`${code}: ${name}`}</a>}
    >
      {actionData?.refusal === "stale" ? (
        <Message tone="note" icon="help">
          {t("form.stands", {
            label: t("courses.field.capacity"),
            value: unlimited === 1 ? t("courses.field.unlimited") : (capacity ?? t("common.none")),
          })}
        </Message>
      ) : null}
      <Form
        action={`${page}/capacity`}
        answer={actionData}
        labels={{
          capacity: t("courses.field.capacity"),
          unlimited: t("courses.field.unlimited"),
        }}
        // why: a box that was unticked sends nothing, and must not be ticked again when the form comes back
        initial={actionData ? {} : stored}
        submit={t("courses.capacity.submit")}
        cancel={page}
        refusal={courseRefusal(t, { n: seatsTaken })}
        refusedAt={{ capacity_below_taken: "capacity" }}
      >
        <HiddenField name="revision" value={revision} />
        <CapacityFields />
      </Form>
    </Page>
  );
}
