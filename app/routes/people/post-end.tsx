import { chooseUnit } from "#app/domain/people/choose-unit.server.ts";
import { endPost } from "#app/domain/people/correct-post.server.ts";
import { EndPostForm } from "#app/domain/people/input.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { EndForm } from "#app/routes/people/post-parts.tsx";
import { lastChange, openPost } from "#app/routes/people/record.server.ts";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { StaleMessage } from "#app/ui/people/stale-message.tsx";
import type { Route } from "./+types/post-end";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { cadre, post } = await openPost(context, params);
  const { id, name, revision } = post;
  const validTo = formatDate(post.validTo ?? "");
  return {
    cadre: { id: cadre.id, fullName: cadre.fullName },
    post: { id, name, revision, validTo, unitName: post.unitName },
    change: lastChange(cadre.history, ({ postId }) => postId === id),
  };
}

/** Ends a post on a day. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { cadre, post } = await openPost(context, params);
  const form = await parseForm(request, EndPostForm);
  const from = formatDate(post.validFrom ?? "");
  if (!form.ok) return invalid(form);
  const work = context.get(workContext);
  const { validTo, revision } = form.value;
  const { validFrom, unitId } = post;
  const days = { unit: post.unitName, unitId, validFrom, validTo };
  const unit = await chooseUnit(work.db, viewerOf(context), days);
  if (!unit.ok) return invalid({ values: form.values, fieldErrors: { validTo: unit.error } });
  const ids = { cadreId: cadre.id, postId: post.id };
  const result = await endPost(work, { ...ids, revision, validTo });
  if (!result.ok) return refused(result.refusal, { values: { ...form.values, from } });
  return redirectWithNotice(context, `/cadres/${cadre.id}`, {
    key: "people.post.ended",
    values: { post: post.name, date: formatDate(validTo) },
  });
}

export default function EndPostPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { cadre, post, change } = loaderData;
  const page = `/cadres/${cadre.id}`;
  const isStale = actionData?.refusal === "stale";
  const typed = actionData?.values["validTo"] ?? "";
  const differs = isStale && typed !== post.validTo;
  return (
    <Page
      title={t("people.post.title", { name: cadre.fullName })}
      lead={`${post.name}, ${post.unitName}`}
      path={<a href={page}>{cadre.fullName}</a>}
    >
      {isStale ? (
        <StaleMessage
          change={change}
          fields={
            differs ? [{ label: t("people.field.validTo"), stored: post.validTo, typed }] : []
          }
        />
      ) : null}
      <EndForm
        action={`${page}/posts/${post.id}/end`}
        revision={post.revision}
        answer={isStale ? { ...actionData, refusal: null } : actionData}
        cancel={page}
      />
    </Page>
  );
}
