import { addPost } from "#app/domain/people/add-post.server.ts";
import { chooseUnit, listUnitNames } from "#app/domain/people/choose-unit.server.ts";
import { AddPostForm } from "#app/domain/people/input.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { postRefusal } from "#app/routes/people/post-parts.tsx";
import { openToCorrect, parsePostForm, unitProblem } from "#app/routes/people/record.server.ts";
import { Form } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { type PostAnswer, PostFields, postLabels } from "#app/ui/people/post-fields.tsx";
import type { Route } from "./+types/post-new";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { id, fullName } = await openToCorrect(context, params.cadreId);
  const unitNames = await listUnitNames(context.get(workContext).db, viewerOf(context));
  return { cadre: { id, fullName }, unitNames };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { id: cadreId } = await openToCorrect(context, params.cadreId);
  const form = await parsePostForm(request, AddPostForm);
  if (!form.ok) return invalid(form);
  const work = context.get(workContext);
  const { postName: name, validFrom, validTo, decision, _key } = form.value;
  const unit = await chooseUnit(work.db, viewerOf(context), form.value);
  if (!unit.ok) return unitProblem(form, unit);
  const stated = { unitId: unit.unitId, name, validFrom, validTo, decision };
  const result = await addPost(work, { ...stated, cadreId, key: _key ?? null });
  if (!result.ok) return refused(result.refusal, form);
  const notice = { key: "people.post.added", values: { post: name } } as const;
  return redirectWithNotice(context, `/cadres/${cadreId}`, notice);
}

export default function NewPostPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { cadre, unitNames } = loaderData;
  const answer: PostAnswer | undefined = actionData;
  const page = `/cadres/${cadre.id}`;
  return (
    <Page
      title={t("people.post.addTitle", { name: cadre.fullName })}
      lead={t("people.post.lead")}
      path={<a href={page}>{cadre.fullName}</a>}
    >
      <Form
        action={`${page}/posts/new`}
        answer={actionData}
        labels={postLabels(t)}
        submit={t("people.post.addSubmit")}
        cancel={page}
        once
        refusal={postRefusal(t, {
          from: actionData?.values["validFrom"],
          to: actionData?.values["validTo"],
        })}
      >
        <PostFields
          typed={actionData?.values}
          unitNames={unitNames}
          choices={answer?.choices ?? []}
          ends
        />
      </Form>
    </Page>
  );
}
