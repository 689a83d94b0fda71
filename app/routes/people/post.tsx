import { chooseUnit, listUnitNames } from "#app/domain/people/choose-unit.server.ts";
import { correctPost } from "#app/domain/people/correct-post.server.ts";
import { CorrectPostForm } from "#app/domain/people/input.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { EndForm, postRefusal } from "#app/routes/people/post-parts.tsx";
import {
  lastChange,
  openPost,
  parsePostForm,
  unitProblem,
} from "#app/routes/people/record.server.ts";
import { staleFields } from "#app/routes/people/stale.ts";
import { Form, HiddenField } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { type PostAnswer, PostFields, postLabels } from "#app/ui/people/post-fields.tsx";
import { StaleMessage } from "#app/ui/people/stale-message.tsx";
import type { Route } from "./+types/post";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { cadre, post } = await openPost(context, params);
  return {
    cadre: { id: cadre.id, fullName: cadre.fullName },
    post: { id: post.id, revision: post.revision, isOpen: post.validTo === null },
    stored: {
      postName: post.name,
      unit: post.unitName,
      validFrom: formatDate(post.validFrom ?? ""),
      validTo: formatDate(post.validTo ?? ""),
      decision: post.decision ?? "",
    },
    change: lastChange(cadre.history, ({ postId }) => postId === post.id),
    unitNames: await listUnitNames(context.get(workContext).db, viewerOf(context)),
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { cadre, post } = await openPost(context, params);
  const form = await parsePostForm(request, CorrectPostForm);
  if (!form.ok) return invalid(form);
  const work = context.get(workContext);
  const { postName: name, validFrom, validTo, decision, revision } = form.value;
  const current = { id: post.unitId, name: post.unitName };
  const unit = await chooseUnit(work.db, viewerOf(context), form.value, current);
  if (!unit.ok) return unitProblem(form, unit);
  const ids = { cadreId: cadre.id, postId: post.id, revision, unitId: unit.unitId };
  const result = await correctPost(work, { ...ids, name, validFrom, validTo, decision });
  if (!result.ok) return refused(result.refusal, form);
  const notice = { key: "people.post.saved", values: { post: name } } as const;
  return redirectWithNotice(context, `/cadres/${cadre.id}`, notice);
}

export default function PostPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { cadre, post, stored, change, unitNames } = loaderData;
  const answer: PostAnswer | undefined = actionData;
  const page = `/cadres/${cadre.id}`;
  const isStale = actionData?.refusal === "stale";
  return (
    <Page
      title={t("people.post.title", { name: cadre.fullName })}
      lead={t("people.post.lead")}
      path={<a href={page}>{cadre.fullName}</a>}
    >
      {isStale ? (
        <StaleMessage change={change} fields={staleFields(t, stored, actionData.values)} />
      ) : null}
      <Form
        action={`${page}/posts/${post.id}`}
        answer={isStale ? { ...actionData, refusal: null } : actionData}
        labels={postLabels(t)}
        initial={stored}
        submit={t("people.post.submit")}
        cancel={page}
        refusal={postRefusal(t, {
          from: actionData?.values["validFrom"],
          to: actionData?.values["validTo"],
        })}
      >
        <HiddenField name="revision" value={post.revision} />
        <PostFields
          typed={actionData?.values}
          unitNames={unitNames}
          choices={answer?.choices ?? []}
          ends
        />
      </Form>
      {post.isOpen ? (
        <EndForm action={`${page}/posts/${post.id}/end`} revision={post.revision} />
      ) : null}
    </Page>
  );
}
