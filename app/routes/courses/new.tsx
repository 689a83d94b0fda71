import { data } from "react-router";
import { createCourse } from "#app/domain/courses/create-course.server.ts";
import { newCourseForm } from "#app/domain/courses/input.ts";
import { chooseUnit, listUnitNames } from "#app/domain/people/choose-unit.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, notFound, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import {
  ChooseProgramme,
  NewCourseFields,
  newCourseLabels,
} from "#app/routes/courses/new-parts.tsx";
import { suggestCourse } from "#app/routes/courses/new-suggestion.server.ts";
import { openChoice, openProgrammeOf } from "#app/routes/courses/open.server.ts";
import { courseRefusal } from "#app/routes/courses/refusals.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { type Answer, Form } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/new";

type NewCourseAnswer = (NonNullable<Answer> & { choices?: { id: number; label: string }[] }) | null;

export async function loader({ request, context }: Route.LoaderArgs) {
  const programme = await openProgrammeOf(context, request.url);
  if (programme === null)
    return {
      programme,
      choice: await openChoice(context, request.url),
      initial: {},
      unitNames: [],
    };
  const { db } = context.get(workContext);
  const unitNames = await listUnitNames(db, viewerOf(context));
  return { programme, choice: null, initial: await suggestCourse(context, programme), unitNames };
}

export async function action({ request, context }: Route.ActionArgs) {
  const programme = await openProgrammeOf(context, request.url);
  if (programme === null) throw notFound();
  const work = context.get(workContext);
  const form = await parseForm(request, newCourseForm(work.today));
  if (!form.ok) return invalid(form);
  const { unit, unitId, ...stated } = form.value;
  const asked = { unit, unitId, validFrom: stated.startsOn, validTo: null };
  const host = await chooseUnit(work.db, viewerOf(context), asked);
  if (!host.ok) {
    const fieldErrors = { unit: host.error };
    return data({ ...form, fieldErrors, refusal: null, choices: host.choices }, { status: 400 });
  }
  const input = { ...stated, programmeId: programme.id, hostUnitId: host.unitId };
  const result = await createCourse(work, input);
  if (!result.ok) return refused(result.refusal, form);
  const notice = { key: "courses.create.done", values: { code: stated.code } } as const;
  return redirectWithNotice(context, `/courses/${result.value}`, notice);
}

export default function NewCoursePage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { programme, choice, initial, unitNames } = loaderData;
  if (programme === null) return <ChooseProgramme choice={choice} />;
  const answer: NewCourseAnswer = actionData ?? null;
  const choices = answer?.choices ?? [];
  return (
    <Page
      title={t("courses.create.title", { programme: programme.name })}
      lead={t("courses.create.lead")}
      path={<a href="/courses">{t("courses.list.title")}</a>}
    >
      <Form
        action={`/courses/new?programme=${programme.id}`}
        answer={answer}
        labels={newCourseLabels(t)}
        initial={initial}
        submit={t("courses.create.submit")}
        cancel="/courses"
        refusal={courseRefusal(t)}
        refusedAt={{ code_taken: "code" }}
        once
      >
        <NewCourseFields
          restsOnPlanning={programme.restsOnPlanning}
          unitNames={unitNames}
          choices={choices}
        />
      </Form>
    </Page>
  );
}
